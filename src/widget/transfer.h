// The transfer of documents and arrangements from a worker to its page. Both run this program with a widget of their
// own: the worker reads and arranges, the page draws.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "widget/widget.h"

namespace demarche {

class Transfer {
public:
    explicit Transfer(Widget&);  // which lives longer
    ~Transfer();

    // Packs the document, or once it is arranged the arrangement. The blocks stay until the widget changes. A widget
    // that hands on its document does not sort its texts. An arrangement whose time runs down has no head: the page
    // makes it.
    ByteWriter pack();

    // Receives what another has packed, the document before its arrangement. Block 0 is the head. Returns memory for
    // the first bytes of a block, which stays at its address, for the caller to fill. Null for a block that is not
    // there, or is smaller.
    char* reserve(std::size_t block, std::size_t bytes);
    // Shows what was received. Precondition: all blocks are filled. False: a block is missing, or the head was not one.
    bool apply();

    // A worker measures as the page does: it tells which glyphs it needs, the page measures them, some at a time, and
    // the worker uses the widths. From then on it can only arrange, by the lanes of the author: it takes from the texts
    // of very many events what that needs, and lets them go.
    std::string used_glyphs() const;
    void measure_glyphs(std::string_view glyphs);
    std::string widths();
    void use_widths(std::string_view widths);

private:
    struct Incoming;
    void read_head();
    void show_arrangement();

    Widget& widget_;
    std::uint32_t measured_ = 0;  // the generation of the page's fonts whose widths the worker has
    std::string head_;
    std::unique_ptr<Incoming> incoming_;
};

}  // namespace demarche
