#pragma once

#include <filesystem>

namespace likeness::ui {

/// The experiment that the next start of the program opens again.
std::filesystem::path lastExperiment();
void setLastExperiment(const std::filesystem::path& folder);

}  // namespace likeness::ui
