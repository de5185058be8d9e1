// The order of a day is often the story itself: the picture keeps it.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "layout/subjects.h"

using namespace demarche;

namespace {

// The pairs of neighbours of one date that stand in rows of one lane; those out of order fail.
std::size_t held_pairs(const Picture& p) {
    std::size_t pairs = 0;
    for (const Lane& lane : p.arrangement.lanes) {
        std::vector<const Item*> leads;
        for (const Item& item : std::span(p.arrangement.items).subspan(lane.first, lane.count))
            if (item.leads() && item.level != no_level) leads.push_back(&item);
        std::ranges::sort(leads, {}, [](const Item* item) { return item->event; });
        for (std::size_t i = 1; i < leads.size(); ++i) {
            if (leads[i - 1]->time != leads[i]->time) continue;
            ++pairs;
            if (leads[i - 1]->row >= leads[i]->row)
                FAIL_CHECK("\"" << p.timeline.title(leads[i]->event) << "\" stands above \""
                                << p.timeline.title(leads[i - 1]->event) << "\" in " << lane.name);
        }
    }
    return pairs;
}

Document day_of(std::initializer_list<const char*> titles) {
    Document document;
    for (const char* title : titles) {
        Event& event = document.events.emplace_back();
        event.id = event.title = title;
        event.date = *parse_date("2025-02-18");
    }
    return document;
}

std::string titles_down(const Picture& p) {
    std::vector<const Item*> items;
    for (const Item& item : p.arrangement.items) items.push_back(&item);
    std::ranges::sort(items, {}, [](const Item* item) { return item->row; });
    std::string out;
    for (const Item* item : items) out.append(p.timeline.title(item->event)).append(" | ");
    return out;
}

}  // namespace

TEST_CASE("events of one date stand one below the other in the order of the file, however long their titles are") {
    const Picture p(Timeline(day_of({"Signed in the morning", "Denied", "Broken by night, as everybody had expected"})),
                    {.size = {940, 400}});
    CHECK(titles_down(p) == "Signed in the morning | Denied | Broken by night, as everybody had expected | ");
    const Picture back(
        Timeline(day_of({"Broken by night, as everybody had expected", "Denied", "Signed in the morning"})),
        {.size = {940, 400}});
    CHECK(titles_down(back) == "Broken by night, as everybody had expected | Denied | Signed in the morning | ");
}

TEST_CASE("where a day has more events than rows, the most important ones have them, in the order of the file") {
    Document document = day_of({"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"});
    for (Event& event : document.events) event.importance = event.id == "d" || event.id == "n" ? 0.9 : 0.1;
    const Picture p(Timeline(document), {.size = {940, 210}});
    std::string with_rows;
    for (const Item& item : p.arrangement.items)
        if (item.level == 0) with_rows += p.timeline.title(item.event);
    CHECK(with_rows.size() < 16);
    CHECK(with_rows.find('d') != std::string::npos);
    CHECK(with_rows.find('n') != std::string::npos);
    CHECK(held_pairs(p) > 0);
}

TEST_CASE("in every picture events of one date keep the order of the file, top to bottom in their lane") {
    const Subject subject = GENERATE(from_range(subjects()));
    const Size size = GENERATE(Size{940, 648}, Size{1'600, 300});
    INFO(subject.name());
    const std::size_t pairs = held_pairs(Picture(subject.timeline(), {.size = size}));
    if (subject.name() == "riyadh-2025" && size.height > 600) CHECK(pairs == 9);
}
