#include "model/query.h"

#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "model/sample.h"

using namespace demarche;

namespace {

Event told(std::string id, std::string title, std::vector<Participant> participants = {}) {
    Event event = sample::event(std::move(id), "2025-02-18", std::move(participants));
    event.title = std::move(title);
    return event;
}

Document story() {
    Document document = sample::riyadh();
    for (Actor& actor : document.actors) {
        if (actor.id == "zelenskyy") actor.aliases = {"Zelenskiy", "Володимир Зеленський"};
        if (actor.id == "ua") actor.aliases = {"Kyiv", "Kiev"};
    }
    document.events = {sample::meeting(),
                       told("never", "“I will never accept”", {sample::took("zelenskyy", Role::speaker)}),
                       told("skoda", "Škoda plant visited", {sample::took("us", Role::party)}),
                       told("nobody", "A day without anybody")};
    document.events[0].kind = EventKind::consult;
    document.events[0].accounts = {sample::account("They met.", "rtrs")};
    document.events[1].kind = EventKind::reject;
    document.events[2].tags = {"industry", "NATO membership"};
    document.events[2].sources = {"usat"};
    document.events[2].status = Status::cancelled;
    document.events[3].summary = "Речь шла о перемирии, and of nothing else.";
    document.events[3].place = Place{.name = "Saint-Étienne"};
    return document;
}

std::vector<std::string> ids(const Timeline& timeline, const std::vector<EventIndex>& events) {
    std::vector<std::string> result;
    for (const EventIndex e : events) result.push_back(std::string(timeline.id(e)));
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<std::string> found(std::string_view lines) {
    const Timeline timeline(story());
    Search search;
    search.begin(timeline, lines);
    while (search.step(timeline, 1)) {
    }
    return ids(timeline, search.found());
}

using Ids = std::vector<std::string>;

// Many events, each with a number in its title; every seventh names a person.
Timeline long_story(int count) {
    Document document = sample::riyadh();
    for (int i = 0; i < count; ++i) {
        std::string title = "Talks, round ";
        append_int(title, i);
        Event event = told("e" + std::to_string(i), title);
        if (i % 7 == 0) event.participants = {sample::took("lavrov", Role::speaker)};
        event.tags = {i % 2 ? "odd" : "even"};
        document.events.push_back(std::move(event));
    }
    return Timeline(std::move(document));
}

std::vector<EventIndex> all_at_once(const Timeline& timeline, std::string_view query) {
    Search search;
    search.begin(timeline, query);
    CHECK_FALSE(search.step(timeline, 1'000'000));
    return search.found();
}

}  // namespace

TEST_CASE("A reader who asks for nothing finds everything") {
    CHECK(found("") == Ids{"meeting", "never", "nobody", "skoda"});
    CHECK(found("words=   \n\n") == Ids{"meeting", "never", "nobody", "skoda"});
    CHECK(found("words=  \nnonsense\nhue=red") == found(""));
}

TEST_CASE("A reader finds a person under either spelling") {
    CHECK(found("words=Zelenskyy") == Ids{"never"});
    CHECK(found("words=zelenskiy") == Ids{"never"});
    CHECK(found("words=ЗЕЛЕНСЬКИЙ") == Ids{"never"});
}

TEST_CASE("A state is found by its people, by its other names, and where it was left out") {
    CHECK(found("words=kiev") == Ids{"meeting", "never"});
    CHECK(found("words=united states") == Ids{"meeting", "skoda"});
    CHECK(found("words=waltz") == Ids{"meeting"});
}

TEST_CASE("Case and accents do not matter, in any script") {
    CHECK(found("words=skoda") == Ids{"skoda"});
    CHECK(found("words=ŠKODA") == Ids{"skoda"});
    CHECK(found("words=saint-etienne") == Ids{"nobody"});
    CHECK(found("words=ПЕРЕМИРИИ") == Ids{"nobody"});
}

TEST_CASE("All words must be there, in any of the places that are searched") {
    CHECK(found("words=visited industry america").empty());
    CHECK(found("words=plant industry united") == Ids{"skoda"});
    CHECK(found("words=never never zelenskiy accept") == Ids{"never"});
    CHECK(found("words=plant zelenskiy").empty());
}

TEST_CASE("A word is not found across two fields or two events") {
    CHECK(found("words=visitedindustry").empty());
    CHECK(found("words=nothing\nwords=day else") == Ids{"nobody"});
}

TEST_CASE("Of one facet any value will do, of several facets one of each") {
    CHECK(found("party=ua") == Ids{"meeting", "never"});
    CHECK(found("party=ua\nparty=us") == Ids{"meeting", "never", "skoda"});
    CHECK(found("party=ua\nkind=reject") == Ids{"never"});
    CHECK(found("kind=consult\nkind=reject") == Ids{"meeting", "never"});
    CHECK(found("status=cancelled") == Ids{"skoda"});
    CHECK(found("source=rtrs") == Ids{"meeting"});
    CHECK(found("source=usat") == Ids{"skoda"});
    CHECK(found("tag=NATO membership") == Ids{"skoda"});
    CHECK(found("tag=nato membership").empty());
    CHECK(found("party=nowhere").empty());
    CHECK(found("words=never\nparty=ru").empty());
}

TEST_CASE("A search in slices finds what a search at once finds, in the order of time") {
    const Timeline timeline = long_story(5'000);
    for (const std::string_view lines : {"words=round 12", "words=lavrov 3", "tag=odd", "words=united", ""}) {
        const std::string_view query = lines;
        const std::vector<EventIndex> whole = all_at_once(timeline, query);
        Search search;
        search.begin(timeline, query);
        int slices = 1;
        while (search.step(timeline, 1)) ++slices;
        CHECK(slices > 4);
        CHECK(search.found() == whole);
        CHECK(std::is_sorted(whole.begin(), whole.end()));
    }
}

TEST_CASE("Every answer is the one that reading each title would give") {
    const Timeline timeline = long_story(3'000);
    for (const std::string_view word : {"1", "12", "299", "round", "talks,", "2999", "x"}) {
        std::vector<EventIndex> expected;
        for (std::uint32_t i = 0; i < timeline.size(); ++i)
            if (fold(timeline.title(EventIndex{i})).find(word) != std::string::npos) expected.push_back(EventIndex{i});
        CHECK(all_at_once(timeline, "words=" + std::string(word)) == expected);
    }
}

TEST_CASE("A reader who goes on typing starts a new search, whatever the last one had read") {
    const Timeline timeline = long_story(5'000);
    Search search;
    search.begin(timeline, "words=9");
    search.step(timeline, 1);
    search.begin(timeline, "words=99");
    while (search.step(timeline, 1)) {
    }
    CHECK(search.found() == all_at_once(timeline, "words=99"));
    CHECK_FALSE(search.step(timeline, 1));
}

TEST_CASE("A search in a document without events ends") {
    const Timeline timeline;
    Search search;
    CHECK(search.done());
    search.begin(timeline, "words=x");
    CHECK_FALSE(search.step(timeline, 1));
    CHECK(search.found().empty());
}

TEST_CASE("The choices are the values that occur, most frequent first, with their counts") {
    const std::string choices = to_html(filter_choices(Timeline(story())));
    const auto at = [&](std::string_view text) { return choices.find(text); };
    const auto box = [](std::string_view party, std::string_view count) {
        return std::string("<span>").append(party).append("</span><small>").append(count).append("</small>");
    };
    CHECK(at(R"(name="party" value="ua")") != choices.npos);
    CHECK(at(box("Ukraine", "2")) < at(box("Russia", "1")));
    CHECK(at(box("Russia", "1")) != choices.npos);
    CHECK(at(R"(name="kind" value="consult")") != choices.npos);
    CHECK(at(R"(name="status" value="cancelled")") != choices.npos);
    CHECK(at("aid") == choices.npos);
    CHECK(at("rubio") == choices.npos);
}

TEST_CASE("What all events have in common is no choice") {
    CHECK(to_html(filter_choices(long_story(3))).find("fieldset") == std::string::npos);
}

TEST_CASE("A list of events knows each event's rank") {
    const std::vector<EventIndex> some{EventIndex{2}, EventIndex{5}};
    const EventList list{9, &some}, all{9};
    CHECK((list.size() == 2 && all.size() == 9));
    CHECK((list.rank(EventIndex{0}) == 0 && list.rank(EventIndex{3}) == 1 && list.rank(EventIndex{5}) == 1));
    CHECK((list.contains(EventIndex{5}) && !list.contains(EventIndex{3}) && !list.contains(EventIndex{8})));
    CHECK((all.contains(EventIndex{8}) && !all.contains(EventIndex{9}) && all[4] == EventIndex{4}));
}
