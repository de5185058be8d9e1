// The flat C function of workshop.h.
#include "workshop.h"

#include "arguments.h"
#include "instance.h"
#include "widget/writing.h"

using namespace demarche;

extern "C" {

const char* dm_write(Instance* instance, int writing) {
    const auto asked = named<Writing>(writing);
    return instance->answer(asked ? written(instance->widget, *asked) : std::string());
}

}  // extern "C"
