#include "libc_check.h"

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

// --wrap gives a function of the library the name __real_…, and puts its replacement behind the usual name.
extern "C" {
double __real_strtod(const char*, char**);
long long __real_strtoll(const char*, char**, int);
unsigned long long __real_strtoull(const char*, char**, int);
int __real_snprintf(char*, std::size_t, const char*, ...);
double __real_pow(double, double);
double __real_exp(double);
double __real_log(double);
float __real_sinf(float);
float __real_cosf(float);
float __real_acosf(float);
float __real_roundf(float);
float __real_hypotf(float, float);
}
std::string real_to_string(int) __asm__("__real__ZNSt3__29to_stringEi");
std::string real_to_string(unsigned long) __asm__("__real__ZNSt3__29to_stringEm");

namespace {

std::string faults;

void fault(const std::string& name, const std::string& input) { faults += name + " " + input + "\n"; }

template <class Number>
bool same(Number a, Number b, double tolerance) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b);
    if (a == b) return std::signbit(a) == std::signbit(b);
    return std::abs(static_cast<double>(a) - static_cast<double>(b)) <= tolerance * std::abs(static_cast<double>(b));
}

template <class Read, class Real>
void compare_reading(const char* name, const std::vector<const char*>& inputs, Read read, Real real) {
    for (const char* text : inputs) {
        char *end = nullptr, *real_end = nullptr;
        errno = 0;
        const auto value = read(text, &end);
        const bool failed = errno == ERANGE;
        errno = 0;
        const auto wanted = real(text, &real_end);
        // Underflow is no error that anybody asks for.
        const bool wants_failure = errno == ERANGE && wanted != 0 && std::abs(static_cast<double>(wanted)) > 1;
        if (value != wanted || end != real_end || failed != wants_failure) fault(name, text);
    }
}

const std::vector<const char*> wholes{"0",
                                      "5",
                                      "-5",
                                      "+7",
                                      "  12",
                                      "\t-12x",
                                      "",
                                      "-",
                                      "x",
                                      "12.5",
                                      "007",
                                      "-0",
                                      "2147483647",
                                      "-2147483648",
                                      "9223372036854775807",
                                      "9223372036854775808",
                                      "-9223372036854775808",
                                      "-9223372036854775809",
                                      "18446744073709551615",
                                      "18446744073709551616",
                                      "99999999999999999999999999"};
const std::vector<const char*> decimals{"0",
                                        "-0",
                                        "5",
                                        "-5",
                                        "+.5",
                                        "5.",
                                        "-1.25e3",
                                        "1e5x",
                                        "1e",
                                        "1e+",
                                        "  2.5 3",
                                        "",
                                        ".",
                                        "-",
                                        "e5",
                                        "0.1",
                                        "46.123456789",
                                        "123456789E-9",
                                        "-3.4000000000000000000000001",
                                        "1e308",
                                        "1e309",
                                        "-1e999",
                                        "5e-324",
                                        "1e-400",
                                        "179769313486231570000000000000000000000",
                                        "9007199254740993"};

void compare_texts() {
    compare_reading(
        "strtoll", wholes, [](auto* text, char** end) { return std::strtoll(text, end, 10); },
        [](auto* text, char** end) { return __real_strtoll(text, end, 10); });
    compare_reading(
        "strtoull", wholes, [](auto* text, char** end) { return std::strtoull(text, end, 10); },
        [](auto* text, char** end) { return __real_strtoull(text, end, 10); });
    compare_reading(
        "strtod", decimals, [](auto* text, char** end) { return std::strtod(text, end); },
        [](auto* text, char** end) { return __real_strtod(text, end); });
    for (const int value : {0, 7, -7, std::numeric_limits<int>::max(), std::numeric_limits<int>::min()})
        if (std::to_string(value) != real_to_string(value)) fault("to_string", real_to_string(value));
    for (const unsigned long value : {0ul, 7ul, std::numeric_limits<unsigned long>::max()})
        if (std::to_string(value) != real_to_string(value)) fault("to_string", real_to_string(value));
    for (const unsigned value : {0u, 0x1fu, 0xffffu, 0x12345u, ~0u})
        for (const std::size_t room : {0u, 1u, 5u, 9u, 32u}) {
            char text[32] = "?", wanted[32] = "?";
            const int size = std::snprintf(text, room, "<U+%.4X> %.4X", value, value);
            const int wanted_size = __real_snprintf(wanted, room, "<U+%.4X> %.4X", value, value);
            if (size != wanted_size || std::string(text) != wanted)
                fault("snprintf", real_to_string(static_cast<unsigned long>(value)));
        }
}

void compare_numbers() {
    constexpr double close = 1e-15, close_float = 2e-7;
    constexpr double infinity = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> values{0.0,   -0.0,    0.3,  0.5,  -0.5,  0.49999997, 1,         -1,
                                     1.5,   2.5,     -2.5, 3,    -7.3,  100,        1e-9,      1e-30,
                                     12345, 8388609, 1e19, 3e38, -3e38, infinity,   -infinity, nan};
    for (const double x : values) {
        const std::string input = real_to_string(static_cast<int>(&x - values.data())) + ". value";
        const auto f = static_cast<float>(x);
        if (!same(std::exp(x), __real_exp(x), close)) fault("exp", input);
        if (!same(std::log(x), __real_log(x), close)) fault("log", input);
        if (!same(std::round(f), __real_roundf(f), 0)) fault("roundf", input);
        if (!same(std::acos(f), __real_acosf(f), close_float)) fault("acosf", input);
        if (!same(std::sin(f), __real_sinf(f), close_float)) fault("sinf", input);
        if (!same(std::cos(f), __real_cosf(f), close_float)) fault("cosf", input);
        for (const double y : values) {
            const auto g = static_cast<float>(y);
            if (!same(std::pow(x, y), __real_pow(x, y), close)) fault("pow", input);
            if (!same(std::hypot(f, g), __real_hypotf(f, g), close_float)) fault("hypotf", input);
        }
    }
}

}  // namespace

extern "C" const char* dm_libc_faults() {
    faults.clear();
    compare_texts();
    compare_numbers();
    return faults.c_str();
}
