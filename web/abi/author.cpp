// The flat C functions of author.h.
#include "author.h"

#include <string>

#include "arguments.h"
#include "convert/export.h"
#include "convert/import.h"
#include "convert/merge.h"
#include "edit/desk.h"

using namespace demarche;

struct Author {
    const char* answer(std::string with) {
        text = std::move(with);
        return text.c_str();
    }

    Desk desk;
    std::string text;
};

extern "C" {

// How much of a file is read, 0–1: the page may tell it while it waits.
[[clang::import_module("page"), clang::import_name("progress")]] void dm_js_progress(double done);

Author* dm_author_create() { return new Author; }

void dm_author_destroy(Author* author) { delete author; }

const char* dm_import(Author* author, const char* file, int size, int fileForm) {
    const auto asked = named<FileForm>(fileForm);
    return author->answer(asked ? imported_json(text_at(file, size), *asked, dm_js_progress) : std::string());
}

const char* dm_merge(Author* author, const char* documents, int size, int merging) {
    const auto asked = named<Merging>(merging);
    return author->answer(asked ? merged_json(text_at(documents, size), *asked) : std::string());
}

const char* dm_export(Author* author, const char* json, int size, int exportFormat) {
    const auto asked = named<ExportFormat>(exportFormat);
    return author->answer(asked ? exported_json(text_at(json, size), *asked) : std::string());
}

const char* dm_edit(Author* author, const char* text, int size, int editCommand) {
    const auto asked = named<EditCommand>(editCommand);
    return author->answer(asked ? author->desk.answer(*asked, text_at(text, size)) : std::string());
}

int dm_author_answer_size(Author* author) { return static_cast<int>(author->text.size()); }

}  // extern "C"
