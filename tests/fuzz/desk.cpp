// Authors who do anything at all at the desk of the studio: each byte chooses a deed, the next ones its details.
// Undoing all of it gives the story that was opened, and making all of it again gives what was there.
#include <array>

#include "document/load_json.h"
#include "edit/cells.h"
#include "edit/desk.h"
#include "edit/lists.h"
#include "fuzz/fuzz.h"
#include "fuzz/imports.h"
#include "fuzz/story_text.h"

namespace demarche::fuzz {
namespace {

constexpr int most_deeds = 40;
constexpr std::array<std::string_view, 4> collections{"events", "parties", "sources", "story"};

std::string joined(std::initializer_list<std::string_view> texts) {
    std::string out;
    for (const std::string_view text : texts) {
        if (!out.empty()) out += '\x1f';
        out += text;
    }
    return out;
}

class Author {
public:
    explicit Author(Choices& choices) : choices_(choices) {
        static const std::array<std::string, 3> stories{
            story_text("cuba-1962"), R"({"version":1,"title":"Nothing","events":[]})",
            R"({"version":1,"title":"T","actors":[{"id":"a","name":"A"},{"id":"b","name":"A"}],"sources":[{"id":"s","publisher":"P"}],"events":[{"id":"e","title":"E","date":"2025","links":[{"type":"answers","event":"e"}]},{"id":"f","title":"F","participants":[{"actor":"a"},{"actor":"b","role":"absent"}]}]})"};
        ask(EditCommand::open, stories[choices_.below(stories.size())]);
        opened_ = story();
    }

    void run() {
        for (int deeds = 0; deeds < most_deeds && !choices_.done(); ++deeds) deed();
        ask(EditCommand::order, {});  // takes back what is only typed
        const std::string made = story();
        const int steps = step_ - 1;
        while (step_ > 1) undo();
        expect(story() == opened_, "undoing everything gives what was opened");
        for (int step = 0; step < steps; ++step) ask(EditCommand::redo, {});
        expect(story() == made, "making everything again gives what was there");
        loaded_whole(load_json(made).document);
    }

private:
    std::string ask(EditCommand command, std::string_view text) {
        std::string answer = desk_.answer(command, text);
        expect(is_valid_utf8(answer), "the desk answers in UTF-8");
        constexpr std::string_view mark = "\"step\":";
        if (const std::size_t at = answer.find(mark); at != answer.npos) step_ = std::atoi(&answer[at + mark.size()]);
        return answer;
    }

    std::string story() { return ask(EditCommand::story, {}); }

    // The first step is the opening, which stays.
    void undo() {
        if (step_ > 1) ask(EditCommand::undo, {});
    }

    std::string column(std::string_view collection) {
        std::size_t at = 0;
        while (collections[at] != collection) ++at;
        const auto where = static_cast<Collection>(at);
        const auto lists = lists_of(where);
        if (!lists.empty() && choices_.below(2) == 1) {
            const RowList& list = lists[choices_.below(lists.size())];
            std::string place = std::string(list.name) + "." + std::to_string(choices_.below(4));
            if (choices_.below(5) == 0) return place;
            return place + "." + std::string(list.columns[choices_.below(list.columns.size())].name);
        }
        const auto columns = columns_of(where);
        return std::string(columns[choices_.below(columns.size())].name);
    }

    std::string id(std::string_view collection) {
        const Document now = load_json(story()).document;
        const std::size_t at = choices_.below(256);
        if (collection == "events" && !now.events.empty()) return now.events[at % now.events.size()].id;
        if (collection == "parties" && !now.actors.empty()) return now.actors[at % now.actors.size()].id;
        if (collection == "sources" && !now.sources.empty()) return now.sources[at % now.sources.size()].id;
        return std::string(collection);
    }

    std::string text() {
        static constexpr std::array<std::string_view, 12> texts{"",
                                                                "12 May 2025",
                                                                "c. 1962",
                                                                "Upland; Midland (host)",
                                                                "Upland (not invited)",
                                                                "answers",
                                                                "absent",
                                                                "yes",
                                                                "declined; A",
                                                                "https://example.org/a",
                                                                "e",
                                                                "0"};
        const std::uint32_t at = choices_.below(16);
        if (at < texts.size()) return std::string(texts[at]);
        const std::string_view any = choices_.text(12);
        return is_valid_utf8(any) && any.find_first_of("\x1c\x1d\x1e\x1f") == any.npos ? std::string(any) : "x";
    }

    void deed() {
        const std::string_view collection = collections[choices_.below(collections.size())];
        switch (choices_.below(8)) {
            case 0:
                ask(EditCommand::add, joined({collection, id(collection), "2"}));
                break;
            case 1:
                ask(EditCommand::remove, joined({collection, id(collection)}));
                break;
            case 2:
                undo();
                break;
            case 3:
                ask(EditCommand::redo, {});
                break;
            case 4:
                ask(EditCommand::preview, joined({collection, id(collection), column(collection), text()}));
                ask(EditCommand::lists, joined({collection, id(collection)}));
                break;
            default:
                ask(EditCommand::set, joined({collection, id(collection), column(collection), text()}));
        }
    }

    Choices& choices_;
    Desk desk_;
    std::string opened_;
    int step_ = 0;  // of the history
};

}  // namespace

void run(Bytes given) {
    Choices choices(given);
    Author(choices).run();
}

}  // namespace demarche::fuzz
