#include "layout/short_names.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "base/text.h"
#include "layout/arrange_lanes.h"
#include "layout/text_lines.h"

namespace demarche {
namespace {

std::string first_letters(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end < text.size(); --count) end += next_code_point(text, end).size;
    return std::string(trim(text.substr(0, end)));
}

// The first letters of the words that a title writes large, "of" and "and" left out, and so many more of the last
// word; empty for a single word.
std::string initials(std::string_view name, std::size_t more) {
    std::string letters;
    std::string_view last;
    std::size_t words = 0;
    while (!name.empty()) {
        const std::string_view word = next_part(name, ' ');
        const bool is_small = word.empty() || (word[0] >= 'a' && word[0] <= 'z') || word[0] == '(';
        if (is_small) continue;
        letters += first_letters(word, 1);
        last = word;
        ++words;
    }
    return words < 2 ? "" : letters + first_letters(last, more + 1).substr(first_letters(last, 1).size());
}

// The forms of a head, in the order in which they are tried; the last one tells every name apart.
struct HeadForm {
    enum class From : std::uint8_t { short_name, letters, initials, country, number } from{};
    std::size_t count = 0;  // letters of the name; of initials: how many more of the last word
};
using From = HeadForm::From;
constexpr std::array head_forms{HeadForm{From::short_name}, HeadForm{From::letters, 3},  HeadForm{From::initials, 0},
                                HeadForm{From::country},    HeadForm{From::letters, 4},  HeadForm{From::letters, 5},
                                HeadForm{From::letters, 6}, HeadForm{From::initials, 2}, HeadForm{From::number}};
constexpr std::size_t last_form = head_forms.size() - 1;

class Heads {
public:
    Heads(std::span<const LongName> names, const Room& room)
        : names_(names), room_(room), forms_(names.size()), heads_(names.size()) {}

    std::vector<std::string> found() {
        for (std::size_t i = 0; i < names_.size(); ++i) settle(i);
        for (std::vector<std::size_t> same; !(same = clashing()).empty();)
            for (const std::size_t i : same) {
                ++forms_[i];
                settle(i);
            }
        return std::move(heads_);
    }

private:
    std::string in_form(std::size_t i) const {
        const LongName& of = names_[i];
        const HeadForm& form = head_forms[forms_[i]];
        switch (form.from) {
            case From::short_name:
                return std::string(of.short_name);
            case From::letters:
                return first_letters(of.name, form.count);
            case From::initials:
                return initials(of.name, form.count);
            case From::country:
                return std::string(of.country);
            case From::number:
                break;
        }
        return of.name.empty() ? "" : first_letters(of.name, 1) + decimal(static_cast<std::int64_t>(i) + 1);
    }

    // The form that a name has now, or the next one that there is and that fits.
    void settle(std::size_t i) {
        for (;; ++forms_[i]) {
            heads_[i] = in_form(i);
            if (forms_[i] == last_form || (!heads_[i].empty() && fits(heads_[i], Face::head, room_))) return;
        }
    }

    bool is_short_name(std::size_t i) const { return head_forms[forms_[i]].from == From::short_name; }

    // The names whose heads another one has too, and which have more forms. The author's short name stays, where it is
    // the only one of its kind.
    std::vector<std::size_t> clashing() const {
        std::vector<std::string> folded;
        for (const std::string& head : heads_) folded.push_back(fold(head));
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < heads_.size(); ++i) {
            const auto gives_way_to = [&](std::size_t k) {
                const bool is_given = is_short_name(i);
                return k != i && folded[k] == folded[i] && (!is_given || is_short_name(k) || forms_[k] == last_form);
            };
            if (forms_[i] == last_form || heads_[i].empty()) continue;
            for (std::size_t k = 0; k < heads_.size(); ++k)
                if (gives_way_to(k)) {
                    found.push_back(i);
                    break;
                }
        }
        return found;
    }

    std::span<const LongName> names_;
    const Room& room_;
    std::vector<std::size_t> forms_;  // in head_forms
    std::vector<std::string> heads_;
};

std::size_t common_size(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

// The end of a name from the word in which it differs from others like it, behind what of its begin has room.
std::string keeping_end(std::string_view name, std::size_t differs, Face face, const Room& room) {
    const std::size_t blank = name.substr(0, differs).rfind(' ');
    const std::string_view end = name.substr(blank == name.npos ? 0 : blank + 1);
    const float left_px = room.px - room.measure.width(end, face);
    if (left_px < room.px / 4) return shortened("…" + std::string(end), face, room.px, room.measure);
    return shortened(name.substr(0, name.size() - end.size()), face, left_px, room.measure) + std::string(end);
}

}  // namespace

std::vector<std::string> heads_of(std::span<const LongName> names, const Room& room) {
    if (names.size() > most_lanes) return std::vector<std::string>(names.size());
    return Heads(names, room).found();
}

std::vector<std::string> cut_apart(std::span<const std::string> names, Face face, const Room& room) {
    std::vector<std::string> cut, apart;
    for (const std::string& name : names) cut.push_back(shortened(name, face, room.px, room.measure));
    if (names.size() > most_lanes) return cut;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::size_t differs = 0;
        for (std::size_t k = 0; k < names.size(); ++k)
            if (cut[k] == cut[i] && names[k] != names[i]) differs = std::max(differs, common_size(names[i], names[k]));
        std::string label = differs > 0 ? keeping_end(names[i], differs, face, room) : cut[i];
        if (differs > 0 && std::ranges::find(apart, label) != apart.end()) {
            const std::string number = " " + decimal(static_cast<std::int64_t>(i) + 1);
            label = shortened(names[i], face, room.px - room.measure.width(number, face), room.measure) + number;
        }
        apart.push_back(std::move(label));
    }
    return apart;
}

}  // namespace demarche
