// The workshop has these functions beside those of reader.h.
#pragma once

#include "reader.h"

extern "C" {

// Answers as dm_text does.
const char* dm_write(Instance* instance, int writing);

// Makes a document of a file. The text has the choices of the author (choices_in of convert/from_tables.h), then U+001C
// and the file: sheets of cells in the form of convert/table.h, JSON, or plain text. Answers the JSON of
// convert/imported.h, as dm_text does; nothing for JSON and text that are no timeline of others.
const char* dm_import(Instance* instance, const char* file, int size, int form);

// Joins two documents, as merged_json of convert/merge.h takes them. Answers its JSON as dm_text does.
const char* dm_merge(Instance* instance, const char* documents, int size, int merging);

// Makes a file of another format of a document. Answers the JSON of exported_json (convert/export.h), as dm_text does.
const char* dm_export(Instance* instance, const char* json, int size, int format);

}  // extern "C"
