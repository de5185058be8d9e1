#include "base/sentences.h"

#include "base/english_sentences.h"

namespace demarche {
namespace {

std::string_view pattern(Sentence sentence) {
    std::string_view text = english_sentences;
    for (auto left = static_cast<std::size_t>(sentence); left > 0; --left) text.remove_prefix(text.find('\n') + 1);
    return text.substr(0, text.find('\n'));
}

}  // namespace

std::string say(Sentence sentence, std::initializer_list<Slot> slots) { return fill(pattern(sentence), slots); }

std::string say_nth(Sentence list, std::size_t index, std::initializer_list<Slot> slots) {
    return fill(form_at(pattern(list), index), slots);
}

}  // namespace demarche
