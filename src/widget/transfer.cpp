#include "widget/transfer.h"

#include <utility>
#include <vector>

#include "layout/arrangement_bytes.h"
#include "widget/state.h"

namespace demarche {
namespace {

constexpr std::size_t most_head_bytes = 1 << 28;

void write(ByteWriter& out, const std::vector<Issue>& issues) {
    out.value(static_cast<std::uint32_t>(issues.size()));
    for (const Issue& issue : issues) {
        out.value(issue.severity);
        out.text(issue.pointer);
        out.value(issue.line);
        out.value(issue.column);
        out.text(issue.message);
    }
}

void read(ByteReader& in, std::vector<Issue>& issues) {
    for (auto count = in.value<std::uint32_t>(); count > 0 && in.whole(); --count) {
        Issue& issue = issues.emplace_back();
        issue.severity = in.value<Severity>();
        issue.pointer = in.text();
        issue.line = in.value<std::uint32_t>();
        issue.column = in.value<std::uint32_t>();
        issue.message = in.text();
    }
}

}  // namespace

// A document or an arrangement whose blocks are being received.
struct Transfer::Incoming {
    explicit Incoming(std::string_view head) : in(head) {}

    ByteReader in;
    std::unique_ptr<Timeline> timeline = std::make_unique<Timeline>();
    std::size_t dropped = 0;
    std::vector<Issue> issues;
    std::unique_ptr<Arrangement> arrangement;  // none: it is the document
};

Transfer::Transfer(Widget& widget) : widget_(widget) {}
Transfer::~Transfer() = default;

ByteWriter Transfer::pack() {
    Widget::State& s = *widget_.state_;
    s.sorting.reset();
    ByteWriter out;
    if (!s.arranges() || (s.is_current() && s.arrangement->orientation == Orientation::down)) return out;
    out.value(s.is_current());
    if (s.is_current()) {
        demarche::write(out, *s.arrangement);
    } else {
        s.timeline->write(out);
        out.value(static_cast<std::uint32_t>(s.dropped));
        write(out, s.issues);
    }
    out.seal();
    return out;
}

void Transfer::read_head() {
    const std::string_view body = unsealed(head_);  // a sealed head was written by pack(), and is trusted
    if (body.empty()) return;
    incoming_ = std::make_unique<Incoming>(body);
    Incoming& incoming = *incoming_;
    if (incoming.in.value<std::uint8_t>() != 0) {
        incoming.arrangement = std::make_unique<Arrangement>();
        demarche::read(incoming.in, *incoming.arrangement);
    } else {
        incoming.timeline->read(incoming.in);
        incoming.dropped = incoming.in.value<std::uint32_t>();
        read(incoming.in, incoming.issues);
    }
    if (!incoming.in.whole()) incoming_.reset();
}

char* Transfer::reserve(std::size_t block, std::size_t bytes) {
    if (block == 0) {
        if (bytes > most_head_bytes) return nullptr;
        incoming_.reset();
        head_.assign(bytes, '\0');
        return head_.data();
    }
    if (!incoming_) read_head();
    return incoming_ ? incoming_->in.place(block - 1, bytes) : nullptr;
}

bool Transfer::apply() {
    if (!incoming_ && !head_.empty()) read_head();  // it may have no blocks
    if (!incoming_ || !incoming_->in.filled()) return false;
    if (incoming_->arrangement) {
        show_arrangement();
    } else {
        Widget::State& s = *widget_.state_;
        s.issues = std::move(incoming_->issues);
        s.dropped = incoming_->dropped;
        s.loaded = LoadResult::read;
        widget_.replace_timeline(std::move(incoming_->timeline));
        measured_ = s.fonts;
    }
    incoming_.reset();
    head_ = {};
    return true;
}

// A worker arranges all events as the author wants them. If the reader has asked for something else meanwhile, its
// arrangement is shown until that of the widget is ready, and not after it.
void Transfer::show_arrangement() {
    Widget::State& s = *widget_.state_;
    ArrangementKey key = s.arrangement_key();
    key.query = 0;
    key.fonts = measured_;
    key.size = incoming_->arrangement->size;
    key.axis = author_axis(*s.timeline);
    key.lanes.reset();
    key.collapsed.clear();
    key.minor = Minor::gathered;
    key.bands = {};
    key.topic.reset();
    if (s.is_current() && s.made != key) return;
    widget_.replace_arrangement(std::move(incoming_->arrangement), std::move(key));
}

std::string Transfer::used_glyphs() const { return glyphs_in(*widget_.state_->timeline); }

void Transfer::measure_glyphs(std::string_view glyphs) { widget_.state_->glyph_sums.measure(glyphs); }

std::string Transfer::widths() {
    measured_ = widget_.state_->fonts;
    ByteWriter out;
    widget_.state_->widths.write(out);
    return out.head();
}

void Transfer::use_widths(std::string_view widths) {
    Widget::State& s = *widget_.state_;
    ByteReader in(widths);
    s.widths.read(in);
    ++s.fonts;
    if (s.label_metrics || s.timeline->dated() <= most_refined_items) return;
    s.label_metrics = std::make_unique<LabelMetrics>(*s.timeline, grouped_by(s.timeline->document()));
    Captions captions(*s.timeline, s.words);
    measure_labels(*s.label_metrics, {captions, s.glyph_sums}).run();
    s.timeline->forget_texts();
}

}  // namespace demarche
