#include "convert/from_tables.h"

#include <catch2/catch_test_macros.hpp>

#include "convert/sheets.h"
#include "document/load_json.h"
#include "document/save_json.h"

namespace demarche {
namespace {

std::string edtf_of(const Event& event) { return event.date ? event.date->text : ""; }

std::string parties_of(const Document& document, const Event& event) {
    std::string out;
    for (const Participant& one : event.participants) {
        for (const Actor& actor : document.actors)
            if (actor.id == one.actor) out += actor.name;
        out += " " + std::string(word(one.role)) +
               (one.reason == AbsenceReason::none ? "" : " " + std::string(word(one.reason))) + "; ";
    }
    return out;
}

TEST_CASE("a journalist pastes a sheet and gets its events with dates, parties and sources") {
    const Imported got = imported(
        "Date | What | Who | Absent | Source | Link\n"
        "18 Feb 2025 | Talks in Riyadh | Berg; Midland; Norland (host) | Ostland (not invited) | The Herald | "
        "https://herald.example/a\n"
        "c. March 2025 | A visit is planned | Ostland |  | Gazette | \n");
    const Document& story = got.document;
    REQUIRE(story.events.size() == 2);
    CHECK(edtf_of(story.events[0]) == "2025-02-18");
    CHECK(story.events[0].date_text.empty());
    CHECK(edtf_of(story.events[1]) == "2025-03~");
    CHECK(story.events[1].date_text == "c. March 2025");
    CHECK(parties_of(story, story.events[0]) ==
          "Berg party; Midland party; Norland host; Ostland absent not-invited; ");
    REQUIRE(story.sources.size() == 2);
    CHECK(story.sources[0].publisher == "The Herald");
    CHECK(story.sources[0].url == "https://herald.example/a");
    CHECK(story.events[1].sources == std::vector{story.sources[1].id});
    CHECK(told(got).empty());
}

TEST_CASE("what an importer makes is a document that loads without an error") {
    const Imported got = imported(
        "Year | Month | Day | Headline | Text | Media | Group\n"
        "1815 | 12 | 10 | A birth | <p>In <b>London</b>.</p> | https://example.org/a.jpg | People\n"
        "-44 |  |  | A murder |  |  | Rome\n");
    const Loaded loaded = load_json(save_json(got.document));
    CHECK(loaded.dropped == 0);
    for (const Issue& issue : loaded.issues) CHECK(issue.severity != Severity::error);
    REQUIRE(loaded.document.events.size() == 2);
    CHECK(edtf_of(loaded.document.events[0]) == "1815-12-10");
    CHECK(loaded.document.events[0].summary == "In London.");
    CHECK(loaded.document.events[0].media.at(0).url == "https://example.org/a.jpg");
    CHECK(edtf_of(loaded.document.events[1]) == "-0043");  // a sheet has no year 0
}

TEST_CASE("an author hears which row has no title and which date is not understood, and keeps all the rest") {
    const Imported got = imported(
        "Date | Event\n"
        "2025-02-18 | Talks\n"
        "2025-02-19 | \n"
        "soon | A visit\n"
        "12 May | A call\n");
    CHECK(got.sheets[0].rows == 4);
    CHECK(got.sheets[0].set_aside == 1);
    REQUIRE(got.document.events.size() == 3);
    CHECK_FALSE(got.document.events[1].date);
    CHECK(got.document.events[1].date_text == "soon");
    CHECK(
        told(got) ==
        "3,0 error: This row has no title; it is left out\n"
        "4,1 warning: \"soon\" is no date that is understood; the event is kept without a date, and with these words\n"
        "5,1 warning: \"12 May\" has no year; the event is kept without a date, and with these words\n");
}

TEST_CASE("the order of day and month is decided once for a column, by the dates that prove it") {
    const Imported got = imported("Date | Event\n03/04/2025 | One\n14/05/2025 | Two\n");
    CHECK(edtf_of(got.document.events.at(0)) == "2025-04-03");
    const Imported other = imported("Date | Event\n03/04/2025 | One\n05/14/2025 | Two\n");
    CHECK(edtf_of(other.document.events.at(0)) == "2025-03-04");
}

TEST_CASE("an order that the column leaves open is asked about, and until then no date is chosen") {
    const Imported got = imported("Date | Event\n03/04/2025 | One\n05/05/2025 | Two\n");
    CHECK(edtf_of(got.document.events.at(0)) == "[2025-03-04,2025-04-03]");
    CHECK(edtf_of(got.document.events.at(1)) == "2025-05-05");
    CHECK(told(got).find("\"03/04/2025\"") != std::string::npos);
    const Imported asked = imported("Date | Event\n03/04/2025 | One\n", {.order = DayOrder::day_first});
    CHECK(edtf_of(asked.document.events.at(0)) == "2025-04-03");
    CHECK(told(asked).empty());
}

TEST_CASE("a date with full stops has the day first") {
    const Imported got = imported("Datum | Ereignis\n03.04.2025 | Eins\n04.04.2025 | Zwei\n");
    CHECK(edtf_of(got.document.events.at(0)) == "2025-04-03");
    CHECK(told(got).empty());
}

TEST_CASE("a begin and an end become one date, and an end that cannot be is said") {
    const Imported got = imported(
        "Start | End | Event\n"
        "12 May 2025 | 14 May 2025 | Talks\n"
        "2025 | 2025 | A year\n"
        "14 May 2025 | 12 May 2025 | Backwards\n"
        " | 2019 | Until\n");
    CHECK(edtf_of(got.document.events.at(0)) == "2025-05-12/2025-05-14");
    CHECK(edtf_of(got.document.events.at(1)) == "2025");
    CHECK(edtf_of(got.document.events.at(2)) == "2025-05-14");
    CHECK(edtf_of(got.document.events.at(3)) == "../2019");
    CHECK(told(got) == "4,2 warning: \"12 May 2025\" is before the begin; the event has no end\n");
}

TEST_CASE("a time in a column of its own belongs to the date, and a year never becomes a day") {
    const Imported got = imported("Date | Time | Event\n2025-02-18 | 14:30 | Talks\n2025 | 14:30 | A year\n");
    CHECK(edtf_of(got.document.events.at(0)) == "2025-02-18T14:30");
    CHECK(edtf_of(got.document.events.at(1)) == "2025");
}

TEST_CASE("days since 1900, as programs for sheets store dates, are dates where the whole column has them") {
    const Imported got = imported("Date | Event\n45706 | Talks\n45707.5 | Noon\n");
    CHECK(edtf_of(got.document.events.at(0)) == "2025-02-18");
    CHECK(edtf_of(got.document.events.at(1)) == "2025-02-19T12:00");
    CHECK(edtf_of(imported("Year | Event\n1648 | Peace\n").document.events.at(0)) == "1648");
}

TEST_CASE("what has no field is kept beside the event, and said once") {
    const Imported got = imported("Date | Event | Fatalities\n2025-02-18 | Talks | 12\n2025-02-19 | More talks | \n");
    REQUIRE(got.document.events.at(0).extras.size() == 1);
    CHECK(got.document.events[0].extras[0].name == "kept");
    CHECK(got.document.events[0].extras[0].json == "{\"Fatalities\":\"12\"}");
    CHECK(got.document.events[1].extras.empty());
    CHECK(told(got) ==
          "0,3 notice: Column \"Fatalities\" is not used: its cells are kept with the events, and shown nowhere; to "
          "use it, choose what it means\n");
    Document titled = got.document;
    titled.title = "T";
    CHECK(load_json(save_json(titled)).issues.empty());  // and nothing more is said of it
}

TEST_CASE("rows of TimelineJS that are the title or an era are no events") {
    const Imported got = imported(
        "Year | Month | Day | Time | End Year | End Month | End Day | End Time | Display Date | Headline | Text | "
        "Media | "
        "Media Credit | Media Caption | Media Thumbnail | Type | Group | Background\n"
        " |  |  |  |  |  |  |  |  | Women | How it began |  |  |  |  | title |  | \n"
        "1900 |  |  |  | 1914 |  |  |  |  | Before the war |  |  |  |  |  | era |  | \n"
        "1912 | 6 | 23 | 10:00 | 1954 | 6 | 7 |  | once | A life | Text | https://example.org/b.png | Museum | "
        "Portrait |  |  | Logic | #fff\n");
    CHECK(got.sheets[0].guess.format == "TimelineJS");
    CHECK(got.document.title == "Women");
    CHECK(got.document.summary == "How it began");
    REQUIRE(got.document.eras.size() == 1);
    CHECK(got.document.eras[0].date->text == "1900/1914");
    REQUIRE(got.document.events.size() == 1);
    const Event& event = got.document.events[0];
    CHECK(edtf_of(event) == "1912-06-23T10:00/1954-06-07");
    CHECK(event.date_text == "once");
    CHECK(event.media.at(0).credit == "Museum");
    CHECK(event.tags == std::vector<std::string>{"Logic"});
    CHECK(event.extras.at(0).json == "{\"Background\":\"#fff\"}");
}

TEST_CASE("a sheet of parties gives the names of another sheet their type, aliases and colour") {
    const std::string text = packed("Date | Event | Parties\n2025-02-18 | Talks | Midland; Orlov\n", "Events") +
                             packed(
                                 "Name | Type | Aliases | Member of | Color\n"
                                 "Kingdom of Midland | state | Midland |  | #c99a00\n"
                                 "Orlov | person |  | Kingdom of Midland | \n",
                                 "Parties");
    const Imported got = from_tables(read_sheets(text), {});
    CHECK(got.sheets[1].guess.kind == SheetKind::actors);
    REQUIRE(got.document.actors.size() == 2);
    CHECK(got.document.actors[0].color == "#c99a00");
    CHECK(got.document.actors[1].type == ActorType::person);
    CHECK(got.document.actors[1].member_of == got.document.actors[0].id);
    CHECK(parties_of(got.document, got.document.events.at(0)) == "Kingdom of Midland party; Orlov party; ");
}

TEST_CASE("rows of ICEWS and GDELT are known, and their codes tell the kind") {
    const Imported icews = imported(
        "Event ID | Event Date | Source Name | Source Sectors | Source Country | Event Text | CAMEO Code | Intensity | "
        "Target Name | "
        "Target Sectors | Target Country | Story ID | Sentence Number | Publisher | City | District | Province | "
        "Country | Latitude | Longitude\n"
        "1 | 2018-06-01 | Japan | NA | Japan | Impose sanctions | 163 | 1 | Norland | NA | Norland | 4 | 2 | Daily | "
        "Osaka | NA | NA | Japan | 34.6937 | 135.502\n");
    CHECK(icews.sheets[0].guess.format == "ICEWS");
    const Event& event = icews.document.events.at(0);
    CHECK(event.kind == EventKind::sanction);
    CHECK(parties_of(icews.document, event) == "Japan initiator; Norland recipient; ");
    REQUIRE(event.place);
    CHECK(event.place->name == "Osaka");
    CHECK(event.place->lat == 34.6937);
}

TEST_CASE("a column that is called Day has the dates, where its cells are dates, one of them wrong too") {
    const Imported got =
        imported("Day | Headline\n05/06/2025 | They meet\n32 May 2025 | They leave\n2025-06-01 | They write\n");
    CHECK(about(got.sheets[0].guess.columns[0].meaning).name == "date");
    REQUIRE(got.document.events.size() == 3);
    CHECK(edtf_of(got.document.events[2]) == "2025-06-01");
    CHECK(got.document.events[1].date_text == "32 May 2025");
}

TEST_CASE("rows of GDELT have no header and no titles, and get both") {
    std::string row = "1234 | 20250218";
    for (int i = 2; i < 61; ++i) {
        constexpr std::pair<int, std::string_view> cells[] = {{6, "UNITED STATES"},
                                                              {16, "RUSSIA"},
                                                              {26, "043"},
                                                              {52, "Riyadh, Saudi Arabia"},
                                                              {60, "https://news.example/a"}};
        std::string_view cell = "";
        for (const auto& [column, text] : cells)
            if (column == i) cell = text;
        row += " | " + std::string(cell);
    }
    const Imported got = imported(row + "\n");
    CHECK(got.sheets[0].guess.format == "GDELT");
    REQUIRE(got.document.events.size() == 1);
    const Event& event = got.document.events[0];
    CHECK(event.title == "Consultation: United States \xe2\x86\x92 Russia");
    CHECK(event.kind == EventKind::consult);
    CHECK(edtf_of(event) == "2025-02-18");
    CHECK(event.place->name == "Riyadh, Saudi Arabia");
    CHECK(got.document.sources.at(0).publisher == "news.example");
}

TEST_CASE("the language of a story is that of its letters, where they tell it") {
    const auto language = [](std::string_view title) {
        return imported("Date | Event\n2025 | " + std::string(title) + "\n").document.language;
    };
    CHECK(language("Переговори у Києві завершилися нічим") == "uk");
    CHECK(language("Переговоры в столице закончились ничем, объявил министр") == "ru");
    CHECK(language("اندلاع الحرب الأهلية في البلاد صيف ذلك العام") == "ar");
    CHECK(language("שיחות השלום הסתיימו ללא תוצאה אמש") == "he");
    CHECK(language("会談は首都で行われたが何の結果もなく終わったと大臣が述べた") == "ja");
    CHECK(language("双方在首都举行会谈但没有取得任何结果部长们第二天离开了首都") == "zh");
    CHECK(language("The talks ended without a result").empty());
}

TEST_CASE("a date of birth or of a change is not taken for the date of an event") {
    const Imported got = imported(
        "Name | Date of birth | Sanctioned\nAda Berg | 1965-03-01 | 2022-02-25\nIvo Orlov | 1970-04-02 | 2022-03-01\n");
    CHECK(edtf_of(got.document.events.at(0)) == "2022-02-25");
    CHECK(meaning_of(imported("Last updated | Event | Occurred on\n2025-01-01 | Talks | 2020-05-05\n"),
                     "Last updated") == Meaning::kept);
}

TEST_CASE("a pair of years that can be no month decides for its column") {
    const Imported got = imported("Season | Event\n1998-99 | One\n2000-01 | Two\n");
    CHECK(edtf_of(got.document.events.at(0)) == "1998/1999");
    CHECK(edtf_of(got.document.events.at(1)) == "2000/2001");
    CHECK(edtf_of(imported("Date | Event\n2000-01 | Two\n").document.events.at(0)) == "2000-01");
}

TEST_CASE("a column named Date is one, however many of its cells are not understood, and each of those is named") {
    const Imported got = imported("Date | Event\n1 Jan 2020 | a\nearly days | b\nsometime | c\n");
    CHECK(edtf_of(got.document.events.at(0)) == "2020-01-01");
    CHECK(got.document.events.at(1).date_text == "early days");
    CHECK(got.issues.size() == 2);
}

TEST_CASE("a day beside a column of years has its year, and years of two digits are those of the sheet's program") {
    CHECK(edtf_of(imported("Date | Event | Year\n11 Nov | Armistice | 1918\n").document.events.at(0)) == "1918-11-11");
    const Imported got = imported("Month | Day | Year | Event\n3 | 5 | 24 | a\n4 | 6 | 99 | b\n");
    CHECK(edtf_of(got.document.events.at(0)) == "2024-03-05");
    CHECK(edtf_of(got.document.events.at(1)) == "1999-04-06");
    CHECK(told(got).find("two digits") != std::string::npos);
}

TEST_CASE("what a column cannot take stays with the event") {
    const Imported got = imported(
        "Date | Event | Time | Importance | Remark | Remark | Who\n"
        "2025 | Talks | 14:30 | -5 | first | second | 120\n");
    CHECK(got.document.events.at(0).extras.at(0).json ==
          "{\"Who\":\"120\",\"Time\":\"14:30\",\"Importance\":\"-5\",\"Remark\":\"first\",\"Remark (F)\":\"second\"}");
    CHECK(got.document.events[0].participants.empty());
}

TEST_CASE("a row with a date and no title is told by its other words, and never lost") {
    const Imported got = imported("Date | Title | Remark\n2025-02-18 | Talks | x\n2025-02-19 |  | They went home\n");
    REQUIRE(got.document.events.size() == 2);
    CHECK(got.document.events[1].title == "They went home");
    CHECK(got.sheets[0].set_aside == 0);
}

TEST_CASE("an author hears how names were parted, whom brackets made a person, and of a choice for no column") {
    const std::string said =
        told(imported("Date | Event | Who\n2025 | a | Smith, John\n2025 | b | Orlov (Berg), Berg\n",
                      choices_in("column=Nope=title\n")));
    CHECK(said.find("\"Smith, John\"") != std::string::npos);
    CHECK(said.find("\"Orlov (Berg)\"") != std::string::npos);
    CHECK(said.find("\"Nope\"") != std::string::npos);
}

TEST_CASE("an end that is only a time is on the same day, and a day in words is not lost") {
    const Imported got = imported(
        "Date | Event | Start time | End time\n12 May 2025 | Talks | 14:00 | 16:00\n13 May 2025 | More | 9:00 | \n");
    CHECK(edtf_of(got.document.events.at(0)) == "2025-05-12T14:00/2025-05-12T16:00");
    CHECK(edtf_of(got.document.events.at(1)) == "2025-05-13T09:00");
    const Imported days = imported(
        "Year | Month | Day | Event\n2025 | May | 12-14 | Talks\n2025 | June | 4th | More\n2025 | July | 5 | End\n2025 "
        "| July | 6 | Late\n");
    CHECK(edtf_of(days.document.events.at(0)) == "2025-05-12/2025-05-14");
    CHECK(edtf_of(days.document.events.at(1)) == "2025-06-04");
}

TEST_CASE("a place on no map is told and kept, and words about no picture are kept") {
    const Imported got = imported(
        "Date | Event | Lat | Lon | Caption | Image\n2025 | a | 51° N | 2,352 | A room | \n2026 | b | 48,8 | 2,352 | "
        "|\n");
    CHECK_FALSE(got.document.events.at(0).place);
    CHECK(got.document.events[0].extras.at(0).json == "{\"Lat\":\"51° N\",\"Lon\":\"2,352\",\"Caption\":\"A room\"}");
    REQUIRE(got.document.events.at(1).place);
    CHECK(got.document.events[1].place->lon == 2.352);
}

TEST_CASE("two articles of one publisher are two sources, and a party may stand below its members") {
    const Imported got =
        imported("Date | Event | Source | Article\n2025 | a | Herald | Report A\n2026 | b | Herald | Report B\n");
    CHECK(got.document.sources.size() == 2);
    const std::string text =
        packed("Name | Type | Member of\nOrlov | person | Berg\nBerg | organization | \n", "Parties") +
        packed("Date | Event | Who\n2025 | a | Orlov\n", "Events");
    const Imported parties = from_tables(read_sheets(text), {});
    REQUIRE(parties.document.actors.size() == 2);
    CHECK(parties.document.actors[0].member_of == parties.document.actors[1].id);
    CHECK(parties.document.actors[1].type == ActorType::organization);
}

TEST_CASE("the title that an author chose is the title, also above a heading") {
    const Imported got = imported("My heading\nDate | Event\n2025 | a\n", choices_in("name=file\ntitle=Chosen\n"));
    CHECK(got.document.title == "Chosen");
    CHECK(imported("Date | Event\n2025 | a\n", choices_in("name=file\n")).document.title == "file");
}

TEST_CASE("an empty file, a sheet of notes and a sheet of one column become no events, and that is said") {
    CHECK(imported("").document.events.empty());
    const Imported notes = imported("Remember the milk\nCall back\n");
    CHECK(notes.document.events.empty());
    CHECK(told(notes) ==
          "0,0 error: No column of this sheet can be read as dates or as titles of events; the sheet is left out\n");
}

TEST_CASE("choices of an author replace the guesses") {
    const TableChoices choices = choices_in("title=My story\norder=month-first\ncolumn=Remark=title\ncolumn=A=date\n");
    const Imported got = imported("Day one | Remark\n03/04/2025 | It began\n", choices);
    CHECK(got.document.title == "My story");
    CHECK(edtf_of(got.document.events.at(0)) == "2025-03-04");
    CHECK(got.document.events[0].title == "It began");
    CHECK(column_named(got, "Remark")->evidence == Evidence::chosen);
}

TEST_CASE("a column says that its dates are EDTF, and another that its cells are kept") {
    const Imported got = imported(
        "Date (EDTF) | Title | kept: Country\n"
        "2020-24 | A winter | Berg\n"
        "2020-23 | An autumn | Norland\n");
    CHECK(edtf_of(got.document.events.at(0)) == "2020-24");
    CHECK(got.document.events[0].date_text.empty());
    CHECK(got.document.actors.empty());
    CHECK(got.document.events[0].extras.at(0).json == "{\"Country\":\"Berg\"}");
    CHECK(edtf_of(imported("Date | Title\n2020-24 | Years\n").document.events.at(0)) == "2020/2024");
}

TEST_CASE("an apostrophe that keeps a cell from being a formula is no part of its text") {
    const Imported got = imported("Date | Title | Summary\n2025 | '=1+1 | 'tis late\n2026 | ''-x | -5\n");
    CHECK(got.document.events.at(0).title == "=1+1");
    CHECK(got.document.events[0].summary == "'tis late");
    CHECK(got.document.events.at(1).title == "'-x");
}

TEST_CASE("a column of lists of addresses is a column of addresses, and a name before an address belongs to it") {
    const Imported links = imported(
        "Date | Title | Source | Link\n"
        "2025 | A | Herald; Gazette | https://herald.example/a; https://gazette.example/b\n");
    REQUIRE(links.document.sources.size() == 2);
    CHECK(links.document.sources[1].publisher == "Gazette");
    CHECK(links.document.sources[1].url == "https://gazette.example/b");
    const Imported names = imported("Date | Title | Source\n2025 | A | Herald https://herald.example/a; Gazette\n");
    REQUIRE(names.document.sources.size() == 2);
    CHECK(names.document.sources[0].publisher == "Herald");
    CHECK(names.document.sources[0].url == "https://herald.example/a");
    CHECK(names.document.sources[1].publisher == "Gazette");
    CHECK(names.document.sources[1].url.empty());
}

TEST_CASE("importance up to 1 is a share already, and numbers of a year in cells are nobody's words") {
    const Imported got = imported("Year | Month | Title | Importance\n2025 | 3 | A | 0.25\n2026 | 4 | B | 0.5\n");
    CHECK(got.document.events.at(0).importance == 0.25);
    CHECK(edtf_of(got.document.events[0]) == "2025-03");
    CHECK(got.document.events[0].date_text.empty());
    CHECK(imported("Date | Title | Importance\n2025 | A | 2\n2026 | B | 8\n").document.events.at(0).importance == 0.25);
}

}  // namespace
}  // namespace demarche
