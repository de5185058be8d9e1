#include "base/text.h"

#include <array>
#include <cassert>
#include <cmath>

namespace demarche {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
}

}  // namespace

// Not std::to_chars: its table of digits and its ways of being quick cost 0.3 kB of gzip.
void append_int(std::string& out, std::int64_t value) {
    std::array<char, 20> digits;
    auto left = static_cast<std::uint64_t>(value);
    if (value < 0) {
        out += '-';
        left = 0 - left;
    }
    std::size_t first = digits.size();
    do digits[--first] = static_cast<char>('0' + left % 10);
    while ((left /= 10) > 0);
    out.append(digits.data() + first, digits.size() - first);
}

std::string decimal(std::int64_t value) {
    std::string digits;
    append_int(digits, value);
    return digits;
}

void append_padded(std::string& out, std::int64_t value, int digits) {
    assert(digits >= 0);
    const std::string plain = decimal(value);
    const std::size_t sign = value < 0 ? 1 : 0;
    out.append(plain, 0, sign);
    for (auto width = plain.size() - sign; width < static_cast<std::size_t>(digits); ++width) out += '0';
    out.append(plain, sign);
}

void append_fixed(std::string& out, double value, int decimals) {
    assert(decimals >= 0 && decimals <= 9);
    constexpr double limit = 9e15;
    if (!(value >= -limit)) value = value < 0 ? -limit : 0;  // also not-a-number
    if (value > limit) value = limit;
    const double magnitude = std::fabs(value);
    auto whole = static_cast<std::int64_t>(magnitude);
    const std::int64_t scale = power_of_ten(decimals);
    auto fraction = std::llround((magnitude - static_cast<double>(whole)) * static_cast<double>(scale));
    if (fraction >= scale) {
        ++whole;
        fraction = 0;
    }
    if (value < 0 && (whole != 0 || fraction != 0)) out += '-';
    append_int(out, whole);
    if (fraction == 0) return;
    out += '.';
    append_padded(out, fraction, decimals);
    while (out.back() == '0') out.pop_back();
}

void append_code_point(std::string& out, char32_t value) {
    if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = replacement;
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (value < 0x80) return put(value);
    if (value < 0x800) {
        put(0xC0 | value >> 6);
    } else if (value < 0x10000) {
        put(0xE0 | value >> 12);
        put(0x80 | (value >> 6 & 0x3F));
    } else {
        put(0xF0 | value >> 18);
        put(0x80 | (value >> 12 & 0x3F));
        put(0x80 | (value >> 6 & 0x3F));
    }
    put(0x80 | (value & 0x3F));
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::uint64_t hash_of(std::string_view text, std::uint64_t seed) {
    std::uint64_t hash = 14695981039346656037u;
    const auto add = [&hash](std::uint64_t value) { hash = (hash ^ value) * 1099511628211u; };
    add(seed + 256);
    for (const char c : text) add(static_cast<unsigned char>(c));
    return hash;
}

std::string_view next_part(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

std::string lower_ascii(std::string_view text) {
    std::string lowered(text);
    for (char& c : lowered)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return lowered;
}

CodePoint next_code_point(std::string_view text, std::size_t at) {
    assert(at < text.size());
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80) return {lead, 1};
    const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return {replacement, 1};
    char32_t value = lead & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return {replacement, 1};
        value = value << 6 | (byte(at + i) & 0x3Fu);
    }
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    const bool wrong = value < smallest[size] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000);
    return wrong ? CodePoint{replacement, 1} : CodePoint{value, size};
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = next_code_point(text, at);
        if (point.value == replacement && point.size == 1) return false;
        at += point.size;
    }
    return true;
}

bool is_xml_character(std::string_view text, std::size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    return c != 0xEF || next_code_point(text, at).value < 0xFFFE;
}

}  // namespace demarche
