#pragma once

#include <cstddef>

#include "engine/data/split.h"

namespace likeness {

/// Leaves exact copies of test samples (of `ownTest`, and of the test split) out of calibration and training,
/// and copies of calibration samples out of training: what is asked for stays, what would give the answer
/// away goes. Gives the number of samples left out.
std::size_t dropCopies(const LabelledSamples& samples, const LabelledSamples& ownTest, Split& split);

}  // namespace likeness
