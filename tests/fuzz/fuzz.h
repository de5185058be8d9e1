// Shared by all fuzz targets: the entry point, bytes decoded into values, and promises that stop the program.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>

namespace demarche::fuzz {

using Bytes = std::span<const std::uint8_t>;

// Each target defines it. It returns when every guarantee held for this input.
void run(Bytes input);

inline void expect(bool kept, const char* guarantee) {
    if (kept) return;
    std::fprintf(stderr, "broken guarantee: %s\n", guarantee);
    std::abort();
}

inline std::string_view text_of(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

// Takes values off the front of the bytes. Once they are used up it gives zeros.
class Choices {
public:
    explicit Choices(Bytes bytes) : left_(bytes) {}

    bool done() const { return left_.empty(); }
    template <class T>
    T value() {
        static_assert(std::is_trivially_copyable_v<T>);
        T value{};
        const std::size_t size = sizeof value < left_.size() ? sizeof value : left_.size();
        if (size > 0) std::memcpy(&value, left_.data(), size);
        left_ = left_.subspan(size);
        return value;
    }
    std::uint32_t below(std::size_t limit) {  // limit is 1–256
        return static_cast<std::uint32_t>(value<std::uint8_t>() % limit);
    }
    std::string_view text(std::size_t most) {
        const Bytes taken = left_.first(most < left_.size() ? most : left_.size());
        left_ = left_.subspan(taken.size());
        return text_of(taken);
    }

private:
    Bytes left_;
};

}  // namespace demarche::fuzz
