// The values that DocumentReader reads: texts, words, dates and numbers are checked, and wrong ones reported.
#include <algorithm>
#include <cmath>
#include <limits>

#include "base/color.h"
#include "base/sentences.h"
#include "base/text.h"
#include "base/web.h"
#include "document/date_advice.h"
#include "document/document_reader.h"
#include "document/suggestion.h"

namespace demarche {
namespace {

// The kind of one element of a list.
constexpr FieldKind element_of(FieldKind kind) {
    switch (kind) {
        case FieldKind::texts:
            return FieldKind::text;
        case FieldKind::dates:
            return FieldKind::date;
        default:
            return FieldKind::object;
    }
}

constexpr std::size_t no_word = static_cast<std::size_t>(-1);

// "one of auto, across or down": the words of a list without the empty one.
std::string one_of(std::span<const std::string_view> words) {
    std::string list;
    for (const std::string_view word : words.first(words.size() - 1)) {
        if (word.empty()) continue;
        if (!list.empty()) list += ", ";
        list += word;
    }
    return say(Sentence::one_of, {{"words", list}, {"last", words.back()}});
}

std::string expectation(const Field& field, FieldKind kind) {
    const std::string words = kind == FieldKind::word ? one_of(field.rule.words()) : std::string();
    return say_nth(Sentence::expected, static_cast<std::size_t>(kind),
                   {{"low", decimal(field.rule.low)}, {"high", decimal(field.rule.high)}, {"words", words}});
}

std::string wrong(std::string_view field, std::string_view found, std::string_view expected) {
    return say(Sentence::wrong, {{"field", quoted(field)}, {"found", found}, {"expected", expected}});
}

// Saving writes nine decimals: a tenth of a millimetre on the map.
double rounded(double value) { return std::round(value * 1e9) / 1e9; }

}  // namespace

// Reports a wrong value. An object that needs this member is dropped with it.
void DocumentReader::reject(SourcePlace place, std::string message, std::string_view question) {
    Frame& top = frames_.back();
    const bool vital = top.object != nullptr && top.field->rule.need >= Need::vital;
    if (vital) message += consequence_of(*top.field, *top.object);
    issues_.add(Severity::error, std::move(place), message.append(question));
    top.dropped = top.dropped || vital;
}

void DocumentReader::wrong_type(TokenType type, std::size_t at) {
    const std::string found = say_nth(Sentence::found, static_cast<std::size_t>(type));
    if (frames_.empty()) return issues_.add(Severity::error, {at, {}}, say(Sentence::no_document, {{"found", found}}));
    const Frame& top = frames_.back();
    const bool element = top.object == nullptr;
    const FieldKind kind = element ? element_of(top.field->kind) : top.field->kind;
    const bool event = element && kind == FieldKind::object && top.field->object->defines == IdSpace::events;
    if (event) ++read_.dropped;
    reject(here(at),
           say(element ? Sentence::wrong_element : Sentence::wrong,
               {{"field", quoted(top.field->name)}, {"found", found}, {"expected", expectation(*top.field, kind)}}));
}

void DocumentReader::read(const Token& token, void* member) {
    const auto parsed = [&](auto result, auto store) {
        if (result)
            store(*std::move(result));
        else
            unreadable(token, result.error());
    };
    switch (frames_.back().field->kind) {
        case FieldKind::text:
            return read_text(token, *static_cast<std::string*>(member));
        case FieldKind::texts: {
            check_characters(token);
            note_reference(token);
            static_cast<std::vector<std::string>*>(member)->emplace_back(token.text);
            return;
        }
        case FieldKind::date:
            return parsed(parse_date(token.text), [&](Date date) {
                check_years(token, date);
                *static_cast<std::optional<Date>*>(member) = std::move(date);
            });
        case FieldKind::dates:
            return parsed(parse_date(token.text),
                          [=](Date date) { static_cast<std::vector<Date>*>(member)->push_back(std::move(date)); });
        case FieldKind::duration:
            return parsed(parse_duration(token.text),
                          [=](Duration time) { *static_cast<std::optional<Duration>*>(member) = std::move(time); });
        case FieldKind::number:
            return read_number(token, *static_cast<std::optional<double>*>(member));
        case FieldKind::integer:
            return read_integer(token, *static_cast<int*>(member));
        case FieldKind::flag:
            *static_cast<bool*>(member) = token.flag;
            return;
        case FieldKind::word:
            return read_word(token, *static_cast<std::uint8_t*>(member));
        case FieldKind::object:
        case FieldKind::objects:
            return;  // accepts() lets no scalar come here
    }
}

void DocumentReader::unreadable(const Token& token, const Error& error) {
    SourcePlace place = here(token.begin);
    // The place of the wrong character itself, unless the text has escapes.
    const bool plain = text_.part(token.begin + 1, token.begin + 1 + token.text.size()) == token.text;
    if (plain) place.at += 1 + error.at;
    // A date is ASCII up to its first error, so the byte is the character.
    const std::string character = decimal(static_cast<std::int64_t>(error.at + 1));
    const Field& field = *frames_.back().field;
    reject(
        std::move(place),
        say(Sentence::unreadable,
            {{"field", quoted(field.name)}, {"found", quoted(token.text)}, {"why", error.message}, {"n", character}}),
        field.kind == FieldKind::duration ? std::string() : date_advice(token.text));
}

void DocumentReader::read_text(const Token& token, std::string& text) {
    const Field& field = *frames_.back().field;
    if (field.rule.words != nullptr && known_word(token) == no_word) return;
    if (trim(token.text).empty()) {  // treated as missing
        const std::string message = say(Sentence::empty, {{"field", quoted(field.name)}});
        if (field.rule.need == Need::required) reject(here(token.begin), message);
        if (field.rule.need == Need::wanted) issues_.add(Severity::warning, here(token.begin), message);
        return;
    }
    if (!well_formed(token)) return;
    check_characters(token);
    note_reference(token);
    text = token.text;
}

// "1939-41" and "2020-21" are a half and a season in EDTF; authors write such for two years.
void DocumentReader::check_years(const Token& token, const Date& date) {
    const Written& written = date.first.written;
    const std::int64_t year = written.year % 100, end = written.month;
    const bool is_next = end == year + 1, is_rare = end > 24 && end > year;
    if (token.text.size() != std::string_view("1939-41").size() || end < 21 || !(is_next || is_rare)) return;
    std::string years(token.text);
    years.replace(4, 1, "/" + years.substr(0, 2));
    issues_.add(
        Severity::warning, here(token.begin),
        say(Sentence::part_of_year,
            {{"field", quoted(frames_.back().field->name)}, {"found", quoted(token.text)}, {"date", quoted(years)}}));
}

void DocumentReader::check_characters(const Token& token) {
    for (std::size_t at = 0; at < token.text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(token.text[at]);
        if ((byte >= ' ' && byte < 0xEF) || is_xml_character(token.text, at)) continue;
        return issues_.add(Severity::warning, here(token.begin),
                           say(Sentence::unshowable, {{"field", quoted(frames_.back().field->name)}}));
    }
}

bool DocumentReader::well_formed(const Token& token) {
    Frame& top = frames_.back();
    const FieldRule& rule = top.field->rule;
    if (rule.format == TextFormat::color && !parse_color(token.text)) {
        reject(here(token.begin), wrong(top.field->name, quoted(token.text), say(Sentence::color)));
        return false;
    }
    if (rule.format == TextFormat::zone && offset_at_ && offset_at_(token.text, 0) == no_such_zone) {
        reject(here(token.begin), wrong(top.field->name, quoted(token.text), say(Sentence::zone)));
        return false;
    }
    if (rule.format != TextFormat::url || is_web_address(token.text)) return true;
    const bool vital = rule.need >= Need::vital;
    issues_.add(Severity::warning, here(token.begin),
                wrong(top.field->name, quoted(token.text), say(Sentence::address)) +
                    (vital ? consequence_of(*top.field, *top.object) : say(Sentence::address_left_out)));
    top.dropped = top.dropped || vital;
    return false;
}

std::size_t DocumentReader::known_word(const Token& token) {
    const Field& field = *frames_.back().field;
    const auto words = field.rule.words();
    const auto found = std::find(words.begin(), words.end(), token.text);
    if (found != words.end() && !token.text.empty()) return static_cast<std::size_t>(found - words.begin());
    Nearest nearest(token.text);
    for (const std::string_view word : words) nearest.offer(word);
    reject(here(token.begin), wrong(field.name, quoted(token.text), one_of(words)), nearest.question());
    return no_word;
}

void DocumentReader::read_word(const Token& token, std::uint8_t& word) {
    const std::size_t index = known_word(token);
    if (index != no_word) word = static_cast<std::uint8_t>(index);
}

void DocumentReader::read_number(const Token& token, std::optional<double>& number) {
    const Field& field = *frames_.back().field;
    if (token.number >= field.rule.low && token.number <= field.rule.high) {
        number = rounded(token.number);
        return;
    }
    reject(here(token.begin), wrong(field.name, text_.part(token.begin, token.end), expectation(field, field.kind)));
}

// A document of a newer version is read all the same.
void DocumentReader::read_integer(const Token& token, int& number) {
    const Field& field = *frames_.back().field;
    const bool whole = std::trunc(token.number) == token.number && token.number >= field.rule.low &&
                       token.number <= std::numeric_limits<int>::max();
    if (whole) number = static_cast<int>(token.number);
    if (whole && number <= field.rule.high) return;
    std::string message = wrong(field.name, text_.part(token.begin, token.end), decimal(field.rule.high));
    if (whole) message += say(Sentence::newer_version);
    reject(here(token.begin), std::move(message));
}

// A reference to an id that was read already is valid; others are checked at the end. References of actors are always
// checked at the end, since memberOf may run in a circle.
void DocumentReader::note_reference(const Token& token) {
    const Frame& top = frames_.back();
    const Field& field = *top.field;
    if (field.rule.refers_to == IdSpace::no_ids) return;
    const ObjectTable& owner = top.object != nullptr ? *top.object : *frames_[frames_.size() - 2].object;
    const bool known = ids_[static_cast<std::size_t>(field.rule.refers_to)].find(token.text).has_value();
    if (known && owner.defines != IdSpace::actors) return;
    references_.push_back({&field, &owner, std::string(token.text), here(token.begin), events_.size()});
}

}  // namespace demarche
