// The way of a view from one part of the time to another: it zooms out, pans and zooms in at once, so that a reader
// follows.
#pragma once

namespace demarche {

// A part of a line: its middle and its width in one unit. The width is above 0.
struct Window {
    double middle = 0, width = 1;
};

// The optimal path of van Wijk and Nuij, "Smooth and efficient zooming and panning" (IEEE InfoVis 2003): what moves
// past the eye is least in all.
class Course {
public:
    Course(const Window& from, const Window& to);

    double length() const { return length_; }  // about how many widths of a window the eye follows
    Window at(double part) const;              // 0–1 of the length

private:
    Window from_;
    double distance_ = 0;  // from middle to middle
    double r0_ = 0;        // of the paper; without a distance, the logarithm of the ratio of widths
    double length_ = 0;
};

}  // namespace demarche
