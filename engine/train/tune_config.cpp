#include "engine/train/tune_config.h"

#include <nlohmann/json.hpp>

#include "engine/core/json_reader.h"

namespace likeness {

namespace {

constexpr int mostTrials = 500;  // the model of the search is cubic in them
constexpr double mostMinutes = 1e5;
constexpr double mostSeconds = 1e6;
constexpr double mostEpochs = 1e5;

}  // namespace

nlohmann::json toJson(const TuneConfig& config) {
  return {{"config", toJson(config.base)},
          {"space", toJson(config.space)},
          {"trials", config.trials},
          {"minutes", config.minutes},
          {"trialSeconds", config.trialBudget.seconds},
          {"trialEpochs", config.trialBudget.epochs},
          {"endEarly", config.endEarly},
          {"seed", config.seed}};
}

TuneConfig tuneConfigFromJson(const nlohmann::json& json, const std::string& origin) {
  TuneConfig config;
  JsonReader reader(json, origin);
  if (const auto* base = reader.child("config")) config.base = trainingConfigFromJson(*base, origin);
  if (const auto* space = reader.child("space")) config.space = SearchSpace::fromJson(*space, origin);
  reader.read("trials", config.trials, 1, mostTrials);
  reader.read("minutes", config.minutes, 0, mostMinutes);
  reader.read("trialSeconds", config.trialBudget.seconds, 0, mostSeconds);
  reader.read("trialEpochs", config.trialBudget.epochs, 0, mostEpochs);
  reader.read("endEarly", config.endEarly);
  reader.read("seed", config.seed);
  reader.refuseUnknown();
  if (config.trialBudget.seconds == 0 && config.trialBudget.epochs == 0) {
    reader.refuse("trialSeconds", "above 0 where no number of epochs is given");
  }
  return config;
}

}  // namespace likeness
