// All that a page may call: flat C functions. Texts go in as UTF-8 with their size, in memory of malloc. An argument
// that means nothing (a number of no list, an event that is not there, a size below zero) does nothing and answers 0 or
// -1. tools/names.mjs reads the prototypes: a parameter that is called as a list of names.txt takes a number of that
// list.
#pragma once

#include <cstddef>
#include <cstdint>

namespace demarche {

// What the page must do after an input.
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

const char* dm_version();

// The caller owns the timeline. It draws nothing until it gets a context.
Instance* dm_create();
void dm_destroy(Instance* instance);
// A context of page_services.js; 0: the context is lost, or about to be taken away.
void dm_context(Instance* instance, int context);

// Reads a document. Answers how many events it has, -1 for what is no document.
int dm_load(Instance* instance, const char* json, int size);
// The same in steps: the page is asked for the bytes piece by piece. Size 0: the reading is given up.
void dm_load_begin(Instance* instance, int size);
// As much work as so many bytes are. Answers how much is done, 0–1, and 1 only when nothing is left.
double dm_load_step(Instance* instance, int bytes);
int dm_load_end(Instance* instance);
// Sorts the texts of what was read in steps, or taken over, before it is used. Answers 1 when they are sorted. A
// worker, which only arranges, need not.
int dm_tidy(Instance* instance, int steps);

// Hands the loaded document, or once it is arranged its arrangement, to another instance of this wasm, as blocks of
// memory, which stay until the timeline changes. Answers how many there are; 0: the other instance has to arrange it.
// Block 0 is the head: it describes the others.
int dm_pack(Instance* instance);
const char* dm_packed(Instance* instance, int block);
int dm_packed_size(Instance* instance, int block);
// The receiving side. The head must stay where it is to the end. Answers how many blocks follow, 0 for what is no head.
int dm_unpack(Instance* instance, const char* head, int size);
// The place of a block, with room for its first bytes: to make room for all of them at once takes long.
char* dm_unpack_block(Instance* instance, int block, int bytes);
int dm_unpack_end(Instance* instance);

// A worker arranges in the page's fonts: it says which letters it has met, the page measures them, and the worker uses
// what the page has measured. dm_letters and dm_learnt answer as dm_text does.
const char* dm_letters(Instance* instance);
void dm_learn(Instance* instance, const char* letters, int size);
const char* dm_learnt(Instance* instance);
void dm_know(Instance* instance, const char* learnt, int size);

// CSS px; width × ratio is whole.
void dm_resize(Instance* instance, float width, float height, float ratio);
// The words of a language: `key=text` lines, see base/words.h; and one of them by its key, see page/asked_word.h.
// dm_word answers as dm_text does.
void dm_words(Instance* instance, const char* lines, int size);
const char* dm_word(Instance* instance, const char* question, int size);
// The clock on the reader's wall, in seconds from 1970 as if it were UTC: its day is marked as today.
void dm_today(Instance* instance, double seconds);
// Fonts arrived or changed.
int dm_fonts(Instance* instance);
// The colours: the lines of parse_theme in layout/theme.h.
void dm_theme(Instance* instance, const char* lines, int size);
void dm_preferences(Instance* instance, int flags);

// Inputs, in CSS px from the stage's corner. They answer with bits of ReactionBit.
int dm_pointer(Instance* instance, int phase, float x, float y, int flags, int clicks);
int dm_wheel(Instance* instance, float x, float y, float dx, float dy, int flags);
int dm_pinch(Instance* instance, float x, float y, float dx, float dy, float factor);
int dm_key(Instance* instance, int key);
// An event is its place in the order of time; -1: none.
int dm_select(Instance* instance, int event);
int dm_focus(Instance* instance, int event);
int dm_axis(Instance* instance, int axis);
int dm_lanes(Instance* instance, int grouping);
// Collapses a lane, or expands it; -1: all of them.
int dm_collapse(Instance* instance, int lane);
// `name=value` lines: words, party, kind, status, source, tag. Where a huge document has more to search, dm_search
// does.
int dm_query(Instance* instance, const char* lines, int size);
int dm_search(Instance* instance);

// The shown event of a rank (-1: none), how many shown events stand before an event, and the event of an id (-1: none).
int dm_nth(Instance* instance, int rank);
int dm_rank(Instance* instance, int event);
int dm_find(Instance* instance, const char* id, int size);

// Arranges what a frame would show; 1 when nothing is left to arrange.
int dm_arrange(Instance* instance, int steps);
// Draws. Answers in how many ms the next frame is wanted: 0 at once, -1 not before an input.
double dm_frame(Instance* instance, double now_ms);
// Bits of Change since the last call.
int dm_changes(Instance* instance);
double dm_number(Instance* instance, int number);
// Zero-terminated; stays until the next call with this timeline.
const char* dm_text(Instance* instance, int text, int event);
int dm_text_size(Instance* instance);

}  // extern "C"
