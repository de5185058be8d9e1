// Reads a whole EDTF expression: one date, an interval, or a set.

#include <string>

#include "time/edtf_scan.h"

namespace demarche {
namespace {

using edtf::Scan;

constexpr std::string_view julian_mark = " julian";

// The parts that may follow a statement that has been read so far, or its end.
std::string what_follows(const Statement& statement, std::string_view end) {
    const bool bare_year = statement.precision <= Precision::year && statement.written.significant_digits == 0 &&
                           statement.written.year >= -9999 && statement.written.year <= 9999;
    const Slot slot{"end", end};
    if (bare_year) return say(Sentence::date_month_or, {slot});
    if (statement.precision == Precision::month) return say(Sentence::date_day_or, {slot});
    if (statement.precision == Precision::day && !statement.unspecified) return say(Sentence::date_time_or, {slot});
    return std::string{end};
}

bool fail_after(Scan& scan, const Statement& statement, std::string_view end) {
    return scan.fail(scan.at, what_follows(statement, end));
}

bool check_order(Scan& scan, std::size_t where, const Date& range) {
    if (range.last.bounds.end > range.first.bounds.begin) return true;
    return scan.fail(where, Sentence::interval_order);
}

// After "/": a date, ".." or nothing.
bool read_interval_end(Scan& scan, Date& out) {
    const std::size_t start = scan.at;
    out.form = Form::interval;
    if (scan.done())
        out.last_end = End::unknown;
    else if (scan.accept(".."))
        out.last_end = End::open;
    else if (!read_statement(scan, out.last))
        return false;
    if (!scan.done())
        return out.last_end == End::known ? fail_after(scan, out.last, say(Sentence::interval_end))
                                          : scan.fail(scan.at, Sentence::interval_end);
    if (out.first_end != End::known && out.last_end != End::known) return scan.fail(start, Sentence::interval_one_side);
    if (out.first_end != End::known) out.first = out.last;
    if (out.last_end != End::known) out.last = out.first;
    return check_order(scan, start, out);
}

bool read_date_or_interval(Scan& scan, Date& out) {
    if (scan.accept("..")) out.first_end = End::open;
    if (scan.peek() == '/' && out.first_end == End::known) out.first_end = End::unknown;
    if (out.first_end == End::known) {
        if (!read_statement(scan, out.first)) return false;
        if (scan.done()) {
            out.last = out.first;
            return true;
        }
        if (scan.peek() == '.') return fail_after(scan, out.first, say(Sentence::date_end_or_interval));
        if (scan.peek() != '/') return fail_after(scan, out.first, say(Sentence::date_end));
    }
    if (!scan.accept("/")) return scan.fail(scan.at, Sentence::interval_slash);
    return read_interval_end(scan, out);
}

// One member of a set: a date, or a range of them with "..", open at the begin of the first or the end of the last.
bool read_member(Scan& scan, char closing, Date& out) {
    const std::size_t start = scan.at;
    if (scan.accept("..")) {
        out.first_end = End::open;
        if (!read_statement(scan, out.last)) return false;
        out.first = out.last;
        return true;
    }
    if (!read_statement(scan, out.first)) return false;
    out.last = out.first;
    if (!scan.accept("..")) return true;
    if (scan.peek() == closing) {
        out.last_end = End::open;
        return true;
    }
    out.last = {};
    return read_statement(scan, out.last) && check_order(scan, start, out);
}

void take_in(Date& set, const Date& member) {
    if (member.first.bounds.begin < set.first.bounds.begin) set.first = member.first;
    if (member.last.bounds.end > set.last.bounds.end) set.last = member.last;
    if (member.last_end == End::open) set.last_end = End::open;
}

bool read_set(Scan& scan, char closing, Date& out) {
    const Form form = closing == ']' ? Form::one_of : Form::all_of;
    for (bool first = true;; first = false) {
        const std::size_t start = scan.at;
        Date member;
        if (!read_member(scan, closing, member)) return false;
        if (!first && member.first_end == End::open) return scan.fail(start, Sentence::set_open_begin);
        if (first)
            out = std::move(member);
        else
            take_in(out, member);
        if (!scan.accept(",")) break;
        while (scan.accept(" ")) {
        }
    }
    out.form = form;
    const std::string_view bracket{&closing, 1};
    if (!scan.accept(bracket)) return fail_after(scan, out.last, say(Sentence::set_end, {{"bracket", bracket}}));
    return scan.done() || scan.fail(scan.at, Sentence::date_end_after_set);
}

bool read_expression(Scan& scan, Date& out) {
    if (scan.done()) return scan.fail(0, Sentence::date);
    if (scan.accept("[")) return read_set(scan, ']', out);
    if (scan.accept("{")) return read_set(scan, '}', out);
    return read_date_or_interval(scan, out);
}

}  // namespace

TimeRange Date::bounds() const {
    return {first_end == End::open ? distant_past : first.bounds.begin,
            last_end == End::open ? distant_future : last.bounds.end};
}

Date spanning(const Date& a, const Date& b) {
    Date both = a;
    if (a.first.calendar != b.first.calendar) return both;
    const TimeRange of_a = a.bounds(), of_b = b.bounds();
    if (of_b.begin < of_a.begin) both.first = b.first, both.first_end = b.first_end;
    if (of_b.end > of_a.end) both.last = b.last, both.last_end = b.last_end;
    if (both == a) return both;
    both.form = Form::interval;
    both.text = to_edtf(both);
    return both;
}

Result<Date> parse_date(std::string_view edtf) {
    Date plain;
    if (!edtf::read_plain(edtf, plain)) return edtf::read_any(edtf);
    plain.text = edtf;
    return plain;
}

Result<Date> edtf::read_any(std::string_view edtf) {
    const bool julian = edtf.ends_with(julian_mark);
    Scan scan;
    scan.text = julian ? edtf.substr(0, edtf.size() - julian_mark.size()) : edtf;
    scan.calendar = julian ? Calendar::julian : Calendar::gregorian;
    Date date;
    if (!read_expression(scan, date)) return std::move(scan.error);
    date.text = edtf;
    return date;
}

}  // namespace demarche
