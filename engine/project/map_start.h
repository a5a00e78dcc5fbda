#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>

#include "engine/core/matrix.h"
#include "engine/project/fuzzy_graph.h"

namespace likeness {

/// The principal components of the rows as a place to begin from: scaled alike so that the first spans 10 map
/// units, with noise of 1e-4, which tells equal rows apart. `dimensions` is 2 or 3.
Matrix principalStart(const Matrix& vectors, int dimensions, std::uint64_t seed,
                      const std::stop_token& stop = {});

/// The eigenvectors of the normalised Laplacian with the least eigenvalues but 0 (Belkin and Niyogi 2003), by
/// subspace iteration with a Chebyshev filter, each spanning 10 map units, with noise as above. None where
/// the graph is not connected or too small, and when stopped. The same for every number of threads.
std::optional<Matrix> spectralStart(const FuzzyGraph& graph, int dimensions, std::uint64_t seed, int threads,
                                    const std::stop_token& stop = {});

}  // namespace likeness
