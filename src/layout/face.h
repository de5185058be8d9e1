// The few type styles of the drawing, and the width of a text in them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace demarche {

enum class Face : std::uint8_t { label, label_strong, title, caption, axis, axis_strong, lane, small, head };

struct FaceStyle {
    float size_px;
    std::uint16_t weight;  // CSS font-weight
    bool italic;
};

inline constexpr std::array<FaceStyle, 9> face_styles{{
    {11.5f, 500, 0},  // label: an event's title
    {11.5f, 600, 0},  // label_strong: an emphasised event's
    {13.0f, 700, 0},  // title: an important event's
    {11.0f, 400, 1},  // caption: "not invited"
    {11.5f, 400, 0},  // axis
    {11.5f, 600, 0},  // axis_strong
    {13.0f, 600, 0},  // lane
    {10.0f, 400, 0},  // small: fold lengths
    {9.5f, 700, 0},   // head: a few letters over a column
}};

constexpr FaceStyle style_of(Face face) { return face_styles[static_cast<std::size_t>(face)]; }

// Widths come from the browser's own text engine; headless from a table of advances.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    virtual float width(std::string_view utf8, Face) const = 0;  // CSS px
    // The number of bytes of a text that fit into `px` together with an ellipsis: whole characters, and never all.
    virtual std::size_t cut(std::string_view utf8, Face, float px) const;
};

}  // namespace demarche
