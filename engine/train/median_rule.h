#pragma once

#include <vector>

#include "engine/train/tune_event.h"

namespace likeness {

/// Whether a running trial may be ended early: its best score so far is below the median of what the finished
/// trials had on average up to the same progress (Golovin et al. 2017, section 3.2.2). Never before a fifth
/// of the budget, nor with fewer than four finished trials to compare with.
bool isHopeless(const std::vector<TrialMark>& curve, const std::vector<Trial>& ended);

}  // namespace likeness
