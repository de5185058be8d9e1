// An arrangement as bytes: what a worker arranged, the page draws.
#pragma once

#include "base/bytes.h"
#include "layout/arrange.h"

namespace demarche {

// Only an arrangement whose time runs across. One that runs down is short, and the page makes it itself.
void write(ByteWriter&, const Arrangement&);
void read(ByteReader&, Arrangement&);  // it must stay at its address until its blocks are filled

}  // namespace demarche
