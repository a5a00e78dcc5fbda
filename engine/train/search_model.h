#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/train/gaussian_process.h"
#include "engine/train/search_space.h"
#include "engine/train/tune_event.h"

namespace likeness {

/// A point of a search and the score that it got; higher is better.
struct Observation {
  SearchPoint point;
  double score = 0;
};

/// What is believed about the scores of a whole search space after some observations: a Gaussian process over
/// its parameters brought to [0, 1]. A choice is a column for each of its values, under one length scale; an
/// absent parameter has one place of its own, so that two points in which it is absent do not differ by it
/// (Levesque et al. 2017).
class SearchModel {
 public:
  /// `observations` must not be empty and fit the space; `space` has to outlive the model.
  SearchModel(const SearchSpace& space, const std::vector<Observation>& observations, std::uint64_t seed);

  /// In units of the scores.
  GaussianProcess::Prediction predict(const SearchPoint& point) const;
  /// How much a point is expected to exceed the best that is believed of any observed point, or 0 (Jones,
  /// Schonlau and Welch 1998, equation 15).
  double expectedImprovement(const SearchPoint& point) const;
  /// See WhatMatters.
  WhatMatters whatMatters(std::uint64_t seed) const;

 private:
  std::vector<double> encoded(const SearchPoint& point) const;

  const SearchSpace& space_;
  double mean_ = 0;       // of the scores
  double deviation_ = 1;  // of the scores
  GaussianProcess process_;
  double best_ = 0;  // believed of an observed point, standardised
};

/// How many trials a search begins with before it believes in a model: spread evenly over the space.
std::size_t startingTrials(const SearchSpace& space, std::size_t trials);

/// The next point to try. A function of its arguments alone: the same whether a search was broken off or not.
/// The first `starting` points are a quasi-random sequence; then the point with the most expected improvement
/// among many, after steps uphill from the best of them. Nothing when every point seems to have been tried.
std::optional<SearchPoint> nextPoint(const SearchSpace& space, const std::vector<Observation>& observations,
                                     std::size_t starting, std::uint64_t seed);

}  // namespace likeness
