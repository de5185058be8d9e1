// A timeline as bytes: what a worker read, the page takes over without reading it again.

#include "base/bytes.h"
#include "document/loader.h"
#include "document/save_json.h"
#include "model/timeline.h"

namespace demarche {
namespace {

constexpr std::uint32_t mark = 0x314D4544;  // "DEM1"

}  // namespace

Timeline::Weight Timeline::weight() const {
    const auto bytes = [](const auto& values) { return values.capacity() * sizeof(values[0]); };
    return {.text = records_.bytes().size(),
            .numbers = bytes(rows_) + bytes(in_file_order_) + bytes(by_id_) + bytes(presences_) + bytes(ties_) +
                       bytes(outcomes_) + bytes(ties_by_target_)};
}

void Timeline::write(ByteWriter& out) const {
    out.value(mark);
    out.text(save_json(document_));
    out.block(records_.bytes());
    out.value(static_cast<std::uint32_t>(records_.names().size()));
    for (std::size_t i = 0; i < records_.names().size(); ++i) out.text(records_.names()[i]);
    out.block(rows_);
    out.block(in_file_order_);
    out.block(by_id_);
    out.block(presences_);
    out.block(ties_);
    out.block(outcomes_);
    out.block(ties_by_target_);
    out.value(dated_);
    out.value(texts_sorted_);
    out.value(extent_);
}

void Timeline::read(ByteReader& in) {
    if (in.value<std::uint32_t>() != mark) in.refuse();
    EventStore none;
    Loader header(in.text(), none);
    while (header.step(SIZE_MAX) == Loader::Outcome::more) {
    }
    build(*this, header.read().document, none).run();
    in.block(records_.bytes());
    TextSet& names = records_.names();
    for (auto count = in.value<std::uint32_t>(); count > 0 && in.whole(); --count) names.insert(in.text());
    in.block(rows_);
    in.block(in_file_order_);
    in.block(by_id_);
    in.block(presences_);
    in.block(ties_);
    in.block(outcomes_);
    in.block(ties_by_target_);
    dated_ = in.value<std::uint32_t>();
    texts_sorted_ = in.value<bool>();
    extent_ = in.value<TimeRange>();
}

}  // namespace demarche
