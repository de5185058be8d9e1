// Functions of the C and C++ libraries as the page has them, or as small as their callers allow: the library's own
// bring 20 kB of gzip along, its tables, its range reduction and its 128-bit floats. The linker of the wasm puts these
// in their place
// (--wrap); native builds keep those of the library.
#include <cerrno>
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "base/text.h"

// std::to_string, for nlohmann's messages: the library's own brings along its tables of digits.
std::string small_to_string(int) __asm__("__wrap__ZNSt3__29to_stringEi");
std::string small_to_string(unsigned long) __asm__("__wrap__ZNSt3__29to_stringEm");

std::string small_to_string(unsigned long value) {
    std::string out;
    demarche::append_int(out, static_cast<std::int64_t>(value));
    return out;
}
std::string small_to_string(int value) { return small_to_string(static_cast<unsigned long>(value)); }  // never below 0

extern "C" {

[[clang::import_module("page"), clang::import_name("number")]] double dm_js_number(const char* text);
[[clang::import_module("page"), clang::import_name("pow")]] double dm_js_pow(double base, double exponent);
[[clang::import_module("page"), clang::import_name("exp")]] double dm_js_exp(double x);
[[clang::import_module("page"), clang::import_name("log")]] double dm_js_log(double x);
[[clang::import_module("page"), clang::import_name("sin")]] float dm_js_sin(float x);
[[clang::import_module("page"), clang::import_name("cos")]] float dm_js_cos(float x);
[[clang::import_module("page"), clang::import_name("acos")]] float dm_js_acos(float x);

double __wrap_pow(double base, double exponent) { return dm_js_pow(base, exponent); }
double __wrap_exp(double x) { return dm_js_exp(x); }
double __wrap_log(double x) { return dm_js_log(x); }
float __wrap_sinf(float x) { return dm_js_sin(x); }
float __wrap_cosf(float x) { return dm_js_cos(x); }
float __wrap_roundf(float x) { return __builtin_copysignf(__builtin_floorf(__builtin_fabsf(x) + 0.5f), x); }
float __wrap_hypotf(float x, float y) { return __builtin_sqrtf(x * x + y * y); }
float __wrap_acosf(float x) { return dm_js_acos(x); }

// For nlohmann's lexer, which has made sure that the text is one number of JSON: Number() rounds the same.
double __wrap_strtod(const char* text, char** end) {
    if (end != nullptr) *end = const_cast<char*>(text + std::strlen(text));
    return dm_js_number(text);
}

// Of its whole numbers: decimal digits, which a sign may stand before. One that is too large becomes a double.
unsigned long long __wrap_strtoull(const char* text, char** end, int) {
    unsigned long long value = 0;
    for (; *text != '\0'; ++text) {
        const auto digit = static_cast<unsigned>(*text - '0');
        if (value > (~0ull - digit) / 10) errno = ERANGE;
        value = value * 10 + digit;
    }
    *end = const_cast<char*>(text);
    return value;
}

long long __wrap_strtoll(const char* text, char** end, int base) {
    const unsigned long long size = __wrap_strtoull(text + (*text == '-'), end, base);
    if (size > 1ull << 63) errno = ERANGE;
    return static_cast<long long>(0 - size);
}

// What the lexer calls with "%.4X" as the only conversion.
int __wrap_snprintf(char* out, std::size_t size, const char* format, ...) {
    std::va_list arguments;
    va_start(arguments, format);
    const unsigned value = va_arg(arguments, unsigned);
    va_end(arguments);
    std::size_t length = 0;
    const auto put = [&](char c) {
        if (length + 1 < size) out[length++] = c;
    };
    for (; *format != '\0'; ++format) {
        if (*format != '%') {
            put(*format);
            continue;
        }
        format += std::strlen(".4X");
        for (int shift = 12; shift >= 0; shift -= 4) put("0123456789ABCDEF"[value >> shift & 15]);
    }
    if (size > 0) out[length] = '\0';
    return static_cast<int>(length);
}

// Of the library's exceptions nobody asks for a type here: without these two their descriptions bring along the search
// through class hierarchies that dynamic_cast and catch would need.
extern const void* const _ZTVN10__cxxabiv117__class_type_infoE[8] = {};
extern const void* const _ZTVN10__cxxabiv120__si_class_type_infoE[8] = {};

}  // extern "C"
