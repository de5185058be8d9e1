#include "document/source_text.h"

#include <algorithm>

namespace demarche {
namespace {

constexpr std::size_t usual_window = 1 << 18;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

SourceText::SourceText(std::string_view whole) : window_(whole), size_(whole.size()) { skip_mark(); }

SourceText::SourceText(const RemoteText& far) : far_(far), size_(far.size) { skip_mark(); }

void SourceText::skip_mark() {
    if (part(0, byte_order_mark.size()) != byte_order_mark) return;
    mark_ = byte_order_mark.size();
    size_ -= mark_;
    window_.remove_prefix(mark_);
}

std::string_view SourceText::part(std::size_t begin, std::size_t end) {
    end = std::min(end, size_);
    begin = std::min(begin, end);
    if (begin < begin_ || end > begin_ + window_.size()) move_to(begin, end);
    return window_.substr(begin - begin_, end - begin);
}

std::string_view SourceText::from(std::size_t begin, std::size_t least) {
    if (begin < begin_ || begin + least > begin_ + window_.size()) part(begin, begin + least);
    return {window_.data() + (begin - begin_), window_.size() - (begin - begin_)};
}

void SourceText::move_to(std::size_t begin, std::size_t end) {
    held_.resize(std::min(std::max(end - begin, usual_window), size_ - begin));
    far_.fetch(far_.context, mark_ + begin, held_);
    begin_ = begin;
    window_ = held_;
}

}  // namespace demarche
