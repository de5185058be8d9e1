#pragma once
// A value, or the reason why there is none: what std::expected will be once both compilers have it.

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace demarche {

/// What went wrong. `at` is a byte offset into the text that was read; `message` says what was expected there.
struct Error {
    std::size_t at = 0;
    std::string message;
};

/// Either a T or an Error. Reading the one that is not there is a bug of the caller.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : value_(std::move(value)) {}
    Result(Error error) : error_(std::move(error)) {}

    explicit operator bool() const { return value_.has_value(); }
    const T& operator*() const& { return *value_; }
    T& operator*() & { return *value_; }
    T&& operator*() && { return *std::move(value_); }
    const T* operator->() const { return &*value_; }
    T* operator->() { return &*value_; }
    const Error& error() const { return error_; }

private:
    std::optional<T> value_;
    Error error_;
};

}  // namespace demarche
