#include "app/cli/training_arguments.h"

#include <cstdio>
#include <filesystem>
#include <limits>

#include "engine/core/files.h"
#include "engine/core/json_reader.h"
#include "engine/metric/runtime.h"
#include "engine/train/thorough_recipe.h"

namespace likeness::cli {

namespace {

constexpr std::size_t largestConfig = std::size_t{1} << 20;
constexpr double mostSeconds = 1e7;
constexpr double mostEpochs = 1e6;

/// A data set's folder is stored as a full path, so that the experiment can be evaluated from anywhere.
std::string storedName(const std::string& dataset) {
  return dataset == "mnist" ? dataset : std::filesystem::absolute(dataset).lexically_normal().string();
}

/// So are the files and folders that its settings name, where they are found from here.
void storeFullPaths(DataConfig& data) {
  for (std::string* name : {&data.labels, &data.identities, &data.boxes, &data.embedWith}) {
    std::error_code ignored;
    if (!name->empty() && std::filesystem::exists(*name, ignored))
      *name = std::filesystem::absolute(*name).lexically_normal().string();
  }
}

void applySet(TrainingConfig& config, const std::string& assignment) {
  try {
    setByText(config, assignment);
  } catch (const Error& error) {
    throw usageError(error.what());  // it was typed, not read from a file
  }
}

}  // namespace

std::optional<BudgetConfig> budgetFrom(const Arguments& arguments) {
  const auto seconds = arguments.number("seconds", 0, mostSeconds);
  const auto epochs = arguments.number("epochs", 0, mostEpochs);
  if (seconds && epochs) throw usageError("--seconds and --epochs exclude each other.");
  if (!seconds && !epochs) return std::nullopt;
  return BudgetConfig{seconds.value_or(0), epochs.value_or(0)};
}

std::optional<std::uint64_t> seedFrom(const Arguments& arguments) {
  return arguments.wholeNumber("seed", 0, std::numeric_limits<std::uint64_t>::max());
}

TrainingConfig trainingBaseFrom(const Arguments& arguments) {
  TrainingConfig config;
  const auto file = arguments.text("config");
  if (file && arguments.has("thorough")) throw usageError("--config and --thorough exclude each other.");
  if (arguments.has("thorough")) config = thoroughRecipe();
  if (file) config = trainingConfigFromJson(parseJson(readTextFile(*file, largestConfig), *file), *file);
  for (const std::string& assignment : arguments.all("set")) applySet(config, assignment);
  const std::string dataset =
      file ? arguments.text("dataset").value_or(config.dataset) : arguments.required("dataset");
  config.dataset = storedName(dataset);
  storeFullPaths(config.data);
  if (const auto seed = seedFrom(arguments)) config.seed = *seed;
  if (arguments.has("threads")) config.threads = threadsFrom(arguments);
  return config;
}

TrainingConfig trainingConfigFrom(const Arguments& arguments) {
  TrainingConfig config = trainingBaseFrom(arguments);
  if (const auto budget = budgetFrom(arguments)) {
    config.budget.seconds = budget->seconds;
    config.budget.epochs = budget->epochs;
  }
  return config;
}

void warnOfSlowLinearAlgebra() {
  if (fastLinearAlgebra()) return;
  std::fputs(
      "Warning: LibTorch computes with the reference BLAS here, many times slower than need be. "
      "Install libopenblas0-pthread.\n",
      stderr);
}

}  // namespace likeness::cli
