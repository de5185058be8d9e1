// Labels and sprites as pixels in texture pages: rastered once, kept while there is room, the longest unseen given up
// first.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ui/host.h"
#include "ui/sprite.h"

namespace demarche {

// Every page is cut into rows of one height, and every row holds labels and sprites side by side: all faces are nearly
// of one size, so little is wasted, and room is made a row at a time.
class Atlas {
public:
    struct Slot {
        int page = 0, x = 0, y = 0, width = 0;  // in the page, device px
        Colors colors = Colors::mask;           // own: do not tint
    };
    // Where text stands in its row, device px; alike for all labels of a frame.
    struct Metrics {
        int height = 0, left = 0, baseline = 0;
    };

    // Starts a frame. Another scale than before forgets everything.
    void begin_frame(float scale, Renderer&);
    // None when the label has to wait: too many are new in this frame, or those of this frame fill all pages.
    // The atlas decides TextJob::colors.
    std::optional<Slot> label(TextJob, TextRaster&, Renderer&);
    // None when this frame fills all pages. A sprite is not higher than a row.
    std::optional<Slot> sprite(const Sprite&, SpriteInks, Renderer&);
    // Some label waits for the next frame.
    bool waiting() const { return waiting_; }
    const Metrics& metrics() const { return metrics_; }
    void clear();

    static constexpr int max_pages = 8;      // 64 MB of texture at the very most
    static constexpr int first_budget = 24;  // new labels a frame until one was whole: about 8 ms, and few such frames
    static constexpr int frame_budget = 16;  // new labels in any other: about 3 ms

private:
    struct Row {
        int used = 0;             // px from the left
        std::uint32_t shown = 0;  // the last frame that drew one of its labels
    };
    struct Entry {
        std::uint64_t key;
        std::uint16_t row, x, width;
        Colors colors;
    };

    std::vector<Entry>::iterator place_of(std::uint64_t key);
    std::optional<Slot> find(std::uint64_t key);
    // Room for a new entry, and transparent pixels to fill.
    std::optional<Entry> reserve(std::uint64_t key, SpriteSize, Colors, Renderer&);
    Slot insert(const Entry&, int height, Renderer&);
    std::optional<std::uint16_t> row_with(int width, Renderer&);
    std::optional<std::uint16_t> oldest_row();
    void add_page(Renderer&);
    std::size_t rows_per_page() const;
    int row_start(std::size_t row) const;
    Slot slot(const Entry&) const;

    std::vector<Row> rows_;
    std::vector<Entry> entries_;  // by key
    std::vector<std::uint32_t> pixels_;
    Metrics metrics_;
    float scale_ = 0;
    std::uint32_t frame_ = 0;
    int budget_ = 0;
    bool waiting_ = false;
    bool was_whole_ = false;
};

// A white texel in every page, so that plain shapes never change the texture.
inline constexpr float white_u = 2.0f / page_width, white_v = 2.0f / page_height;

}  // namespace demarche
