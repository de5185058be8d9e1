#include "convert/row_log.h"

#include "base/sentences.h"
#include "base/text.h"

namespace demarche {

void RowLog::add(CellIssue issue) {
    if (++counts_[static_cast<std::size_t>(issue.severity)] <= most) issues_.push_back(std::move(issue));
}

void RowLog::end() {
    for (std::size_t i = 0; i < counts_.size(); ++i)
        if (counts_[i] > most)
            issues_.push_back({static_cast<Severity>(i), sheet_, 0, 0,
                               say_nth(Sentence::more_issues, i, {{"n", decimal(counts_[i] - most)}})});
}

}  // namespace demarche
