#include <QtTest>
#include <cmath>

#include "engine/core/random.h"
#include "engine/metric/loss_function.h"
#include "engine/metric/pair_loss.h"
#include "engine/metric/torch.h"

using namespace likeness;

namespace {

constexpr std::int64_t rows = 24;
constexpr std::int64_t dimension = 5;

torch::Tensor randomRows(std::uint64_t seed, float length) {
  Random random(seed);
  auto tensor = torch::empty({rows, dimension}, torch::kDouble);
  for (std::int64_t i = 0; i < rows * dimension; ++i) tensor.data_ptr<double>()[i] = random.normal() * length;
  return tensor;
}

std::vector<bool> randomSame(std::uint64_t seed) {
  Random random(seed);
  std::vector<bool> same;
  for (std::int64_t i = 0; i < rows / 2; ++i) same.push_back(random.below(2) == 1);
  return same;
}

double distance(const double* one, const double* other, DistanceKind kind) {
  double square = 0;
  double product = 0;
  double ones = 0;
  double others = 0;
  for (std::int64_t i = 0; i < dimension; ++i) {
    square += (one[i] - other[i]) * (one[i] - other[i]);
    product += one[i] * other[i];
    ones += one[i] * one[i];
    others += other[i] * other[i];
  }
  if (kind == DistanceKind::cosine) return 1 - product / std::sqrt(ones * others);
  return kind == DistanceKind::squaredEuclidean ? square : std::sqrt(square);
}

/// The formula, pair by pair.
double naive(const torch::Tensor& embeddings, const std::vector<bool>& same, const LossConfig& config) {
  double sum = 0;
  for (std::size_t i = 0; i < same.size(); ++i) {
    const double* row = embeddings.data_ptr<double>() + 2 * i * dimension;
    const double d = distance(row, row + dimension, config.distance);
    const double lack = same[i] ? d : std::max(0.0, config.margin - d);
    sum += lack * lack / 2;
  }
  return sum / static_cast<double>(same.size());
}

}  // namespace

class TestPairLoss : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isItsFormula_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<float>("margin");
    for (const auto kind : {DistanceKind::euclidean, DistanceKind::squaredEuclidean, DistanceKind::cosine}) {
      for (const float margin : {0.3F, 1.0F, 2.5F})
        QTest::addRow("%d, %g", static_cast<int>(kind), margin) << static_cast<int>(kind) << margin;
    }
  }

  void isItsFormula() {
    QFETCH(int, kind);
    QFETCH(float, margin);
    LossConfig config;
    config.distance = static_cast<DistanceKind>(kind);
    config.margin = margin;
    const auto embeddings = randomRows(3, 0.5F);
    const auto same = randomSame(4);
    const double expected = naive(embeddings, same, config);
    QVERIFY(std::abs(pairLoss(embeddings, same, config).loss.item<double>() - expected) < 1e-5 * expected);
  }

  void hasItsGradient() {
    LossConfig config;
    config.margin = 1;
    const auto same = randomSame(5);
    const auto embeddings = randomRows(6, 0.3F);
    auto input = embeddings.clone().set_requires_grad(true);
    pairLoss(input, same, config).loss.backward();
    constexpr double step = 1e-6;
    for (std::int64_t i = 0; i < rows * dimension; ++i) {
      auto moved = embeddings.clone();
      moved.data_ptr<double>()[i] += step;
      const double above = naive(moved, same, config);
      moved.data_ptr<double>()[i] -= 2 * step;
      const double slope = (above - naive(moved, same, config)) / (2 * step);
      QVERIFY(std::abs(slope - input.grad().data_ptr<double>()[i]) < 1e-6);
    }
  }

  void countsActivePairs() {
    LossConfig config;
    config.margin = 1;
    // Apart by 0.5 and 2, of two classes each: only the first is active; and by 1 of one class.
    const auto embeddings = torch::tensor({0.0F, 0.5F, 0.0F, 2.0F, 0.0F, 1.0F}).view({6, 1});
    const LossValue value = pairLoss(embeddings, {false, false, true}, config);
    QVERIFY(std::abs(value.activeShare - 2.0 / 3) < 1e-6);
    QVERIFY(std::abs(value.loss.item<float>() - (0.125 + 0.5) / 3) < 1e-6);
  }

  void staysFinite() {
    LossConfig config;
    for (const bool same : {false, true}) {
      for (const float value : {0.0F, 1.0F, 1e6F}) {
        auto embeddings = torch::full({4, 3}, value).set_requires_grad(true);
        const LossValue loss = pairLoss(embeddings, {same, same}, config);
        loss.loss.backward();
        QVERIFY(std::isfinite(loss.loss.item<float>()));
        QVERIFY(torch::isfinite(embeddings.grad()).all().item<bool>());
      }
    }
    auto none = torch::zeros({1, 3}).set_requires_grad(true);
    pairLoss(none, {}, config).loss.backward();
    QCOMPARE(none.grad().abs().sum().item<float>(), 0.0F);
  }

  void lossFunctionLooksAtPairsAlone() {
    LossConfig config = defaultLoss(LossKind::contrastive);
    const LossFunction loss(config, static_cast<int>(dimension), std::vector<float>(3, 1), 1,
                            /*inPairs=*/true);
    const auto embeddings = randomRows(8, 0.4F).to(torch::kFloat);
    std::vector<int> labels;
    for (int i = 0; i < rows; ++i) labels.push_back(i % 4 == 3 ? 1 : 0);
    labels[0] = labels[1] = -3;  // an outsider is of no class
    const auto same = samePairs(labels);
    QVERIFY(!same[0]);
    QVERIFY(!same[1]);
    QVERIFY(same[2]);
    Random random(1);
    const float expected = pairLoss(embeddings, same, config).loss.item<float>();
    QCOMPARE(loss.forward(embeddings, labels, config, random).loss.item<float>(), expected);
  }
};

QTEST_GUILESS_MAIN(TestPairLoss)
#include "test_pair_loss.moc"
