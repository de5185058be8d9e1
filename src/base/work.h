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
// arguments, which must outlive it. When it is destroyed before its end, it destroys its variables and its parts.
class [[nodiscard, clang::trivial_abi]] Work {  // returned in a register
public:
    struct promise_type;
    using Handle = std::coroutine_handle<promise_type>;

    Work(Work&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    Work& operator=(Work&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    [[gnu::always_inline]] ~Work() {  // where a part is awaited, no code is left of it
        if (handle_) destroy(handle_);
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
    static void destroy(Handle whole);
    Handle handle_;
};

struct Work::Pause {
    Pace* pace;
    std::uint32_t count;
    // One function with plain arguments, so that each place that may stop is small.
    [[gnu::noinline]] static bool goes_on(Pace& pace, std::uint32_t count) noexcept {
        const bool result = pace.left > count;
        pace.left = result ? pace.left - count : 0;
        return result;
    }
    [[gnu::always_inline]] bool await_ready() const noexcept { return goes_on(*pace, count); }
    void await_suspend(std::coroutine_handle<>) const noexcept {}
    void await_resume() const noexcept {}
};

struct Work::promise_type {
    Pace own{};  // used by work that is not a part
    Pace* pace = &own;
    Handle whole{};  // the work that this is a part of

    [[gnu::noinline]] promise_type() {}
    Work get_return_object() { return Work(Handle::from_promise(*this)); }
    std::suspend_always initial_suspend() const noexcept { return {}; }
    Return final_suspend() const noexcept;
    void return_void() const noexcept {}
    void unhandled_exception() const noexcept {}  // exceptions are off
    Pause await_transform(Cost done) const noexcept { return {pace, done.count}; }
    [[gnu::always_inline]] Part await_transform(Work&& part) const noexcept;
};

// Parts never resume each other: each returns to `run`, so that the stack does not grow on any compiler. `run` also
// destroys them.
struct Work::Part {
    Handle part;
    [[gnu::noinline]] static void begin(Handle part, Handle whole) noexcept {
        part.promise().whole = whole;
        part.promise().pace = whole.promise().pace;
        part.promise().pace->at = part;
    }
    bool await_ready() const noexcept { return false; }
    [[gnu::always_inline]] void await_suspend(Handle whole) const noexcept { begin(part, whole); }
    void await_resume() const noexcept {}
};

struct Work::Return {
    bool await_ready() const noexcept { return false; }
    void await_suspend(Handle part) const noexcept { part.promise().pace->at = part.promise().whole; }
    void await_resume() const noexcept {}
};

inline Work::Return Work::promise_type::final_suspend() const noexcept { return {}; }
inline Work::Part Work::promise_type::await_transform(Work&& part) const noexcept {
    return {std::exchange(part.handle_, nullptr)};
}

inline bool Work::run(std::uint32_t count) {
    assert(handle_ && !handle_.done());
    Pace& pace = handle_.promise().own;
    if (!pace.at) pace.at = handle_;
    do {
        pace.left = count;
        while (pace.at && pace.left > 0) {
            const Handle part = pace.at;
            part.resume();
            if (pace.at && part.done()) part.destroy();
        }
    } while (pace.at && count == all_steps);
    return !pace.at;
}

// The part that is under way comes first, since it uses variables of the work around it.
[[gnu::noinline]] inline void Work::destroy(Handle whole) {
    Handle at = whole.promise().own.at ? whole.promise().own.at : whole;
    while (at) {
        const Handle next = at.promise().whole;
        at.destroy();
        at = next;
    }
}

}  // namespace demarche
