#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/train/cholesky.h"

namespace likeness {

/// A Gaussian process without mean (Rasmussen and Williams 2006, algorithm 2.1) under the Matern kernel with
/// nu = 5/2 and automatic relevance determination: a length scale for every group of columns. Meant for some
/// hundred points at most; memory and time grow with the square and the cube of their number.
class GaussianProcess {
 public:
  struct Parameters {
    double signalVariance = 1;
    double noiseVariance = 1e-2;
    std::vector<double> lengthScales;  // one a group
  };
  struct Prediction {
    double mean = 0;
    double deviation = 0;  // of the function itself, without the noise
  };

  /// `points` are rows of equal length, `values` one a row, `groups` the group of each column, from 0. Noise
  /// below the precision of a double is raised until the kernel matrix has a Cholesky factor.
  GaussianProcess(std::vector<std::vector<double>> points, std::vector<double> values,
                  std::vector<std::size_t> groups, Parameters parameters);

  /// With the parameters that make the values likeliest: the marginal likelihood (equation 5.8) is climbed
  /// along its gradient (equation 5.9) by RProp (Blum and Riedmiller 2013) from several starts. Wide
  /// log-normal priors keep few points from making everything or nothing matter; `values` should be
  /// standardised and columns be in [0, 1].
  static GaussianProcess fitted(std::vector<std::vector<double>> points, std::vector<double> values,
                                std::vector<std::size_t> groups, std::uint64_t seed);

  Prediction predict(std::span<const double> point) const;
  /// Of the values given the points.
  double logMarginalLikelihood() const;
  /// Its derivatives by the logarithms of signal variance, noise variance and each length scale.
  std::vector<double> logLikelihoodGradient() const;

  const Parameters& parameters() const { return parameters_; }
  const std::vector<std::vector<double>>& points() const { return points_; }
  const std::vector<double>& values() const { return values_; }

 private:
  double kernel(std::span<const double> a, std::span<const double> b) const;
  double squaredDistance(std::span<const double> a, std::span<const double> b) const;

  std::vector<std::vector<double>> points_;
  std::vector<double> values_;
  std::vector<std::size_t> groups_;
  Parameters parameters_;
  SquareMatrix lower_;
  std::vector<double> weights_;  // (K + noise)^-1 values
};

}  // namespace likeness
