#pragma once

#include "engine/data/split.h"

namespace likeness {

/// splitSamples() by identity; the places are in no order.
Split splitByIdentity(const LabelledSamples& samples, const SplitRequest& request);

}  // namespace likeness
