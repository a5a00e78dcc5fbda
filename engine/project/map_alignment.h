#pragma once

#include "engine/core/matrix.h"

namespace likeness {

/// `places` moved, turned and mirrored so that its rows come as near as can be to those of `previous`
/// (orthogonal Procrustes, Schoenemann 1966): maps of a series do not jump. With `scaled` their size is
/// fitted as well, for maps of different runs. Rows are matched by number, as far as both have them; the
/// others go along. Any dimension; error impossibleValue where those of the two differ.
Matrix alignPlaces(const Matrix& places, const Matrix& previous, bool scaled = false);

}  // namespace likeness
