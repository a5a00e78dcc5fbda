#include "engine/recognize/confidence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/core/json_reader.h"
#include "engine/scores/isotonic.h"

namespace likeness {

namespace {

constexpr std::size_t leastAnswers = 20;
constexpr double ridge =
    1e-3;  // of the mean log-likelihood: two kinds of answers may be told apart perfectly
constexpr int newtonSteps = 25;
constexpr float farthest = 1e6F;
constexpr std::size_t mostKnots = 10000;

using Features = std::array<double, 3>;

Features featuresOf(const AnswerDoubt& doubt) {
  return {1, std::log(static_cast<double>(std::clamp(doubt.strangeness, 0.0F, 100.0F)) + 0.05),
          static_cast<double>(std::clamp(doubt.rivalry, 0.0F, 2.0F))};
}

/// Solves the symmetric positive definite 3 x 3 system by elimination.
Features solve(std::array<Features, 3> matrix, Features right) {
  for (std::size_t pivot = 0; pivot < 3; ++pivot) {
    for (std::size_t row = pivot + 1; row < 3; ++row) {
      const double factor = matrix[row][pivot] / matrix[pivot][pivot];
      for (std::size_t c = pivot; c < 3; ++c) matrix[row][c] -= factor * matrix[pivot][c];
      right[row] -= factor * right[pivot];
    }
  }
  for (std::size_t row = 3; row-- > 0;) {
    for (std::size_t c = row + 1; c < 3; ++c) right[row] -= matrix[row][c] * right[c];
    right[row] /= matrix[row][row];
  }
  return right;
}

double dot(const Features& a, const Features& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/// Newton's method on the mean log-likelihood less the ridge.
Features fitLogistic(const std::vector<Features>& features, const std::vector<bool>& right) {
  Features weights = {0, 0, 0};
  const auto count = static_cast<double>(features.size());
  for (int step = 0; step < newtonSteps; ++step) {
    std::array<Features, 3> curvature{};
    Features slope{};
    for (std::size_t i = 0; i < features.size(); ++i) {
      const double p = 1 / (1 + std::exp(-dot(weights, features[i])));
      for (std::size_t r = 0; r < 3; ++r) {
        slope[r] += ((right[i] ? 1 : 0) - p) * features[i][r] / count;
        for (std::size_t c = 0; c < 3; ++c) {
          curvature[r][c] += p * (1 - p) * features[i][r] * features[i][c] / count;
        }
      }
    }
    for (std::size_t r = 0; r < 3; ++r) {
      slope[r] -= ridge * weights[r];
      curvature[r][r] += ridge;
    }
    const Features change = solve(curvature, slope);
    for (std::size_t r = 0; r < 3; ++r) weights[r] += std::clamp(change[r], -5.0, 5.0);
  }
  return weights;
}

}  // namespace

float Confidence::scoreOf(const AnswerDoubt& doubt) const {
  const Features features = featuresOf(doubt);
  double score = 0;
  for (std::size_t r = 0; r < 3; ++r) score += static_cast<double>(weights_[r]) * features[r];
  return static_cast<float>(score);
}

Confidence Confidence::fit(std::span<const AnswerDoubt> doubts, const std::vector<bool>& right) {
  Confidence confidence;
  if (doubts.size() < leastAnswers) return confidence;
  std::vector<Features> features;
  features.reserve(doubts.size());
  for (const AnswerDoubt& doubt : doubts) features.push_back(featuresOf(doubt));
  const Features weights = fitLogistic(features, right);
  for (std::size_t r = 0; r < 3; ++r) confidence.weights_[r] = static_cast<float>(weights[r]);
  std::vector<float> scores;
  std::vector<float> outcomes;
  for (std::size_t i = 0; i < doubts.size(); ++i) {
    scores.push_back(confidence.scoreOf(doubts[i]));
    outcomes.push_back(right[i] ? 1.0F : 0.0F);
  }
  const double least = 0.5 / static_cast<double>(doubts.size());
  for (const IsotonicStep& step : isotonicFit(scores, outcomes)) {
    const auto value = static_cast<float>(std::clamp(step.value, least, 1 - least));
    confidence.knots_.push_back({step.from, value});
    if (step.to > step.from) confidence.knots_.push_back({step.to, value});
  }
  return confidence;
}

float Confidence::of(const AnswerDoubt& doubt) const {
  if (knots_.empty()) return 0.5F;
  const float score = scoreOf(doubt);
  const auto above = std::upper_bound(knots_.begin(), knots_.end(), score,
                                      [](float value, const Knot& knot) { return value < knot.score; });
  if (above == knots_.begin()) return above->probability;
  const auto below = above - 1;
  if (above == knots_.end()) return below->probability;
  const float share = (score - below->score) / (above->score - below->score);
  return below->probability + share * (above->probability - below->probability);
}

nlohmann::json Confidence::toJson() const {
  nlohmann::json json;
  json["weights"] = {weights_[0], weights_[1], weights_[2]};
  json["knots"] = nlohmann::json::array();
  for (const Knot& knot : knots_) json["knots"].push_back({knot.score, knot.probability});
  return json;
}

Confidence Confidence::fromJson(const nlohmann::json& json, const std::string& origin) {
  Confidence confidence;
  JsonReader reader(json, origin, "confidence.");
  const auto numbers = [&](const nlohmann::json* list, const char* key, std::size_t count) {
    const bool right = list && list->is_array() && list->size() == count &&
                       std::all_of(list->begin(), list->end(), [](const nlohmann::json& item) {
                         return item.is_number() && std::abs(item.get<double>()) <= farthest;
                       });
    if (!right) reader.refuse(key, std::to_string(count) + " numbers");
  };
  const nlohmann::json* weights = reader.child("weights");
  const nlohmann::json* knots = reader.child("knots");
  reader.refuseUnknown();
  numbers(weights, "weights", 3);
  for (std::size_t r = 0; r < 3; ++r) confidence.weights_[r] = (*weights)[r].get<float>();
  if (!knots || !knots->is_array() || knots->size() > mostKnots) reader.refuse("knots", "a list of pairs");
  for (const auto& item : *knots) {
    numbers(&item, "knots", 2);
    const Knot knot{item[0].get<float>(), item[1].get<float>()};
    const bool first = confidence.knots_.empty();
    if (!(knot.probability >= 0 && knot.probability <= 1) ||
        (!first && (knot.score <= confidence.knots_.back().score ||
                    knot.probability < confidence.knots_.back().probability))) {
      reader.refuse("knots", "rising scores and probabilities from 0 to 1");
    }
    confidence.knots_.push_back(knot);
  }
  return confidence;
}

}  // namespace likeness
