#pragma once

#include "engine/train/training_config.h"

namespace likeness {

/// The recipe for a recogniser that is to be kept: ten minutes, one convolution more where pictures are 7x7,
/// and as many outsiders in a batch as digits. The default recipe is for watching: it says within a minute
/// what can be learnt, and refuses less. Everything else stays as it is in `config`.
TrainingConfig thoroughRecipe(TrainingConfig config = {});

}  // namespace likeness
