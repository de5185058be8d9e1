// Private to the ABI: one timeline, which the page knows by its address.
#pragma once

#include <string>

#include "page_renderer.h"
#include "reader.h"
#include "text_source.h"
#include "widget/transfer.h"
#include "widget/widget.h"

struct Instance {
    Instance(demarche::TextImports imports, demarche::OffsetAt offset_at)
        : widget(std::make_unique<demarche::TextSource>(imports), offset_at), transfer(widget) {}

    // Zero-terminated; stays until the next answer.
    const char* answer(std::string with) {
        text = std::move(with);
        answered = text;
        return text.c_str();
    }
    const char* refer_to(std::string_view bytes) {
        answered = bytes;
        return bytes.data();
    }

    demarche::Widget widget;
    demarche::Transfer transfer;
    std::string text;             // the last one that was asked for
    demarche::ByteWriter parcel;  // of dm_packed
    std::string_view answered;    // the last answer
};
