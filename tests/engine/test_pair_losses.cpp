#include <QtTest>
#include <limits>
#include <numbers>
#include <numeric>
#include <set>
#include <span>
#include <string>

#include "engine/core/error.h"
#include "engine/metric/loss_function.h"
#include "engine/metric/proxy_losses.h"
#include "engine/metric/runtime.h"
#include "engine/metric/torch.h"
#include "tests/support/naive_losses.h"
#include "tests/support/stored_losses.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

constexpr LossKind pairKinds[] = {LossKind::contrastive, LossKind::liftedStructure, LossKind::nPairs,
                                  LossKind::ntXent,      LossKind::multiSimilarity, LossKind::circle};
constexpr LossKind proxyKinds[] = {LossKind::proxyNca, LossKind::proxyAnchor, LossKind::arcFace,
                                   LossKind::cosFace, LossKind::crossEntropy};
constexpr MinerKind minerKinds[] = {
    MinerKind::random,           MinerKind::batchAll,        MinerKind::batchHard, MinerKind::semiHard,
    MinerKind::distanceWeighted, MinerKind::multiSimilarity, MinerKind::angular};
constexpr DistanceKind distanceKinds[] = {DistanceKind::euclidean, DistanceKind::squaredEuclidean,
                                          DistanceKind::cosine};

std::vector<LossConfig> everyLoss() {
  std::vector<LossConfig> configs = {LossConfig{}};
  for (const LossKind kind : pairKinds) configs.push_back(defaultLoss(kind));
  for (const LossKind kind : proxyKinds) configs.push_back(defaultLoss(kind));
  for (const MinerKind miner : minerKinds) {
    for (const MarginKind margin : {MarginKind::hinge, MarginKind::soft}) {
      configs.push_back(defaultLoss(LossKind::triplet));
      configs.back().miner = miner;
      configs.back().marginKind = margin;
    }
  }
  for (const DistanceKind distance : distanceKinds) {
    for (const LossKind kind : {LossKind::triplet, LossKind::contrastive, LossKind::liftedStructure}) {
      configs.push_back(defaultLoss(kind));
      configs.back().distance = distance;
    }
  }
  return configs;
}

std::string nameOf(const LossConfig& config) {
  return "kind " + std::to_string(static_cast<int>(config.kind)) + ", miner " +
         std::to_string(static_cast<int>(config.miner)) + ", distance " +
         std::to_string(static_cast<int>(config.distance)) + ", margin " +
         std::to_string(static_cast<int>(config.marginKind));
}

/// Settings under which no loss is flat.
LossConfig gentle(LossKind kind, DistanceKind distance) {
  LossConfig config;
  config.kind = kind;
  config.distance = distance;
  config.margin = kind == LossKind::circle ? 0.25F : 1.1F;
  config.temperature = 0.4F;
  config.scale = 5;
  config.negativeWeight = 8;
  config.threshold = 0.3F;
  config.regularization = 0.1F;
  return config;
}

Points randomPoints(std::size_t rows, std::size_t columns, std::uint64_t seed) {
  Random random(seed);
  Points points(rows, std::vector<double>(columns));
  for (auto& point : points) {
    for (double& value : point) value = double{random.normal()};
  }
  return points;
}

torch::Tensor toTensor(const Points& points) {
  auto tensor = torch::empty(
      {static_cast<std::int64_t>(points.size()), static_cast<std::int64_t>(points.front().size())});
  float* values = tensor.data_ptr<float>();
  for (const auto& point : points) {
    for (const double value : point) *values++ = static_cast<float>(value);
  }
  return tensor;
}

torch::Tensor storedTensor(const float* values, std::int64_t rows) {
  return torch::from_blob(const_cast<float*>(values), {rows, 3}).clone();
}

torch::Tensor onCircle(const std::vector<double>& degrees) {
  Points points;
  for (const double angle : degrees) {
    points.push_back({std::cos(angle * std::numbers::pi / 180), std::sin(angle * std::numbers::pi / 180)});
  }
  return toTensor(points);
}

double number(const torch::Tensor& scalar) {
  return scalar.item<double>();
}

bool near(double a, double b, double relative = 1e-5) {
  return std::abs(a - b) <= relative * std::max(std::abs(b), 1e-2);
}

/// By the largest slope, since small ones are differences of large ones.
bool near(const torch::Tensor& a, const torch::Tensor& b, double relative) {
  return number((a - b).abs().max()) <= relative * std::max(number(b.abs().max()), 1e-3);
}

LossValue lossOf(const torch::Tensor& embeddings, const std::vector<int>& labels, const LossConfig& config) {
  Random random(3);
  const LossFunction loss(config, static_cast<int>(embeddings.size(1)), {1, 1, 1, 1}, 5);
  return loss.forward(embeddings, labels, config, random);
}

double naive(const Points& points, const Points& base, const std::vector<int>& labels,
             const LossConfig& config) {
  return NaiveLoss(points, base, labels, config).value();
}

torch::Tensor slopesOf(const Points& points, const std::vector<int>& labels, const LossConfig& config) {
  constexpr double width = 1e-5;
  Points slopes = points;
  Points moved = points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t d = 0; d < points[i].size(); ++d) {
      moved[i][d] = points[i][d] + width;
      const double above = naive(moved, points, labels, config);
      moved[i][d] = points[i][d] - width;
      slopes[i][d] = (above - naive(moved, points, labels, config)) / (2 * width);
      moved[i][d] = points[i][d];
    }
  }
  return toTensor(slopes);
}

LossConfig configOf(const StoredLoss& stored) {
  LossConfig config;
  config.kind = stored.kind;
  config.distance = stored.distance;
  config.margin = stored.margin;
  config.temperature = stored.temperature;
  config.scale = stored.scale;
  config.positiveWeight = stored.positiveWeight;
  config.negativeWeight = stored.negativeWeight;
  config.threshold = stored.threshold;
  config.regularization = stored.regularization;
  return config;
}

const std::vector<std::vector<int>> labelSets = {
    {0, 0, 0, 1, 1, 1, 2, 2, 2}, {0, 1, 0, 1},         {0, 0, 1, 1, 1, 2, 2, 2, 2, 3},
    {0, -1, 1, 0, -2, 1, 0, -3}, {0, 0, -1, 1, 1, -2}, {3, 2, 2, 3, 2, 3, 0},
    {0, 0, 1, 1, 1, 1, 1, -1},
};

}  // namespace

class TestPairLosses : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { prepareRuntime(); }

  void storedNumbersOfPyTorch() {
    const std::vector<int> labels(std::begin(lossLabels), std::end(lossLabels));
    const std::vector<float> weights(std::begin(lossClassWeights), std::end(lossClassWeights));
    Random random(1);
    std::set<LossKind> seen;
    for (const StoredLoss& stored : storedLosses) {
      const LossConfig config = configOf(stored);
      seen.insert(stored.kind);
      const auto points = storedTensor(&lossPoints[0][0], 12).requires_grad_();
      const auto proxies = storedTensor(&lossProxies[0][0], 4).requires_grad_();
      const LossValue value = usesProxies(config.kind) ? proxyLoss(points, labels, proxies, weights, config)
                                                       : metricLoss(points, labels, config, random);
      value.loss.backward();
      QVERIFY2(near(number(value.loss), stored.loss), nameOf(config).c_str());
      QVERIFY2(near(points.grad(), storedTensor(stored.gradient, 12), 2e-5), nameOf(config).c_str());
      if (usesProxies(config.kind)) {
        QVERIFY2(near(proxies.grad(), storedTensor(stored.proxyGradient, 4), 2e-5), nameOf(config).c_str());
      }
    }
    QCOMPARE(seen.size(), std::size(pairKinds) + std::size(proxyKinds));
  }

  void agreeWithTheSums() {
    std::uint64_t seed = 0;
    for (const auto& labels : labelSets) {
      const Points points = randomPoints(labels.size(), 4, ++seed);
      for (const LossKind kind : pairKinds) {
        for (const DistanceKind distance : distanceKinds) {
          const LossConfig config = gentle(kind, distance);
          const auto leaf = toTensor(points).requires_grad_();
          const LossValue value = lossOf(leaf, labels, config);
          value.loss.backward();
          QVERIFY2(near(number(value.loss), naive(points, points, labels, config)), nameOf(config).c_str());
          QVERIFY2(near(leaf.grad(), slopesOf(points, labels, config), 2e-4), nameOf(config).c_str());
        }
      }
    }
  }

  void gradientsScaleWithWhatComesAfter() {
    const Points points = randomPoints(6, 3, 50);
    const std::vector<int> labels = {0, 0, 1, 1, 2, -1};
    for (const LossConfig& config : everyLoss()) {
      const auto once = toTensor(points).requires_grad_();
      const auto thrice = toTensor(points).requires_grad_();
      lossOf(once, labels, config).loss.backward();
      (lossOf(thrice, labels, config).loss * 3).backward();
      QVERIFY2(near(thrice.grad(), once.grad() * 3, 1e-5), nameOf(config).c_str());
    }
  }

  void noNumberIsEverLost_data() {
    QTest::addColumn<QList<int>>("labels");
    QTest::newRow("one class") << QList<int>{0, 0, 0, 0, 0, 0};
    QTest::newRow("nothing but singles") << QList<int>{0, 1, 2, 3, -1, -2};
    QTest::newRow("outsiders alone") << QList<int>{-1, -2, -3, -4, -5, -6};
    QTest::newRow("pairs") << QList<int>{0, 0, 1, 1, 2, 2};
    QTest::newRow("one class and outsiders") << QList<int>{0, 0, 0, -1, -2, -3};
    QTest::newRow("two classes") << QList<int>{3, 3, 3, 1, 1, 1};
  }
  void noNumberIsEverLost() {
    QFETCH(QList<int>, labels);
    const std::vector<int> labelsOf(labels.begin(), labels.end());
    const auto random = toTensor(randomPoints(6, 5, 9));
    const auto direction = torch::nn::functional::normalize(random.slice(0, 0, 1)).expand({6, 5});
    for (const auto& embeddings : {random, random * 1e6, random * 1e-6, direction, torch::zeros({6, 5}),
                                   torch::cat({direction.slice(0, 0, 3), -direction.slice(0, 0, 3)})}) {
      for (LossConfig config : everyLoss()) {
        const auto leaf = embeddings.contiguous().clone().requires_grad_();
        const LossValue value = lossOf(leaf, labelsOf, config);
        value.loss.backward();
        QVERIFY2(std::isfinite(number(value.loss)), nameOf(config).c_str());
        QVERIFY2(torch::isfinite(leaf.grad()).all().item<bool>(), nameOf(config).c_str());
        QVERIFY2(value.activeShare >= 0 && value.activeShare <= 1, nameOf(config).c_str());
        QVERIFY(value.counts.easy >= 0 && value.counts.semiHard >= 0 && value.counts.hard >= 0);
      }
    }
  }

  void aNumberThatIsLostBeforeIsSeen() {
    auto embeddings = toTensor(randomPoints(6, 3, 9));
    embeddings[2][1] = std::numeric_limits<float>::quiet_NaN();
    for (const LossConfig& config : everyLoss()) {
      QVERIFY2(std::isnan(number(lossOf(embeddings, {0, 0, 1, 1, 2, 2}, config).loss)),
               nameOf(config).c_str());
    }
  }

  void outsidersAreNamedByNothing() {
    // Whatever their numbers, even the same, they are negatives of everybody and positives of nobody.
    const auto points = toTensor(randomPoints(8, 4, 31));
    for (const LossConfig& config : everyLoss()) {
      const double one = number(lossOf(points, {0, 0, -1, 1, 1, -2, -3, 2}, config).loss);
      const double same = number(lossOf(points, {0, 0, -7, 1, 1, -7, -7, 2}, config).loss);
      QVERIFY2(one == same, nameOf(config).c_str());
    }
  }

  void outsidersPushLossesOverPairsAndProxyAnchor() {
    const auto points = toTensor(randomPoints(6, 4, 32));
    const std::vector<int> labels = {0, 0, 1, 1, -1, -2};
    auto configs = everyLoss();
    for (const LossConfig& config : configs) {
      if (config.kind == LossKind::triplet) continue;  // its miner may not choose them
      LossConfig wide = config;
      if (config.kind == LossKind::contrastive) wide.margin = 10;
      const auto leaf = points.clone().requires_grad_();
      lossOf(leaf, labels, wide).loss.backward();
      const bool pushed = number(leaf.grad().slice(0, 4, 6).abs().max()) > 0;
      const bool expected = !usesProxies(config.kind) || config.kind == LossKind::proxyAnchor;
      QVERIFY2(pushed == expected, nameOf(config).c_str());
    }
  }

  void weightsCountSamples() {
    // A class with weight 2 is as if its samples were there twice.
    const auto points = toTensor(randomPoints(5, 3, 33));
    const auto doubled = points.index_select(0, torch::tensor({0, 1, 2, 3, 4, 0, 1}, torch::kLong));
    const auto proxies = toTensor(randomPoints(3, 3, 34));
    for (const LossKind kind : proxyKinds) {
      const LossConfig config = defaultLoss(kind);
      const auto weighted = proxyLoss(points, {0, 0, 1, 1, 2}, proxies, {2, 1, 1}, config).loss;
      const auto repeated = proxyLoss(doubled, {0, 0, 1, 1, 2, 0, 0}, proxies, {1, 1, 1}, config).loss;
      QVERIFY2(near(number(weighted), number(repeated)), nameOf(config).c_str());
    }
  }

  void marginsOfAnglesRoundACircle() {
    // One sample at 70 degrees, its proxy at 0, another at 120: 50 degrees away.
    const auto cosine = [](double degrees) { return std::cos(degrees * std::numbers::pi / 180); };
    const auto expected = [&](double own, double scale) {
      return std::log1p(std::exp(scale * (cosine(50) - own)));
    };
    LossConfig config;
    config.scale = 4;
    config.kind = LossKind::arcFace;
    config.margin = static_cast<float>(20 * std::numbers::pi / 180);
    const auto value = [&](double sample) {
      return number(proxyLoss(onCircle({sample}), {0}, onCircle({0, sample + 50}), {1, 1}, config).loss);
    };
    QVERIFY(near(value(70), expected(cosine(90), 4)));
    QVERIFY(near(value(150), expected(cosine(170), 4)));
    // 170 and 20 degrees pass 180, where the cosine would rise again.
    QVERIFY(near(value(170), expected(cosine(170) - config.margin * std::sin(config.margin), 4)));
    QVERIFY(value(170) > value(159));
    config.kind = LossKind::cosFace;
    config.margin = 0.3F;
    QVERIFY(near(value(70), expected(cosine(70) - 0.3, 4)));
  }

  void proxiesAreCountedByTheirMargin() {
    // Proxies at 0 and 90 degrees. With a margin of 30 degrees a sample of the first is easy up to 30, hard
    // from 45 on.
    LossConfig config = defaultLoss(LossKind::arcFace);
    config.margin = static_cast<float>(std::numbers::pi / 6);
    const std::vector<int> labels = {0, 0, 0, 0, -1};
    const auto count =
        proxyLoss(onCircle({10, 29, 40, 50, 45}), labels, onCircle({0, 90}), {1, 1}, config).counts;
    QVERIFY((count == TripletCounts{2, 1, 1}));
  }

  void tripletsAreCounted() {
    // Anchor at 0 on a line of points: positive at 1, margin 0.5: a negative at 0.9 or 1 is hard, at 1.4
    // semi-hard, from 1.5 on easy. The other anchor, at 1: 0.1, 0 and 0.4 hard, 0.5 hard, 4 easy.
    const auto points = toTensor({{0}, {1}, {0.9}, {1}, {1.4}, {1.5}, {5}});
    const std::vector<int> labels = {0, 0, -1, -2, -3, -4, -5};
    LossConfig config = defaultLoss(LossKind::triplet);
    config.margin = 0.5F;
    config.miner = MinerKind::batchAll;
    QVERIFY((lossOf(points, labels, config).counts == TripletCounts{3, 1, 6}));
    config.miner = MinerKind::batchHard;
    QVERIFY((lossOf(points, labels, config).counts == TripletCounts{0, 0, 2}));
    config.miner = MinerKind::semiHard;
    QVERIFY((lossOf(points, labels, config).counts == TripletCounts{1, 1, 0}));
    config.marginKind = MarginKind::soft;  // has no margin to be semi-hard by
    QVERIFY((lossOf(points, labels, config).counts == TripletCounts{2, 0, 0}));
    config.kind = LossKind::contrastive;  // each anchor with its nearest negative
    QVERIFY((lossOf(points, labels, config).counts == TripletCounts{0, 0, 2}));
  }

  void activeSharesSayWhatIsLeftToLearn() {
    LossConfig config = defaultLoss(LossKind::contrastive);
    config.margin = 1;
    // Pairs: one of a class, two with the outsider, of which one is within the margin.
    QVERIFY(near(lossOf(toTensor({{0}, {0.5}, {1.2}}), {0, 0, -1}, config).activeShare, 2.0 / 3));
    config = defaultLoss(LossKind::liftedStructure);
    config.margin = 1;
    QCOMPARE(lossOf(toTensor({{0}, {0.5}, {9}}), {0, 0, -1}, config).activeShare, 0.0F);
    QCOMPARE(lossOf(toTensor({{0}, {0.5}, {1.9}}), {0, 0, -1}, config).activeShare, 0.5F);
  }

  void proxiesAreLearnt() {
    const auto points = toTensor(randomPoints(12, 6, 40));
    const std::vector<int> labels = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, -1};
    for (const LossKind kind : proxyKinds) {
      const LossConfig config = defaultLoss(kind);
      LossFunction loss(config, 6, {1, 1, 1}, 7);
      QCOMPARE(loss.parameters().size(), std::size_t{1});
      torch::optim::SGD optimizer(loss.parameters(), 2e-3);
      Random random(1);
      std::vector<double> values;
      for (int step = 0; step < 20; ++step) {
        optimizer.zero_grad();
        const auto value = loss.forward(points, labels, config, random).loss;
        value.backward();
        optimizer.step();
        values.push_back(number(value));
      }
      QVERIFY2(values.back() < values.front(), nameOf(config).c_str());
    }
    for (const LossKind kind : pairKinds)
      QVERIFY(LossFunction(defaultLoss(kind), 6, {1}, 7).parameters().empty());
  }

  void everyLossBringsClassesTogether() {
    // Points that are free to move end up near those of their class. By the means, since Proxy-Anchor asks no
    // more of a sample than to be on the right side of each proxy.
    const std::vector<int> labels = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};
    std::vector<LossConfig> configs = {LossConfig{}};
    for (const LossKind kind : pairKinds) configs.push_back(defaultLoss(kind));
    for (const LossKind kind : proxyKinds) configs.push_back(defaultLoss(kind));
    for (const LossConfig& config : configs) {
      const auto points = toTensor(randomPoints(12, 4, 41)).requires_grad_();
      LossFunction loss(config, 4, {1, 1, 1}, 7);
      auto learnt = loss.parameters();
      learnt.push_back(points);
      torch::optim::Adam optimizer(learnt, 0.05);
      Random random(1);
      Random shuffle(2);
      std::vector<std::int64_t> order(labels.size());
      std::iota(order.begin(), order.end(), 0);
      for (int step = 0; step < 150; ++step) {
        optimizer.zero_grad();
        // In another order each time, as in training: N-pairs takes the samples of a class two by two.
        shuffle.shuffle(std::span(order));
        std::vector<int> labelsNow;
        for (const std::int64_t place : order) labelsNow.push_back(labels[static_cast<std::size_t>(place)]);
        const auto batch = torch::nn::functional::normalize(points).index_select(0, torch::tensor(order));
        loss.forward(batch, labelsNow, config, random).loss.backward();
        optimizer.step();
      }
      const auto ends = torch::nn::functional::normalize(points.detach());
      const auto cosines = torch::mm(ends, ends.t());
      const auto label = torch::tensor(labels);
      const auto same = label.unsqueeze(0) == label.unsqueeze(1);
      const double within = number(cosines.masked_select(same).mean());
      const double between = number(cosines.masked_select(~same).mean());
      const std::string means = std::to_string(within) + " and " + std::to_string(between);
      QVERIFY2(within > between + 0.4, (nameOf(config) + ": " + means).c_str());
    }
  }

  void sameSeedSameProxies() {
    const auto proxies = [](std::uint64_t seed) {
      return LossFunction(defaultLoss(LossKind::arcFace), 6, {1, 1, 1}, seed).parameters().front();
    };
    QVERIFY(torch::equal(proxies(1), proxies(1)));
    QVERIFY(!torch::equal(proxies(1), proxies(2)));
  }

  void aLossWithProxiesNeedsThem() {
    Random random(1);
    QVERIFY_THROWS_EXCEPTION(Error,
                             metricLoss(torch::ones({2, 2}), {0, 1}, defaultLoss(LossKind::arcFace), random));
  }
};

QTEST_APPLESS_MAIN(TestPairLosses)
#include "test_pair_losses.moc"
