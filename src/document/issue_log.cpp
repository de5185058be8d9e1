#include "document/issue_log.h"

#include "base/limits.h"
#include "base/order.h"
#include "base/sentences.h"
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
        const bool in_pair = byte == '\n' && before_ == '\r';  // "\r\n" ends one line
        before_ = byte;
        if (in_pair) return;
        if (byte == '\n' || byte == '\r') {
            ++line_;
            column_ = 1;
        } else if ((byte & 0xC0) != 0x80) {
            ++column_;  // continuation bytes belong to the character before
        }
    }

    SourceText& text_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1, column_ = 1;
    unsigned char before_ = 0;
};

}  // namespace

bool IssueLog::lists_more(Severity severity) const {
    return counts_[static_cast<std::size_t>(severity)] < most_issues_of_a_severity;
}

void IssueLog::add(Severity severity, SourcePlace place, std::string message) {
    const bool is_listed = lists_more(severity);
    ++counts_[static_cast<std::size_t>(severity)];
    if (!is_listed) return;
    if (message.back() != '?') message += '.';
    issues_.push_back({severity, std::move(place.pointer), 0, 0, std::move(message)});
    at_.push_back(place.at);
}

std::vector<Issue> IssueLog::take(SourceText& text) {
    std::vector<Issue> issues;
    Locator locator(text);
    for (const std::uint32_t i : sorted_positions(at_.size(), [&](auto a, auto b) { return at_[a] < at_[b]; })) {
        locator.locate(at_[i], issues_[i]);
        issues.push_back(std::move(issues_[i]));
    }
    for (std::size_t i = 0; i < counts_.size(); ++i) {
        if (counts_[i] <= most_issues_of_a_severity) continue;
        const std::string more = decimal(static_cast<std::int64_t>(counts_[i] - most_issues_of_a_severity));
        issues.push_back({static_cast<Severity>(i), "", 0, 0, say_nth(Sentence::more_issues, i, {{"n", more}}) + '.'});
    }
    *this = {};
    return issues;
}

std::string quoted(std::string_view found) {
    if (found.size() <= longest_quotation) return '"' + std::string(found) + '"';
    std::size_t end = longest_quotation;
    while ((static_cast<unsigned char>(found[end]) & 0xC0) == 0x80) --end;  // keeps the last character whole
    return '"' + std::string(found.substr(0, end)) + "…\"";
}

}  // namespace demarche
