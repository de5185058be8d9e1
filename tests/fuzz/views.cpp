// Readers who do anything at all to a widget: each byte of the input chooses a deed, the next ones its details.
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "document/save_json.h"
#include "fuzz/fuzz.h"
#include "fuzz/scenes.h"
#include "fuzz/story_text.h"
#include "layout/generated.h"
#include "widget/answers.h"
#include "widget/plain_text.h"
#include "widget/widget.h"

namespace demarche::fuzz {
namespace {

constexpr int most_deeds = 60;

std::string generated_story(generated::Kind kind, std::uint32_t events) {
    return save_json(generated::document({.kind = kind, .events = events, .lanes = 7, .seed = events}));
}

const std::array<std::string, 9>& stories() {
    using generated::Kind;
    static const std::array<std::string, 9> all{
        story_text("riyadh-2025"),
        R"({"version":1,"title":"Nothing","events":[]})",
        R"({"version":1,"title":"No date","events":[{"id":"a","title":"A"},{"id":"b","title":"B"}]})",
        R"({"version":1,"title":"One second","events":[{"id":"a","title":"A title that is longer than most of the titles that stand in a lane","date":"2025-02-18T10:30:05Z"}]})",
        R"({"version":1,"title":"All time","events":[{"id":"a","title":"A","date":"-9999/.."},{"id":"b","title":"B","date":"Y-170000002"},{"id":"c","title":"C","date":"../9999"}]})",
        R"({"version":1,"title":"Down","display":{"orientation":"down"},"events":[{"id":"a","title":"A","date":"2025"},{"id":"b","title":"B","date":"2025-02"}]})",
        generated_story(Kind::bursty, 40),
        generated_story(Kind::spans, 120),
        story_text("westphalia"),
    };
    return all;
}

// A length in px or a factor: mostly such as a hand makes, sometimes what no hand can make.
float any_number(Choices& choices) {
    static constexpr std::array<float, 12> odd{0,
                                               -1,
                                               1,
                                               0.001f,
                                               100'000,
                                               -100'000,
                                               1e30f,
                                               -1e30f,
                                               std::numeric_limits<float>::infinity(),
                                               -std::numeric_limits<float>::infinity(),
                                               std::numeric_limits<float>::quiet_NaN(),
                                               std::numeric_limits<float>::denorm_min()};
    const std::uint32_t kind = choices.value<std::uint8_t>();
    if (kind < odd.size()) return odd[kind];
    return static_cast<float>(kind) * (kind % 2 == 0 ? 5.0f : -1.5f);
}

Vec2 any_point(Choices& choices) {
    const float x = any_number(choices);
    return {x, any_number(choices)};
}

std::optional<EventIndex> any_event(Choices& choices, const Widget& widget) {
    const std::uint32_t event = choices.value<std::uint8_t>();
    return event < widget.timeline().size() ? std::optional(EventIndex{event}) : std::nullopt;
}

float any_side(Choices& choices) { return static_cast<float>(choices.value<std::uint16_t>() % 3'000) / 2; }

std::string_view any_query(Choices& choices) {
    static constexpr std::array<std::string_view, 6> queries{
        "", "words=talks", "words=nothing has this word", "party=us", "kind=consult\nkind=agree", "status=held"};
    return queries[choices.below(queries.size())];
}

std::optional<Input> any_input(Choices& choices, const Widget& widget) {
    switch (choices.below(13)) {
        case 0:
            return Pointer{.phase = static_cast<PointerPhase>(choices.below(5)),
                           .at = any_point(choices),
                           .touch = choices.below(2) == 1,
                           .clicks = static_cast<std::uint8_t>(choices.below(4))};
        case 1:
            return Wheel{.at = any_point(choices),
                         .dx = any_number(choices),
                         .dy = any_number(choices),
                         .zooms = choices.below(2) == 1};
        case 2:
            return Pinch{.at = any_point(choices), .pan = any_point(choices), .factor = any_number(choices)};
        case 3:
            return KeyPress{static_cast<Key>(choices.below(key_count))};
        case 4:
            return Resize{{any_side(choices), any_side(choices)}};
        case 5:
            return Select{any_event(choices, widget)};
        case 6:
            return Focus{any_event(choices, widget)};
        case 7:
            return SetAxis{static_cast<AxisMode>(choices.below(3))};
        case 8:
            return SetLanes{static_cast<GroupBy>(choices.below(7))};
        case 9:
            return Collapse{choices.below(2) == 0 ? std::nullopt
                                                  : std::optional(static_cast<std::uint16_t>(choices.below(200)))};
        case 10:
            return Find{any_query(choices)};
        case 11: {
            const Instant from{std::chrono::seconds(choices.value<std::int64_t>())};
            return GoToDate{{from, Instant{std::chrono::seconds(choices.value<std::int64_t>())}}};
        }
        default:
            return Preferences{choices.below(2) == 1};
    }
}

void fetch(void* context, std::size_t from, std::span<char> into) {
    static_cast<const std::string*>(context)->copy(into.data(), into.size(), from);
}

// One widget and a clock.
class Reader {
public:
    explicit Reader(Choices& choices) : choices_(choices) { widget_.load(any_story()); }

    void act() {
        switch (choices_.below(8)) {
            case 0:
                now_s_ += choices_.below(2) == 0 ? 0.05 : -10;
                widget_.frame(now_s_);
                break;
            case 1:
                settle();
                check();
                break;
            case 2:
                load_another();
                break;
            case 3:
                ask();
                break;
            default:
                if (const auto input = any_input(choices_, widget_)) widget_.handle(*input);
        }
    }

    void settle() {
        while (widget_.job() == Job::search) widget_.work(500'000);
        for (int frames = 0; widget_.frame(now_s_ += 0.1).wake_in_s == 0; ++frames)
            expect(frames < 300, "a widget comes to rest");
    }

    void check() {
        for (const auto& event : {widget_.selected(), widget_.focused(), widget_.hovered()})
            expect(!event || raw(*event) < widget_.timeline().size(), "an event that is pointed out exists");
        expect(widget_.scene().size == widget_.size(), "the picture is as large as the stage");
        check_scene(widget_.scene(), widget_.timeline().size());  // words leave all events in the drawing
    }

private:
    const std::string& any_story() { return stories()[choices_.below(stories().size())]; }

    void load_another() {
        const std::string& json = any_story();
        if (choices_.below(2) == 0) {
            widget_.load(json);
            return;
        }
        widget_.begin_load(RemoteText{.size = json.size(), .fetch = fetch, .context = const_cast<std::string*>(&json)});
        const std::uint32_t stops_after = choices_.below(64);
        for (std::uint32_t parts = 0; widget_.job() == Job::read; ++parts) {
            widget_.work(1'000);
            widget_.frame(now_s_ += 0.01);
            if (parts != stops_after) continue;
            widget_.stop_loading();
            return;
        }
        while (widget_.job() == Job::sort_texts) widget_.work(50);
    }

    void ask() {
        const auto what = static_cast<TextOf>(choices_.below(23));
        const std::string said = text(widget_, what, static_cast<std::int32_t>(choices_.below(256)) - 1);
        expect(what == TextOf::widths || is_valid_utf8(said), "an answer is UTF-8");
        const double answer = number(widget_, static_cast<NumberOf>(choices_.below(16)));
        expect(std::isfinite(answer), "a number is finite");
        widget_.set_today(Instant{std::chrono::seconds(choices_.value<std::int64_t>())});
        expect(widget_.lanes().size() <= 0xffff, "lanes are numbered by 16 bits");
        widget_.take_changes();
    }

    Choices& choices_;
    Widget widget_{std::make_unique<PlainText>()};
    double now_s_ = 0;
};

}  // namespace

void run(Bytes input) {
    Choices choices(input);
    Reader reader(choices);
    for (int deeds = 0; deeds < most_deeds && !choices.done(); ++deeds) reader.act();
    reader.settle();
    reader.check();
}

}  // namespace demarche::fuzz
