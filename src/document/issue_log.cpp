#include "document/issue_log.h"

#include <algorithm>

#include "base/limits.h"
#include "base/text.h"

namespace demarche {
namespace {

constexpr std::size_t longest_quotation = 60;  // bytes

// Line and column of offsets that never go back.
class Locator {
public:
    explicit Locator(SourceText& text) : text_(text) {}

    void locate(std::size_t at, Issue& issue) {
        for (; at_ < at && at_ < text_.size(); ++at_) step(static_cast<unsigned char>(text_[at_]));
        issue.line = line_;
        issue.column = column_;
    }

private:
    void step(unsigned char byte) {
        if (byte == '\n') {
            ++line_;
            column_ = 1;
        } else if ((byte & 0xC0) != 0x80) {
            ++column_;  // continuation bytes belong to the character before
        }
    }

    SourceText& text_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1, column_ = 1;
};

// Optimal string alignment distance: Levenshtein's, and two neighbours swapped count once. Three rows of the table.
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

constexpr std::array<std::string_view, 3> severities{"errors", "warnings", "notices"};

}  // namespace

void IssueLog::add(Severity severity, SourcePlace place, std::string message) {
    if (counts_[static_cast<std::size_t>(severity)]++ >= most_issues_of_a_severity) return;
    if (message.back() != '?') message += '.';
    // They come almost in order, so most are put at the end.
    const auto after = std::upper_bound(found_.begin(), found_.end(), place.at,
                                        [](std::size_t at, const Found& other) { return at < other.at; });
    found_.insert(after, {place.at, {severity, std::move(place.pointer), 0, 0, std::move(message)}});
}

std::vector<Issue> IssueLog::take(SourceText& text) {
    std::vector<Issue> issues;
    Locator locator(text);
    for (Found& found : found_) {
        locator.locate(found.at, found.issue);
        issues.push_back(std::move(found.issue));
    }
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        if (counts_[i] <= most_issues_of_a_severity) continue;
        std::string message = "There are ";
        append_int(message, static_cast<std::int64_t>(counts_[i] - most_issues_of_a_severity));
        message.append(" more ").append(severities[i]).append(" that are not listed.");
        issues.push_back({static_cast<Severity>(i), "", 0, 0, std::move(message)});
    }
    *this = {};
    return issues;
}

std::string quoted(std::string_view found) {
    if (found.size() <= longest_quotation) return '"' + std::string(found) + '"';
    std::size_t end = longest_quotation;
    while ((static_cast<unsigned char>(found[end]) & 0xC0) == 0x80) --end;  // never through a character
    return '"' + std::string(found.substr(0, end)) + "…\"";
}

Nearest::Nearest(std::string_view meant) : meant_(meant), distance_(std::min<std::size_t>(3, (meant.size() + 1) / 3)) {}

void Nearest::offer(std::string_view word) {
    const std::size_t longer = std::max(word.size(), meant_.size()), shorter = std::min(word.size(), meant_.size());
    if (word.empty() || longer > longest_quotation || longer - shorter > distance_) return;
    const std::size_t distance = edit_distance(lower_ascii(meant_), lower_ascii(word));
    if (distance < distance_ || (distance == distance_ && best_.empty())) {
        distance_ = distance;
        best_ = word;
    }
}

std::string Nearest::question() const {
    return best_.empty() ? std::string() : "; did you mean " + quoted(best_) + "?";
}

}  // namespace demarche
