#include "engine/train/search_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "engine/core/random.h"

namespace likeness {

namespace {

constexpr std::size_t importanceSamples = 512;

/// A column a number, and one a value of a choice.
std::vector<std::size_t> groupsOf(const SearchSpace& space) {
  std::vector<std::size_t> groups;
  for (std::size_t i = 0; i < space.size(); ++i) {
    const SearchParameter& parameter = space.parameters()[i];
    groups.insert(groups.end(), parameter.kind == SearchKind::choice ? parameter.choices.size() : 1, i);
  }
  return groups;
}

std::vector<double> encode(const SearchSpace& space, const SearchPoint& point) {
  std::vector<double> columns;
  for (std::size_t i = 0; i < space.size(); ++i) {
    const SearchParameter& parameter = space.parameters()[i];
    if (parameter.kind != SearchKind::choice) {
      columns.push_back(point[i] ? space.positionOf(i, *point[i]) : 0.5);
      continue;
    }
    const std::size_t first = columns.size();
    columns.resize(first + parameter.choices.size());
    // Two values are 1 apart.
    if (point[i]) columns[first + static_cast<std::size_t>(*point[i])] = std::numbers::sqrt2 / 2;
  }
  return columns;
}

std::vector<std::vector<double>> encodeAll(const SearchSpace& space,
                                           const std::vector<Observation>& observations) {
  std::vector<std::vector<double>> rows;
  for (const Observation& observation : observations) rows.push_back(encode(space, observation.point));
  return rows;
}

double meanOf(const std::vector<Observation>& observations) {
  double sum = 0;
  for (const Observation& observation : observations) sum += observation.score;
  return sum / static_cast<double>(observations.size());
}

double deviationOf(const std::vector<Observation>& observations, double mean) {
  double sum = 0;
  for (const Observation& observation : observations) sum += std::pow(observation.score - mean, 2);
  const double deviation = std::sqrt(sum / static_cast<double>(observations.size()));
  return deviation > 1e-12 ? deviation : 1;
}

std::vector<double> standardised(const std::vector<Observation>& observations, double mean,
                                 double deviation) {
  std::vector<double> values;
  for (const Observation& observation : observations) {
    values.push_back((observation.score - mean) / deviation);
  }
  return values;
}

double normalDensity(double z) {
  return std::exp(-0.5 * z * z) / std::sqrt(2 * std::numbers::pi);
}

double normalShare(double z) {
  return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

}  // namespace

SearchModel::SearchModel(const SearchSpace& space, const std::vector<Observation>& observations,
                         std::uint64_t seed)
    : space_(space),
      mean_(meanOf(observations)),
      deviation_(deviationOf(observations, mean_)),
      process_(GaussianProcess::fitted(encodeAll(space, observations),
                                       standardised(observations, mean_, deviation_), groupsOf(space),
                                       seed)) {
  best_ = -std::numeric_limits<double>::infinity();
  for (const auto& point : process_.points()) best_ = std::max(best_, process_.predict(point).mean);
}

std::vector<double> SearchModel::encoded(const SearchPoint& point) const {
  return encode(space_, point);
}

GaussianProcess::Prediction SearchModel::predict(const SearchPoint& point) const {
  GaussianProcess::Prediction prediction = process_.predict(encoded(point));
  prediction.mean = mean_ + deviation_ * prediction.mean;
  prediction.deviation *= deviation_;
  return prediction;
}

double SearchModel::expectedImprovement(const SearchPoint& point) const {
  const GaussianProcess::Prediction prediction = process_.predict(encoded(point));
  const double above = prediction.mean - best_;
  if (prediction.deviation <= 0) return deviation_ * std::max(0.0, above);
  const double z = above / prediction.deviation;
  return deviation_ * (above * normalShare(z) + prediction.deviation * normalDensity(z));
}

WhatMatters SearchModel::whatMatters(std::uint64_t seed) const {
  Random random(seed);
  const auto draw = [&] {
    std::vector<double> cube(space_.size());
    for (double& coordinate : cube) coordinate = double{random.uniform()};
    return cube;
  };
  const auto believed = [&](const std::vector<double>& cube) {
    return process_.predict(encoded(space_.pointAt(cube))).mean;
  };
  WhatMatters matters{std::vector<double>(space_.size())};
  double sum = 0;
  double squares = 0;
  for (std::size_t sample = 0; sample < importanceSamples; ++sample) {
    std::vector<double> cube = draw();
    const std::vector<double> other = draw();
    const double here = believed(cube);
    sum += here;
    squares += here * here;
    for (std::size_t i = 0; i < cube.size(); ++i) {
      const double kept = std::exchange(cube[i], other[i]);
      matters.shares[i] += std::pow(here - believed(cube), 2) / 2;
      cube[i] = kept;
    }
  }
  const double variance = squares - sum * sum / static_cast<double>(importanceSamples);
  for (double& share : matters.shares) share = variance > 1e-12 ? std::min(1.0, share / variance) : 0;
  return matters;
}

}  // namespace likeness
