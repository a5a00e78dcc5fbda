#pragma once

#include <cstdint>
#include <optional>

#include "app/cli/command.h"
#include "engine/train/training_config.h"

namespace likeness::cli {

/// What --seconds or --epochs asks for; nothing when neither was given.
std::optional<BudgetConfig> budgetFrom(const Arguments& arguments);
std::optional<std::uint64_t> seedFrom(const Arguments& arguments);

/// Defaults (or the recipe of --thorough), then the file of --config, then --set, then --dataset, --seed and
/// --threads.
TrainingConfig trainingBaseFrom(const Arguments& arguments);
/// The same, then --seconds or --epochs.
TrainingConfig trainingConfigFrom(const Arguments& arguments);

/// Where LibTorch would take minutes for seconds.
void warnOfSlowLinearAlgebra();

}  // namespace likeness::cli
