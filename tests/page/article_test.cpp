// The article of an event.
#include <catch2/catch_test_macros.hpp>

#include "base/color.h"
#include "keyed_words.h"
#include "model/sample.h"
#include "page/html.h"
#include "page/outline.h"
#include "page/page_parts.h"
#include "page/says.h"
#include "time/zones.h"

using namespace demarche;
using namespace demarche::sample;

namespace {

std::string html(const Event& event, const Document& document = riyadh()) {
    return to_html(article(timeline_of({event}, document), EventIndex{0}, english()));
}

// The words that a reader sees: without tags and hidden titles, and each block on its own line.
void append_words(std::string& out, const Node& node) {
    if (node.tag == "title") return;
    out += node.text;
    for (const Node& child : node.children) append_words(out, child);
    for (const std::string_view block : {"p", "li", "h1", "h3", "h4", "tr", "th", "td", "footer"})
        if (node.tag == block) out += '\n';
}

std::string words(const Event& event, const Document& document = riyadh()) {
    std::string out;
    append_words(out, article(timeline_of({event}, document), EventIndex{0}, english()));
    return out;
}

}  // namespace

TEST_CASE("An article opens with the weekday, how long it lasted and where") {
    Event event = meeting();
    event.duration = *parse_duration("PT4H30M");
    event.place = Place{.name = "Riyadh", .lat = {}, .lon = {}, .extras = {}};
    CHECK(
        html(event).starts_with("<article class=\"event\" id=\"meeting\"><header><p class=\"when\">"
                                "<time datetime=\"2025-02-18\">Tue 18 February 2025</time> · 4½ hours · Riyadh</p>"
                                "<h3>Title of meeting</h3></header>"));
}

TEST_CASE("A date is given no sharper than its source says, and to machines only where HTML can say it") {
    CHECK(says(html(event("e", "2025-02")), "<time datetime=\"2025-02\">February 2025</time>"));
    CHECK(says(html(event("e", "2025-02-18~")), "<span>about 18 February 2025</span>"));
    CHECK(says(html(event("e", "[2025-02-10..2025-02-16]")), "<span>some day 10–16 February 2025</span>"));
    CHECK(says(html(event("e", "2022-02/..")), "<span>since February 2022</span>"));
    CHECK(says(html(event("e", "-0043")), "<span>44 BCE</span>"));
    CHECK(says(html(event("e", "1649-01-30 julian")), "<span>30 January 1649"));
    CHECK(says(html(event("e", "")), "<span>Undated</span>"));
}

TEST_CASE("The words in which a source has a date stand behind it") {
    Event vague = event("e", "199X");
    vague.date_text = "early 1990s";
    CHECK(says(html(vague), " · <q>early 1990s</q>"));
}

TEST_CASE("Who took part, as host, or stayed out stands in one line for each party") {
    CHECK(says(words(meeting()),
               "Who\n"
               " Russia Sergey Lavrov, Yuri Ushakov delegation\n"
               " United States Marco Rubio, Mike Waltz delegation\n"
               " Saudi Arabia host\n"
               " European Union excluded\n"
               " Ukraine not invited\n"));
    const std::string page = html(meeting());
    CHECK(says(page, "<li class=\"absent\">"));
    CHECK(says(page, "<span class=\"party visually-hidden\">Russia</span>"));
}

TEST_CASE("Nobody is said to have taken part in what is planned, or was called off") {
    for (const Status status : {Status::scheduled, Status::tentative, Status::postponed, Status::cancelled}) {
        Event visit = event("e", "2030", {took("us", Role::party), took("ru", Role::host)});
        visit.status = status;
        CHECK(says(words(visit), "Who\n United States expected\n Russia host\n"));
    }
}

TEST_CASE("A party's people stand for it, but not for a role of its own") {
    CHECK(says(words(event("e", "2025", {took("us", Role::party), took("rubio", Role::speaker)})),
               "Who\n United States Marco Rubio speaker\n"));
    CHECK(says(words(event("e", "2025", {took("us", Role::guarantor), took("rubio", Role::signatory)})),
               "Who\n United States guarantor\n United States Marco Rubio signatory\n"));
    CHECK(says(words(event("e", "2025", {took("us", Role::host), took("us", Role::party), took("rubio", Role::host)})),
               "Who\n United States Marco Rubio host\n"));
    CHECK(says(words(event("e", "2025", {missed("us", {}), missed("rubio", {}), took("ru", Role::party)})),
               "Who\n Russia took part\n United States Marco Rubio absent\n"));
    CHECK(says(words(event("e", "2025", {took("rubio", Role::delegate), missed("waltz", AbsenceReason::declined)})),
               "Who\n United States Marco Rubio delegate\n United States Mike Waltz declined\n"));
}

TEST_CASE("Whoever suffers a deed is not called addressed") {
    Event strike = event("e", "2022", {took("ru", Role::initiator), took("ua", Role::recipient)});
    CHECK(says(words(strike), " Ukraine addressed\n"));
    strike.kind = EventKind::assault;
    CHECK(says(words(strike), " Ukraine target\n"));
}

TEST_CASE("What was only planned says so, and the old date is struck through") {
    Event visit = event("visit", "2025-03");
    CHECK_FALSE(says(html(visit), "class=\"status\""));
    visit.status = Status::rescheduled;
    visit.previous_dates = {date("2025-02-19")};
    CHECK(says(html(visit),
               "<p class=\"status\">Planned, moved to a new date · earlier date <del>"
               "<time datetime=\"2025-02-19\">Wed 19 February 2025</time></del></p>"));
    visit.status = Status::postponed;
    visit.previous_dates.clear();
    CHECK(says(html(visit), "<p class=\"status\">Planned, did not take place: postponed</p>"));
}

TEST_CASE("A quotation names its speaker and everybody who printed it, once") {
    Event event = meeting();
    event.accounts = {quote("not enough", "usat", "lavrov"), quote("not enough", "rtrs", "lavrov"),
                      quote("territory", "rtrs", "waltz")};
    const std::string page = html(event);
    CHECK(says(page, "<blockquote data-color=\"#"));
    CHECK(says(page, "<p>“not enough”</p><footer>Sergey Lavrov · USA TODAY, Reuters</footer></blockquote>"));
    CHECK(says(page, "<p>“territory”</p><footer>Mike Waltz · Reuters</footer></blockquote>"));
    CHECK(count(page, "not enough") == 1);
}

TEST_CASE("Accounts that differ stand side by side, each with its source, and none is chosen") {
    Event event = meeting();
    event.accounts = {about("reason", account("Unrelated to the talks.", "usat")),
                      about("reason", account("So as not to lend them weight.", "rtrs")),
                      about("place", account("It was in Riyadh.", "rtrs"))};
    event.accounts[0].by = "zelenskyy";
    event.accounts[1].basis = Basis::anonymous;
    const std::string text = words(event);
    CHECK(says(text,
               "As each tells it: reason\n"
               "Unrelated to the talks.\nVolodymyr Zelenskyy · USA TODAY\n\n"
               "So as not to lend them weight.\npeople familiar with the matter · Reuters\n\n"));
    CHECK_FALSE(says(text, "As each tells it: place"));
    CHECK(says(text, "It was in Riyadh.\n"));
}

TEST_CASE("Every subject of accounts that the words name is told by its word") {
    std::size_t named = 0;
    for (const std::string& key : word_keys()) {
        if (!key.starts_with("subject.")) continue;
        const std::string field = key.substr(8);
        Event event = meeting();
        event.accounts = {about(field, account("a", "usat")), about("/" + field, account("b", "usat")),
                          about(field, account("c", "rtrs")), about("/" + field, account("d", "rtrs"))};
        const std::string meaning = "=<" + field + ">";
        const Words told = keyed_words(key + meaning);
        std::string page;
        append_words(page, article(timeline_of({event}), EventIndex{0}, told));
        INFO(page);
        CHECK(count(page, "As each tells it: <" + field + ">\n") == 2);
        ++named;
    }
    CHECK(named == 10);
}

TEST_CASE("A table tells who reported what, without a dot for those who did not") {
    Event event = meeting();
    event.sources = {"usat", "rtrs"};
    event.accounts = {account("They met.", "usat"), account("They met.", "rtrs"), account("For hours.", "rtrs")};
    const std::string yes = "<td><b class=\"dot\">yes</b></td>";
    const std::string page = html(event);
    CHECK(says(page, "<tr><td></td><th scope=\"col\">USA TODAY</th><th scope=\"col\">Reuters</th></tr>"));
    CHECK(says(page, "<tr><th scope=\"row\">They met.</th>" + yes + yes + "</tr>"));
    CHECK(says(page, "<tr><th scope=\"row\">For hours.</th><td></td>" + yes + "</tr>"));
    CHECK_FALSE(says(page, "The event itself"));
}

TEST_CASE("A source that reported the event but none of its details keeps its dot") {
    Event event = meeting();
    event.sources = {"usat", "rtrs"};
    event.accounts = {account("For hours.", "rtrs")};
    CHECK(says(html(event), "<th scope=\"row\">The event itself</th><td><b"));
    event.accounts.clear();
    CHECK(says(words(event), "Who reported it\nUSA TODAY"));
}

TEST_CASE("Each source of an event has its publisher, a link to it, its date, and its number in the list of all") {
    Document document = riyadh();
    document.sources[0].url = "https://example.org/talks?a=1&b=2";
    document.sources[0].published = *parse_date("2025-02-18");
    document.sources[1].url = "javascript:alert(1)";
    document.sources[1].published.reset();
    Event event = meeting();
    event.sources = {"rtrs", "usat", "rtrs", "nobody"};
    event.accounts = {account("They met.", "usat")};
    document.events = {event};
    const std::string page = to_html(article(Timeline(document), EventIndex{0}, english()));
    CHECK(says(page,
               "<li><a href=\"https://example.org/talks?a=1&amp;b=2\" rel=\"noopener noreferrer\" data-note=\"1\">"
               "USA TODAY</a> · <time datetime=\"2025-02-18\">Tue 18 February 2025</time></li>"));
    CHECK(says(page, "<li><span data-note=\"2\">Reuters</span></li><li>nobody</li></ul>"));
}

TEST_CASE("A table that would be huge is a list, with every account and its source") {
    const auto told_by = [](int sources) {
        Document document = riyadh();
        Event event = meeting();
        for (int i = 0; i < sources; ++i) {
            const std::string number = std::to_string(i);
            document.sources.push_back(source("s" + number, "Paper " + number));
            event.accounts.push_back(account("Account " + number, "s" + number));
        }
        return html(event, document);
    };
    CHECK(count(told_by(100), "<th scope=\"row\">") == 100);
    const std::string page = told_by(101);
    CHECK(count(page, "<table") == 0);
    CHECK(says(page, "<li><p>Account 100</p><footer>Paper 100</footer></li></ul>"));
    CHECK(count(page, "<footer>") == 101);
}

TEST_CASE("A promise names its conditions, and what became of it is told where it was made") {
    Event promise = event("promise", "2008"), end = event("end", "2025");
    promise.commitment = commitment(CommitmentStatus::made, "");
    promise.commitment->conditions = {"a date is set"};
    end.commitment = commitment(CommitmentStatus::in_progress, "promise");
    const Timeline timeline = timeline_of({promise, end});
    const std::string made = to_html(article(timeline, EventIndex{0}, english()));
    CHECK(says(made, "<span class=\"standing\" data-standing=\"made\">made</span>"));
    CHECK(says(made, "<li>a date is set</li>"));
    CHECK(says(made, "<span class=\"relation\">in progress</span> <a href=\"#end\">Title of end</a>"));
    CHECK(says(to_html(article(timeline, EventIndex{1}, english())),
               "Promised in <a href=\"#promise\">Title of promise</a>"));
}

TEST_CASE("What became of a promise is told with the links that change it, and with plans that do not yet") {
    Event promise = event("promise", "2008"), doubt = event("doubt", "2025"), plan = event("plan", "2026");
    promise.commitment = commitment(CommitmentStatus::made, "");
    doubt.links = {{.type = LinkType::departs_from, .event = "promise", .note = "", .extras = {}}};
    plan.commitment = commitment(CommitmentStatus::fulfilled, "promise");
    plan.status = Status::scheduled;
    CHECK(says(to_html(article(timeline_of({promise, doubt, plan}), EventIndex{0}, english())),
               "<p>What became of it</p><ul class=\"outcome\"><li><span class=\"relation\">in doubt</span> "
               "<a href=\"#doubt\">Title of doubt</a></li><li><span class=\"relation\">fulfilled</span> "
               "<a href=\"#plan\">Title of plan</a></li></ul>"));
}

TEST_CASE("A link is read from both of its ends") {
    Event talk = event("talk", "2025-02-12"), answer = event("answer", "2025-02-14");
    answer.links = {{.type = LinkType::answers, .event = "talk", .note = "in public", .extras = {}},
                    {.type = LinkType::part_of, .event = "nowhere", .note = "", .extras = {}}};
    const Timeline timeline = timeline_of({talk, answer});
    CHECK(says(to_html(article(timeline, EventIndex{1}, english())),
               "<li><span class=\"relation\">answers</span> <a href=\"#talk\">Title of talk</a> "
               "<span class=\"note\">in public</span></li></ul>"));
    CHECK(says(to_html(article(timeline, EventIndex{0}, english())),
               "<span class=\"relation\">answered by</span> <a href=\"#answer\">Title of answer</a>"));
}

TEST_CASE("A stance is told with its topic, its condition and its source") {
    Document document = riyadh();
    document.topics = {{.id = "nato", .name = "Membership of NATO", .summary = "", .extras = {}}};
    Event event = meeting();
    event.positions = {{.actor = "ru",
                        .topic = "nato",
                        .stance = Stance::rejects,
                        .condition = "under any flag",
                        .sources = {"rtrs"},
                        .extras = {}}};
    CHECK(says(words(event, document), "Positions\nMembership of NATO: Russia — rejects, under any flag · Reuters\n"));
}

TEST_CASE("Pictures, tags and changes of an entry are at its end") {
    Event event = meeting();
    event.media.resize(2);
    event.media[0].url = "https://example.org/a.ogv";
    event.media[0].caption = "At the table";
    event.media[0].credit = "SPA";
    event.media[1].url = "javascript:alert(1)";
    event.media[1].caption = "Not a link";
    event.tags = {"talks"};
    event.revisions = {{.date = date("2025-02-20"), .note = "Duration added.", .extras = {}}};
    const std::string page = html(event);
    CHECK(says(page, "<a href=\"https://example.org/a.ogv\" rel=\"noopener noreferrer\">At the table</a> · SPA"));
    CHECK(says(page, "<li><span>Not a link</span></li>"));
    CHECK(says(page, "<ul class=\"tags\" aria-label=\"Tags\"><li>talks</li></ul>"));
    CHECK(says(page, "Thu 20 February 2025</time> · Duration added.</li>"));
}

TEST_CASE("A picture of an entry stands below its summary, with what it shows, its caption and who made it") {
    Event event = meeting();
    event.summary = "They met.";
    event.media.resize(3);
    event.media[0] = {"https://example.org/A.JPG?w=3", "At the table", "SPA", "Two <chairs>", {}};
    event.media[1] = {"https://example.org/jpg", "No picture", "", "", {}};
    event.media[2] = {"mailto:a.png", "No picture either", "", "", {}};
    const std::string page = html(event);
    CHECK(says(page,
               "They met.</p><figure><img loading=\"lazy\" referrerpolicy=\"no-referrer\" alt=\"Two &lt;chairs&gt;\" "
               "src=\"https://example.org/A.JPG?w=3\"><figcaption><a href=\"https://example.org/A.JPG?w=3\" "
               "rel=\"noopener noreferrer\">At the table</a> · SPA</figcaption></figure>"));
    CHECK(says(page, "No picture</a></li>"));
    CHECK_FALSE(says(page, "src=\"mailto"));
}

TEST_CASE("A link to an event survives any character of its id") {
    Event one = event("a b/é#1", "2025"), two = event("two", "2026");
    two.links = {{.type = LinkType::answers, .event = one.id, .note = "", .extras = {}}};
    CHECK(says(to_html(article(timeline_of({one, two}), EventIndex{1}, english())), "href=\"#a%20b%2f%c3%a9%231\""));
}

TEST_CASE("an article says in which way its event was held, and machines find where exactly") {
    Event event = meeting();
    event.mode = "visit";
    event.place = {.name = "Riyadh", .lat = 24.7136, .lon = -46.5, .extras = {}};
    CHECK(says(to_html(article(timeline_of({event}), EventIndex{0}, english())),
               " · <data value=\"24.7136,-46.5\">Riyadh</data> · visit</p>"));
    event.mode = "third-party";
    CHECK(says(to_html(article(timeline_of({event}), EventIndex{0}, english())), " · in a third country</p>"));
    event.place->lon.reset();
    event.mode.clear();
    CHECK(says(to_html(article(timeline_of({event}), EventIndex{0}, english())), " · Riyadh</p>"));
}

TEST_CASE("the machine-readable time of what clocks skip is the instant of the change, as the order of the list is") {
    Document document = riyadh();
    document.time_zone = "Kyiv";
    document.events = {event("a", "2022-03-27T03:30")};
    const Timeline timeline(std::move(document), zones::offset_at);
    CHECK(says(to_html(article(timeline, EventIndex{0}, english())), "datetime=\"2022-03-27T03:30+02:30\""));
}

TEST_CASE("the dot of a party can be seen on light and dark paper, whatever colour its author chose") {
    const auto dot = [](const char* color) {
        Document document;
        Actor& actor = document.actors.emplace_back();
        actor.id = actor.name = "a";
        actor.color = color;
        return dot_color(Timeline(document), ActorIndex{0});
    };
    CHECK(dot("#c2571a") == "#c2571a");  // a colour that is clear enough stays
    CHECK(dot("#2f6db5") == "#2f6db5");  // the style sheet has it
    for (const char* color : {"#ffff00", "#111111", "#ffffff", "#000000", "#12161b", "#00ff00", "#0000ff", "#8a3f7d"}) {
        const std::string both = dot(color);
        INFO(color << " is " << both);
        REQUIRE(both.size() == std::string("light-dark(#112233,#112233)").size());
        CHECK(contrast(*parse_color(both.substr(11, 7)), 0xffffff) >= 3);
        CHECK(contrast(*parse_color(both.substr(19, 7)), 0x12161b) >= 3);
    }
}
