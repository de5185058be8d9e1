#include "model/query.h"

#include <catch2/catch_test_macros.hpp>

#include "base/text.h"
#include "model/searched.h"

using namespace demarche;
using namespace demarche::searched;

namespace {

std::vector<std::string> ids(const Timeline& timeline, const std::vector<EventIndex>& events) {
    std::vector<std::string> result;
    result.reserve(events.size());
    for (const EventIndex e : events) result.push_back(std::string(timeline.id(e)));
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<std::string> ids_found(const Timeline& timeline, std::string_view lines) {
    Search search;
    search.begin(timeline, lines);
    while (search.step(timeline, 1)) {
    }
    return ids(timeline, search.found());
}

std::vector<std::string> found(std::string_view lines) { return ids_found(Timeline(story()), lines); }

using Ids = std::vector<std::string>;

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

TEST_CASE("People, topics, places and publishers are facets too") {
    CHECK(found("person=zelenskyy") == Ids{"never"});
    CHECK(found("person=zelenskyy\nperson=lavrov") == Ids{"meeting", "never"});
    CHECK(found("place=Saint-Étienne") == Ids{"nobody"});
    CHECK(found("source=Reuters") == Ids{"meeting"});
    Document document = story();
    document.topics = {{.id = "nato", .name = "NATO membership"}};
    document.events[1].positions = {{.actor = "zelenskyy", .topic = "nato", .stance = Stance::demands}};
    CHECK(ids_found(Timeline(std::move(document)), "topic=nato") == Ids{"never"});
}

TEST_CASE("A time from a date until a date finds what touches it, and nothing without a date") {
    Document document = sample::riyadh();
    for (const char* date : {"1994", "2008-04-03", "2021/2023", "2025-02-18"})
        document.events.push_back(sample::event(date, date, {}));
    document.events.push_back(told("undated", "Some day"));
    document.events.back().date.reset();
    const Timeline timeline(std::move(document));
    CHECK(ids_found(timeline, "from=2008").size() == 3);
    CHECK(ids_found(timeline, "until=2008") == Ids{"1994", "2008-04-03"});
    CHECK(ids_found(timeline, "from=2022-05\nuntil=2022-06") == Ids{"2021/2023"});
    CHECK(ids_found(timeline, "from=2026").empty());
    CHECK(ids_found(timeline, "from=some day").size() == 5);
}

TEST_CASE("Events are found by their marks and by how they are reported") {
    Document document = story();
    Event& never = document.events[1];
    never.accounts = {sample::account("On Monday.", "rtrs"), sample::account("On Tuesday.", "usat")};
    for (Account& account : never.accounts) account.about = "date";
    document.events[3].date.reset();
    document.events[0].participants.push_back({.actor = "eu", .role = Role::absent});
    const Timeline timeline(std::move(document));
    CHECK(ids_found(timeline, "trait=cancelled") == Ids{"skoda"});
    CHECK(ids_found(timeline, "trait=undated") == Ids{"nobody"});
    CHECK(ids_found(timeline, "trait=absent") == Ids{"meeting"});
    CHECK(ids_found(timeline, "trait=several-sources") == Ids{"never"});
    CHECK(ids_found(timeline, "trait=differing") == Ids{"never"});
    CHECK(ids_found(timeline, "trait=cancelled\ntrait=undated") == Ids{"nobody", "skoda"});
    CHECK(ids_found(timeline, "trait=purple").empty());
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

TEST_CASE("A search finds an event by its short title too") {
    Document document;
    document.events.push_back(told("talks", "The foreign ministers of both banks talk"));
    document.events.back().short_title = "Meeting at Midford";
    const Timeline timeline(std::move(document));
    Search search;
    search.begin(timeline, "words=midford");
    while (search.step(timeline, 1)) {
    }
    CHECK(ids(timeline, search.found()) == Ids{"talks"});
}

TEST_CASE("A search in a document without events ends") {
    const Timeline timeline;
    Search search;
    CHECK(search.done());
    search.begin(timeline, "words=x");
    CHECK_FALSE(search.step(timeline, 1));
    CHECK(search.found().empty());
}

TEST_CASE("A list of events knows each event's rank") {
    const std::vector<EventIndex> some{EventIndex{2}, EventIndex{5}};
    const EventList list{9, &some}, all{9};
    CHECK((list.size() == 2 && all.size() == 9));
    CHECK((list.rank(EventIndex{0}) == 0 && list.rank(EventIndex{3}) == 1 && list.rank(EventIndex{5}) == 1));
    CHECK((list.contains(EventIndex{5}) && !list.contains(EventIndex{3}) && !list.contains(EventIndex{8})));
    CHECK((all.contains(EventIndex{8}) && !all.contains(EventIndex{9}) && all[4] == EventIndex{4}));
}
