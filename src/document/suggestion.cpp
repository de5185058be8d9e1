// web/abi/left_out.cpp stands in for this file in the engine of readers.
#include "document/suggestion.h"

#include <algorithm>
#include <vector>

#include "base/sentences.h"
#include "base/text.h"
#include "document/issue_log.h"

namespace demarche {
namespace {

constexpr std::size_t longest_word = 60;  // bytes

}  // namespace

// Three rows of the table.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before.swap(last);
        last.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t other = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + other});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return row[b.size()];
}

Nearest::Nearest(std::string_view meant) : meant_(meant), distance_(std::min<std::size_t>(3, (meant.size() + 1) / 3)) {}

void Nearest::offer(std::string_view word) {
    const std::size_t longer = std::max(word.size(), meant_.size()), shorter = std::min(word.size(), meant_.size());
    if (word.empty() || longer > longest_word || longer - shorter > distance_) return;
    const std::size_t distance = edit_distance(lower_ascii(meant_), lower_ascii(word));
    if (distance < distance_ || (distance == distance_ && best_.empty())) {
        distance_ = distance;
        best_ = word;
    }
}

std::string Nearest::question() const {
    return best_.empty() ? std::string() : say(Sentence::did_you_mean, {{"word", quoted(best_)}});
}

}  // namespace demarche
