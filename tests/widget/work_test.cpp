// Work that takes long, done in steps: what comes after what, and what makes it necessary.
#include <catch2/catch_test_macros.hpp>

#include "document/save_json.h"
#include "golden.h"
#include "layout/generated.h"
#include "time/date.h"
#include "widget/plain_text.h"
#include "widget/widget.h"

using namespace demarche;

namespace {

// A text that lies elsewhere, as in a page.
struct Far {
    std::string text;
    int releases = 0;

    RemoteText remote() {
        return {
            .size = text.size(),
            .fetch = [](void* far, std::size_t from,
                        std::span<char> into) { static_cast<Far*>(far)->text.copy(into.data(), into.size(), from); },
            .context = this,
            .release = [](void* far) { ++static_cast<Far*>(far)->releases; }};
    }
};

std::string long_story() {
    return save_json(generated::document({.kind = generated::Kind::uniform, .events = 5'000, .lanes = 7, .seed = 1}));
}

bool changed(Changes changes, Change what) { return changes.bits() & static_cast<std::uint8_t>(what); }

}  // namespace

TEST_CASE("a document is read, its texts are sorted, and it is arranged, and each part of the work is told") {
    Far far{long_story()};
    Widget widget(std::make_unique<PlainText>());
    widget.begin_load(far.remote());
    std::vector<Job> jobs;
    for (double before = 0; widget.job() != Job::none;) {
        const Job now = widget.job();
        if (jobs.empty() || jobs.back() != now) {
            jobs.push_back(now);
            before = 0;
        }
        const double part = widget.work(100'000);
        CHECK(part >= before);
        CHECK((part < 1) == (widget.job() != Job::none));
        before = part;
    }
    CHECK(jobs == std::vector{Job::read, Job::sort_texts, Job::arrange});
    CHECK(far.releases == 1);
    CHECK(widget.loaded() == LoadResult::read);
    CHECK(widget.timeline().size() == 5'000);
    CHECK(widget.drawable());
    CHECK(widget.work(1) == 1);
}

TEST_CASE("a frame sorts and arranges, but it reads nothing") {
    Far far{long_story()};
    Widget widget(std::make_unique<PlainText>());
    widget.begin_load(far.remote());
    for (int i = 0; i < 10; ++i) widget.frame(i);
    CHECK(widget.job() == Job::read);
    while (widget.job() == Job::read) widget.work(1'000'000);
    for (int i = 0; i < 1'000 && widget.job() != Job::none; ++i) widget.frame(i);
    CHECK(widget.job() == Job::none);
}

TEST_CASE("a reading that is given up leaves the document as it was") {
    Far far{long_story()};
    Widget widget(std::make_unique<PlainText>());
    widget.load(R"({"title": "T", "events": [{"id": "a", "title": "A", "date": "2025"}]})");
    widget.begin_load(far.remote());
    widget.work(1);
    widget.stop_loading();
    CHECK(widget.job() == Job::arrange);
    CHECK(widget.work(1'000'000) == 1);
    CHECK(widget.timeline().size() == 1);
}

TEST_CASE("lanes and labels are arranged anew for what they depend on, and for nothing else") {
    Widget widget(std::make_unique<PlainText>());
    widget.load(read_source("shell/stories/riyadh-2025.timeline.json"));
    widget.handle(Resize{{940, 648}});
    widget.frame(0);
    const auto arranges = [&](auto&& change) {
        widget.take_changes();
        change();
        widget.frame(1);
        return changed(widget.take_changes(), Change::lanes);
    };
    const Instant today = parse_date("2025-03-01")->bounds().begin;
    CHECK_FALSE(arranges([&] { widget.set_today(today); }));
    CHECK_FALSE(arranges([&] { widget.set_theme(dark_theme); }));
    CHECK_FALSE(arranges([&] { widget.set_scale(2); }));
    CHECK_FALSE(arranges([&] { widget.set_renderer(nullptr); }));
    CHECK_FALSE(arranges([&] { widget.handle(KeyPress{Key::plus}); }));
    CHECK_FALSE(arranges([&] { widget.handle(Select{EventIndex{1}}); }));
    CHECK(arranges([&] { widget.fonts_changed(); }));
    CHECK(arranges([&] { widget.set_words(english()); }));
    CHECK(arranges([&] { widget.handle(KeyPress{Key::axis}); }));
    CHECK(arranges([&] { widget.handle(SetLanes{GroupBy::kind}); }));
    CHECK(arranges([&] { widget.handle(Collapse{std::uint16_t{0}}); }));
    CHECK(arranges([&] { widget.handle(Find{"party=us"}); }));
    CHECK(arranges([&] { widget.handle(Resize{{390, 800}}); }));
    CHECK(arranges([&] { widget.set_today(today + std::chrono::days(1)); }));  // it has a line of its own there
    CHECK_FALSE(arranges([&] {}));
}
