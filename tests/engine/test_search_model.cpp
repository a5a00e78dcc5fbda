#include <QtTest>
#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <set>

#include "engine/core/random.h"
#include "engine/train/search_model.h"

using namespace likeness;

namespace {

using Function = std::function<double(const SearchPoint&)>;

/// Branin's function, negated: its three tops are at -0.397887. The keys only lend their ranges.
const SearchSpace plane =
    SearchSpace::fromTexts({"augmentation.rotation=0..15", "augmentation.penForms=0..1"}, "test");

double negatedBranin(const SearchPoint& point) {
  const double pi = std::numbers::pi;
  const double y = *point[0];
  const double x = *point[1] * 15 - 5;
  const double bow = y - 5.1 / (4 * pi * pi) * x * x + 5 / pi * x - 6;
  return -(bow * bow + 10 * (1 - 1 / (8 * pi)) * std::cos(x) + 10);
}

/// A choice, a number that counts under one of its values only, a number on a logarithmic scale and a whole
/// one. Its top is 0 where the loss is triplet, the margin 0.3, the rate 0.002 and K 12.
const SearchSpace mixed =
    SearchSpace::fromTexts({"loss.kind={triplet,contrastive,circle}", "loss.margin=0..1 if loss.kind=triplet",
                            "optimizer.learningRate=1e-5..1:log", "sampler.samplesPerClass=2..40"},
                           "test");

double mixedFunction(const SearchPoint& point) {
  const double kind = point[0] == 0.0 ? 0 : point[0] == 1.0 ? -0.3 : -0.6;
  const double margin = point[1] ? -2 * std::pow(*point[1] - 0.3, 2) : 0;
  const double rate = -0.3 * std::pow(std::log10(*point[3]) - std::log10(0.002), 2);
  const double size = -std::pow((*point[2] - 12) / 20, 2);
  return kind + margin + rate + size;
}

double bestOf(const std::vector<Observation>& observations) {
  double best = observations.front().score;
  for (const Observation& observation : observations) best = std::max(best, observation.score);
  return best;
}

std::vector<Observation> search(const SearchSpace& space, const Function& function, std::size_t trials,
                                std::uint64_t seed) {
  std::vector<Observation> observations;
  while (observations.size() < trials) {
    const auto point = nextPoint(space, observations, startingTrials(space, trials), seed);
    if (!point) break;
    observations.push_back({*point, function(*point)});
  }
  return observations;
}

std::vector<Observation> randomSearch(const SearchSpace& space, const Function& function, std::size_t trials,
                                      std::uint64_t seed) {
  Random random(seed);
  std::vector<Observation> observations;
  for (std::size_t trial = 0; trial < trials; ++trial) {
    std::vector<double> cube(space.size());
    for (double& coordinate : cube) coordinate = double{random.uniform()};
    const SearchPoint point = space.pointAt(cube);
    observations.push_back({point, function(point)});
  }
  return observations;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

constexpr std::uint64_t seeds = 5;

}  // namespace

class TestSearchModel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void thirtyTrialsBeatRandomOnesOnBranin() { compare(plane, negatedBranin, -0.397887, 0.1); }
  void thirtyTrialsBeatRandomOnesOnMixedParameters() { compare(mixed, mixedFunction, 0, 0.02); }

  void whatIsProposedFollowsFromWhatWasSeen() {
    const auto observations = search(mixed, mixedFunction, 14, 3);
    for (const std::size_t known : {std::size_t{2}, std::size_t{9}}) {
      std::vector<Observation> some(observations.begin(),
                                    observations.begin() + static_cast<std::ptrdiff_t>(known));
      while (some.size() < observations.size()) {
        const auto point = nextPoint(mixed, some, startingTrials(mixed, 14), 3);
        QVERIFY(point.has_value());
        QVERIFY(*point == observations[some.size()].point);
        some.push_back({*point, mixedFunction(*point)});
      }
    }
    QVERIFY(search(mixed, mixedFunction, 3, 4)[0].point != observations[0].point);
  }

  void nothingIsTriedTwice() {
    const auto few = SearchSpace::fromTexts(
        {"loss.miner={semi-hard,batch-all,random}", "network.normalized={true,false}"}, "test");
    const auto observations = search(
        few, [](const SearchPoint& p) { return *p[0] + *p[1]; }, 30, 1);
    QCOMPARE(observations.size(), std::size_t{6});
    std::set<std::pair<double, double>> points;
    for (const auto& observation : observations) points.emplace(*observation.point[0], *observation.point[1]);
    QCOMPARE(points.size(), std::size_t{6});
  }

  void expectedImprovementIsItsIntegral() {
    const auto observations = randomSearch(mixed, mixedFunction, 12, 5);
    const SearchModel model(mixed, observations, 1);
    double best = -1e9;
    for (const auto& known : observations) best = std::max(best, model.predict(known.point).mean);
    for (const auto& probe : randomSearch(mixed, mixedFunction, 5, 6)) {
      const auto [mean, deviation] = model.predict(probe.point);
      double sum = 0;
      constexpr int steps = 20000;
      for (int i = 0; i < steps; ++i) {
        const double z = -8 + 16 * (i + 0.5) / steps;
        sum += std::max(0.0, mean + deviation * z - best) * std::exp(-z * z / 2) /
               std::sqrt(2 * std::numbers::pi) * 16 / steps;
      }
      QVERIFY(std::abs(model.expectedImprovement(probe.point) - sum) < 1e-5);
    }
  }

  void anAbsentParameterDoesNotMatter() {
    // The same scores whatever the margin would have been: points without it are one point to the model.
    const SearchModel model(mixed, randomSearch(mixed, mixedFunction, 20, 2), 1);
    const SearchPoint a = mixed.pointAt(std::vector<double>{0.5, 0.1, 0.4, 0.6});
    const SearchPoint b = mixed.pointAt(std::vector<double>{0.5, 0.9, 0.4, 0.6});
    QVERIFY(a == b);
    QVERIFY(!a[1].has_value());
    QCOMPARE(model.predict(a).mean, model.predict(b).mean);
  }

  void whatMattersIsFound() {
    const auto rateOnly = [](const SearchPoint& point) { return -std::pow(std::log10(*point[3]) + 2.5, 2); };
    const SearchModel model(mixed, search(mixed, rateOnly, 25, 1), 1);
    const auto shares = model.whatMatters(1).shares;
    QVERIFY(shares[3] > 0.9);
    for (const std::size_t other : {0, 1, 2}) QVERIFY(shares[other] < 0.05);
  }

  void manyObservationsAreNoBurden() {
    const auto observations = randomSearch(mixed, mixedFunction, 60, 7);
    const auto point = nextPoint(mixed, observations, 10, 1);
    QVERIFY(point.has_value());
    QVERIFY(mixedFunction(*point) > bestOf(observations) - 0.5);
  }

 private:
  void compare(const SearchSpace& space, const Function& function, double top, double nearEnough) {
    std::vector<double> searched;
    std::vector<double> atRandom;
    int won = 0;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
      searched.push_back(top - bestOf(search(space, function, 30, seed)));
      atRandom.push_back(top - bestOf(randomSearch(space, function, 30, seed)));
      qInfo("seed %d: %.4f below the top, at random %.4f", static_cast<int>(seed), searched.back(),
            atRandom.back());
      won += searched.back() < atRandom.back() ? 1 : 0;
    }
    QVERIFY(won >= 4);
    QVERIFY(median(searched) < nearEnough);
    QVERIFY(median(searched) < median(atRandom) / 3);
  }
};

QTEST_APPLESS_MAIN(TestSearchModel)
#include "test_search_model.moc"
