#include "model/event_store.h"

#include <algorithm>
#include <cassert>

#include "base/reserve.h"

namespace demarche {
namespace {

constexpr std::size_t most_dates_beside = 4'096;  // of one event that are drawn, and of its phases

// A duration counts from a time of day. A day already covers the hours of its meeting.
TimeRange bounds_of(const Date& date, const std::optional<Duration>& duration) {
    TimeRange bounds = date.bounds();
    const Statement& at = date.first;
    const bool one_point = date.form == Form::single && at.precision >= Precision::day && !at.unspecified;
    if (one_point && duration)
        bounds.end = at.precision > Precision::day ? add(bounds.begin, *duration)
                                                   : std::max(bounds.end, add(bounds.begin, *duration));
    return bounds;
}

float importance_of(const Event& event) {
    if (event.importance) return static_cast<float>(std::clamp(*event.importance, 0.0, 1.0));
    return -1 - static_cast<float>(event.accounts.size() + event.links.size());
}

void put_date(EventRow& row, const Date& date, const std::optional<Duration>& duration) {
    row.dated = 1;
    row.bounds = bounds_of(date, duration);
    row.first_end = date.first_end == End::known ? date.first.bounds.end : row.bounds.end;
    row.precision = date.first.precision;
    row.form = date.form;
    row.first_open = date.first_end;
    row.last_open = date.last_end;
    row.vague = date.first.approximate || date.first.uncertain;
    row.unspecified = date.first.unspecified;
    row.fixed_first = date.first.written.has_offset;
    row.lasts_exactly =
        duration && duration->years == 0 && duration->months == 0 && duration->days == 0 && row.bounds != date.bounds();
    row.fixed_last = row.lasts_exactly ? row.fixed_first : date.last.written.has_offset;
}

// An event lasts at least from its first phase to its last.
void widen(EventRow& row, const Date& phase) {
    const TimeRange bounds = phase.bounds();
    if (bounds.begin < row.bounds.begin) {
        const EventRow was = row;
        put_date(row, phase, {});
        row.bounds.end = was.bounds.end;
        row.last_open = was.last_open;
        row.fixed_last = was.fixed_last;
        row.lasts_exactly = 0;
    }
    if (bounds.end > row.bounds.end) {
        row.bounds.end = bounds.end;
        row.last_open = phase.last_end;
        row.fixed_last = phase.last.written.has_offset;
        row.lasts_exactly = 0;
    }
}

void put_phases(EventRow& row, const std::vector<EventPhase>& phases) {
    for (const EventPhase& phase : phases) {
        if (!phase.date) continue;
        if (!row.dated)
            put_date(row, *phase.date, {});
        else
            widen(row, *phase.date);
    }
    const bool one_unit = row.form == Form::single && row.bounds.end <= row.first_end;
    if (row.dated && !phases.empty() && !one_unit) row.form = Form::interval;
}

// Whether two sources say different things of it. Of very many accounts the first are compared.
bool differ_on_commitment(const std::vector<Account>& accounts) {
    constexpr std::size_t most_compared = 32;
    std::vector<const Account*> about;
    for (const Account& account : accounts)
        if (account.about == "commitment" && about.size() < most_compared) about.push_back(&account);
    return std::ranges::any_of(about, [&](const Account* a) {
        return std::ranges::any_of(about,
                                   [&](const Account* b) { return a->source != b->source && a->text != b->text; });
    });
}

}  // namespace

void stretch(std::optional<TimeRange>& extent, Instant at) {
    if (at == distant_past || at == distant_future) return;
    if (!extent) extent = TimeRange{at, at};
    extent->begin = std::min(extent->begin, at);
    extent->end = std::max(extent->end, at);
}

void EventStore::add(const Event& event) {
    EventRow row{.importance = importance_of(event),
                 .record = records.add(event),
                 .parts = static_cast<std::uint32_t>(parts.size()),
                 .kind = event.kind,
                 .status = event.status};
    if (event.date) {
        put_date(row, *event.date, event.duration);
        if (const std::uint32_t fraction = event.date->first.written.fraction_ns) {
            fractions.resize(rows.size() + 1, 0);
            fractions.back() = fraction;
        }
        for (const Date& previous : event.previous_dates) {
            const TimeRange bounds = previous.bounds();
            stretch(previous.first.written.has_offset ? earlier_fixed : earlier, bounds.begin);
            stretch(previous.last.written.has_offset ? earlier_fixed : earlier, bounds.end);
        }
    }
    put_phases(row, event.phases);
    const auto note = [&](const Date& date, std::size_t nth, bool is_phase) {
        const Statement& first = date.first;
        dates_beside.push_back(
            {.position = size(),
             .nth = static_cast<std::uint16_t>(nth),
             .is_phase = is_phase,
             .vague = date.form == Form::one_of || first.approximate || first.uncertain || first.unspecified,
             .lasts = date.form == Form::interval && date.last_end == End::known,
             .fixed_first = first.written.has_offset,
             .fixed_last = date.last.written.has_offset,
             .time = date.bounds()});
    };
    if (row.dated)
        for (std::size_t i = 0; i < std::min(event.previous_dates.size(), most_dates_beside); ++i)
            note(event.previous_dates[i], i, false);
    for (std::size_t i = 0; i < std::min(event.phases.size(), most_dates_beside); ++i)
        if (event.phases[i].date) note(*event.phases[i].date, i, true);
    for (const Participant& p : event.participants) parts.push_back({records.number_of(p.actor), p.role, p.reason});
    const auto name = [&](std::string_view id, LinkType type, std::uint8_t is_link) {
        named.push_back({size(), named_ids.insert(id), type, is_link});
    };
    for (const Link& link : event.links) name(link.event, link.type, 1);
    for (const Position& p : event.positions)
        stands.push_back({size(), records.number_of(p.topic), records.number_of(p.actor), p.stance});
    if (event.commitment) pledges.push_back({size(), event.commitment->status, differ_on_commitment(event.accounts)});
    if (event.commitment && !event.commitment->of.empty()) name(event.commitment->of, {}, 0);
    rows.push_back(row);
}

void EventStore::reserve_times(double times) {
    demarche::reserve_times(rows, times);
    demarche::reserve_times(parts, times);
    demarche::reserve_times(records.bytes(), times);
}

void EventStore::overwrite(std::uint32_t position, const Event& event) {
    assert(position < size());
    records.overwrite(rows[position].record, event);
    rows[position].importance = importance_of(event);
}

}  // namespace demarche
