// Twice as much of anything takes about twice the work, also when one event has all of it: counted in steps, not in
// seconds.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <functional>
#include <string>
#include <vector>

#include "growth/steps.h"
#include "widget/answers.h"
#include "widget/plain_text.h"

namespace demarche {
namespace {

constexpr int some = 2'500;    // more than any limit from which work is done more coarsely
constexpr double most = 2.7;   // twice the work, sorting, and tables that grow
constexpr double noise = 1e5;  // steps that do not matter

// "a0,a1,…" of a pattern in which # is the number.
std::string list(int count, std::string_view pattern) {
    std::string out = "[";
    for (int i = 0; i < count; ++i) {
        if (i > 0) out += ',';
        for (const char c : pattern) c == '#' ? out += std::to_string(i) : out += c;
    }
    return out + "]";
}

struct Story {
    std::string_view name;
    std::function<std::string(int)> members;  // of a document
};

std::string one_event(const std::string& members) {
    return R"("events": [{"id": "a", "title": "A", "date": "2001", )" + members +
           R"(}, {"id": "b", "title": "B", "date": "2002"}])";
}
std::string states(int n) { return R"("actors": )" + list(n, R"({"id": "s#", "name": "State #"})") + ","; }
std::string sources(int n) { return R"("sources": )" + list(n, R"({"id": "s#", "publisher": "Paper #"})") + ","; }

const std::vector<Story> stories{
    {"parties of one event",
     [](int n) { return states(n) + one_event(R"("participants": )" + list(n, R"({"actor": "s#"})")); }},
    {"parties of one event, the last first",
     [](int n) {
         std::string people;
         for (int i = n; i-- > 0;)
             people += (people.empty() ? "" : ",") + (R"({"actor": "s)" + std::to_string(i) + "\"}");
         return states(n) + one_event(R"("participants": [)" + people + "]");
     }},
    {"people of one party",
     [](int n) {
         return R"("actors": )" + list(n, R"({"id": "p#", "name": "Person #", "type": "person", "memberOf": "p0"})") +
                "," + one_event(R"("participants": )" + list(n, R"({"actor": "p#", "role": "delegate"})"));
     }},
    {"the same participant again",
     [](int n) { return states(2) + one_event(R"("participants": )" + list(n, R"({"actor": "s0"})")); }},
    {"participants whom nobody knows, between others",
     [](int n) {
         return states(n) + one_event(R"("participants": )" + list(n, R"({"actor": "s#"},{"actor": "nobody#"})"));
     }},
    {"tags of one event", [](int n) { return one_event(R"("tags": )" + list(n, R"("t#")")); }},
    {"accounts of one event",
     [](int n) { return sources(1) + one_event(R"("accounts": )" + list(n, R"({"source": "s0", "text": "T #"})")); }},
    {"accounts of one event in the same words",
     [](int n) { return sources(n) + one_event(R"("accounts": )" + list(n, R"({"source": "s#", "text": "T"})")); }},
    {"accounts of one event, each of another source",
     [](int n) { return sources(n) + one_event(R"("accounts": )" + list(n, R"({"source": "s#", "text": "T #"})")); }},
    {"accounts of one event about many things",
     [](int n) {
         return sources(2) +
                one_event(R"("accounts": )" + list(n, R"({"source": "s0", "text": "A #", "about": "x#"},)"
                                                      R"({"source": "s1", "text": "B #", "about": "x#"})"));
     }},
    {"sources of one event", [](int n) { return sources(n) + one_event(R"("sources": )" + list(n, R"("s#")")); }},
    {"positions of one event",
     [](int n) {
         return states(n) + R"("topics": )" + list(n, R"({"id": "t#", "name": "Topic #"})") + "," +
                one_event(R"("positions": )" + list(n, R"({"actor": "s#", "topic": "t#", "stance": "supports"})"));
     }},
    {"links of one event",
     [](int n) { return one_event(R"("links": )" + list(n, R"({"type": "leads-to", "event": "b"})")); }},
    {"events that name one event",
     [](int n) {
         return R"("events": )" +
                list(n,
                     R"({"id": "e#", "title": "E #", "date": "2001", "links": [{"type": "leads-to", "event": "e0"}]})");
     }},
    {"outcomes of one promise",
     [](int n) {
         return R"("events": )" +
                list(
                    n,
                    R"({"id": "e#", "title": "E #", "date": "2001", "commitment": {"status": "fulfilled", "of": "e0"}})");
     }},
    {"sources cited once each",
     [](int n) {
         return sources(n) + R"("events": )" +
                list(n, R"({"id": "e#", "title": "E #", "date": "2001", "sources": ["s#"],)"
                        R"( "accounts": [{"source": "s#", "text": "T #"}]})");
     }},
    {"events of one day",
     [](int n) { return R"("events": )" + list(n, R"({"id": "e#", "title": "E", "date": "2001-02-03"})"); }},
    {"aliases and members of one party",
     [](int n) {
         return R"("actors": [{"id": "p", "name": "P", "aliases": )" + list(n, R"("A #")") + "}," +
                list(n, R"({"id": "m#", "name": "M #", "type": "person", "memberOf": "p"})").substr(1) + "," +
                R"("events": [{"id": "a", "title": "A", "date": "2001", "participants": [{"actor": "m1"}]}])";
     }},
    {"unknown members of one event",
     [](int n) {
         const std::string all = list(n, R"("x#": 1)");
         return one_event(all.substr(1, all.size() - 2));
     }},
};

std::string document(const Story& story, int n) { return R"({"title": "T", )" + story.members(n) + "}"; }

// Does all that is left to do, then draws.
void draw(Widget& widget) {
    while (widget.job() != Job::none) widget.work(all_steps);
    widget.frame(0);
}

void draw_by(Widget& widget, GroupBy by) {
    widget.handle(SetLanes{by});
    draw(widget);
}

// What a page or the command line does with a document, part by part.
struct Act {
    std::string_view name;
    std::function<void(Widget&, const std::string&)> run;
};

const std::vector<Act> acts{
    {"load", [](Widget& w, const std::string& json) { w.load(json); }},
    {"draw", [](Widget& w, const std::string&) { w.handle(Resize{{940, 648}}), draw(w); }},
    {"draw again", [](Widget& w, const std::string&) { w.handle(Focus{EventIndex{0}}), draw(w); }},
    {"open", [](Widget& w, const std::string&) { w.handle(Select{EventIndex{0}}), text(w, TextOf::article, 0); }},
    {"write the list", [](Widget& w, const std::string&) { text(w, TextOf::outline, -1); }},
    {"write the sources", [](Widget& w, const std::string&) { text(w, TextOf::sources, -1); }},
    {"collapse all lanes and open them",
     [](Widget& w, const std::string&) { w.handle(Collapse{}), draw(w), w.handle(Collapse{}), draw(w); }},
    {"write a picture", [](Widget& w, const std::string&) { w.still_svg(); }},
    {"search", [](Widget& w, const std::string&) { w.handle(Find{"words=paper nobody"}), draw(w); }},
    {"offer a filter", [](Widget& w, const std::string&) { text(w, TextOf::filter, 0); }},
    {"draw all by tag", [](Widget& w, const std::string&) { w.handle(Find{""}), draw_by(w, GroupBy::tag); }},
    {"draw by source", [](Widget& w, const std::string&) { draw_by(w, GroupBy::source); }},
    {"draw by topic", [](Widget& w, const std::string&) { draw_by(w, GroupBy::topic); }},
};

// Steps of each act.
std::vector<double> steps_of(const std::string& json) {
    Widget widget(std::make_unique<PlainText>());
    std::vector<double> result;
    for (const Act& act : acts) {
        const std::uint64_t before = steps_so_far();
        act.run(widget, json);
        result.push_back(static_cast<double>(steps_so_far() - before));
    }
    return result;
}

TEST_CASE("twice as much of anything takes about twice the work") {
    const Story& story = GENERATE(from_range(stories));
    const std::vector<double> once = steps_of(document(story, some)), twice = steps_of(document(story, 2 * some));
    CHECK(once[0] > some);
    for (std::size_t i = 0; i < acts.size(); ++i) {
        INFO(story.name << ": " << acts[i].name << ", " << once[i] << " and " << twice[i] << " steps");
        CHECK(twice[i] < most * once[i] + noise);
    }
}

}  // namespace
}  // namespace demarche
