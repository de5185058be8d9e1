// Dates that a reader writes, and where they lead.
#include <catch2/catch_test_macros.hpp>

#include "golden.h"
#include "widget/plain_text.h"
#include "widget/widget.h"

using namespace demarche;

namespace {

Widget riyadh(Size size) {
    Widget widget(std::make_unique<PlainText>());
    widget.load(read_source("shell/stories/riyadh-2025.timeline.json"));
    widget.handle(Resize{size});
    for (int i = 0; i < 20; ++i) widget.frame(i * 0.1);
    return widget;
}

Instant day(const Widget& widget, std::string_view text) { return widget.time_of(text)->begin; }

float top_of(Widget& widget, std::string_view date) {
    widget.handle(GoToDate{*widget.time_of(date)});
    return widget.sought_top().value_or(-1);
}

}  // namespace

TEST_CASE("a reader writes a date as an author does, and an empty text is today") {
    Widget widget = riyadh({940, 648});
    CHECK(widget.time_of("2025-02-18")->end - widget.time_of("2025-02-18")->begin == std::chrono::hours(24));
    CHECK(widget.time_of(" 2025-02 ")->begin == day(widget, "2025-02-01"));
    for (const char* text : {"18.2.2025", "soon", "2025-13", " "}) CHECK_FALSE(widget.time_of(text));
    CHECK_FALSE(widget.time_of(""));  // no clock
    widget.set_today(day(widget, "2025-02-18T15:20"));
    CHECK(widget.time_of("")->begin == day(widget, "2025-02-18"));
    CHECK(widget.time_of("")->end == day(widget, "2025-02-19"));
}

TEST_CASE("today is offered while the story lasts") {
    Widget widget = riyadh({940, 648});
    CHECK_FALSE(widget.is_today_inside());
    widget.set_today(day(widget, "2025-02-18T15:20"));
    CHECK(widget.is_today_inside());
    for (const char* date : {"1980-01-01", "2300-01-01"}) {
        widget.set_today(day(widget, date));
        CHECK_FALSE(widget.is_today_inside());
    }
}

TEST_CASE(
    "where time runs down a date leads to the first event that may be of it or comes after it, else to the last") {
    Widget phone = riyadh({390, 844});
    const float first = top_of(phone, "1900"), middle = top_of(phone, "2008-01"), last = top_of(phone, "2300");
    CHECK(first > 0);
    CHECK(first < middle);
    CHECK(middle < last);
    CHECK(last < phone.natural_height());
    CHECK(top_of(phone, "2008-04") == middle);  // the event is known to be of 2008
    CHECK(top_of(phone, "1995") == middle);
    CHECK(top_of(phone, "1994-12-05") == first);
    Widget wide = riyadh({940, 648});
    CHECK(top_of(wide, "2008") == -1);
}
