#include "edit/labels.h"

#include "base/text.h"

namespace demarche {
namespace {

// As both the writer and the reader of a list see a text.
std::string key_of(std::string_view text) { return fold(list_item(text)); }

}  // namespace

const Words& words_of_dates() {
    static const Words words;
    return words;
}

void Labels::Counted::add(std::string_view text) {
    if (text.empty()) return;
    const std::uint32_t at = texts.insert(key_of(text));
    if (at == counts.size()) counts.push_back(0);
    ++counts[at];
}

bool Labels::Counted::is_single(std::string_view text) const {
    if (text.empty()) return false;
    const auto at = texts.find(key_of(text));
    return at && counts[*at] == 1;
}

Labels::Labels(const Document& document) : document_(document), names_(document) {
    for (const Source& source : document.sources) {
        sources_.add(source.publisher);
        if (source.title != source.publisher) sources_.add(source.title);
    }
}

std::string Labels::topic(std::string_view id) const {
    for (const Topic& topic : document_.topics)
        if (topic.id == id) return topic.name;
    return {};
}

std::string Labels::of(const Source& source) const {
    for (const std::string& text : {source.publisher, source.title})
        if (sources_.is_single(text)) return list_item(text);
    if (!source.url.empty()) return list_item(source.url);
    return list_item(source.publisher.empty() ? source.id : source.publisher);
}

}  // namespace demarche
