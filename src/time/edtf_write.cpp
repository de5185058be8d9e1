// Writes a date as EDTF from its fields, one canonical way.

#include <array>

#include "base/text.h"
#include "time/date_parts.h"
#include "time/edtf_scan.h"

namespace demarche {
namespace {

unsigned written_parts(const Written& written) {
    unsigned parts = year_part;
    if (written.month != 0 || written.month_mask != 0) parts |= month_part;
    if (written.day != 0 || written.day_mask != 0) parts |= day_part;
    return parts;
}

// Replaces the masked ones of the last digits by X.
void mask_digits(std::string& out, unsigned mask) {
    for (std::size_t i = out.size(); mask != 0; mask >>= 1)
        if (--i; mask & 1) out[i] = 'X';
}

void write_year(std::string& out, const Statement& statement) {
    const Written& written = statement.written;
    const bool is_long = written.year < -9999 || written.year > 9999;
    if (is_long) out += 'Y';
    if (written.year < 0) out += '-';
    append_padded(out, written.year < 0 ? -written.year : written.year, 4);
    mask_digits(out, written.year_mask);
    if (written.significant_digits == 0) return;
    out += 'S';
    append_int(out, written.significant_digits);
}

void write_time(std::string& out, const Statement& statement) {
    const Written& written = statement.written;
    out += 'T';
    append_padded(out, written.hour, 2);
    out += ':';
    append_padded(out, written.minute, 2);
    if (statement.precision == Precision::second) {
        out += ':';
        append_padded(out, written.second, 2);
        append_fraction(out, written);
    }
    if (!written.has_offset) return;
    if (written.offset_minutes == 0) {
        out += 'Z';
        return;
    }
    const int minutes = written.offset_minutes < 0 ? -written.offset_minutes : written.offset_minutes;
    out += written.offset_minutes < 0 ? '-' : '+';
    append_padded(out, minutes / 60, 2);
    out += ':';
    append_padded(out, minutes % 60, 2);
}

void write_doubt(std::string& out, bool approximate, bool uncertain) {
    if (approximate || uncertain) out += approximate && uncertain ? '%' : approximate ? '~' : '?';
}

// The qualifiers of a statement: one after it when all its parts are covered, else one before each covered part.
struct Doubts {
    unsigned approximate, uncertain;  // parts
    bool all_approximate, all_uncertain;

    void write_before(std::string& out, unsigned part) const {
        write_doubt(out, !all_approximate && (approximate & part), !all_uncertain && (uncertain & part));
    }
};

void write_part(std::string& out, unsigned value, unsigned mask) {
    append_padded(out, value, 2);
    mask_digits(out, mask);
}

void write_statement(std::string& out, const Statement& statement) {
    const Written& written = statement.written;
    const unsigned parts = written_parts(written);
    const Doubts doubts{written.approximate_parts, written.uncertain_parts,
                        (written.approximate_parts & parts) == parts, (written.uncertain_parts & parts) == parts};
    doubts.write_before(out, year_part);
    write_year(out, statement);
    if (parts & month_part) {
        out += '-';
        doubts.write_before(out, month_part);
        write_part(out, written.month, written.month_mask);
    }
    if (parts & day_part) {
        out += '-';
        doubts.write_before(out, day_part);
        write_part(out, written.day, written.day_mask);
    }
    if (statement.precision >= Precision::hour) write_time(out, statement);
    write_doubt(out, doubts.all_approximate, doubts.all_uncertain);
}

void write_end(std::string& out, End end, const Statement& statement) {
    if (end == End::open) out += "..";
    if (end == End::known) write_statement(out, statement);
}

}  // namespace

std::string to_edtf(const Date& date) {
    if (date.form == Form::one_of || date.form == Form::all_of) return date.text;
    std::string out;
    write_end(out, date.first_end, date.first);
    if (date.form == Form::interval) {
        out += '/';
        write_end(out, date.last_end, date.last);
    }
    if (date.first.calendar == Calendar::julian) out += " julian";
    return out;
}

}  // namespace demarche
