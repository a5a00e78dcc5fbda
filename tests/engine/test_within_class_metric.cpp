#include <QtTest>
#include <cmath>
#include <limits>
#include <vector>

#include "engine/core/random.h"
#include "engine/recognize/within_class_metric.h"

using namespace likeness;

namespace {

/// Rows about class centres that lie apart in the last direction; within classes the first varies most.
Matrix stretchedClasses(std::size_t rows, std::size_t columns, std::vector<int>& labels) {
  Random random(11);
  Matrix matrix(rows, columns);
  labels.clear();
  for (std::size_t i = 0; i < rows; ++i) {
    labels.push_back(static_cast<int>(i % 3));
    const auto row = matrix.row(i);
    for (std::size_t c = 0; c < columns; ++c) row[c] = 0.05F * random.normal();
    row[0] = 0.5F * random.normal();
    row[1] += 0.3F * row[0];
    row[columns - 1] += static_cast<float>(labels.back());
  }
  return matrix;
}

double distance(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::pow(static_cast<double>(a[i]) - b[i], 2);
  return std::sqrt(sum);
}

/// The root mean square distance over pairs of one class.
double spreadWithinClasses(const Matrix& rows, const std::vector<int>& labels) {
  double sum = 0;
  double pairs = 0;
  for (std::size_t i = 0; i < rows.rows; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (labels[i] != labels[j]) continue;
      sum += std::pow(distance(rows.row(i), rows.row(j)), 2);
      ++pairs;
    }
  }
  return std::sqrt(sum / pairs);
}

}  // namespace

class TestWithinClassMetric : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isTheMahalanobisDistanceOfTwoDimensions() {
    // Two classes of four: offsets (+-2, 0) and (0, +-1), so that the covariance is diag(2, 1/2).
    Matrix rows(8, 2);
    rows.values = {2, 0, -2, 0, 0, 1, 0, -1, 12, 5, 8, 5, 10, 6, 10, 4};
    const std::vector<int> labels = {7, 7, 7, 7, 3, 3, 3, 3};
    const auto metric = WithinClassMetric::fit(rows, labels);
    const std::vector<float> a = {0.3F, -0.4F};
    const std::vector<float> b = {-0.5F, 0.6F};
    const double mean = 1.25;
    const double regular = 0.02 * mean;
    // The scale by which the variances keep their mean, after those of 2 / (2 + r) and 0.5 / (0.5 + r).
    const double scale = 2 * mean / (2 / (2 + regular) + 0.5 / (0.5 + regular));
    const double expected = std::sqrt(scale * (0.64 / (2 + regular) + 1.0 / (0.5 + regular)));
    const double found = distance(metric.place(std::span(a)), metric.place(std::span(b)));
    QVERIFY2(std::abs(found - expected) < 1e-5, qPrintable(QString::number(found)));
  }

  void keepsTheSpreadWithinClasses() {
    std::vector<int> labels;
    const Matrix rows = stretchedClasses(300, 6, labels);
    const Matrix placed = WithinClassMetric::fit(rows, labels).place(rows);
    const double ratio = spreadWithinClasses(placed, labels) / spreadWithinClasses(rows, labels);
    QVERIFY2(std::abs(ratio - 1) < 0.02, qPrintable(QString::number(ratio)));
  }

  void setsClassesApart() {
    std::vector<int> labels;
    const Matrix rows = stretchedClasses(300, 6, labels);
    const auto metric = WithinClassMetric::fit(rows, labels);
    // The first two classes are 1 apart in a direction in which they hardly vary themselves.
    const std::vector<float> zero(6);
    const std::vector<float> one = {0, 0, 0, 0, 0, 1};
    QVERIFY(distance(metric.place(std::span(zero)), metric.place(std::span(one))) > 2);
    // As far off along what varies within classes counts for less.
    const std::vector<float> along = {1, 0.3F, 0, 0, 0, 0};
    QVERIFY(distance(metric.place(std::span(zero)), metric.place(std::span(along))) < 1);
  }

  void placesManyAsOne() {
    std::vector<int> labels;
    const Matrix rows = stretchedClasses(20, 5, labels);
    const auto metric = WithinClassMetric::fit(rows, labels);
    const Matrix placed = metric.place(rows);
    for (std::size_t i = 0; i < rows.rows; ++i) {
      const auto row = placed.row(i);
      QCOMPARE(metric.place(rows.row(i)), std::vector<float>(row.begin(), row.end()));
    }
  }

  void withoutVariationItIsEuclids() {
    Matrix rows(3, 2);
    rows.values = {1, 2, 3, 4, 5, 6};
    for (const auto& labels : {std::vector<int>{0, 1, 2}, std::vector<int>{5, 6, 7}}) {
      QVERIFY(WithinClassMetric::fit(rows, labels).place(rows) == rows);
    }
    QVERIFY(WithinClassMetric::fit({}, {}).place(rows) == rows);
    rows.values[0] = std::numeric_limits<float>::quiet_NaN();
    const Matrix placed = WithinClassMetric::fit(rows, {0, 0, 0}).place(rows);
    QVERIFY(placed.values[3] == rows.values[3]);
  }
};

QTEST_APPLESS_MAIN(TestWithinClassMetric)
#include "test_within_class_metric.moc"
