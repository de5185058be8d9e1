// A timeline as bytes: what a worker read, the page takes over without reading it again.

#include "base/bytes.h"
#include "model/loader.h"
#include "model/save_json.h"
#include "model/timeline.h"

namespace demarche {
namespace {

constexpr std::uint32_t mark = 0x314D4544;   // "DEM1"

}  // namespace

Timeline::Weight Timeline::weight() const {
    const auto bytes = [](const auto& values) { return values.capacity() * sizeof(values[0]); };
    return {.text = records_.bytes().size(),
            .numbers = bytes(rows_) + bytes(by_id_) + bytes(presences_) + bytes(ties_) + bytes(outcomes_)};
}

void Timeline::write(ByteWriter& out) const {
    const Weight size = weight();
    out.reserve(size.text + size.numbers + (1 << 16));
    out.value(mark);
    out.text(save_json(document_));
    out.text(records_.bytes());
    out.value(static_cast<std::uint32_t>(records_.names().size()));
    for (std::size_t i = 0; i < records_.names().size(); ++i) out.text(records_.names()[i]);
    out.array(rows_);
    out.array(by_id_);
    out.array(presences_);
    out.array(ties_);
    out.array(outcomes_);
    out.value(dated_);
    out.value(extent_);
}

Timeline Timeline::read(ByteReader& in) {
    if (in.value<std::uint32_t>() != mark) in.refuse();
    Loader header(in.text());
    while (header.step(SIZE_MAX) == Loader::Outcome::more) {}
    Timeline result(std::move(header.read().document), EventStore{});
    std::string records(in.text());
    JsonIdSet names;
    for (auto count = in.value<std::uint32_t>(); count > 0 && in.whole(); --count) names.insert(in.text());
    result.records_ = EventRecords(std::move(records), std::move(names));
    in.array(result.rows_);
    in.array(result.by_id_);
    in.array(result.presences_);
    in.array(result.ties_);
    in.array(result.outcomes_);
    result.dated_ = in.value<std::uint32_t>();
    result.extent_ = in.value<TimeRange>();
    return result;
}

}  // namespace demarche
