// Pictures of events on their cards.
#include <catch2/catch_test_macros.hpp>

#include "layout/picture.h"

using namespace demarche;

namespace {

Event in_year(int year, bool pictured = true) {
    Event event;
    event.id = "e" + std::to_string(year);
    event.title = "The talks of " + std::to_string(year) + " between those who would not talk before";
    event.summary = "A sentence that tells what the picture shows.";
    event.date = *parse_date(std::to_string(year));
    if (pictured) event.media.push_back({.url = "https://example.org/" + event.id + ".jpg", .alt = "Two chairs"});
    return event;
}

Timeline of(std::vector<Event> events) {
    Document document;
    document.events = std::move(events);
    return Timeline(std::move(document));
}

Timeline slides(int count) {
    std::vector<Event> events;
    for (int i = 0; i < count; ++i) events.push_back(in_year(1960 + 5 * i));
    return of(std::move(events));
}

}  // namespace

TEST_CASE("ten slides are ten cards with their pictures, which cover neither words nor marks") {
    const Picture p(slides(10), {.size = {1'280, 652}});
    const Scene scene = p.first();
    REQUIRE(scene.pictures.size() == 10);
    const Seen seen = seen_in(scene);
    CHECK(overlapping_labels(seen) == 0);
    CHECK(covered_marks(seen) == 0);
    for (const ScenePicture& picture : scene.pictures) {
        CHECK(picture.rect.bottom() <= p.arrangement.plot().bottom());
        for (const ScenePicture& other : scene.pictures)
            CHECK((other.event == picture.event || !other.rect.overlaps(picture.rect)));
        for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
            const auto* text = std::get_if<Text>(&scene.shapes[i]);
            if (!text || text->face == Face::small) continue;  // what the picture shows stands in its place
            INFO(text->value);
            CHECK_FALSE(picture.rect.overlaps({text->at.x, text->at.y - 8, text->width, 8}));
        }
    }
    CHECK(says(scene, "Two chairs"));
}

TEST_CASE("what is no picture makes no place for one, and where there is no room the words come first") {
    Event film = in_year(1990);
    film.media.front().url = "https://example.org/film.mp4";
    CHECK(Picture(of({film, in_year(2000, false)}), {.size = {1'280, 652}}).first().pictures.empty());
    CHECK(Picture(slides(100), {.size = {1'280, 652}}).first().pictures.empty());
}

TEST_CASE("a picture goes while a tip is to be read in its place, and where its event steps back in a search") {
    const Picture p(slides(14), {.size = {1'280, 652}});
    const std::size_t all = p.first().pictures.size();
    REQUIRE(all > 6);
    std::size_t gone = 0;
    for (std::uint32_t e = 0; e < 14; ++e) {
        const Scene tipped = compose({.timeline = p.timeline,
                                      .arrangement = p.arrangement,
                                      .axis = p.axis,
                                      .emphasis = {.hovered = EventIndex{e}},
                                      .words = p.words,
                                      .measure = p.measure,
                                      .use = Use::live});
        REQUIRE(tipped.tip_of == EventIndex{e});
        gone += all - tipped.pictures.size();
        for (std::size_t i = 0; i < tipped.shapes.size(); ++i)
            if (const auto* box = std::get_if<Box>(&tipped.shapes[i]);
                box && meaning_of(tipped, i).role == ShapeRole::tip)
                for (const ScenePicture& picture : tipped.pictures) CHECK_FALSE(picture.rect.overlaps(box->rect));
    }
    CHECK(gone > 0);
    const std::vector<EventIndex> found{EventIndex{3}};
    const Scene lit = compose({.timeline = p.timeline,
                               .arrangement = p.arrangement,
                               .axis = p.axis,
                               .words = p.words,
                               .measure = p.measure,
                               .lit = EventList(p.timeline.size(), &found)});
    REQUIRE(lit.pictures.size() == 1);
    CHECK(lit.pictures.front().event == EventIndex{3});
}
