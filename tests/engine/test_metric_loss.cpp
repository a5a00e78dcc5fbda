#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <string>
#include <vector>

#include "engine/metric/contrastive_losses.h"
#include "engine/metric/distance.h"
#include "engine/metric/metric_loss.h"
#include "engine/metric/runtime.h"
#include "engine/metric/torch.h"
#include "engine/metric/triplet_loss.h"

using namespace likeness;

namespace {

/// Numbers that PyTorch computed for these points; tests/support/reference_losses.py prints them. Gradients
/// are those of the points 2 and 3 before their normalisation.
constexpr float storedPoints[9][3] = {{-5, 0, 5}, {2, -3.75F, 1.5F}, {-2, 3.5F, -2.75F},
                                      {5, -1, 4}, {1, -4.75F, 0.5F}, {-3, 2.5F, -3.75F},
                                      {4, -2, 3}, {0, 5.25F, -0.5F}, {-4, 1.5F, -4.75F}};
const std::vector<int> storedLabels = {0, 1, 2, 0, 1, 2, 0, 1, -1};
constexpr float storedMargin = 0.2F;

struct StoredTripletLoss {
  MinerKind miner;
  DistanceKind distance;
  MarginKind margin;
  float loss;
  float activeShare;
  std::array<float, 6> gradient;
};
constexpr StoredTripletLoss storedTripletLosses[] = {
    {MinerKind::batchAll,
     DistanceKind::euclidean,
     MarginKind::hinge,
     0.595960F,
     0.500000F,
     {0.001811F, 0.008714F, 0.009773F, 0.013421F, -0.005332F, -0.018110F}},
    {MinerKind::batchAll,
     DistanceKind::euclidean,
     MarginKind::soft,
     0.620862F,
     0.453488F,
     {0.005136F, 0.008331F, 0.006868F, 0.004662F, 0.001270F, -0.005510F}},
    {MinerKind::batchAll,
     DistanceKind::squaredEuclidean,
     MarginKind::hinge,
     1.458485F,
     0.465116F,
     {-0.008691F, 0.009157F, 0.017975F, 0.038510F, -0.009469F, -0.050505F}},
    {MinerKind::batchAll,
     DistanceKind::squaredEuclidean,
     MarginKind::soft,
     0.853071F,
     0.453488F,
     {0.001258F, 0.006161F, 0.006926F, 0.012866F, -0.003711F, -0.017010F}},
    {MinerKind::batchAll,
     DistanceKind::cosine,
     MarginKind::hinge,
     0.730728F,
     0.534884F,
     {-0.001940F, 0.005642F, 0.008591F, 0.019412F, -0.000090F, -0.024287F}},
    {MinerKind::batchAll,
     DistanceKind::cosine,
     MarginKind::soft,
     0.682479F,
     0.453488F,
     {0.001436F, 0.003914F, 0.003938F, 0.006914F, -0.000674F, -0.008811F}},
    {MinerKind::batchHard,
     DistanceKind::euclidean,
     MarginKind::hinge,
     0.974513F,
     0.875000F,
     {0.028600F, 0.039073F, 0.028929F, 0.007085F, -0.019684F, -0.013777F}},
    {MinerKind::batchHard,
     DistanceKind::euclidean,
     MarginKind::soft,
     1.105740F,
     0.875000F,
     {0.016317F, 0.022439F, 0.016692F, 0.004121F, -0.011449F, -0.008014F}},
    {MinerKind::batchHard,
     DistanceKind::squaredEuclidean,
     MarginKind::hinge,
     2.144639F,
     0.875000F,
     {0.028095F, 0.038859F, 0.029025F, 0.024027F, -0.031340F, -0.037869F}},
    {MinerKind::batchHard,
     DistanceKind::squaredEuclidean,
     MarginKind::soft,
     1.992995F,
     0.875000F,
     {0.017329F, 0.024363F, 0.018405F, 0.017405F, -0.022702F, -0.027432F}},
    {MinerKind::batchHard,
     DistanceKind::cosine,
     MarginKind::hinge,
     1.037706F,
     1.000000F,
     {0.009349F, 0.013109F, 0.009885F, 0.010512F, -0.013711F, -0.016568F}},
    {MinerKind::batchHard,
     DistanceKind::cosine,
     MarginKind::soft,
     1.252140F,
     0.875000F,
     {0.007606F, 0.010693F, 0.008078F, 0.007220F, -0.009417F, -0.011379F}},
    {MinerKind::semiHard,
     DistanceKind::euclidean,
     MarginKind::hinge,
     0.223036F,
     0.750000F,
     {-0.019721F, -0.004818F, 0.008211F, 0.013459F, 0.016193F, -0.012776F}},
    {MinerKind::semiHard,
     DistanceKind::euclidean,
     MarginKind::soft,
     0.655597F,
     0.375000F,
     {-0.002799F, 0.004298F, 0.007506F, 0.004877F, 0.005867F, -0.004629F}},
    {MinerKind::semiHard,
     DistanceKind::squaredEuclidean,
     MarginKind::hinge,
     0.558447F,
     0.500000F,
     {-0.091290F, -0.030026F, 0.028178F, 0.000000F, 0.000000F, 0.000000F}},
    {MinerKind::semiHard,
     DistanceKind::squaredEuclidean,
     MarginKind::soft,
     0.704591F,
     0.375000F,
     {-0.023845F, -0.008897F, 0.006018F, 0.013614F, 0.016955F, -0.012779F}},
    {MinerKind::semiHard,
     DistanceKind::cosine,
     MarginKind::hinge,
     0.284882F,
     0.750000F,
     {-0.034354F, -0.015198F, 0.005641F, 0.020229F, 0.025193F, -0.018988F}},
    {MinerKind::semiHard,
     DistanceKind::cosine,
     MarginKind::soft,
     0.689838F,
     0.375000F,
     {-0.011363F, -0.003699F, 0.003555F, 0.007195F, 0.008961F, -0.006754F}},
};

struct StoredContrastiveLoss {
  float temperature;
  float loss;
  std::array<float, 6> gradient;
};
constexpr StoredContrastiveLoss storedContrastiveLosses[] = {
    {0.1F, 6.335210F, {0.083077F, 0.146348F, 0.125841F, 0.104655F, -0.044597F, -0.141967F}},
    {0.5F, 2.210040F, {0.011481F, 0.024336F, 0.022623F, 0.018469F, -0.017891F, -0.027559F}},
    {1.0F, 1.969218F, {0.005921F, 0.012220F, 0.011246F, 0.009568F, -0.004537F, -0.013094F}},
};

constexpr const char* minerNames[] = {
    "random", "batch-all", "batch-hard", "semi-hard", "distance-weighted", "multi-similarity", "angular"};
constexpr const char* distanceNames[] = {"euclidean", "squared", "cosine"};
constexpr const char* marginNames[] = {"hinge", "soft"};

std::string nameOf(const LossConfig& config) {
  return std::string(minerNames[static_cast<int>(config.miner)]) + ", " +
         distanceNames[static_cast<int>(config.distance)] + ", " +
         marginNames[static_cast<int>(config.marginKind)];
}

LossConfig tripletConfig(MinerKind miner, DistanceKind distance, MarginKind margin) {
  LossConfig config;
  config.kind = LossKind::triplet;
  config.miner = miner;
  config.distance = distance;
  config.marginKind = margin;
  config.margin = storedMargin;
  return config;
}

std::vector<LossConfig> allTripletConfigs() {
  std::vector<LossConfig> configs;
  for (const auto miner : {MinerKind::random, MinerKind::batchAll, MinerKind::batchHard, MinerKind::semiHard,
                           MinerKind::distanceWeighted, MinerKind::multiSimilarity, MinerKind::angular}) {
    for (const auto distance :
         {DistanceKind::euclidean, DistanceKind::squaredEuclidean, DistanceKind::cosine}) {
      for (const auto margin : {MarginKind::hinge, MarginKind::soft}) {
        configs.push_back(tripletConfig(miner, distance, margin));
      }
    }
  }
  return configs;
}

torch::Tensor normalized(const torch::Tensor& points) {
  return torch::nn::functional::normalize(points);
}

torch::Tensor randomPoints(std::int64_t rows, std::int64_t columns, std::uint64_t seed) {
  torch::manual_seed(seed);
  return torch::randn({rows, columns});
}

torch::Tensor onCircle(const std::vector<double>& degrees) {
  auto points = torch::zeros({static_cast<std::int64_t>(degrees.size()), 2});
  for (std::size_t i = 0; i < degrees.size(); ++i) {
    const auto row = static_cast<std::int64_t>(i);
    points[row][0] = std::cos(degrees[i] * std::numbers::pi / 180);
    points[row][1] = std::sin(degrees[i] * std::numbers::pi / 180);
  }
  return points;
}

double chord(double degrees) {
  return 2 * std::sin(degrees * std::numbers::pi / 360);
}

LossValue lossOf(const torch::Tensor& embeddings, const std::vector<int>& labels, const LossConfig& config) {
  Random random(3);
  return metricLoss(embeddings, labels, config, random);
}

double number(const torch::Tensor& scalar) {
  return scalar.item<double>();
}

bool near(double a, double b, double tolerance = 1e-5) {
  return std::abs(a - b) < tolerance;
}

struct NaiveLoss {
  double loss = 0;
  double activeShare = 0;
};

/// The definition, one triplet at a time and in double precision.
NaiveLoss naiveTripletLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                           const LossConfig& config) {
  const auto distances = pairwiseDistances(embeddings, config.distance);
  Matrix matrix(labels.size(), labels.size());
  std::copy_n(distances.contiguous().data_ptr<float>(), matrix.values.size(), matrix.values.data());
  Random random(3);
  double sum = 0;
  int active = 0;
  int count = 0;
  for (const auto& [a, p, n] :
       mineTriplets(config.miner, matrix, labels, random, {config.distance, embeddings.size(1)})) {
    const double excess = double{matrix.row(a)[p]} - matrix.row(a)[n];
    const bool soft = config.marginKind == MarginKind::soft;
    sum += soft ? std::log1p(std::exp(excess)) : std::max(0.0, excess + config.margin);
    active += excess + (soft ? 0 : config.margin) > 0 ? 1 : 0;
    ++count;
  }
  const int divisor = config.marginKind == MarginKind::soft ? count : active;
  return {sum / std::max(divisor, 1), static_cast<double>(active) / std::max(count, 1)};
}

/// Equation 2 of Khosla et al., sum by sum.
double naiveContrastiveLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                            double temperature) {
  const auto z = embeddings.to(torch::kDouble);
  const auto similarity = torch::mm(z, z.t()) / temperature;
  const auto n = labels.size();
  const auto s = [&](std::size_t i, std::size_t j) {
    return number(similarity[static_cast<std::int64_t>(i)][static_cast<std::int64_t>(j)]);
  };
  double total = 0;
  int anchors = 0;
  for (std::size_t i = 0; i < n; ++i) {
    double others = 0;
    for (std::size_t j = 0; j < n; ++j) others += j == i ? 0 : std::exp(s(i, j));
    double sum = 0;
    int positives = 0;
    for (std::size_t p = 0; p < n; ++p) {
      if (p == i || labels[p] != labels[i]) continue;
      sum -= std::log(std::exp(s(i, p)) / others);
      ++positives;
    }
    if (positives == 0) continue;
    total += sum / positives;
    ++anchors;
  }
  return anchors == 0 ? 0 : total / anchors;
}

/// The same as a formula that autograd can differentiate, in the precision of its input.
torch::Tensor plainContrastiveLoss(const torch::Tensor& embeddings, const std::vector<int>& labels,
                                   double temperature) {
  const auto n = static_cast<std::int64_t>(labels.size());
  const auto label = torch::tensor(labels);
  const auto self = torch::eye(n, torch::kBool);
  const auto similarity = (torch::mm(embeddings, embeddings.t()) / temperature)
                              .masked_fill(self, -std::numeric_limits<double>::infinity());
  const auto logs = torch::log_softmax(similarity, 1);
  auto loss = torch::zeros({}, embeddings.options());
  std::int64_t anchors = 0;
  for (std::int64_t i = 0; i < n; ++i) {
    const auto positives = (label == label[i]).logical_and(~self[i]);
    if (!positives.any().item<bool>()) continue;
    loss = loss - logs[i].masked_select(positives).mean();
    ++anchors;
  }
  return loss / std::max<std::int64_t>(anchors, 1);
}

torch::Tensor gradientOf(const torch::Tensor& points,
                         const std::function<torch::Tensor(const torch::Tensor&)>& loss) {
  const auto leaf = points.detach().clone().requires_grad_();
  loss(leaf).backward();
  return leaf.grad();
}

/// Central differences of `loss` at `points`.
torch::Tensor slopesOf(const torch::Tensor& points, const std::function<double(const torch::Tensor&)>& loss,
                       double width) {
  const torch::NoGradGuard noGrad;
  auto slopes = torch::zeros_like(points);
  for (std::int64_t i = 0; i < points.numel(); ++i) {
    auto above = points.clone();
    auto below = points.clone();
    above.view(-1)[i] += width;
    below.view(-1)[i] -= width;
    slopes.view(-1)[i] = (loss(above) - loss(below)) / (2 * width);
  }
  return slopes;
}

torch::Tensor storedTensor() {
  return torch::from_blob(const_cast<float*>(&storedPoints[0][0]), {9, 3}).clone();
}

bool storedGradientFits(const torch::Tensor& gradient, const std::array<float, 6>& expected) {
  const auto stored = torch::from_blob(const_cast<float*>(expected.data()), {2, 3});
  return torch::allclose(gradient.slice(0, 2, 4), stored, 1e-4, 3e-6);
}

/// Batches of every shape that matters: P x K, classes of different sizes, outsiders among them.
const std::vector<std::vector<int>> labelSets = {
    {0, 0, 0, 1, 1, 1, 2, 2, 2}, {0, 1, 0, 1},         {0, 0, 1, 1, 1, 2, 2, 2, 2, 3},
    {0, -1, 1, 0, -2, 1, 0, -3}, {0, 0, -1, 1, 1, -2}, {5, 2, 2, 5, 2, 5, 9},
};

}  // namespace

class TestMetricLoss : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepareRuntime(); }

  void tripletLossAgreesWithTheTripleLoop() {
    std::uint64_t seed = 0;
    for (const auto& labels : labelSets) {
      const auto embeddings = normalized(randomPoints(static_cast<std::int64_t>(labels.size()), 4, ++seed));
      for (const auto& config : allTripletConfigs()) {
        const LossValue value = lossOf(embeddings, labels, config);
        const NaiveLoss expected = naiveTripletLoss(embeddings, labels, config);
        QVERIFY2(near(number(value.loss), expected.loss), nameOf(config).c_str());
        QVERIFY2(near(value.activeShare, expected.activeShare), nameOf(config).c_str());
      }
    }
  }

  void tripletLossAgreesWithStoredNumbers() {
    for (const auto& stored : storedTripletLosses) {
      const auto config = tripletConfig(stored.miner, stored.distance, stored.margin);
      const auto points = storedTensor().requires_grad_();
      const LossValue value = lossOf(normalized(points), storedLabels, config);
      value.loss.backward();
      QVERIFY2(near(number(value.loss), stored.loss), nameOf(config).c_str());
      QVERIFY2(near(value.activeShare, stored.activeShare), nameOf(config).c_str());
      QVERIFY2(storedGradientFits(points.grad(), stored.gradient), nameOf(config).c_str());
    }
  }

  void contrastiveLossAgreesWithStoredNumbers() {
    for (const auto& stored : storedContrastiveLosses) {
      const auto points = storedTensor().requires_grad_();
      const LossValue value = supervisedContrastiveLoss(normalized(points), storedLabels, stored.temperature);
      value.loss.backward();
      QVERIFY(near(number(value.loss), stored.loss, 2e-5));
      QVERIFY(storedGradientFits(points.grad(), stored.gradient));
      QCOMPARE(value.activeShare, 1.0F);
    }
  }

  void contrastiveLossAgreesWithTheSums() {
    std::uint64_t seed = 20;
    for (const auto& labels : labelSets) {
      const auto embeddings = normalized(randomPoints(static_cast<std::int64_t>(labels.size()), 5, ++seed));
      for (const float temperature : {0.05F, 0.1F, 1.0F}) {
        const double value = number(supervisedContrastiveLoss(embeddings, labels, temperature).loss);
        QVERIFY(near(value, naiveContrastiveLoss(embeddings, labels, temperature), 5e-5));
      }
    }
  }

  void contrastiveGradientAgreesWithAutograd() {
    std::uint64_t seed = 40;
    for (const auto& labels : labelSets) {
      const auto points = randomPoints(static_cast<std::int64_t>(labels.size()), 6, ++seed);
      for (const float temperature : {0.05F, 0.1F, 1.0F}) {
        const auto written = gradientOf(points, [&](const torch::Tensor& leaf) {
          return supervisedContrastiveLoss(normalized(leaf), labels, temperature).loss;
        });
        const auto derived = gradientOf(points.to(torch::kDouble), [&](const torch::Tensor& leaf) {
          return plainContrastiveLoss(normalized(leaf), labels, temperature);
        });
        QVERIFY(torch::allclose(written, derived.to(torch::kFloat), 1e-3, 2e-5));
      }
    }
  }

  void contrastiveGradientIsThatOfUnnormalisedRowsToo() {
    // Cosines are taken of any rows, not only of those of length 1; the gradient scales with what comes
    // after.
    const std::vector<int> labels = {0, 1, 0, 1, -1, 2, 2};
    const auto points = randomPoints(7, 3, 60) * 0.5;
    const auto written = gradientOf(points, [&](const torch::Tensor& leaf) {
      return 3 * supervisedContrastiveLoss(leaf, labels, 0.5F).loss;
    });
    const auto derived = gradientOf(points.to(torch::kDouble), [&](const torch::Tensor& leaf) {
      return 3 * plainContrastiveLoss(normalized(leaf), labels, 0.5);
    });
    QVERIFY(torch::allclose(written, derived.to(torch::kFloat), 1e-3, 1e-5));
  }

  void contrastiveGradientAgreesWithFiniteDifferences() {
    const std::vector<int> labels = {0, 0, 1, 1, -1, 2, 2, 2};
    const auto points = randomPoints(8, 3, 61);
    const auto written = gradientOf(points, [&](const torch::Tensor& leaf) {
      return supervisedContrastiveLoss(normalized(leaf), labels, 0.5F).loss;
    });
    const auto slopes = slopesOf(
        points.to(torch::kDouble),
        [&](const torch::Tensor& moved) { return naiveContrastiveLoss(normalized(moved), labels, 0.5); },
        1e-5);
    QVERIFY(torch::allclose(written, slopes.to(torch::kFloat), 1e-3, 1e-5));
  }

  void contrastiveLossOfALargeBatchIsFinite() {
    // At the lowest temperature a logarithm of sums would overflow if it were computed as it is written.
    const auto embeddings = normalized(randomPoints(300, 8, 62)).requires_grad_();
    std::vector<int> labels(300);
    for (std::size_t i = 0; i < labels.size(); ++i) labels[i] = static_cast<int>(i % 10);
    const auto loss = supervisedContrastiveLoss(embeddings, labels, 0.001F).loss;
    loss.backward();
    QVERIFY(std::isfinite(number(loss)));
    QVERIFY(torch::isfinite(embeddings.grad()).all().item<bool>());
  }

  void tripletGradientAgreesWithFiniteDifferences() {
    // Smooth where no triplet changes its place within the step: the random miner's do not, and the seed is
    // one whose hinges are not near their corner.
    const std::vector<int> labels = {0, 0, 1, 1, 2, 2};
    const auto points = randomPoints(6, 3, 70);
    for (const auto& config : allTripletConfigs()) {
      if (config.miner > MinerKind::semiHard) continue;  // these cut off at a distance
      const auto written = gradientOf(
          points, [&](const torch::Tensor& leaf) { return lossOf(normalized(leaf), labels, config).loss; });
      const auto slopes = slopesOf(
          points,
          [&](const torch::Tensor& moved) {
            return naiveTripletLoss(normalized(moved), labels, config).loss;
          },
          1e-2);
      QVERIFY2(torch::allclose(written, slopes, 2e-2, 2e-3), nameOf(config).c_str());
    }
  }

  void knownTripletsRoundACircle() {
    // Class 0 at 0 and 60 degrees, class 1 at 90 and 270. Batch-hard by geometry: anchor 0 has its positive
    // 60 and its negatives 90 away; anchor 60 its positive 60 and its nearest negative 30 away; anchor 90 its
    // positive 180 and its nearest negative 30 away; anchor 270 its positive 180 and its nearest 90 away.
    const auto embeddings = onCircle({0, 60, 90, 270});
    const std::vector<int> labels = {0, 0, 1, 1};
    auto config = tripletConfig(MinerKind::batchHard, DistanceKind::euclidean, MarginKind::hinge);
    const double first = chord(60) - chord(90) + storedMargin;  // below 0: keeps the margin
    QVERIFY(first < 0);
    const double others[] = {chord(60) - chord(30), chord(180) - chord(30), chord(180) - chord(90)};
    const LossValue hinge = lossOf(embeddings, labels, config);
    QVERIFY(near(number(hinge.loss), (others[0] + others[1] + others[2]) / 3 + storedMargin));
    QVERIFY(near(hinge.activeShare, 0.75));

    config.marginKind = MarginKind::soft;
    double soft = std::log1p(std::exp(first - storedMargin));
    for (const double excess : others) soft += std::log1p(std::exp(excess));
    const LossValue value = lossOf(embeddings, labels, config);
    QVERIFY(near(number(value.loss), soft / 4));
    QVERIFY(near(value.activeShare, 0.75));  // whose order is wrong
  }

  void averagesOverActiveTripletsOnly() {
    // Two triplets that keep the margin by far must not thin out the one that does not.
    const auto points = torch::tensor({{0.0F}, {1.0F}, {-0.9F}, {2.0F}});
    LossConfig config;
    config.margin = 0.5F;
    const std::vector<Triplet> triplets = {{0, 1, 2}, {0, 1, 3}, {0, 2, 3}};
    const LossValue value = tripletLoss(points, triplets, config);
    QVERIFY(near(number(value.loss), 0.6));
    QVERIFY(near(value.activeShare, 1.0 / 3));
    config.marginKind = MarginKind::soft;
    const double soft = std::log1p(std::exp(0.1)) + std::log1p(std::exp(-1.0)) + std::log1p(std::exp(-1.1));
    QVERIFY(near(number(tripletLoss(points, triplets, config).loss), soft / 3));
  }

  void nothingActiveCostsNothing() {
    const auto embeddings = onCircle({0, 0.1, 180, 180.1}).requires_grad_();
    for (const auto& config : allTripletConfigs()) {
      if (config.marginKind == MarginKind::soft) continue;
      const LossValue value = lossOf(embeddings, {0, 0, 1, 1}, config);
      value.loss.backward();
      QCOMPARE(number(value.loss), 0.0);
      QCOMPARE(value.activeShare, 0.0F);
    }
    QCOMPARE(embeddings.grad().abs().max().item<float>(), 0.0F);
  }

  void softMarginNeverFallsSilent() {
    const auto embeddings = onCircle({0, 0.1, 180, 180.1}).requires_grad_();
    const auto config = tripletConfig(MinerKind::batchHard, DistanceKind::euclidean, MarginKind::soft);
    const LossValue value = lossOf(embeddings, {0, 0, 1, 1}, config);
    value.loss.backward();
    QVERIFY(number(value.loss) > 0.1);
    QCOMPARE(value.activeShare, 0.0F);
    QVERIFY(embeddings.grad().abs().max().item<float>() > 0);
  }

  void aCollapsedNetworkSitsAtTheMargin() {
    const auto embeddings = torch::ones({6, 4}).div(2).requires_grad_();
    for (const auto& config : allTripletConfigs()) {
      const LossValue value = lossOf(embeddings, {0, 0, 0, 1, 1, 1}, config);
      value.loss.backward();
      const bool soft = config.marginKind == MarginKind::soft;
      QVERIFY(near(number(value.loss), soft ? std::log(2.0) : double{storedMargin}));
      QVERIFY(near(value.activeShare, soft ? 0 : 1));
    }
    QVERIFY(torch::isfinite(embeddings.grad()).all().item<bool>());
  }

  void batchesWithoutTripletsCostNothing() {
    for (const auto& labels : {std::vector<int>{0, 0, 0}, {0, 1, 2}, {-1, -2, -3}}) {
      auto configs = allTripletConfigs();
      configs.emplace_back();
      for (const auto& config : configs) {
        if (config.kind == LossKind::supervisedContrastive && labels[0] == labels[1]) continue;
        const auto embeddings = normalized(randomPoints(3, 4, 80)).requires_grad_();
        const LossValue value = lossOf(embeddings, labels, config);
        value.loss.backward();
        QVERIFY2(near(number(value.loss), 0, 1e-6), nameOf(config).c_str());
        QVERIFY2(near(embeddings.grad().abs().max().item<double>(), 0, 1e-6), nameOf(config).c_str());
      }
    }
  }

  void outsidersAreNoAnchors() {
    // An outsider far from everything counts as a negative alone: without its anchor the losses of a batch
    // with it can be written down from those of the digits.
    const std::vector<int> labels = {0, 0, -1, -2};
    const auto embeddings = onCircle({0, 60, 180, 200});
    const auto hard = tripletConfig(MinerKind::batchHard, DistanceKind::euclidean, MarginKind::hinge);
    QCOMPARE(number(lossOf(embeddings, labels, hard).loss), 0.0);
    const auto all = tripletConfig(MinerKind::batchAll, DistanceKind::euclidean, MarginKind::soft);
    double sum = 0;
    for (const double negative : {180.0, 160.0, 120.0, 140.0}) {
      sum += std::log1p(std::exp(chord(60) - chord(negative)));
    }
    QVERIFY(near(number(lossOf(embeddings, labels, all).loss), sum / 4));
    const auto e = [](double degrees) { return std::exp(std::cos(degrees * std::numbers::pi / 180)); };
    const double contrastive =
        -std::log(e(60) / (e(60) + e(180) + e(160))) - std::log(e(60) / (e(60) + e(120) + e(140)));
    QVERIFY(near(number(supervisedContrastiveLoss(embeddings, labels, 1).loss), contrastive / 2));
  }

  void theConfigChoosesTheLoss() {
    const auto embeddings = normalized(randomPoints(6, 3, 90));
    const std::vector<int> labels = {0, 0, 1, 1, 2, 2};
    LossConfig config;
    config.temperature = 0.3F;
    QVERIFY(torch::equal(lossOf(embeddings, labels, config).loss,
                         supervisedContrastiveLoss(embeddings, labels, 0.3F).loss));
    config.kind = LossKind::triplet;
    Random random(3);
    QVERIFY(torch::equal(lossOf(embeddings, labels, config).loss,
                         tripletLoss(embeddings, labels, config, random).loss));
  }

  void batchAllOfAFullBatchWithOutsiders() {
    // 500 digits and 100 outsiders have 13 million triplets; a list of them would take a gigabyte.
    std::vector<int> labels;
    for (int i = 0; i < 500; ++i) labels.push_back(i % 10);
    for (int i = 1; i <= 100; ++i) labels.push_back(-i);
    const auto embeddings = normalized(randomPoints(600, 16, 91)).requires_grad_();
    const auto config = tripletConfig(MinerKind::batchAll, DistanceKind::euclidean, MarginKind::hinge);
    const LossValue value = lossOf(embeddings, labels, config);
    value.loss.backward();
    QVERIFY(number(value.loss) > storedMargin);
    QVERIFY(value.activeShare > 0.5F);
  }
};

QTEST_APPLESS_MAIN(TestMetricLoss)
#include "test_metric_loss.moc"
