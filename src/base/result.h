// A value or an error, until both compilers have std::expected.
#pragma once

#include <cassert>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace demarche {

// An error in a text: `at` is a byte offset, `message` says what was expected there.
struct Error {
    std::size_t at = 0;
    std::string message;
};

// Either a T or an Error. The caller must check which before it reads one.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : value_(std::move(value)) {}
    Result(Error error) : error_(std::move(error)) {}

    explicit operator bool() const { return value_.has_value(); }
    const T& operator*() const& { return held(); }
    T& operator*() & { return held(); }
    T&& operator*() && { return std::move(held()); }
    const T* operator->() const { return &held(); }
    T* operator->() { return &held(); }
    const Error& error() const {
        assert(!value_);
        return error_;
    }

private:
    const T& held() const {
        assert(value_);
        return *value_;
    }
    T& held() {
        assert(value_);
        return *value_;
    }

    std::optional<T> value_;
    Error error_;
};

}  // namespace demarche
