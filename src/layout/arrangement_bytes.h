// An arrangement as bytes: what a worker arranged, the page draws.
#pragma once

#include "base/bytes.h"
#include "layout/arrange.h"

namespace demarche {

// Of time that runs across; what runs down is short and soon arranged.
void write(ByteWriter&, const Arrangement&);
void read(ByteReader&, Arrangement&);  // into one that stays where it is until its blocks are filled

}  // namespace demarche
