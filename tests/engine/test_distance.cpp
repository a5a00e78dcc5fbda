#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "engine/metric/distance.h"
#include "engine/metric/runtime.h"
#include "engine/metric/torch.h"

using likeness::DistanceKind;
using likeness::pairwiseDistances;

Q_DECLARE_METATYPE(likeness::DistanceKind)

namespace {

constexpr double pi = std::numbers::pi;

torch::Tensor randomUnitRows(std::int64_t rows, std::int64_t columns) {
  torch::manual_seed(5);
  return torch::nn::functional::normalize(torch::randn({rows, columns}));
}

/// One row on the unit circle for every angle in degrees.
torch::Tensor onCircle(const std::vector<double>& degrees) {
  auto points = torch::zeros({static_cast<std::int64_t>(degrees.size()), 2});
  for (std::size_t i = 0; i < degrees.size(); ++i) {
    const auto row = static_cast<std::int64_t>(i);
    points[row][0] = std::cos(degrees[i] * pi / 180);
    points[row][1] = std::sin(degrees[i] * pi / 180);
  }
  return points;
}

double entry(const torch::Tensor& matrix, std::int64_t row, std::int64_t column) {
  return matrix[row][column].item<double>();
}

double naiveDistance(const torch::Tensor& embeddings, std::int64_t a, std::int64_t b, DistanceKind kind) {
  double squared = 0;
  double product = 0;
  for (std::int64_t i = 0; i < embeddings.size(1); ++i) {
    const double x = entry(embeddings, a, i);
    const double y = entry(embeddings, b, i);
    squared += (x - y) * (x - y);
    product += x * y;
  }
  if (kind == DistanceKind::cosine) return 1 - product;
  return kind == DistanceKind::squaredEuclidean ? squared : std::sqrt(squared);
}

void addKinds() {
  QTest::addColumn<DistanceKind>("kind");
  QTest::newRow("euclidean") << DistanceKind::euclidean;
  QTest::newRow("squared euclidean") << DistanceKind::squaredEuclidean;
  QTest::newRow("cosine") << DistanceKind::cosine;
}

}  // namespace

class TestDistance : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { likeness::prepareRuntime(); }

  void agreesWithTheNaiveLoop_data() { addKinds(); }
  void agreesWithTheNaiveLoop() {
    QFETCH(DistanceKind, kind);
    const auto embeddings = randomUnitRows(12, 7);
    const auto distances = pairwiseDistances(embeddings, kind);
    QCOMPARE(distances.sizes().vec(), (std::vector<std::int64_t>{12, 12}));
    for (std::int64_t a = 0; a < 12; ++a) {
      for (std::int64_t b = 0; b < 12; ++b) {
        if (a == b) continue;
        const double expected = naiveDistance(embeddings, a, b, kind);
        QVERIFY2(std::abs(entry(distances, a, b) - expected) < 1e-5, qPrintable(QString::number(expected)));
      }
    }
  }

  void anglesRoundACircle() {
    // The chord of an angle is 2 sin(angle / 2).
    const std::vector<double> degrees = {0, 60, 90, 180};
    const auto points = onCircle(degrees);
    const auto euclidean = pairwiseDistances(points, DistanceKind::euclidean);
    const auto squared = pairwiseDistances(points, DistanceKind::squaredEuclidean);
    const auto cosine = pairwiseDistances(points, DistanceKind::cosine);
    const double root2 = std::sqrt(2.0);
    const double chords[] = {0, 1, root2, 2};
    for (std::int64_t i = 1; i < 4; ++i) {
      QVERIFY(std::abs(entry(euclidean, 0, i) - chords[i]) < 1e-6);
      QVERIFY(std::abs(entry(squared, 0, i) - chords[i] * chords[i]) < 1e-6);
      QVERIFY(std::abs(entry(cosine, 0, i) - (1 - std::cos(degrees[i] * pi / 180))) < 1e-6);
    }
  }

  void symmetricAndWithinBounds_data() { addKinds(); }
  void symmetricAndWithinBounds() {
    QFETCH(DistanceKind, kind);
    // Opposite and equal rows among them, where rounding would leave the range first.
    const auto some = randomUnitRows(20, 3);
    const auto embeddings = torch::cat({some, -some, some});
    const auto distances = pairwiseDistances(embeddings, kind);
    QVERIFY(torch::allclose(distances, distances.t(), 0, 1e-6));
    QVERIFY(torch::isfinite(distances).all().item<bool>());
    const double most = kind == DistanceKind::squaredEuclidean ? 4 : 2;
    QVERIFY(distances.max().item<double>() <= most + 1e-5);
    const double least = distances.min().item<double>();
    // A root turns a rounding error of 1e-7 into 1e-3.
    QVERIFY(least >= (kind == DistanceKind::cosine ? -1e-6 : 0));
    QVERIFY(distances.diagonal().max().item<double>() < 1e-3);
  }

  void gradientIsFiniteAtDistanceZero_data() { addKinds(); }
  void gradientIsFiniteAtDistanceZero() {
    QFETCH(DistanceKind, kind);
    auto embeddings = onCircle({30, 30, 30, 120}).requires_grad_();
    pairwiseDistances(embeddings, kind).sum().backward();
    QVERIFY(torch::isfinite(embeddings.grad()).all().item<bool>());
  }

  void gradientAgreesWithFiniteDifferences_data() { addKinds(); }
  void gradientAgreesWithFiniteDifferences() {
    QFETCH(DistanceKind, kind);
    // In double precision, through the normalisation that always stands before.
    torch::manual_seed(6);
    const auto weights = torch::rand({5, 5}, torch::kDouble).fill_diagonal_(0);
    auto points = torch::randn({5, 3}, torch::kDouble).requires_grad_();
    const auto value = [&](const torch::Tensor& raw) {
      return (pairwiseDistances(torch::nn::functional::normalize(raw), kind) * weights).sum();
    };
    value(points).backward();
    const torch::NoGradGuard noGrad;
    constexpr double width = 1e-5;
    for (std::int64_t i = 0; i < points.numel(); ++i) {
      auto above = points.clone();
      auto below = points.clone();
      above.view(-1)[i] += width;
      below.view(-1)[i] -= width;
      const double slope = (value(above) - value(below)).item<double>() / (2 * width);
      QVERIFY(std::abs(slope - points.grad().view(-1)[i].item<double>()) < 1e-7);
    }
  }
};

QTEST_APPLESS_MAIN(TestDistance)
#include "test_distance.moc"
