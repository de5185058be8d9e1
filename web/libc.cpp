// Two functions of the C library that nlohmann's lexer calls, as small as its calls allow: the library's own bring the
// arithmetic of 128-bit floats along, 15 kB. The linker of the wasm puts these in their place (--wrap); native builds
// keep those of the library.
#include <cstdarg>
#include <cstddef>
#include <cstring>

extern "C" {

double dm_js_number(const char* text);

// For a text that is a number of JSON and nothing more, as the lexer has made sure: there Number() rounds the same way.
double __wrap_strtod(const char* text, char** end) {
    if (end != nullptr) *end = const_cast<char*>(text + std::strlen(text));
    return dm_js_number(text);
}

// The text around the first conversion, which has to be "%.4X".
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

}  // extern "C"
