#include "engine/train/cure.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/core/error.h"
#include "engine/core/text.h"
#include "engine/train/settings.h"

namespace likeness {

namespace {

constexpr float rateStep = 5;
constexpr float leastRate = 1e-5F;
constexpr float highestRate = 3e-2F;
constexpr float goodMargin = 0.2F;
constexpr float shortGradient = 1;
constexpr int largestClassShare = 64;  // samples a class
constexpr int largestBatch = 2048;

/// All that may help against a cause, the first first; what does not fit the config is left out later.
std::vector<CureKind> candidates(HealthCause cause) {
  using enum CureKind;
  switch (cause) {
    case HealthCause::none:
      return {};
    case HealthCause::hardNegatives:
      return {semiHardMiner,    randomMiner,       lowerLearningRate,
              normalizedOutput, euclideanDistance, largerBatch};
    case HealthCause::squaredDistance:
      return {euclideanDistance, semiHardMiner,     randomMiner,
              normalizedOutput,  lowerLearningRate, largerBatch};
    case HealthCause::unboundedLength:
      return {normalizedOutput, lowerLearningRate, gradientLimit, semiHardMiner, randomMiner};
    case HealthCause::margin:
      return {reachableMargin, semiHardMiner, randomMiner, lowerLearningRate};
    case HealthCause::smallRate:
      return {higherLearningRate, largerBatch};
    case HealthCause::learningRate:
    case HealthCause::unknown:
      return {lowerLearningRate, semiHardMiner,     normalizedOutput, gradientLimit,
              randomMiner,       euclideanDistance, largerBatch};
  }
  return {};
}

void lowerRate(OptimizerConfig& optimizer, float factor) {
  optimizer.learningRate = std::max(optimizer.learningRate / factor, leastRate);
}

void enlargeBatch(SamplerConfig& sampler) {
  const int samples = sampler.samplesPerClass * 2;
  if (samples <= largestClassShare && samples * sampler.classesPerBatch <= largestBatch) {
    sampler.samplesPerClass = samples;
  }
}

}  // namespace

const std::vector<CureText>& cureTexts() {
  static const std::vector<CureText> texts = {
      {CureKind::semiHardMiner, "semi-hard-miner", LIKENESS_TEXT("Cure", "Semi-hard negatives"),
       LIKENESS_TEXT("Cure",
                     "Takes the nearest negative that is still farther than the positive, so that no "
                     "triplet rewards shrinking everything.")},
      {CureKind::randomMiner, "random-miner", LIKENESS_TEXT("Cure", "Random negatives"),
       LIKENESS_TEXT("Cure",
                     "Takes triplets as they come: slower to learn from, but most are in the right "
                     "order.")},
      {CureKind::lowerLearningRate, "lower-learning-rate", LIKENESS_TEXT("Cure", "Lower learning rate"),
       LIKENESS_TEXT("Cure",
                     "A fifth of the learning rate: shorter steps do not jump over what they look for.")},
      {CureKind::normalizedOutput, "normalized-output", LIKENESS_TEXT("Cure", "Normalised output"),
       LIKENESS_TEXT("Cure",
                     "Puts every embedding at length 1, so that distances can neither vanish by "
                     "shrinking nor grow without end.")},
      {CureKind::euclideanDistance, "euclidean-distance", LIKENESS_TEXT("Cure", "Euclidean distance"),
       LIKENESS_TEXT("Cure", "Not squared: it pulls as strongly on close embeddings as on far ones.")},
      {CureKind::largerBatch, "larger-batch", LIKENESS_TEXT("Cure", "Larger batch"),
       LIKENESS_TEXT("Cure", "Twice as many samples a class: single odd ones then weigh less.")},
      {CureKind::reachableMargin, "reachable-margin", LIKENESS_TEXT("Cure", "Margin within reach"),
       LIKENESS_TEXT("Cure", "A margin of 0.2, which normalised embeddings can keep.")},
      {CureKind::gradientLimit, "gradient-limit", LIKENESS_TEXT("Cure", "Gradient clipping"),
       LIKENESS_TEXT("Cure",
                     "Cuts every gradient to length 1, so that no single batch throws the weights far "
                     "away.")},
      {CureKind::higherLearningRate, "higher-learning-rate", LIKENESS_TEXT("Cure", "Higher learning rate"),
       LIKENESS_TEXT("Cure", "Five times the learning rate: longer steps leave the place sooner.")},
  };
  return texts;
}

CureKind cureByName(std::string_view name, const char* origin) {
  std::string names;
  for (const CureText& text : cureTexts()) {
    if (name == text.name) return text.kind;
    if (!names.empty()) names += ", ";
    names += text.name;
  }
  throw Error(ErrorCode::impossibleValue, {origin, std::string(name), "one of " + names});
}

TrainingConfig cured(CureKind kind, TrainingConfig config) {
  switch (kind) {
    case CureKind::semiHardMiner:
      if (config.loss.kind == LossKind::triplet) config.loss.miner = MinerKind::semiHard;
      break;
    case CureKind::randomMiner:
      if (config.loss.kind == LossKind::triplet) config.loss.miner = MinerKind::random;
      break;
    case CureKind::lowerLearningRate:
      lowerRate(config.optimizer, rateStep);
      break;
    case CureKind::normalizedOutput:
      config.network.normalized = true;
      break;
    case CureKind::euclideanDistance:
      if (config.loss.kind == LossKind::triplet) config.loss.distance = DistanceKind::euclidean;
      break;
    case CureKind::largerBatch:
      enlargeBatch(config.sampler);
      break;
    case CureKind::reachableMargin:
      config.loss.margin = std::min(config.loss.margin, goodMargin);
      break;
    case CureKind::gradientLimit:
      if (config.optimizer.gradientLimit == 0 || config.optimizer.gradientLimit > shortGradient) {
        config.optimizer.gradientLimit = shortGradient;
      }
      break;
    case CureKind::higherLearningRate:
      if (config.optimizer.learningRate < highestRate) {
        config.optimizer.learningRate = std::min(config.optimizer.learningRate * rateStep, highestRate);
      }
      break;
  }
  return config;
}

std::vector<CureKind> curesFor(HealthCause cause, const TrainingConfig& config) {
  std::vector<CureKind> cures = candidates(cause);
  std::erase_if(cures, [&](CureKind kind) { return cured(kind, config) == config; });
  return cures;
}

std::vector<std::string> changedSettings(const TrainingConfig& before, const TrainingConfig& after) {
  std::vector<std::string> changes;
  for (const Setting& setting : trainingSettings()) {
    if (!setting.stored) continue;
    const auto from = setting.write(before);
    const auto to = setting.write(after);
    const auto text = [](const nlohmann::json& value) {
      return value.is_string() ? value.get<std::string>() : value.dump();
    };
    if (from != to) changes.push_back(setting.key() + ": " + text(from) + " → " + text(to));
  }
  return changes;
}

}  // namespace likeness
