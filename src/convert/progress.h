// Whoever waits for a large file is told how far it is.
#pragma once

namespace demarche {

// Told from time to time which share of the work is done, 0–1.
using Progress = void (*)(double done);

}  // namespace demarche
