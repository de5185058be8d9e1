// The flat C functions of workshop.h.
#include "workshop.h"

#include "arguments.h"
#include "convert/export.h"
#include "convert/import.h"
#include "convert/merge.h"
#include "instance.h"
#include "widget/writing.h"

using namespace demarche;

extern "C" {

const char* dm_write(Instance* instance, int writing) {
    const auto asked = named<Writing>(writing);
    return instance->answer(asked ? written(instance->widget, *asked) : std::string());
}

const char* dm_import(Instance* instance, const char* file, int size, int form) {
    const auto asked = named<FileForm>(form);
    return instance->answer(asked ? imported_json(text_at(file, size), *asked) : std::string());
}

const char* dm_merge(Instance* instance, const char* documents, int size, int merging) {
    const auto asked = named<Merging>(merging);
    return instance->answer(asked ? merged_json(text_at(documents, size), *asked) : std::string());
}

const char* dm_export(Instance* instance, const char* json, int size, int format) {
    const auto asked = named<ExportFormat>(format);
    return instance->answer(asked ? exported_json(text_at(json, size), *asked) : std::string());
}

}  // extern "C"
