// Work in steps: it stops after some steps and goes on later, so that the caller can do other things in between.
#pragma once

#include <cassert>
#include <coroutine>
#include <cstdint>
#include <utility>

namespace demarche {

// Steps that were done: work may stop at `co_await steps(n)`. A step takes some ten nanoseconds on a desktop machine.
struct Cost {
    std::uint32_t count;
};
constexpr Cost steps(std::size_t count) { return {static_cast<std::uint32_t>(count)}; }

inline constexpr std::uint32_t all_steps = 0xffffffff;
// Rounds of a plain loop between two places where it may stop.
inline constexpr std::size_t stride = 1'024;

// A coroutine that is run piece by piece, or with `co_await` as a part of other work. Its results go into its
// arguments, which must outlive it. When it is destroyed before its end, it destroys its variables.
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

    // Runs on for about so many steps; true when all is done, and then it is not run again.
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

// Parts never resume each other: each returns to `run`, so that the stack does not grow on any compiler.
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
    Pace own{};  // used by work that is not a part
    Pace* pace = &own;
    Handle whole{};  // the work that this is a part of

    Work get_return_object() { return Work(Handle::from_promise(*this)); }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    Return final_suspend() const noexcept;
    void return_void() const noexcept {}
    void unhandled_exception() const noexcept {}  // exceptions are off
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
