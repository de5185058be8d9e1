// What a worker sends to its page, whole, cut, changed or alien: what is no head is refused, and the page goes on.
// The first bytes choose story, head and change; the others are the change, or an alien head.
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "document/save_json.h"
#include "fuzz/fuzz.h"
#include "fuzz/scenes.h"
#include "fuzz/story_text.h"
#include "layout/generated.h"
#include "widget/plain_text.h"
#include "widget/transfer.h"
#include "widget/widget.h"

namespace demarche::fuzz {
namespace {

struct Sent {
    std::string head;
    std::vector<std::string> blocks;
};

// What is sent of one story: first the timeline, then its arrangement.
struct Parcel {
    Sent timeline, arrangement;
    std::string widths, picture;
};

Widget empty_widget() { return Widget(std::make_unique<PlainText>()); }

Sent sent(Widget& widget) {
    const ByteWriter bytes = Transfer(widget).pack();
    Sent result{.head = bytes.head(), .blocks = {}};
    for (const std::string_view block : bytes.blocks()) result.blocks.emplace_back(block);
    return result;
}

Parcel parcel(const std::string& json) {
    Widget worker = empty_widget();
    worker.load(json);
    Parcel result;
    result.timeline = sent(worker);
    worker.frame(0);
    result.arrangement = sent(worker);
    result.widths = Transfer(worker).widths();
    result.picture = dump(worker.scene());
    return result;
}

const std::array<Parcel, 3>& parcels() {
    static const std::array<Parcel, 3> all{
        parcel(R"({"version":1,"title":"T","events":[{"id":"a","title":"A","date":"2025"},{"id":"b","title":"B"}]})"),
        parcel(story_text("riyadh-2025")),
        parcel(save_json(generated::document({.kind = generated::Kind::spans, .events = 90, .lanes = 4, .seed = 1}))),
    };
    return all;
}

bool takes_head(Transfer& transfer, std::string_view head) {
    head.copy(transfer.reserve(0, head.size()), head.size());
    return transfer.reserve(1, 0) != nullptr;
}

bool is_head(Widget& page, std::string_view bytes) {
    Transfer transfer(page);
    return takes_head(transfer, bytes);
}

void take_whole(Widget& page, const Sent& sent) {
    Transfer transfer(page);
    expect(takes_head(transfer, sent.head), "a whole head names its blocks");
    for (std::size_t i = 0; i < sent.blocks.size(); ++i) {
        const std::string& block = sent.blocks[i];
        block.copy(transfer.reserve(i + 1, block.size() / 2), block.size() / 2);
        block.copy(transfer.reserve(i + 1, block.size()), block.size());
    }
    expect(transfer.reserve(sent.blocks.size() + 1, 0) == nullptr, "there are no more blocks than were sent");
    expect(transfer.apply(), "what came whole is shown");
}

void check_picture(Widget& page) {
    for (int frames = 0; page.frame(frames).wake_in_s == 0; ++frames) expect(frames < 100, "a page comes to rest");
    check_scene(page.scene(), page.shown().size());
}

// One or several bytes of a head become others.
std::string changed(std::string head, Choices& choices) {
    while (!choices.done() && !head.empty()) {
        const std::size_t at = choices.value<std::uint16_t>() % head.size();
        head[at] = static_cast<char>(choices.value<std::uint8_t>());
    }
    return head;
}

}  // namespace

void run(Bytes input) {
    Choices choices(input);
    const Parcel& parcel = parcels()[choices.below(parcels().size())];
    const Sent& sent = choices.below(2) == 0 ? parcel.timeline : parcel.arrangement;
    Widget page = empty_widget();
    switch (choices.below(5)) {
        case 0:
            take_whole(page, parcel.timeline);
            take_whole(page, parcel.arrangement);
            check_picture(page);
            expect(dump(page.scene()) == parcel.picture, "the page draws what the worker arranged");
            return;
        case 1:
            take_whole(page, parcel.timeline);
            expect(!is_head(page, sent.head.substr(0, choices.value<std::uint16_t>() % sent.head.size())),
                   "a head that was cut is none");
            break;
        case 2: {
            take_whole(page, parcel.timeline);
            const std::string head = changed(sent.head, choices);
            expect(head == sent.head || !is_head(page, head), "a head that was changed is none");
            break;
        }
        case 3: {
            const std::string widths = changed(parcel.widths, choices);
            take_whole(page, parcel.timeline);
            Transfer(page).use_widths(widths);  // widths are believed, so there is no picture to check
            return;
        }
        default:
            expect(!is_head(page, choices.text(SIZE_MAX)), "an alien text is no head");
            take_whole(page, parcel.timeline);
    }
    check_picture(page);
}

}  // namespace demarche::fuzz
