#pragma once

namespace likeness {

/// Keeps OpenBLAS, where that is the BLAS, from starting workers of its own: they spin between products on
/// processors that our threads use, and products of several of our threads would wait for each other.
void useSingleThreadedBlas();

}  // namespace likeness
