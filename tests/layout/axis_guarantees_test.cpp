// What the axis guarantees, held against every kind of timeline: exact to the second, continuous, legible.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <cmath>

#include "keyed_words.h"
#include "layout/subjects.h"
#include "layout/ticks.h"
#include "time/calendar.h"

using namespace demarche;

namespace {

// Some of the begins, and moments that nobody chose; and one in 1648 and one in 2025.
std::vector<Instant> moments(const Picture& p) {
    std::vector<Instant> all{instant({.year = 1648, .month = 10, .day = 24, .hour = 9, .minute = 7, .second = 3}),
                             instant({.year = 2025, .month = 2, .day = 18, .hour = 10, .minute = 30, .second = 59})};
    const std::uint32_t step = std::max(1u, p.timeline.dated() / 15);
    for (std::uint32_t i = 0; i < p.timeline.dated(); i += step)
        if (const Instant t = p.timeline.bounds(EventIndex{i}).begin; t != distant_past) {
            all.push_back(t);
            all.push_back(t + std::chrono::seconds(12'345 + 977 * i));
        }
    return all;
}

double furthest(const Picture& p, const Axis& a, const Axis& b) {
    double most = 0;
    const auto in_view = [&](double x) { return std::clamp(x, -100.0, a.warp().width_px + 100); };
    for (const Item& item : p.arrangement.items)
        if (item.time.begin != distant_past)
            most = std::max(most, std::abs(in_view(a.x(item.time.begin)) - in_view(b.x(item.time.begin))));
    return most;
}

// What is wrong with the ticks; empty when nothing is.
std::string ticks_wrong(const Picture& p, const Axis& axis) {
    std::string wrong;
    double label_end = -1e9, context_end = -1e9;
    bool has_context = false, needs_context = false;
    const auto check = [&](bool right, const char* what, const Tick& t) {
        if (!right)
            wrong +=
                std::string(what) + " \"" + t.label + "\" under \"" + t.context + "\" at " + std::to_string(t.x) + "; ";
    };
    const std::vector<Tick> all = ticks({axis, p.timeline.zone(), p.words}, p.measure);
    for (const Tick& t : all) {
        check(t.x >= label_end && !t.label.empty(), "overlaps", t);
        label_end = t.x + static_cast<double>(t.width);
        needs_context = needs_context || t.step.unit < Unit::year;
        if (t.context.empty()) continue;
        has_context = true;
        check(t.context_x >= context_end, "context overlaps", t);
        context_end = t.context_x + static_cast<double>(p.measure.width(t.context, Face::axis_strong));
    }
    for (std::size_t k = 0; k < axis.pieces(); ++k)
        if (const Axis::Piece piece = axis.piece(k); piece.fold)
            for (const Tick& t : all) check(t.x <= piece.left + 0.01 || t.x >= piece.right - 0.01, "in a fold", t);
    if (needs_context && !has_context) wrong += "one level only";  // not days under a month, hours under a day
    return wrong;
}

}  // namespace

TEST_CASE("on every timeline a pixel leads back to its second, at every zoom") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Picture p(subject.timeline(), {.size = {940, 648}, .axis = mode});
    for (const Axis& zoomed : zooms(p.axis, 300))
        for (const Instant t : moments(p)) {
            const Axis axis = zoomed.panned(200 - zoomed.x(t));  // to where a reader sees it
            if (axis.at(axis.x(t)) == t) continue;
            FAIL_CHECK(subject.name() << ", zoom " << axis.zoom() << ", " << axis.px_per_s(t) << " px/s");
        }
}

TEST_CASE("on the way from story to scale and back no mark jumps: four times the steps, a quarter of the move") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Picture p(subject.timeline(), {.size = {940, 648}});
    const Axis told = Axis::fit(p.arrangement.warp, 0), scale = Axis::fit(p.arrangement.warp, 1);
    for (const auto& [from, to] :
         {std::pair(told, scale), std::pair(scale, told), std::pair(told.zoomed(5, 300), scale)}) {
        const auto most = [&](int steps) {
            double jump = 0;
            Axis last = between(from, to, 0, 400);
            for (int i = 1; i <= steps; ++i) {
                const Axis next = between(from, to, static_cast<double>(i) / steps, 400);
                jump = std::max(jump, furthest(p, last, next));
                last = next;
            }
            return jump;
        };
        INFO(subject.name());
        CHECK(furthest(p, from, between(from, to, 0, 400)) < 1);
        CHECK(furthest(p, to, between(from, to, 1, 400)) < 1);
        if (subject.spec.events < 100) CHECK(most(240) < most(60) * 0.4 + 1);
    }
}

TEST_CASE("from story to scale every mark goes straight: never beyond where it comes from and where it goes") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Picture p(subject.timeline(), {.size = {940, 648}});
    const Axis told = Axis::fit(p.arrangement.warp, 0), scale = Axis::fit(p.arrangement.warp, 1);
    for (int i = 0; i <= 20; ++i) {
        const Axis now = between(told, scale, i / 20.0, 400);
        for (const Instant t : moments(p)) {
            const auto [least, most] = std::minmax({told.x(t), scale.x(t)});
            if (now.x(t) < least - 1 || now.x(t) > most + 1)
                FAIL_CHECK(subject.name() << ", step " << i << ": " << now.x(t));
        }
    }
}

TEST_CASE("on every timeline ticks stand on two levels, never overlap and never stand in a fold") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    const Size size = GENERATE(Size{940, 648}, Size{390, 500});
    const Picture p(subject.across(), {.size = size, .axis = mode});
    for (const Axis& axis : zooms(p.axis, 300))
        for (const double pan : {0.0, -77.0, 240.0}) {
            INFO(subject.name() << ", zoom " << axis.zoom() << ", panned " << pan);
            CHECK(ticks_wrong(p, axis.panned(pan)) == "");
        }
}

namespace {

// The style in which a name of a month or a day over the ticks is told; none where both are one, as in May.
std::optional<TickStyle> style_over(const Tick& tick, const TickInput& in) {
    for (const Step step : {Step{Unit::month, 1}, Step{Unit::day, 1}}) {
        const Instant at = floor(in.zone.local(tick.at), step);
        const std::string full = format_tick(at, step, in.words, TickStyle::major);
        const std::string brief = format_tick(at, step, in.words, TickStyle::brief);
        if (full != brief && tick.context == full) return TickStyle::major;
        if (full != brief && tick.context == brief) return TickStyle::brief;
    }
    return std::nullopt;
}

// A language with months of up to eleven letters, which it shortens to three.
Words greek() {
    return keyed_words(
        "month.names=Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|"
        "Νοεμβρίου|Δεκεμβρίου\nmonth.names_alone=Ιανουάριος|Φεβρουάριος|Μάρτιος|Απρίλιος|Μάιος|Ιούνιος|Ιούλιος|"
        "Αύγουστος|Σεπτέμβριος|Οκτώβριος|Νοέμβριος|Δεκέμβριος\n"
        "month.names_brief=Ιαν|Φεβ|Μαρ|Απρ|Μαΐ|Ιουν|Ιουλ|Αυγ|Σεπ|Οκτ|Νοε|Δεκ\n");
}

// Which styles the names of months have on the axis, here and panned by parts of the plot.
struct Styles {
    std::size_t full = 0, brief = 0;
};

Styles styles_of(const Picture& p, const Axis& axis, const Words& words) {
    Styles found;
    for (const double dx : {-700.0, -350.0, -90.0, 0.0, 110.0, 500.0}) {
        const Axis panned = axis.panned(dx);
        const TickInput in{panned, p.timeline.zone(), words};
        for (const Tick& tick : ticks(in, p.measure)) {
            const auto style = style_over(tick, in);
            const bool short_month =
                tick.step.unit == Unit::month && tick.label != format_tick(tick.at, tick.step, words, TickStyle::major);
            found.full += style == TickStyle::major;
            found.brief += style == TickStyle::brief || short_month;
        }
    }
    return found;
}

}  // namespace

TEST_CASE(
    "on one axis a reader sees only long names of months or only short ones, in every language, wherever it is "
    "panned") {
    const Subject subject = GENERATE(from_range(subjects()));
    const AxisMode mode = GENERATE(AxisMode::story, AxisMode::scale);
    for (const float width : {600.0f, 1'280.0f}) {
        const Picture p(subject.timeline(), {.size = {width, 648}, .axis = mode});
        for (const Words& words : {english(), language("uk"), greek()})
            for (const Axis& axis : zooms(p.axis, 300)) {
                const Styles found = styles_of(p, axis, words);
                INFO(subject.name() << ", width " << width << ", zoom " << axis.zoom());
                CHECK((found.full == 0 || found.brief == 0));
            }
    }
}

TEST_CASE("names of months are short where the first month of a story is too short for a long one") {
    const auto names_over = [](const char* first, float width) {
        Document document;
        for (const char* date : {first, "2024-04-20"}) {
            Event& event = document.events.emplace_back();
            event.id = event.title = date;
            event.date = *parse_date(date);
        }
        const Picture p(Timeline(std::move(document)), {.size = {width, 400}, .axis = AxisMode::scale});
        std::string names;
        for (const Tick& tick : ticks({p.axis, p.timeline.zone(), p.words}, p.measure))
            if (!tick.context.empty()) names += tick.context + "; ";
        return names;
    };
    CHECK(names_over("2024-02-05", 960) == "February 2024; March 2024; April 2024; ");
    CHECK(names_over("2024-02-26", 720) == "Feb 2024; Mar 2024; Apr 2024; ");
}
