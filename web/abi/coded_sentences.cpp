// The engine of readers writes a sentence as its number with its values: most documents have no errors, so the page
// loads the texts only when it has to (web/engine/sentences.js). These definitions replace base/sentences.cpp when it
// is linked.
#include "base/sentences.h"
#include "base/text.h"

namespace demarche {
namespace {

std::string coded(std::string number, std::initializer_list<Slot> slots) {
    std::string out = "\1" + number;
    for (const Slot& slot : slots) ((((out += '\3') += slot.name) += '\4') += slot.text);
    return out += '\2';
}

}  // namespace

std::string say(Sentence sentence, std::initializer_list<Slot> slots) {
    return coded(decimal(static_cast<std::int64_t>(sentence)), slots);
}

std::string say_nth(Sentence list, std::size_t index, std::initializer_list<Slot> slots) {
    return coded(decimal(static_cast<std::int64_t>(list)) + "|" + decimal(static_cast<std::int64_t>(index)), slots);
}

}  // namespace demarche
