// Connects a target to libFuzzer.
#include "fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    demarche::fuzz::run({data, size});
    return 0;
}
