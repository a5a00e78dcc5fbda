#include <QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "engine/metric/frozen_network.h"
#include "engine/metric/torch.h"
#include "engine/recognize/recognizer.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

constexpr int k = 5;

/// A network that has learnt nothing: good enough to tell steady synthetic digits apart.
std::shared_ptr<const EmbeddingModel> untrainedModel() {
  NetworkConfig config;
  config.widths = {8, 16};
  config.residualLayers = {0, 0};
  config.embeddingDimension = 32;
  const auto network = std::make_shared<EmbeddingNetwork>(config, SampleShape{}, 1);
  network->eval();
  return freeze(network, "cpu");
}

Recognizer makeRecognizer(float threshold = 2) {
  const auto model = untrainedModel();
  Gallery gallery;
  gallery.images = syntheticDigits(400, 1);
  gallery.embeddings = model->embed(gallery.images);
  return {model, gallery, calibrate({threshold}, 1), k};
}

/// All references by the metric of the gallery.
std::vector<Neighbour> nearestByMetric(const Recognizer& recognizer, const std::vector<float>& embedding) {
  const Gallery& gallery = recognizer.gallery();
  const auto metric = WithinClassMetric::fit(gallery.embeddings, gallery.images.labels);
  return nearestNeighbours(metric.place(embedding), metric.place(gallery.embeddings), gallery.images.labels,
                           gallery.size());
}

/// How far the nearest class mean is in the metric of the gallery.
float distanceToMeans(const Recognizer& recognizer, const std::vector<float>& embedding) {
  const Gallery& gallery = recognizer.gallery();
  const auto metric = WithinClassMetric::fit(gallery.embeddings, gallery.images.labels);
  const std::vector<float> placed = metric.place(embedding);
  const Matrix references = metric.place(gallery.embeddings);
  double least = std::numeric_limits<double>::infinity();
  for (int label = 0; label < 10; ++label) {
    std::vector<double> mean(placed.size());
    double count = 0;
    for (std::size_t i = 0; i < references.rows; ++i) {
      if (gallery.images.labels[i] != label) continue;
      for (std::size_t c = 0; c < mean.size(); ++c) mean[c] += references.row(i)[c];
      ++count;
    }
    double square = 0;
    for (std::size_t c = 0; c < mean.size(); ++c) square += std::pow(mean[c] / count - placed[c], 2);
    least = std::min(least, std::sqrt(square));
  }
  return static_cast<float>(least);
}

}  // namespace

class TestRecognizer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void answersByMajority();
  void holdsTheDistanceAgainstTheThreshold();
  void measuresByItsMethod();
  void namesTheRunnerUp();
  void isCalibratedByClass();
  void takesNothingForADigit();
  void answersManyAsOne();
  void asksForReferences();
};

void TestRecognizer::answersByMajority() {
  const Recognizer recognizer = makeRecognizer();
  const LabelledSamples probes = syntheticDigits(100, 2);
  int right = 0;
  for (std::size_t i = 0; i < probes.size(); ++i) {
    const Answer answer = recognizer.recognize(probes.grayImage(i));
    QVERIFY(answer.label);
    QCOMPARE(*answer.label, answer.nearestClass);
    QCOMPARE(answer.nearestClass, majorityLabel(std::span(answer.nearest).first(k)));
    right += *answer.label == probes.labels[i] ? 1 : 0;
  }
  QVERIFY(right > 80);
  // A reference is nearest to itself.
  const Answer same = recognizer.recognize(recognizer.gallery().images.grayImage(17));
  QCOMPARE(same.nearest.front().place, 17U);
  QVERIFY(same.nearest.front().distance < 1e-3F);
}

void TestRecognizer::holdsTheDistanceAgainstTheThreshold() {
  const Recognizer recognizer = makeRecognizer();
  const GrayImage probe = syntheticDigits(1, 3).grayImage(0);
  const Answer answer = recognizer.recognize(probe);
  QCOMPARE(answer.threshold, 2.0F);
  QCOMPARE(answer.distance, answer.nearest.front().distance);
  QVERIFY(recognizer.recognize(probe, answer.distance).label);  // at the threshold is accepted
  const Answer strict = recognizer.recognize(probe, std::nextafter(answer.distance, 0.0F));
  QVERIFY(!strict.label);
  QCOMPARE(strict.nearestClass, answer.nearestClass);
  QVERIFY(!recognizer.recognize(probe, 0).label);
}

void TestRecognizer::measuresByItsMethod() {
  const auto model = untrainedModel();
  Gallery gallery;
  gallery.images = syntheticDigits(400, 1);
  gallery.embeddings = model->embed(gallery.images);
  Calibration calibration = calibrate({2}, 1);
  calibration.method = OpenSetMethod::mahalanobis;
  const Recognizer recognizer(model, gallery, calibration, k);
  const LabelledSamples probes = syntheticDigits(20, 6);
  for (const Answer& answer : recognizer.recognize(probes)) {
    const float wanted = distanceToMeans(recognizer, answer.embedding);
    QVERIFY(std::abs(answer.distance - wanted) < 1e-4F * wanted);
    QVERIFY(answer.nearest.front().distance < answer.distance);
  }
}

void TestRecognizer::namesTheRunnerUp() {
  const Recognizer recognizer = makeRecognizer();
  const LabelledSamples probes = syntheticDigits(50, 4);
  const auto isOther = [](const Answer& answer) {
    return [&](const Neighbour& neighbour) { return neighbour.label != answer.nearestClass; };
  };
  for (std::size_t i = 0; i < probes.size(); ++i) {
    const Answer answer = recognizer.recognize(probes.grayImage(i));
    QVERIFY(answer.nearest.size() < recognizer.gallery().size());
    const auto all = nearestByMetric(recognizer, answer.embedding);
    const auto other = std::find_if(all.begin(), all.end(), isOther(answer));
    QCOMPARE(answer.runnerUpClass, std::optional(other->label));
    QCOMPARE(answer.runnerUpDistance, other->distance);
  }
  for (const Answer& answer : recognizer.recognize(probes)) {
    const auto other = std::find_if(answer.nearest.begin(), answer.nearest.end(), isOther(answer));
    QCOMPARE(answer.runnerUpClass.has_value(), other != answer.nearest.end());
    if (answer.runnerUpClass) QCOMPARE(*answer.runnerUpClass, other->label);
  }
}

void TestRecognizer::isCalibratedByClass() {
  const auto model = untrainedModel();
  Gallery gallery;
  gallery.images = syntheticDigits(400, 1);
  gallery.embeddings = model->embed(gallery.images);
  const LabelledSamples known = syntheticDigits(2000, 5);
  const Recognizer recognizer =
      Recognizer::calibrated(model, gallery, {known}, 0.9, k, 1, {OpenSetMethod::classMean, 1});
  const std::vector<Answer> answers = recognizer.recognize(known);
  std::size_t right = 0;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (answers[i].nearestClass != known.labels[i]) continue;
    ++right;
    kept += answers[i].label ? 1 : 0;
  }
  QVERIFY(right > 1500 && right < known.size());
  QCOMPARE(recognizer.calibration().distances.size(), right);
  QCOMPARE(kept, static_cast<std::size_t>(std::ceil(0.9 * static_cast<double>(right) - 1e-6)));
  // A class is scaled by the half of how much nearer than others its pictures lie.
  QCOMPARE(recognizer.calibration().classScales.size(), std::size_t{10});
  Calibration unscaled = calibrate({1}, 1);
  unscaled.method = OpenSetMethod::classMean;
  const Recognizer plain(model, gallery, unscaled, k);
  for (std::size_t i = 0; i < 20; ++i) {
    const Answer scaled = recognizer.recognize(known.grayImage(i));
    const Answer raw = plain.recognize(known.grayImage(i));
    QCOMPARE(scaled.nearestClass, raw.nearestClass);
    QCOMPARE(scaled.distance, raw.distance * recognizer.calibration().scaleOf(raw.nearestClass));
  }
}

void TestRecognizer::takesNothingForADigit() {
  const Recognizer recognizer = makeRecognizer();
  const GrayImage nothing{28, 28, Bytes(784)};
  QVERIFY(!recognizer.recognize(nothing, 1000).label);
}

void TestRecognizer::answersManyAsOne() {
  const Recognizer recognizer = makeRecognizer();
  LabelledSamples probes = syntheticDigits(30, 5);
  probes.add(Bytes(784), 0);
  const auto answers = recognizer.recognize(probes, 0.3F, 2);
  QCOMPARE(answers.size(), probes.size());
  for (std::size_t i = 0; i < probes.size(); ++i) {
    const Answer one = recognizer.recognize(probes.grayImage(i), 0.3F);
    QCOMPARE(answers[i].label, one.label);
    QCOMPARE(answers[i].nearestClass, one.nearestClass);
    QVERIFY(std::abs(answers[i].distance - one.distance) < 1e-4F);
    QCOMPARE(answers[i].embedding.size(), one.embedding.size());
  }
  QVERIFY(!answers.back().label);
}

void TestRecognizer::asksForReferences() {
  QVERIFY(errorOf([] { Recognizer(untrainedModel(), {}, calibrate({1}, 1), k); }));
}

QTEST_GUILESS_MAIN(TestRecognizer)
#include "test_recognizer.moc"
