#include "ui/atlas.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "base/text.h"

namespace demarche {
namespace {

constexpr float row_css_px = 21, baseline_css_px = 15, margin_css_px = 2;  // room for 13 px text with its overhangs
constexpr int white_size = 4, white_room = 8;

// May hold glyphs with colours of their own (emoji, flags). Takes too much rather than too little: text that is
// rastered in its final colour looks the same, it is only kept once for each colour.
bool may_bring_colors(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]), next = static_cast<unsigned char>(text[i + 1]);
        if ((lead == 0xf0 && next == 0x9f)                     // U+1F000 to U+1FFFF
            || (lead == 0xe2 && next >= 0x8c && next <= 0xad)  // U+2300 to U+2B7F
            || (lead == 0xef && next == 0xb8))                 // U+FE0F asks for emoji
            return true;
    }
    return false;
}

// Two labels of one key would show one's text.
std::uint64_t key_of(const TextJob& job) {
    const std::uint64_t ink = job.colors == Colors::own ? job.rgb : 0x1000000u;
    return hash_of(job.text, static_cast<std::uint64_t>(job.face) << 32 | ink);
}

std::uint64_t key_of(const Sprite& sprite, const SpriteInks& inks) {
    const std::array parts{sprite.radius, sprite.width, sprite.on, sprite.off, sprite.across, sprite.high};
    const std::string_view bytes(reinterpret_cast<const char*>(parts.data()), sizeof parts);
    const std::uint64_t inside = inks.inside.value_or(0x1000000u);
    return hash_of(bytes, 0x2000000u | inks.shape | static_cast<std::uint64_t>(sprite.kind) << 26 | inside << 32);
}

int ceil_px(float value) { return static_cast<int>(std::ceil(value)); }

}  // namespace

void Atlas::clear() {
    rows_.clear();
    entries_.clear();
    waiting_ = was_whole_ = false;
}

void Atlas::begin_frame(float scale, Renderer& renderer) {
    if (scale != scale_) clear();
    was_whole_ |= !entries_.empty() && !waiting_;
    scale_ = scale;
    metrics_ = {ceil_px(row_css_px * scale), ceil_px(margin_css_px * scale), ceil_px(baseline_css_px * scale)};
    budget_ = was_whole_ ? frame_budget : first_budget;
    waiting_ = false;
    ++frame_;
    if (rows_.empty()) add_page(renderer);
}

std::vector<Atlas::Entry>::iterator Atlas::place_of(std::uint64_t key) {
    return std::lower_bound(entries_.begin(), entries_.end(), key,
                            [](const Entry& entry, std::uint64_t wanted) { return entry.key < wanted; });
}

std::optional<Atlas::Slot> Atlas::find(std::uint64_t key) {
    const auto found = place_of(key);
    if (found == entries_.end() || found->key != key) return std::nullopt;
    rows_[found->row].shown = frame_;
    return slot(*found);
}

std::optional<Atlas::Slot> Atlas::label(TextJob job, TextRaster& raster, Renderer& renderer) {
    job.colors = may_bring_colors(job.text) ? Colors::own : renderer.colors();
    const std::uint64_t key = key_of(job);
    if (const auto known = find(key)) return known;
    if (budget_ == 0) {
        waiting_ = true;
        return std::nullopt;
    }
    const float width = std::clamp(raster.width(job.text, job.face) * scale_, 0.0f, static_cast<float>(page_width));
    const SpriteSize size{ceil_px(width) + 2 * metrics_.left, metrics_.height};
    const auto entry = reserve(key, size, job.colors, renderer);
    if (!entry) return std::nullopt;
    const Bitmap bitmap{entry->width, metrics_.height, metrics_.left, metrics_.baseline, pixels_};
    if (!raster.raster(job, bitmap)) return std::nullopt;
    --budget_;
    return insert(*entry, metrics_.height, renderer);
}

std::optional<Atlas::Slot> Atlas::sprite(const Sprite& sprite, SpriteInks inks, Renderer& renderer) {
    const Colors colors = inks.inside ? Colors::own : renderer.colors();
    if (colors == Colors::mask) inks.shape = 0xffffff;
    const std::uint64_t key = key_of(sprite, inks);
    if (const auto known = find(key)) return known;
    const SpriteSize size = size_of(sprite);
    assert(size.width > 0 && size.height > 0 && size.height <= metrics_.height);
    const auto entry = reserve(key, size, colors, renderer);
    if (!entry) return std::nullopt;
    demarche::raster(sprite, inks, pixels_);
    return insert(*entry, size.height, renderer);
}

std::optional<Atlas::Entry> Atlas::reserve(std::uint64_t key, SpriteSize size, Colors colors, Renderer& renderer) {
    const int width = std::min(size.width, page_width - white_room);
    const auto row = row_with(width, renderer);
    if (!row) return std::nullopt;
    rows_[*row].shown = frame_;
    pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(size.height), 0);
    return Entry{key, *row, static_cast<std::uint16_t>(rows_[*row].used), static_cast<std::uint16_t>(width), colors};
}

Atlas::Slot Atlas::insert(const Entry& entry, int height, Renderer& renderer) {
    rows_[entry.row].used += entry.width;
    entries_.insert(place_of(entry.key), entry);
    const Slot place = slot(entry);
    renderer.upload({place.page, place.x, place.y, place.width, height, pixels_});
    return place;
}

std::optional<std::uint16_t> Atlas::row_with(int width, Renderer& renderer) {
    for (std::size_t row = 0; row < rows_.size(); ++row)
        if (rows_[row].used + width <= page_width) return static_cast<std::uint16_t>(row);
    if (rows_.size() < max_pages * rows_per_page()) {
        const auto row = static_cast<std::uint16_t>(rows_.size());
        add_page(renderer);
        return row;
    }
    const auto row = oldest_row();
    if (!row) return std::nullopt;
    std::erase_if(entries_, [row](const Entry& entry) { return entry.row == *row; });
    rows_[*row].used = row_start(*row);
    return row;
}

// Never one that this frame draws from: its quads are already in the list.
std::optional<std::uint16_t> Atlas::oldest_row() {
    const auto row =
        std::min_element(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.shown < b.shown; });
    if (row == rows_.end() || row->shown == frame_) return std::nullopt;
    return static_cast<std::uint16_t>(row - rows_.begin());
}

void Atlas::add_page(Renderer& renderer) {
    std::array<std::uint32_t, std::size_t{white_size} * white_size> white;
    white.fill(0xffffffff);
    const std::size_t first = rows_.size();
    renderer.upload({static_cast<int>(first / rows_per_page()), 0, 0, white_size, white_size, white});
    rows_.resize(first + rows_per_page());
    rows_[first].used = row_start(first);
}

std::size_t Atlas::rows_per_page() const { return static_cast<std::size_t>(page_height / metrics_.height); }

int Atlas::row_start(std::size_t row) const { return row % rows_per_page() == 0 ? white_room : 0; }

Atlas::Slot Atlas::slot(const Entry& entry) const {
    const auto per_page = static_cast<int>(rows_per_page());
    return {entry.row / per_page, entry.x, entry.row % per_page * metrics_.height, entry.width, entry.colors};
}

}  // namespace demarche
