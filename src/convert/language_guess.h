// The language of texts, where their letters tell it.
#pragma once

#include <string>
#include <string_view>

namespace demarche {

// Counts the letters of texts.
class LanguageGuess {
public:
    void add(std::string_view text);
    // BCP 47: "ar", "fa", "he", "ja", "ko", "zh", "el", "uk", "ru", where most letters are of its script and the
    // letters that tell it from its neighbours are there; else empty. Latin letters tell nothing.
    std::string language() const;

private:
    std::size_t latin_ = 0, greek_ = 0, cyrillic_ = 0, hebrew_ = 0, arabic_ = 0, kana_ = 0, han_ = 0, hangul_ = 0;
    std::size_t ukrainian_ = 0, russian_ = 0, persian_ = 0;  // letters that the neighbours lack
};

}  // namespace demarche
