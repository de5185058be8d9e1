// Short replacements of C and C++ library functions, some by functions of the page. The library's own add 20 kB of
// gzip: tables, range reduction, 128-bit floats. The linker of the wasm swaps them in (--wrap); native builds keep the
// library's. tests/abi/libc_check.cpp compares each with the library's own.
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/text.h"

// std::to_string: the library's own brings along its tables of digits.
std::string short_to_string(int) __asm__("__wrap__ZNSt3__29to_stringEi");
std::string short_to_string(unsigned long) __asm__("__wrap__ZNSt3__29to_stringEm");

std::string short_to_string(unsigned long value) {
    std::string out;
    demarche::append_int(out, static_cast<std::int64_t>(value));
    return out;
}
std::string short_to_string(int value) {
    std::string out;
    demarche::append_int(out, value);
    return out;
}

namespace {

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Whole {
    unsigned long long size = 0;
    bool negative = false, too_large = false;
};

// A decimal whole number: spaces, a sign, digits. `end` is set behind it, or to the begin where there is none.
Whole read_whole(const char* text, char** end, int base) {
    if (base != 10) __builtin_trap();  // nobody here asks for another base
    const char* at = text;
    while (is_space(*at)) ++at;
    Whole whole{.negative = *at == '-'};
    if (*at == '-' || *at == '+') ++at;
    const bool has_digits = is_digit(*at);
    for (; is_digit(*at); ++at) {
        const auto digit = static_cast<unsigned>(*at - '0');
        whole.too_large |= whole.size > (ULLONG_MAX - digit) / 10;
        whole.size = whole.size * 10 + digit;
    }
    if (end != nullptr) *end = const_cast<char*>(has_digits ? at : text);
    return whole;
}

const char* past_digits(const char* at) {
    while (is_digit(*at)) ++at;
    return at;
}

// The size of the decimal number that a text begins with, 0 for none: a sign, digits with a point, an exponent.
std::size_t decimal_size(const char* text) {
    const char* whole = text + (*text == '-' || *text == '+');
    const char* at = past_digits(whole);
    bool has_digits = at != whole;
    if (*at == '.') {
        const char* part = past_digits(at + 1);
        has_digits |= part != at + 1;
        at = part;
    }
    if (!has_digits) return 0;
    if (*at == 'e' || *at == 'E') {
        const char* exponent = at + 1 + (at[1] == '-' || at[1] == '+');
        if (is_digit(*exponent)) at = past_digits(exponent);
    }
    return static_cast<std::size_t>(at - text);
}

}  // namespace

extern "C" {

[[clang::import_module("page"), clang::import_name("number")]] double dm_js_number(const char* text, std::size_t size);
[[clang::import_module("page"), clang::import_name("pow")]] double dm_js_pow(double base, double exponent);
[[clang::import_module("page"), clang::import_name("exp")]] double dm_js_exp(double x);
[[clang::import_module("page"), clang::import_name("log")]] double dm_js_log(double x);
[[clang::import_module("page"), clang::import_name("sin")]] float dm_js_sin(float x);
[[clang::import_module("page"), clang::import_name("cos")]] float dm_js_cos(float x);
[[clang::import_module("page"), clang::import_name("acos")]] float dm_js_acos(float x);

// Math.pow differs from C where the base is 1 or −1 and the exponent is no finite number.
double __wrap_pow(double base, double exponent) {
    if (base == 1 || (base == -1 && __builtin_isinf(exponent))) return 1;
    return dm_js_pow(base, exponent);
}
double __wrap_exp(double x) { return dm_js_exp(x); }
double __wrap_log(double x) { return dm_js_log(x); }
float __wrap_sinf(float x) { return dm_js_sin(x); }
float __wrap_cosf(float x) { return dm_js_cos(x); }
float __wrap_acosf(float x) { return dm_js_acos(x); }

// Halves go away from zero.
float __wrap_roundf(float x) {
    const float size = __builtin_fabsf(x), whole = __builtin_floorf(size);
    return __builtin_copysignf(size - whole >= 0.5f ? whole + 1 : whole, x);
}

float __wrap_hypotf(float x, float y) {
    if (__builtin_isinf(x) || __builtin_isinf(y)) return __builtin_inff();
    const double a = static_cast<double>(x), b = static_cast<double>(y);
    return static_cast<float>(__builtin_sqrt(a * a + b * b));
}

// Number() of JavaScript rounds as C does. Infinities, NaN and hexadecimal numbers are not read: no JSON has them.
double __wrap_strtod(const char* text, char** end) {
    const char* begin = text;
    while (is_space(*begin)) ++begin;
    const std::size_t size = decimal_size(begin);
    if (end != nullptr) *end = const_cast<char*>(size > 0 ? begin + size : text);
    if (size == 0) return 0;
    const double value = dm_js_number(begin, size);
    if (__builtin_isinf(value)) errno = ERANGE;
    return value;
}

unsigned long long __wrap_strtoull(const char* text, char** end, int base) {
    const Whole whole = read_whole(text, end, base);
    if (whole.too_large) errno = ERANGE;
    return whole.too_large ? ULLONG_MAX : whole.negative ? 0 - whole.size : whole.size;
}

long long __wrap_strtoll(const char* text, char** end, int base) {
    const Whole whole = read_whole(text, end, base);
    const unsigned long long most = static_cast<unsigned long long>(LLONG_MAX) + whole.negative;
    const bool too_large = whole.too_large || whole.size > most;
    if (too_large) errno = ERANGE;
    const unsigned long long size = too_large ? most : whole.size;
    return static_cast<long long>(whole.negative ? 0 - size : size);
}

// One conversion is known, "%.4X" of an unsigned; a format with any other stops the program.
int __wrap_snprintf(char* out, std::size_t size, const char* format, ...) {
    constexpr std::string_view known = "%.4X";
    std::va_list arguments;
    va_start(arguments, format);
    std::size_t length = 0;
    const auto put = [&](char c) {
        if (length + 1 < size) out[length] = c;
        ++length;
    };
    while (*format != '\0') {
        if (*format != '%') {
            put(*format++);
            continue;
        }
        if (std::strncmp(format, known.data(), known.size()) != 0) __builtin_trap();
        format += known.size();
        const unsigned value = va_arg(arguments, unsigned);
        for (int shift = 28; shift >= 0; shift -= 4)
            if (shift <= 12 || value >> shift != 0) put("0123456789ABCDEF"[value >> shift & 15]);
    }
    va_end(arguments);
    if (size > 0) out[length < size ? length : size - 1] = '\0';
    return static_cast<int>(length);
}

// No exception is asked for its type here. Without these two the exceptions' descriptions bring along the search
// through class hierarchies that dynamic_cast and catch would need.
extern const void* const _ZTVN10__cxxabiv117__class_type_infoE[8] = {};
extern const void* const _ZTVN10__cxxabiv120__si_class_type_infoE[8] = {};

}  // extern "C"
