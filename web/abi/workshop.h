// The workshop has this function beside those of reader.h and author.h.
#pragma once

#include "reader.h"

extern "C" {

// Answers as dm_text does.
const char* dm_write(Instance* instance, int writing);

}  // extern "C"
