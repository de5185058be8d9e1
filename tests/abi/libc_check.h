// A wasm of tests only: it holds the functions of web/abi/libc.cpp beside those of the C library.
#pragma once

extern "C" {

// The inputs for which the two differ, one a line; empty when there are none.
const char* dm_libc_faults();

}  // extern "C"
