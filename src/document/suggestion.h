// The word that an author probably meant: "did you mean …?" at the end of an error. The engine of readers leaves it
// out, so it never changes what is read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace demarche {

// The nearest of the words that are offered, by edit distance: a few letters mistaken or swapped.
class Nearest {
public:
    explicit Nearest(std::string_view meant);
    void offer(std::string_view word);
    // `; did you mean "held"?`, or nothing when no offered word is near.
    std::string question() const;

private:
    std::string_view meant_;
    std::string_view best_;
    [[maybe_unused]] std::size_t distance_;  // unused where nothing is suggested
};

// Optimal string alignment distance, in bytes: Levenshtein's, and two neighbours swapped count once. The engine of
// readers has none.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace demarche
