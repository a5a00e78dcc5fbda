#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "engine/data/augmentation.h"
#include "engine/data/data_config.h"
#include "engine/data/outsider_config.h"
#include "engine/metric/loss_config.h"
#include "engine/metric/network_config.h"
#include "engine/train/choices.h"

namespace likeness {

enum class SamplerKind {
  balanced,  // P classes x K samples
  natural,   // samples as often as they come; P x K of them
  pairs,     // P x K samples as pairs, half of one class, half of two: siamese training
};

struct SamplerConfig {
  int classesPerBatch = 10;  // P
  int samplesPerClass = 25;  // K
  SamplerKind kind = SamplerKind::balanced;

  bool operator==(const SamplerConfig&) const = default;
};

enum class OptimizerKind {
  adamW,  // Loshchilov and Hutter 2019: weight decay apart from the moments
  adam,   // Kingma and Ba 2015: weight decay as part of the gradient
  sgd,    // with momentum (Sutskever et al. 2013)
};
enum class ScheduleKind {
  cosine,    // rises, then falls along half a cosine (Loshchilov and Hutter 2017)
  constant,  // as it is, from the first step to the last
  step,      // times `factor` after every `stepShare` of the budget
  oneCycle,  // Smith and Topin 2019: from 1/25 up to the rate in 3/10 of the budget, then down to 1/10,000
  plateau,   // times `factor` when the validation score has not risen for `patience` measurements
};

/// The optimiser and its learning rate over the budget of a run.
struct OptimizerConfig {
  float learningRate = 3e-3F;  // at its highest
  float finalShare = 0.0F;     // cosine: of learningRate, at the end of the budget
  float weightDecay = 0.0F;
  float averageDecay = 0.99F;  // moving average of the weights that is evaluated and saved; 0 is none
  OptimizerKind kind = OptimizerKind::adamW;
  float momentum = 0.9F;  // sgd
  ScheduleKind schedule = ScheduleKind::cosine;
  float warmUpShare = 0.1F;  // of the budget, in which the rate rises from near 0; not with oneCycle
  float stepShare = 0.3F;    // step
  float factor = 0.3F;       // step, plateau
  int patience = 5;          // plateau: validations
  float gradientLimit = 0;   // longest Euclidean norm of all gradients together; 0 is none

  bool operator==(const OptimizerConfig&) const = default;
};

/// When a run ends by itself: after the first that is reached; 0 means that it does not count.
struct BudgetConfig {
  double seconds = 60;
  double epochs = 0;
  int earlyStopping = 0;  // ends when the validation score has not risen for so many measurements; 0: never

  bool operator==(const BudgetConfig&) const = default;
};

/// Everything that decides a run: with the same data, one thread and a budget in epochs the same losses bit
/// for bit. Written to config.json of an experiment by the window and by the command line alike.
struct TrainingConfig {
  std::string dataset = "mnist";
  double calibrationShare = 1.0 / 12;  // of every class, held out of training
  DataConfig data;
  NetworkConfig network;
  LossConfig loss;
  SamplerConfig sampler;
  OptimizerConfig optimizer;
  AugmentationConfig augmentation;
  float outsiderShare = 1.0F;  // outsiders for every digit of a batch
  OutsiderConfig outsiders;    // what they are
  BudgetConfig budget;
  double keptShare = 0.97;      // of calibration digits that the default threshold accepts
  int neighbours = 5;           // k of the k-NN accuracy and of the recogniser
  bool shiftedViews = true;     // the recogniser looks at every picture in five places (see embedViews)
  int gallerySize = 60000;      // references kept from the training split, the same number a class
  std::string device = "auto";  // auto, cpu, cuda
  int threads = 0;              // 0: chosen by the program
  std::uint64_t seed = 1;

  bool operator==(const TrainingConfig&) const = default;
};

nlohmann::json toJson(const TrainingConfig& config);
/// Strict: errors unknownSetting, wrongType, impossibleValue name `origin` and the key.
TrainingConfig trainingConfigFromJson(const nlohmann::json& json, const std::string& origin);
/// Applies "key=value" with dotted keys, such as "loss.margin=0.3"; the value is JSON or else a text. Setting
/// loss.kind brings the other settings of the loss to what suits it (defaultLoss). Errors as above, with
/// origin
/// "--set".
void setByText(TrainingConfig& config, const std::string& assignment);

}  // namespace likeness
