#pragma once

#include <filesystem>
#include <string>

#include "app/cli/output.h"

namespace likeness::cli {

/// How a training ended, as train prints it (in train_command.cpp).
Json trainingResultJson(const std::filesystem::path& folder, const TrainingFinished& result);
std::string trainingSummary(const std::filesystem::path& folder, const TrainingFinished& result);

}  // namespace likeness::cli
