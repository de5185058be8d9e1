// A document read in slices, then everything that is made of it: articles, lists, arrangements, pictures.
// The input is JSON; after the last NUL stand bytes that choose the slices and the options of the picture.
#include <array>
#include <optional>

#include "document/loader.h"
#include "document/save_json.h"
#include "fuzz/fuzz.h"
#include "fuzz/scenes.h"
#include "layout/advances.h"
#include "layout/arrange.h"
#include "layout/compose.h"
#include "model/file_order.h"
#include "page/filter_choices.h"
#include "page/outline.h"

namespace demarche::fuzz {
namespace {

constexpr std::uint32_t most_articles = 24;

const Words words;

struct Story {
    Timeline timeline;
    std::vector<Issue> issues;
    std::size_t dropped = 0;
};

void finish(Story& story, Loader& loader, EventStore& events) {
    story.issues = loader.read().issues;
    story.dropped = loader.read().dropped;
    Timeline::build(story.timeline, loader.read().document, events, nullptr).run();
    story.timeline.sort_texts().run();
}

Story read_whole(std::string_view json) {
    Story story;
    EventStore events;
    Loader loader(json, events);
    while (loader.step(SIZE_MAX) == Loader::Outcome::more) {
    }
    finish(story, loader, events);
    return story;
}

void fetch(void* context, std::size_t from, std::span<char> into) {
    const auto& json = *static_cast<const std::string_view*>(context);
    expect(from + into.size() <= json.size(), "only text that is there is fetched");
    json.copy(into.data(), into.size(), from);
}

Story read_in_slices(std::string_view json, Choices& choices) {
    Story story;
    EventStore events;
    Loader loader(RemoteText{.size = json.size(), .fetch = fetch, .context = &json}, events);
    double progress = 0;
    while (loader.step(1 + choices.below(200)) == Loader::Outcome::more) {
        expect(loader.progress() >= progress && loader.progress() <= 1, "progress goes on from 0 to 1");
        progress = loader.progress();
    }
    expect(loader.progress() == 1, "what is done has no more to do");
    finish(story, loader, events);
    return story;
}

std::string saved(const Story& story) { return save_json(story.timeline.document(), FileOrder(story.timeline)); }

// Returns what was saved.
std::string check_reading(const Story& whole, const Story& sliced) {
    expect(whole.issues == sliced.issues, "slices change no issue");
    expect(whole.dropped == sliced.dropped, "slices change no number of dropped events");
    std::string text = saved(whole);
    expect(saved(sliced) == text, "slices change nothing that is kept");
    expect(is_valid_utf8(text), "what is saved is UTF-8");
    for (const Issue& issue : whole.issues)
        expect(is_valid_utf8(issue.message) && is_valid_utf8(issue.pointer), "an issue is UTF-8");
    return text;
}

void check_saving(const std::string& text) {
    const Story again = read_whole(text);
    expect(again.dropped == 0, "no event is lost by saving");
    expect(saved(again) == text, "saving twice changes nothing");
}

void check_page_text(const Node& node) { expect(is_valid_utf8(to_json(node)), "JSON for the page is UTF-8"); }

void check_page(const Timeline& timeline) {
    for (std::uint32_t i = 0; i < timeline.size() && i < most_articles; ++i)
        check_page_text(article(timeline, EventIndex{i}, words));
    check_page_text(outline(timeline, words));
    check_page_text(masthead(timeline, words));
    check_page_text(source_list(timeline, words));
    check_page_text(filter_choices(timeline, words));
}

std::optional<EventIndex> any_event(const Timeline& timeline, Choices& choices) {
    if (timeline.size() == 0 || choices.below(2) == 0) return std::nullopt;
    return EventIndex{choices.below(256) % timeline.size()};
}

void check_picture(const Timeline& timeline, Size size, Choices& choices) {
    static const TableMeasure measure;
    ArrangeOptions options{.size = size, .axis = static_cast<AxisMode>(choices.below(3))};
    if (choices.below(2) == 1) options.lanes = static_cast<GroupBy>(choices.below(7));
    if (choices.below(2) == 1) options.today = Instant{std::chrono::seconds(1'740'000'000)};
    if (choices.below(2) == 1) options.collapsed = "\nparty:United States\n\nkind:consult\n";
    const Arrangement arrangement = arrange({timeline, options, measure, words});
    Axis axis = Axis::first_view(arrangement.warp, arrangement.linearity());
    Emphasis emphasis{.selected = any_event(timeline, choices), .focused = any_event(timeline, choices), .hovered = {}};
    for (int zooms = 0; zooms < 3; ++zooms) {
        const float scroll_px = arrangement.hidden_height() * static_cast<float>(choices.below(3)) / 2;
        check_scene(compose({.timeline = timeline,
                             .arrangement = arrangement,
                             .axis = axis,
                             .emphasis = emphasis,
                             .scroll_px = scroll_px,
                             .words = words,
                             .measure = measure,
                             .use = zooms == 0 ? Use::still : Use::live,
                             .today = options.today}),
                    arrangement.shown);
        emphasis.focused_cluster = any_event(timeline, choices);
        axis = axis.zoomed(1 + choices.below(256), static_cast<double>(size.width) * choices.below(256) / 255);
    }
}

}  // namespace

void run(Bytes input) {
    const std::string_view text = text_of(input);
    const std::size_t end = text.rfind('\0');
    const std::string_view json = text.substr(0, end);
    Choices choices(end == std::string_view::npos ? Bytes{} : input.subspan(end + 1));
    const Story story = read_whole(json);
    check_saving(check_reading(story, read_in_slices(json, choices)));
    check_page(story.timeline);
    const Size any{static_cast<float>(16 + 8 * choices.below(256)), static_cast<float>(16 + 8 * choices.below(256))};
    for (const Size size : {Size{960, 600}, Size{390, 700}, any}) check_picture(story.timeline, size, choices);
}

}  // namespace demarche::fuzz
