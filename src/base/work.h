// Work that can be left off and taken up again, so that whoever asks for it can do other things between.
#pragma once

#include <cassert>
#include <coroutine>
#include <cstdint>
#include <utility>

namespace demarche {

/// What has been done, for Work to count: `co_await steps(n)` is where it may be left off. A step is some ten
/// nanoseconds of a desktop machine.
struct Cost {
    std::uint32_t count;
};
constexpr Cost steps(std::size_t count) { return {static_cast<std::uint32_t>(count)}; }

inline constexpr std::uint32_t all_steps = 0xffffffff;
/// What plain loops do between two places where they may be left off.
inline constexpr std::size_t stride = 1'024;

/// A coroutine that is run piece by piece, and with `co_await` as a part of other work. What it gives stands in what it
/// was called with. Destroyed before its end, it destroys what it holds. Its arguments must outlive it.
class [[nodiscard]] Work {
public:
    struct promise_type;
    using Handle = std::coroutine_handle<promise_type>;

    Work(Work&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    Work& operator=(Work&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~Work() {
        if (handle_) handle_.destroy();
    }

    /// Runs on for about so many steps; true when all is done, and then it is not run again.
    bool run(std::uint32_t count = all_steps);

private:
    struct Pace {  // of a piece of work and all its parts
        std::uint32_t left = 0;
        Handle at{};  // the part that is under way
    };
    struct Pause;
    struct Part;
    struct Return;

    explicit Work(Handle handle) : handle_(handle) {}
    Handle handle_;
};

// No part resumes another: each gives way to `run`, so that the stack never grows, on no compiler.
struct Work::Pause {
    Pace* pace;
    std::uint32_t count;
    [[gnu::noinline]] bool await_ready() const noexcept {
        const bool goes_on = pace->left > count;
        pace->left = goes_on ? pace->left - count : 0;
        return goes_on;
    }
    void await_suspend(std::coroutine_handle<>) const noexcept {}
    void await_resume() const noexcept {}
};

struct Work::promise_type {
    Pace own{};  // of what is no part
    Pace* pace = &own;
    Handle whole{};  // whose part this is

    Work get_return_object() { return Work(Handle::from_promise(*this)); }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    Return final_suspend() const noexcept;
    void return_void() const noexcept {}
    void unhandled_exception() const noexcept {}  // there are none
    Pause await_transform(Cost done) const noexcept { return {pace, done.count}; }
    Part await_transform(const Work& part) const noexcept;
};

struct Work::Part {
    Handle part;
    bool await_ready() const noexcept { return false; }
    [[gnu::noinline]] void await_suspend(Handle whole) const noexcept {
        part.promise().whole = whole;
        part.promise().pace = whole.promise().pace;
        part.promise().pace->at = part;
    }
    void await_resume() const noexcept {}
};

struct Work::Return {
    bool await_ready() const noexcept { return false; }
    void await_suspend(Handle part) const noexcept { part.promise().pace->at = part.promise().whole; }
    void await_resume() const noexcept {}
};

inline Work::Return Work::promise_type::final_suspend() const noexcept { return {}; }
inline Work::Part Work::promise_type::await_transform(const Work& part) const noexcept { return {part.handle_}; }

inline bool Work::run(std::uint32_t count) {
    assert(handle_ && !handle_.done());
    Pace& pace = handle_.promise().own;
    if (!pace.at) pace.at = handle_;
    do {
        pace.left = count;
        while (pace.at && pace.left > 0) pace.at.resume();
    } while (pace.at && count == all_steps);
    return !pace.at;
}

}  // namespace demarche
