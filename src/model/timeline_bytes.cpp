// A timeline as bytes: a worker hands it to the page, which need not read the document again.

#include "base/bytes.h"
#include "document/fields.h"
#include "model/record.h"
#include "model/timeline.h"

namespace demarche {
namespace {

constexpr std::uint32_t mark = 0x314D4544;  // "DEM1"

void write_names(ByteWriter& out, const TextSet& names) {
    out.value(static_cast<std::uint32_t>(names.size()));
    for (std::size_t i = 0; i < names.size(); ++i) out.text(names[i]);
}

void read_names(ByteReader& in, TextSet& names) {
    for (auto count = in.value<std::uint32_t>(); count > 0 && in.whole(); --count) names.insert(in.text());
}

void write_document(ByteWriter& out, const Document& document) {
    TextSet names;
    std::string record;
    write_record(document_table(), &document, names, record);
    write_names(out, names);
    out.text(record);
}

Document read_document(ByteReader& in) {
    TextSet names;
    read_names(in, names);
    const std::string_view record = in.text();
    Document document;
    const char* const begin = record.data();  // a record ends by itself
    if (in.whole()) read_record(document_table(), &document, names, begin);
    return document;
}

TimeZone read_zone(ByteReader& in) {
    std::string name(in.text());
    std::vector<OffsetChange> changes;
    for (auto count = in.value<std::uint32_t>(); count > 0 && in.whole(); --count)
        changes.push_back(in.value<OffsetChange>());
    return {std::move(name), std::move(changes)};
}

}  // namespace

Timeline::Weight Timeline::weight() const {
    const auto bytes = [](const auto& values) { return values.capacity() * sizeof(values[0]); };
    return {.text = records_.bytes().size(),
            .numbers = bytes(rows_) + bytes(in_file_order_) + bytes(by_id_) + bytes(presences_) + bytes(ties_) +
                       bytes(outcomes_) + bytes(promise_steps_) + bytes(stances_) + bytes(side_dates_) +
                       bytes(ties_by_target_)};
}

void Timeline::write(ByteWriter& out) const {
    out.value(mark);
    write_document(out, document_);
    out.block(records_.bytes());
    write_names(out, records_.names());
    out.block(rows_);
    out.block(in_file_order_);
    out.block(by_id_);
    out.block(presences_);
    out.block(ties_);
    out.block(outcomes_);
    out.block(promise_steps_);
    out.block(stances_);
    out.block(side_dates_);
    out.block(ties_by_target_);
    out.text(zone_.name());
    out.value(static_cast<std::uint32_t>(zone_.changes().size()));
    for (const OffsetChange& change : zone_.changes()) out.value(change);
    out.value(dated_);
    out.value(texts_sorted_);
    out.value(any_stands_out_);
    out.value(extent_);
}

void Timeline::read(ByteReader& in) {
    if (in.value<std::uint32_t>() != mark) in.refuse();
    EventStore none;
    Document document = read_document(in);
    build(*this, document, none, nullptr).run();
    in.block(records_.bytes());
    read_names(in, records_.names());
    in.block(rows_);
    in.block(in_file_order_);
    in.block(by_id_);
    in.block(presences_);
    in.block(ties_);
    in.block(outcomes_);
    in.block(promise_steps_);
    in.block(stances_);
    in.block(side_dates_);
    in.block(ties_by_target_);
    zone_ = read_zone(in);
    dated_ = in.value<std::uint32_t>();
    texts_sorted_ = in.value<bool>();
    any_stands_out_ = in.value<bool>();
    extent_ = in.value<TimeRange>();
}

}  // namespace demarche
