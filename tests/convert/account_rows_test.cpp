#include "convert/account_rows.h"

#include <catch2/catch_test_macros.hpp>

#include "convert/sheets.h"

namespace demarche {
namespace {

Imported of(const std::string& sheets) { return from_tables(read_sheets(sheets), {}); }

const std::string events = packed(
    "Id | Date | Title | Who\n"
    "one | 14 May 2025 | They meet | Upland\n"
    "two | 15 May 2025 | They sign | Upland; Midland\n",
    "Events");

TEST_CASE("a sheet of accounts tells what sources say of the events of another sheet") {
    const Imported read =
        of(events + packed("Event id | Account | Source | Link | Said by | About\n"
                           "one | It lasted an hour. | Herald | https://herald.example/a | Upland | date\n"
                           "one | It lasted a day. | Post |  |  | date\n"
                           "three | Nothing. | Post\n"
                           "two |  | Post\n"
                           "two | They signed.\n",
                           "Accounts"));
    CHECK(read.sheets[1].guess.kind == SheetKind::accounts);
    CHECK(read.sheets[1].set_aside == 3);
    const Event& event = read.document.events[0];
    REQUIRE(event.accounts.size() == 2);
    CHECK(event.accounts[0].text == "It lasted an hour.");
    CHECK(event.accounts[0].about == "date");
    CHECK(event.accounts[0].by == event.participants[0].actor);
    CHECK(read.document.sources[0].url == "https://herald.example/a");
    const std::string issues = told(read);
    CHECK(issues.find("No event has the id \"three\"; this row is left out") != issues.npos);
    CHECK(issues.find("This row does not say what is told of \"two\"") != issues.npos);
    CHECK(issues.find("This row does not say who tells of \"two\"") != issues.npos);
}

TEST_CASE("mentions of GDELT become accounts of its events, with the day and the address of each") {
    std::string row = "1146\t20250514\t202505\t2025\t2025.3671";
    std::vector<std::string> cells(61);
    cells[0] = "1146", cells[1] = "20250514", cells[6] = "UPLAND", cells[16] = "MIDLAND", cells[26] = "042";
    std::string sheet = std::string(1, sheet_mark);
    (sheet += row_mark) += "1";
    for (const std::string& cell : cells) (sheet += cell_mark) += cell;
    (sheet += sheet_mark) += "mentions";
    (sheet += row_mark) += "1";
    for (const std::string_view cell : {"1146", "20250514100000", "20250514113000", "1", "herald.example",
                                        "https://herald.example/a", "3", "-1", "20", "44", "1", "60", "4000", "-1.5"})
        (sheet += cell_mark) += cell;
    const Imported read = of(sheet);
    CHECK(read.sheets[1].guess.format == "GDELT mentions");
    REQUIRE(read.document.events.size() == 1);
    REQUIRE(read.document.events[0].accounts.size() == 1);
    CHECK(read.document.events[0].accounts[0].text == "Tells of it; the data set is 60 % sure");
    const Source& source = read.document.sources.back();
    CHECK(source.publisher == "herald.example");
    CHECK(source.published->text == "2025-05-14");
}

TEST_CASE("a sheet of events that names its columns like accounts stays one of events") {
    const Imported read =
        imported("Date | Event | Account | Source | About\n2025 | They meet | It was short. | Herald | date\n");
    CHECK(read.sheets[0].guess.kind == SheetKind::events);
    CHECK(read.document.events.size() == 1);
}

}  // namespace
}  // namespace demarche
