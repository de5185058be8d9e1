// The functions for authors: files of other programs become documents, and documents are edited. They know nothing of
// drawing. Texts are passed as in reader.h.
#pragma once

#include <cstddef>

struct Author;  // the desk of one author, and the last answer

extern "C" {

// The caller owns the desk.
Author* dm_author_create();
void dm_author_destroy(Author* author);

// Each of these answers with a text that stays until the next answer; dm_author_answer_size tells its size.

// Makes a document of a file. The text has the choices of the author (choices_in of convert/from_tables.h), then U+001C
// and the file: sheets of cells in the form of convert/table.h, JSON, or plain text. Answers the JSON of
// convert/imported.h; nothing for JSON and text that are no timeline of others.
const char* dm_import(Author* author, const char* file, int size, int fileForm);

// Joins two documents, as merged_json of convert/merge.h takes them, and answers its JSON.
const char* dm_merge(Author* author, const char* documents, int size, int merging);

// Makes a file of another format of a document. Answers the JSON of exported_json (convert/export.h).
const char* dm_export(Author* author, const char* json, int size, int exportFormat);

// Asks the desk (edit/desk.h).
const char* dm_edit(Author* author, const char* text, int size, int editCommand);

int dm_author_answer_size(Author* author);

}  // extern "C"
