#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/core/random.h"
#include "engine/train/gaussian_process.h"

namespace likeness {

namespace {

/// A log-normal prior and the bounds of one parameter, all as logarithms.
struct Prior {
  double mean;
  double deviation;
  double least;
  double most;

  double logDensity(double x) const { return -0.5 * std::pow((x - mean) / deviation, 2); }
  double slope(double x) const { return -(x - mean) / (deviation * deviation); }
};

const Prior signalPrior{0, 1.5, std::log(0.05), std::log(50.0)};
const Prior noisePrior{std::log(1e-3), 2.5, std::log(1e-6), std::log(1.0)};
const Prior scalePrior{std::log(0.7), 1.0, std::log(0.03), std::log(30.0)};

const Prior& priorOf(std::size_t parameter) {
  return parameter == 0 ? signalPrior : parameter == 1 ? noisePrior : scalePrior;
}

GaussianProcess::Parameters unpacked(const std::vector<double>& logs) {
  GaussianProcess::Parameters parameters;
  parameters.signalVariance = std::exp(logs[0]);
  parameters.noiseVariance = std::exp(logs[1]);
  for (std::size_t i = 2; i < logs.size(); ++i) parameters.lengthScales.push_back(std::exp(logs[i]));
  return parameters;
}

/// Climbs from one start and remembers the highest place on the way.
class Climb {
 public:
  Climb(const std::vector<std::vector<double>>& points, const std::vector<double>& values,
        const std::vector<std::size_t>& groups)
      : points_(points), values_(values), groups_(groups) {}

  void from(std::vector<double> logs, int steps) {
    std::vector<double> stepSizes(logs.size(), 0.2);
    std::vector<double> before(logs.size());
    for (int step = 0; step < steps; ++step) {
      std::vector<double> gradient = look(logs);
      double longest = 0;
      for (std::size_t i = 0; i < logs.size(); ++i) {
        const double agreement = gradient[i] * before[i];
        if (agreement > 0) stepSizes[i] = std::min(1.2 * stepSizes[i], 1.0);
        if (agreement < 0) {
          stepSizes[i] = std::max(0.5 * stepSizes[i], 1e-4);
          gradient[i] = 0;
        }
        const double move = gradient[i] > 0 ? stepSizes[i] : gradient[i] < 0 ? -stepSizes[i] : 0;
        logs[i] = std::clamp(logs[i] + move, priorOf(i).least, priorOf(i).most);
        longest = std::max(longest, stepSizes[i]);
      }
      before = std::move(gradient);
      if (longest < 1e-3) break;
    }
  }
  const std::vector<double>& best() const { return best_; }

 private:
  std::vector<double> look(const std::vector<double>& logs) {
    const GaussianProcess process(points_, values_, groups_, unpacked(logs));
    std::vector<double> gradient = process.logLikelihoodGradient();
    double height = process.logMarginalLikelihood();
    for (std::size_t i = 0; i < logs.size(); ++i) {
      height += priorOf(i).logDensity(logs[i]);
      gradient[i] += priorOf(i).slope(logs[i]);
    }
    if (height > bestHeight_ || best_.empty()) {
      bestHeight_ = height;
      best_ = logs;
    }
    return gradient;
  }

  const std::vector<std::vector<double>>& points_;
  const std::vector<double>& values_;
  const std::vector<std::size_t>& groups_;
  std::vector<double> best_;
  double bestHeight_ = -std::numeric_limits<double>::infinity();
};

}  // namespace

GaussianProcess GaussianProcess::fitted(std::vector<std::vector<double>> points, std::vector<double> values,
                                        std::vector<std::size_t> groups, std::uint64_t seed) {
  const std::size_t scales = groups.empty() ? 0 : 1 + *std::max_element(groups.begin(), groups.end());
  // Many points cost much and leave less doubt about where the top is.
  const int starts = points.size() > 150 ? 1 : 4;
  const int steps = points.size() > 150 ? 25 : 60;
  Climb climb(points, values, groups);
  Random random(seed);
  for (int start = 0; start < starts; ++start) {
    std::vector<double> logs(2 + scales);
    for (std::size_t i = 0; i < logs.size(); ++i) {
      const Prior& prior = priorOf(i);
      const double offset = start == 0 ? 0 : prior.deviation * double{random.normal()};
      logs[i] = std::clamp(prior.mean + offset, prior.least, prior.most);
    }
    climb.from(std::move(logs), steps);
  }
  Parameters best = unpacked(climb.best());
  return {std::move(points), std::move(values), std::move(groups), std::move(best)};
}

}  // namespace likeness
