// The sentences that an author hears about a document: each has a name, and placeholders that are filled.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>

#include "base/sentence_list.h"
#include "base/words.h"

namespace demarche {

// The sentence of shell/sentences/issues.txt with its placeholders filled. The engine of readers has no sentences:
// there it is a code, which the page spells out (web/abi/coded_sentences.cpp).
std::string say(Sentence sentence, std::initializer_list<Slot> slots = {});

// The same with one text of a list.
std::string say_nth(Sentence list, std::size_t index, std::initializer_list<Slot> slots = {});

}  // namespace demarche
