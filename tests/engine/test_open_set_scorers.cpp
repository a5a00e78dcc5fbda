#include <QtTest>
#include <algorithm>
#include <cmath>

#include "engine/core/random.h"
#include "engine/recognize/gallery.h"
#include "engine/recognize/open_set_scorer.h"
#include "engine/recognize/within_class_metric.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

constexpr std::size_t width = 6;

struct Rows {
  Matrix embeddings;
  std::vector<int> labels;
};

/// Three heaps round axes, of length 1 as embeddings are.
Rows heaps(std::size_t count, std::uint64_t seed, float spread = 0.15F, std::size_t firstAxis = 0) {
  Random random(seed);
  Rows rows{Matrix(count, width), {}};
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t label = i % 3;
    float square = 0;
    for (std::size_t c = 0; c < width; ++c) {
      float& value = rows.embeddings.row(i)[c];
      value = (c == label + firstAxis ? 1.0F : 0.0F) +
              spread * static_cast<float>(c + 1) / width * random.normal();
      square += value * value;
    }
    for (float& value : rows.embeddings.row(i)) value /= std::sqrt(square);
    rows.labels.push_back(static_cast<int>(label));
  }
  return rows;
}

OpenSetReferences referencesOf(const Rows& rows, const Matrix* outsiders = nullptr) {
  OpenSetReferences references;
  references.embeddings = &rows.embeddings;
  references.labels = &rows.labels;
  references.classCount = 3;
  references.outsiders = outsiders;
  references.k = 4;
  return references;
}

float distanceBetween(std::span<const float> a, std::span<const float> b) {
  float sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return std::sqrt(sum);
}

/// Ascending distances of a probe to all rows in the metric of `rows`.
std::vector<float> naiveDistances(const Rows& rows, std::span<const float> probe, const Matrix& to) {
  const WithinClassMetric metric = WithinClassMetric::fit(rows.embeddings, rows.labels);
  const Matrix placed = metric.place(to);
  const auto own = metric.place(probe);
  std::vector<float> distances;
  for (std::size_t i = 0; i < to.rows; ++i) distances.push_back(distanceBetween(own, placed.row(i)));
  std::sort(distances.begin(), distances.end());
  return distances;
}

Matrix naiveMeans(const Rows& rows) {
  Matrix means(3, width);
  for (std::size_t i = 0; i < rows.labels.size(); ++i) {
    for (std::size_t c = 0; c < width; ++c)
      means.row(static_cast<std::size_t>(rows.labels[i]))[c] +=
          rows.embeddings.row(i)[c] * 3 / static_cast<float>(rows.labels.size());
  }
  return means;
}

double areaOf(const std::vector<Judgement>& known, const std::vector<Judgement>& unknown) {
  double wins = 0;
  for (const Judgement& a : known) {
    for (const Judgement& b : unknown) wins += a.strangeness < b.strangeness ? 1 : 0;
  }
  return wins / static_cast<double>(known.size() * unknown.size());
}

}  // namespace

class TestOpenSetScorers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void distancesAreThoseOfPlainLoops() {
    const Rows rows = heaps(90, 1);
    const Rows probes = heaps(20, 2, 0.4F);
    const auto nearest =
        fitOpenSetScorer(OpenSetMethod::nearestReference, referencesOf(rows), 1)->judge(probes.embeddings, 1);
    const auto kth =
        fitOpenSetScorer(OpenSetMethod::kthNeighbour, referencesOf(rows), 1)->judge(probes.embeddings, 2);
    const auto mean =
        fitOpenSetScorer(OpenSetMethod::mahalanobis, referencesOf(rows), 1)->judge(probes.embeddings, 1);
    for (std::size_t i = 0; i < probes.labels.size(); ++i) {
      const auto row = probes.embeddings.row(i);
      const auto all = naiveDistances(rows, row, rows.embeddings);
      QVERIFY(std::abs(nearest[i].strangeness - all[0]) < 1e-4F);
      QVERIFY(std::abs(kth[i].strangeness - all[3]) < 1e-4F);
      QVERIFY(std::abs(mean[i].strangeness - naiveDistances(rows, row, naiveMeans(rows))[0]) < 1e-4F);
    }
  }

  void classMeansAreComparedByTheCosine() {
    const Rows rows = heaps(90, 3);
    const Rows probes = heaps(20, 4, 0.4F);
    const auto judged =
        fitOpenSetScorer(OpenSetMethod::classMean, referencesOf(rows), 1)->judge(probes.embeddings, 1);
    const Matrix means = naiveMeans(rows);
    for (std::size_t i = 0; i < probes.labels.size(); ++i) {
      float best = -2;
      int label = 0;
      for (std::size_t m = 0; m < 3; ++m) {
        float product = 0;
        float square = 0;
        for (std::size_t c = 0; c < width; ++c) {
          product += means.row(m)[c] * probes.embeddings.row(i)[c];
          square += means.row(m)[c] * means.row(m)[c];
        }
        if (product / std::sqrt(square) > best) {
          best = product / std::sqrt(square);
          label = static_cast<int>(m);
        }
      }
      QVERIFY(std::abs(judged[i].strangeness - (1 - best)) < 1e-4F);
      QCOMPARE(judged[i].label, label);
    }
  }

  void everyMethodTellsHeapsFromElsewhere() {
    const Rows rows = heaps(300, 5);
    const Rows known = heaps(90, 6);
    const Rows unknown = heaps(90, 7, 0.15F, 3);  // round other axes
    const Matrix outsiders = heaps(60, 8, 0.15F, 3).embeddings;
    for (const OpenSetMethodText& text : openSetMethods()) {
      const OpenSetReferences references = referencesOf(rows, &outsiders);
      if (!canFit(text.method, references)) continue;
      const auto scorer = fitOpenSetScorer(text.method, references, 1);
      const auto own = scorer->judge(known.embeddings, 1);
      // A head that never saw anything else may be sure of what lies elsewhere: that is its weakness.
      const bool head = text.method == OpenSetMethod::energy || text.method == OpenSetMethod::entropy ||
                        text.method == OpenSetMethod::maximumProbability;
      if (!head) QVERIFY2(areaOf(own, scorer->judge(unknown.embeddings, 1)) > 0.9, text.id);
      for (std::size_t i = 0; i < own.size(); ++i) {
        QVERIFY(own[i].strangeness >= 0 && std::isfinite(own[i].strangeness));
        QCOMPARE(own[i].label, known.labels[i]);
      }
    }
  }

  void probabilitiesAreOnesOfASoftmax() {
    // Largest probability p and entropy h of one head: 1 - p and h rise together for two classes.
    Rows rows = heaps(200, 9);
    for (int& label : rows.labels) label = label == 2 ? 1 : label;
    const Rows probes = heaps(40, 10, 0.6F);
    OpenSetReferences references = referencesOf(rows);
    references.classCount = 2;
    const auto most =
        fitOpenSetScorer(OpenSetMethod::maximumProbability, references, 1)->judge(probes.embeddings, 1);
    const auto entropy = fitOpenSetScorer(OpenSetMethod::entropy, references, 1)->judge(probes.embeddings, 1);
    for (std::size_t i = 0; i < most.size(); ++i) {
      const double q = most[i].strangeness;
      QVERIFY(q >= 0 && q <= 0.5 + 1e-6);
      const double expected = q > 1e-12 ? -q * std::log(q) - (1 - q) * std::log1p(-q) : 0;
      QVERIFY(std::abs(static_cast<double>(entropy[i].strangeness) - expected) < 1e-4);
    }
  }

  void oneSnapshotTwiceIsThatSnapshot() {
    const Rows rows = heaps(60, 11);
    const Rows probes = heaps(20, 12, 0.4F);
    const auto twice = [](const Matrix& matrix) {
      Matrix both(matrix.rows, 2 * width);
      for (std::size_t i = 0; i < matrix.rows; ++i) {
        std::ranges::copy(matrix.row(i), both.row(i).begin());
        std::ranges::copy(matrix.row(i), both.row(i).begin() + width);
      }
      return both;
    };
    const Rows doubled{twice(rows.embeddings), rows.labels};
    OpenSetReferences references = referencesOf(doubled);
    QVERIFY(!canFit(OpenSetMethod::ensemble, references));
    references.snapshots = 2;
    const auto both =
        fitOpenSetScorer(OpenSetMethod::ensemble, references, 1)->judge(twice(probes.embeddings), 1);
    const auto one =
        fitOpenSetScorer(OpenSetMethod::nearestReference, referencesOf(rows), 1)->judge(probes.embeddings, 1);
    for (std::size_t i = 0; i < one.size(); ++i)
      QVERIFY(std::abs(both[i].strangeness - one[i].strangeness) < 1e-5F);
  }

  void contrastLooksAtOutsiders() {
    const Rows rows = heaps(60, 13);
    const Matrix outsiders = heaps(30, 14, 0.15F, 3).embeddings;
    const auto scorer = fitOpenSetScorer(OpenSetMethod::contrast, referencesOf(rows, &outsiders), 1);
    const Rows probes = heaps(12, 15, 0.4F);
    const auto judged = scorer->judge(probes.embeddings, 1);
    for (std::size_t i = 0; i < judged.size(); ++i) {
      const auto row = probes.embeddings.row(i);
      const float d = naiveDistances(rows, row, naiveMeans(rows))[0];
      const auto all = naiveDistances(rows, row, outsiders);
      float o = 0;
      for (std::size_t n = 0; n < 20; ++n) o += all[n] / 20;
      QVERIFY(std::abs(judged[i].strangeness - d / (d + o)) < 1e-4F);
    }
    QCOMPARE(errorOf([&] { fitOpenSetScorer(OpenSetMethod::contrast, referencesOf(rows), 1); })->code(),
             ErrorCode::dataSetUnusable);
  }

  void idsAreFoundAgain() {
    for (const OpenSetMethodText& text : openSetMethods()) {
      QCOMPARE(openSetMethodOf(text.id), std::optional(text.method));
      QCOMPARE(std::string(textOf(text.method).id), std::string(text.id));
    }
    QVERIFY(!openSetMethodOf("nearest"));
  }
};

QTEST_APPLESS_MAIN(TestOpenSetScorers)
#include "test_open_set_scorers.moc"
