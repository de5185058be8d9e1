// The sentences that an author hears about a document: each has a name, and placeholders that are filled.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/sentence_list.h"
#include "base/words.h"

namespace demarche {

// The text of a sentence as shell/sentences/issues.txt has it.
std::string_view pattern(Sentence sentence);

// The sentence with its placeholders filled.
std::string say(Sentence sentence, std::initializer_list<Slot> slots = {});

// The same with one text of a list.
std::string say_nth(Sentence list, std::size_t index, std::initializer_list<Slot> slots = {});

}  // namespace demarche
