#pragma once
// Room for what is still to come, so that an array does not grow by doubling when its size can be told.

#include <cstddef>

namespace demarche {

/// Makes room for `times` as many values as there are.
template <class Values>
void reserve_times(Values& values, double times) {
    values.reserve(static_cast<std::size_t>(static_cast<double>(values.size()) * times));
}

}  // namespace demarche
