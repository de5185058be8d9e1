#include "model/timeline.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "model/sample.h"

using namespace demarche;
using namespace demarche::sample;

namespace {

std::string ids(const Timeline& timeline) {
    std::string out;
    for (std::uint32_t i = 0; i < timeline.size(); ++i) out += std::string(timeline.id(EventIndex{i})) + " ";
    return out;
}

// "us lead, ru present, …" of the first event.
std::string who(const Timeline& timeline) {
    constexpr std::string_view parts[]{"lead", "present", "host", "addressed", "absent"};
    std::string out;
    for (const Presence& p : timeline.presences(EventIndex{0})) {
        if (!out.empty()) out += ", ";
        ((out += timeline[p.party].id) += ' ') += parts[static_cast<std::size_t>(p.part)];
    }
    return out;
}

std::string captions(const Timeline& timeline) {
    std::string out;
    const Words words;
    Captions captions(timeline, words);
    for (const Presence& p : timeline.presences(EventIndex{0})) out += "[" + captions.of(EventIndex{0}, p) + "]";
    return out;
}

Instant at(std::string_view edtf) { return date(edtf).bounds().begin; }

Event lasting(std::string_view edtf, std::string_view duration) {
    Event result = event("e", edtf);
    result.duration = *parse_duration(duration);
    return result;
}

}  // namespace

TEST_CASE("A reader meets events by begin, then end, and the undated last") {
    const Timeline timeline =
        timeline_of({event("zz", ""), event("b", "2025-02-18"), event("month", "2025-02"), event("a", "2025-02-18"),
                     event("aa", ""), event("first", "1994"), event("start", "2025-02-01")});
    CHECK(ids(timeline) == "first start month b a zz aa ");
    CHECK(timeline.dated() == 5);
    CHECK(timeline.size() == 7);
}

TEST_CASE("Events of one date are told in the order of the file, whatever their ids, titles and weights are") {
    std::vector<Event> events{event("signed", "2025-02-18"), event("denied", "2025-02-18"),
                              event("broken", "2025-02-18"), event("z", "2025-02-19"), event("a", "2025-02")};
    events[0].importance = 0.1;
    events[2].importance = 1;
    CHECK(ids(timeline_of(events)) == "a signed denied broken z ");
    std::ranges::reverse(events);
    CHECK(ids(timeline_of(events)) == "a broken denied signed z ");
}

TEST_CASE("Events of one second are told by their fractions of it, and those of one fraction by the file") {
    CHECK(ids(timeline_of({event("nine", "2025-02-18T10:30:15.900Z"), event("eight", "2025-02-18T10:30:15.8Z"),
                           event("none", "2025-02-18T10:30:15Z"), event("one", "2025-02-18T10:30:15.10Z"),
                           event("also", "2025-02-18T10:30:15.1Z"), event("next", "2025-02-18T10:30:16Z"),
                           event("nanos", "2025-02-18T10:30:15.100000001Z")})) ==
          "none one also nanos eight nine next ");
}

TEST_CASE("An event is found by its id, and an id nobody has finds nothing") {
    const Timeline timeline = timeline_of({event("b", "2025"), event("a", "2026"), event("c", "")});
    CHECK(timeline.find("b") == EventIndex{0});
    CHECK(timeline.find("a") == EventIndex{1});
    CHECK(timeline.find("c") == EventIndex{2});
    CHECK_FALSE(timeline.find("d"));
    CHECK_FALSE(timeline.find(""));
    CHECK_FALSE(timeline.find_actor("nobody"));
    CHECK(timeline[*timeline.find_actor("lavrov")].name == "Sergey Lavrov");
}

TEST_CASE("An empty document is an empty timeline") {
    const Timeline timeline = timeline_of({}, Document{});
    CHECK(timeline.size() == 0);
    CHECK(timeline.dated() == 0);
    CHECK(timeline.extent() == TimeRange{});
    CHECK(Timeline().size() == 0);
}

TEST_CASE("The Riyadh meeting shows who led, who came, who hosted and who was left out") {
    const Timeline timeline = timeline_of({meeting()});
    CHECK(who(timeline) == "ru lead, eu absent, sa host, ua absent, us present");
    CHECK(captions(timeline) == "[Lavrov, Ushakov][excluded][host][not invited][Rubio, Waltz]");
}

TEST_CASE("An author's order of lanes decides who leads among equals") {
    Document document = riyadh();
    document.display = Display{};
    document.display->order = {"ua", "us", "ru"};
    CHECK(who(timeline_of({meeting()}, document)).starts_with("us lead"));
}

TEST_CASE("The louder role leads, then the larger delegation") {
    CHECK(who(timeline_of({event("e", "2025", {took("eu", Role::recipient), took("us", Role::initiator)})})) ==
          "us lead, eu addressed");
    CHECK(who(timeline_of({event("e", "2025", {took("eu", Role::party), took("ua", Role::speaker)})})) ==
          "ua lead, eu present");
    CHECK(who(timeline_of({event("e", "2025",
                                 {took("lavrov", Role::delegate), took("rubio", Role::delegate),
                                  took("waltz", Role::delegate)})})) == "us lead, ru present");
}

TEST_CASE("An event has one lead even when nobody came, and none when nobody is named") {
    const Timeline absent =
        timeline_of({event("e", "2025", {missed("ua", AbsenceReason::declined), missed("eu", {})})});
    CHECK(who(absent) == "eu lead, ua absent");
    CHECK(who(timeline_of({event("e", "2025")})).empty());
    CHECK(who(timeline_of({event("e", "2025", {took("nobody", Role::party)})})).empty());
}

TEST_CASE("A party is absent only when all it was to send stayed away") {
    const Timeline timeline = timeline_of({event("e", "2025",
                                                 {took("us", Role::host), missed("zelenskyy", AbsenceReason::withdrew),
                                                  took("rubio", Role::delegate), missed("waltz", {})})});
    CHECK(who(timeline) == "us lead, ua absent");
    CHECK(timeline.presences(EventIndex{0})[1].reason == AbsenceReason::withdrew);
    CHECK(captions(timeline).starts_with("[Rubio]"));
}

TEST_CASE("A guarantor is named so beside its node, and people by the last word of their names") {
    Document document = riyadh();
    document.actors.push_back(person("mbs", "Mohammed bin Salman", "sa"));
    document.actors.back().short_name = "MBS";
    const Timeline timeline =
        timeline_of({event("e", "1994",
                           {took("ua", Role::party), took("ru", Role::witness), took("ru", Role::guarantor),
                            took("eu", Role::party), took("mbs", Role::witness)})},
                    document);
    CHECK(who(timeline) == "eu lead, ru present, sa present, ua present");
    CHECK(captions(timeline) == "[][guarantor][MBS][]");
}

TEST_CASE("People roll up to the end of their chain, however it is tied") {
    Document document;
    document.actors = {person("aide", "An Aide", "minister"),
                       person("minister", "A Minister", "state"),
                       state("state", "State"),
                       person("x", "X", "z"),
                       person("y", "Y", "x"),
                       person("z", "Z", "y"),
                       person("tail", "Tail", "y"),
                       person("self", "Self", "self"),
                       person("lost", "Lost", "nowhere")};
    const Timeline timeline = timeline_of({}, document);
    const auto party = [&](std::string_view id) { return timeline[timeline.party_of(*timeline.find_actor(id))].id; };
    CHECK(party("aide") == "state");
    CHECK(party("state") == "state");
    CHECK(party("self") == "self");
    CHECK(party("lost") == "lost");
    for (const std::string_view id : {"x", "y", "z", "tail"}) CHECK(party(id) == "x");
}

TEST_CASE("The order of a document's arrays changes nothing a reader sees, but for events of one date") {
    Document document = riyadh();
    document.events = {meeting(), event("b", "2025-02-19", {took("ua", Role::guarantor), took("eu", Role::party)}),
                       event("a", "2025-02-20", {took("us", Role::recipient), took("ru", Role::recipient)})};
    const Timeline forth(document);
    std::ranges::reverse(document.actors);
    std::ranges::reverse(document.events);
    for (Event& e : document.events) std::ranges::reverse(e.participants);
    const Timeline back(document);
    const Words words;
    REQUIRE(ids(forth) == ids(back));
    for (std::uint32_t i = 0; i < forth.size(); ++i) {
        const EventIndex event{i};
        CHECK(std::ranges::equal(forth.presences(event), back.presences(event)));
        CHECK(forth.importance(event) == back.importance(event));
        for (const Presence& p : forth.presences(event)) {
            CHECK(Captions(forth, words).of(event, p) == Captions(back, words).of(event, p));
            CHECK(forth.color(p.party) == back.color(p.party));
        }
    }
}

TEST_CASE("A meeting with a clock time ends when it is over, a meeting of some hours stays within its day") {
    const auto bounds = [](const Event& e) { return timeline_of({e}).bounds(EventIndex{0}); };
    CHECK(bounds(lasting("2025-02-18T10:00Z", "PT4H30M")) ==
          TimeRange{at("2025-02-18T10:00Z"), at("2025-02-18T14:30Z")});
    CHECK(bounds(lasting("2025-02-18", "PT4H30M")) == TimeRange{at("2025-02-18"), at("2025-02-19")});
    CHECK(bounds(lasting("2025-02-18", "P3D")) == TimeRange{at("2025-02-18"), at("2025-02-21")});
    CHECK(bounds(lasting("2025-02", "P1D")) == TimeRange{at("2025-02-01"), at("2025-03-01")});
    CHECK(bounds(lasting("2025-02-XX", "P90D")) == TimeRange{at("2025-02-01"), at("2025-03-01")});
    CHECK(bounds(lasting("2022-02/..", "P1D")) == TimeRange{at("2022-02-01"), distant_future});
}

TEST_CASE("The extent reaches over all that is known, old dates included, and never into the open") {
    Event moved = event("moved", "2025-03");
    moved.previous_dates = {date("2025-02-19"), date("2025-05-01")};
    const Timeline timeline =
        timeline_of({event("war", "2022-02/.."), moved, event("never", ""), event("past", "../1994-06")});
    CHECK(timeline.extent() == TimeRange{at("1994-07"), at("2025-05-02")});
    CHECK(timeline_of({event("war", "2022-02/..")}).extent() == TimeRange{at("2022-02"), at("2022-02")});
}

TEST_CASE("Importance is what the author says, otherwise more for the event with more ties") {
    Event said = event("said", "2025");
    said.importance = 0.75;
    Event rich = meeting();
    rich.accounts.assign(40, account("text", "rtrs"));
    const Timeline timeline = timeline_of({said, rich, event("poor", "2026")});
    const auto importance = [&](std::string_view id) { return timeline.importance(*timeline.find(id)); };
    CHECK(importance("said") == 0.75f);
    CHECK(importance("poor") == 0.2f);
    CHECK(importance("meeting") > 0.4f);
    CHECK(importance("meeting") <= 0.6f);
}

TEST_CASE("A party has the author's colour, the others colours that nobody took, and people that of their party") {
    Document document = riyadh();
    document.actors[0].color = "#C99A00";  // us
    document.actors[1].color = "red";      // not a colour we read
    const Timeline timeline = timeline_of({}, document);
    const auto color = [&](std::string_view id) { return timeline.color(*timeline.find_actor(id)); };
    CHECK(color("us") == 0xc99a00);
    CHECK(color("rubio") == color("us"));
    std::vector<std::uint32_t> all;
    for (const std::string_view id : {"us", "ru", "sa", "ua", "eu"}) all.push_back(color(id));
    std::ranges::sort(all);
    CHECK(std::ranges::adjacent_find(all) == all.end());
}

TEST_CASE("Few events stand out: where an author gives most of them the highest importance, none does") {
    const auto standing_out = [](int important, int all) {
        Document document;
        for (int i = 0; i < all; ++i) {
            document.events.push_back(event("e" + std::to_string(i), "2001"));
            document.events.back().importance = i < important ? 1.0 : 0.2;
        }
        const Timeline timeline(std::move(document));
        int count = 0;
        for (std::uint32_t i = 0; i < timeline.size(); ++i) count += timeline.stands_out(EventIndex{i});
        return count;
    };
    CHECK(standing_out(3, 40) == 3);
    CHECK(standing_out(10, 40) == 10);
    CHECK(standing_out(11, 40) == 0);
    CHECK(standing_out(40, 40) == 0);
    CHECK(standing_out(3, 5) == 3);
}
