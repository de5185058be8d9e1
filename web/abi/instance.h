// Private to the ABI: what a handle of the page stands for.
#pragma once

#include <string>

#include "page_renderer.h"
#include "reader.h"
#include "text_source.h"
#include "widget/widget.h"

struct Instance {
    explicit Instance(demarche::TextImports imports) : widget(std::make_unique<demarche::TextSource>(imports)) {}

    // Zero-terminated; stays until the next answer.
    const char* answer(std::string with) {
        text = std::move(with);
        return text.c_str();
    }

    demarche::Widget widget;
    std::string text;             // the last answer
    demarche::ByteWriter parcel;  // of dm_pack
    double read = -1;             // 0–1 while a document is read in steps
};
