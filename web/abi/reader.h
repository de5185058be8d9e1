// The functions that a page may call. Texts are passed as UTF-8 with their size, in memory of malloc. A call with an
// invalid argument (an unknown number, an event that does not exist, a size below zero) has no effect and returns 0 or
// -1. tools/names.mjs reads the prototypes: a parameter with the name of a list in names.txt takes a number of that
// list.
#pragma once

#include <cstddef>
#include <cstdint>

namespace demarche {

// Tasks for the page after an input.
enum class ReactionBit : std::uint8_t {
    consumed = 1,  // the page must not act on the input too
    redraw = 2     // a frame is wanted
};
enum class PointerFlag : std::uint8_t { touch = 1 };
enum class WheelFlag : std::uint8_t { zooms = 1 };  // Ctrl or ⌘ is held, or it is a trackpad's pinch
enum class Preference : std::uint8_t { reduced_motion = 1 };

}  // namespace demarche

struct Instance;  // one timeline

extern "C" {

// The caller owns the timeline. It draws nothing until it gets a context.
Instance* dm_create();
void dm_destroy(Instance* instance);
// A context of page_services.js, and the number of the Colors that it can draw; 0: the context is lost, or about to be
// taken away.
void dm_context(Instance* instance, int context, int colors);

// Begins to read a document of so many bytes: the page is asked for them piece by piece. Below 0: reading is given up.
void dm_read(Instance* instance, int size);
// Goes on with the Job that comes first: about so many steps of some 10 ns each. Answers which part of it is done, 0–1,
// and 1 only when nothing is left to do.
double dm_work(Instance* instance, int steps);

// A worker hands its document, or once that is arranged its arrangement, to another instance of this wasm, as blocks of
// memory. Block 0 is the head, which describes the others; asking for it packs anew. A block is valid until the
// timeline changes; dm_answer_size tells its size. Null for a block that does not exist, and when the other instance
// has to arrange by itself.
const char* dm_packed(Instance* instance, int block);
// The receiving side: the address of a block with room for its first bytes. The page asks for a little more each time,
// since much memory at once takes long. Null for a block that does not exist; null for block 1 means an invalid head.
// When all blocks are filled, dm_work takes them over.
char* dm_unpack(Instance* instance, int block, int bytes);

// A worker arranges in the page's fonts: it says which glyphs it has met (dm_text), the page measures them, and the
// worker uses the widths (dm_text). From then on the worker can only arrange.
void dm_measure_glyphs(Instance* instance, const char* glyphs, int size);
void dm_use_widths(Instance* instance, const char* widths, int size);

// CSS px of the stage, width × ratio is whole; and the height that the drawing may have. The number of naturalHeight
// tells which one it needs.
void dm_resize(Instance* instance, float width, float height, float ratio, float most_height, int overflow);
// Where time runs down: the part of the drawing that is on the canvas, CSS px from its top. Without it all is.
void dm_part(Instance* instance, float from, float to);
// The words of a language, in the lines of base/words.h; and one of them with its values, in the lines of
// page/asked_word.h. dm_word answers as dm_text does.
void dm_words(Instance* instance, const char* lines, int size);
const char* dm_word(Instance* instance, const char* lines, int size, int word);
// Fonts arrived or changed.
int dm_fonts(Instance* instance);
// The colours: the lines of parse_theme in layout/theme.h.
void dm_theme(Instance* instance, const char* lines, int size);
void dm_preferences(Instance* instance, int flags);

// Inputs, in CSS px from the stage's corner. They return bits of ReactionBit.
int dm_pointer(Instance* instance, int phase, float x, float y, int flags, int clicks);
int dm_wheel(Instance* instance, float x, float y, float dx, float dy, int flags);
int dm_pinch(Instance* instance, float x, float y, float dx, float dy, float factor);
int dm_key(Instance* instance, int key);
// An event is its place in the order of time; -1: none.
int dm_select(Instance* instance, int event);
int dm_focus(Instance* instance, int event);
// Goes to a step of the tour, from 0 on.
int dm_step(Instance* instance, int step);
// Goes to a date as the format has it, or to today when the text is empty; 0 when the text is no date.
int dm_date(Instance* instance, const char* date, int size);
int dm_lanes(Instance* instance, int grouping);
// Shows the positions on a topic, by its place in the document, or closes their band.
int dm_topic(Instance* instance, int topic);
// Collapses a lane, or expands it; -1: all of them.
int dm_collapse(Instance* instance, int lane);
// `name=value` lines: words, party, kind, status, source, tag. A huge document is searched by dm_work.
int dm_query(Instance* instance, const char* lines, int size);

// Sets the view to what the lines say that dm_text of `view` answered, and all else to how the document opens.
int dm_restore(Instance* instance, const char* lines, int size);

// The event of an id; -1: none.
int dm_find(Instance* instance, const char* id, int size);

// Draws. `utc_s` is the time in seconds from 1970: its day is marked as today. NaN:
// there is no clock. Returns in how many ms the next frame is wanted: 0 at once, -1 not before an input.
double dm_frame(Instance* instance, double now_ms, double utc_s);
// Bits of Change since the last call.
int dm_changes(Instance* instance);
double dm_number(Instance* instance, int number, int of);
// Zero-terminated; stays until the next call with this timeline.
const char* dm_text(Instance* instance, int text, int event);
// Bytes of what dm_text or dm_packed answered last.
int dm_answer_size(Instance* instance);

}  // extern "C"
