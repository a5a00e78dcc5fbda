#pragma once

#include "app/cli/arguments.h"

namespace likeness::cli {

/// `evaluate --seeds DIR DIR...`: mean and standard deviation of every score over experiments, as stored at
/// their ends; says so when they differ in more than the seed.
int runEvaluateSeeds(const Arguments& arguments);

}  // namespace likeness::cli
