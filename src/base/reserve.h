// Reserves memory for an array whose final size can be estimated, so that it does not grow by doubling.
#pragma once

#include <cstddef>

namespace demarche {

// Makes room for `times` as many values as there are.
template <class Values>
void reserve_times(Values& values, double times) {
    values.reserve(static_cast<std::size_t>(static_cast<double>(values.size()) * times));
}

}  // namespace demarche
