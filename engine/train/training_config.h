#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "engine/data/augmentation.h"
#include "engine/metric/loss_config.h"
#include "engine/metric/network_config.h"

namespace likeness {

struct SamplerConfig {
  int classesPerBatch = 10;  // P
  int samplesPerClass = 25;  // K

  bool operator==(const SamplerConfig&) const = default;
};

/// Adam (Kingma and Ba 2015) whose rate warms up, then falls along a half cosine to finalShare of its value
/// at the end of the budget.
struct OptimizerConfig {
  float learningRate = 3e-3F;
  float finalShare = 0.0F;     // of learningRate, at the end of the budget
  float weightDecay = 0.0F;    // decoupled, per step times the rate
  float averageDecay = 0.99F;  // moving average of the weights that is evaluated and saved; 0 is none

  bool operator==(const OptimizerConfig&) const = default;
};

/// When a run ends by itself: after the first that is reached; 0 means that it does not count.
struct BudgetConfig {
  double seconds = 60;
  double epochs = 0;

  bool operator==(const BudgetConfig&) const = default;
};

/// Everything that decides a run: with the same data, one thread and a budget in epochs the same losses bit
/// for bit. Written to config.json of an experiment by the window and by the command line alike.
struct TrainingConfig {
  std::string dataset = "mnist";
  double calibrationShare = 1.0 / 12;  // of every class, held out of training
  NetworkConfig network;
  LossConfig loss;
  SamplerConfig sampler;
  OptimizerConfig optimizer;
  AugmentationConfig augmentation;
  float outsiderShare = 0.2F;  // outsiders made of digits (see OutsiderMaker) for every digit of a batch
  BudgetConfig budget;
  double keptShare = 0.97;      // of calibration digits that the default threshold accepts
  int neighbours = 5;           // k of the k-NN accuracy and of the recogniser
  int gallerySize = 60000;      // references kept from the training split, the same number a class
  std::string device = "auto";  // auto, cpu, cuda
  int threads = 0;              // 0: chosen by the program
  std::uint64_t seed = 1;

  bool operator==(const TrainingConfig&) const = default;
};

nlohmann::json toJson(const TrainingConfig& config);
/// Strict: errors unknownSetting, wrongType, impossibleValue name `origin` and the key.
TrainingConfig trainingConfigFromJson(const nlohmann::json& json, const std::string& origin);
/// Applies "key=value" with dotted keys, such as "loss.margin=0.3"; the value is JSON or else a text.
/// Errors as above, with origin "--set".
void setByText(TrainingConfig& config, const std::string& assignment);

/// A choice as the window and the command line show it: stored name, title, one sentence.
struct ChoiceText {
  const char* name;      // in config.json, such as "semi-hard"
  const char* title;     // English, translation context "Choice"
  const char* sentence;  // English, translation context "Choice"
};
/// In the order of the enumerations.
const std::vector<ChoiceText>& lossChoices();
const std::vector<ChoiceText>& marginChoices();
const std::vector<ChoiceText>& distanceChoices();
const std::vector<ChoiceText>& minerChoices();

}  // namespace likeness
