#include <QtTest>
#include <algorithm>

#include "engine/metric/frozen_network.h"
#include "engine/metric/torch.h"
#include "engine/recognize/taught_gallery.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

std::shared_ptr<const EmbeddingModel> untrainedModel() {
  NetworkConfig config;
  config.widths = {8, 16};
  config.residualLayers = {0, 0};
  config.embeddingDimension = 32;
  const auto network = std::make_shared<EmbeddingNetwork>(config, SampleShape{}, 1);
  network->eval();
  return freeze(network, "cpu");
}

Recognizer trainedOn0To7() {
  const auto model = untrainedModel();
  Gallery gallery;
  const auto some = [](const LabelledSamples& all) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all.labels[i] < 8) places.push_back(i);
    }
    LabelledSamples known = all.subset(places);
    known.classNames.resize(8);
    return known;
  };
  gallery.images = some(syntheticDigits(300, 1));
  gallery.embeddings = model->embed(gallery.images);
  return Recognizer::calibrated(model, gallery, {some(syntheticDigits(600, 2))}, 0.97, 5, 1);
}

/// Knows the digits 0 to 7.
const Recognizer& makeBase() {
  static const Recognizer base = trainedOn0To7();
  return base;
}

TaughtDrawings drawingsOf(int digit, const std::string& name, std::size_t count, std::uint64_t seed) {
  TaughtDrawings drawings;
  const LabelledSamples digits = syntheticDigits(10 * count, seed);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (digits.labels[i] == digit) drawings.push_back({drawings.size() + 1, name, "", digits.grayImage(i)});
  }
  return drawings;
}

std::size_t named(const Recognizer& recognizer, const TaughtDrawings& probes, const std::string& name) {
  LabelledSamples pictures;
  for (const TaughtDrawing& probe : probes) pictures.add(probe.picture.pixels, 0);
  const std::vector<Answer> answers = recognizer.recognize(pictures);
  return static_cast<std::size_t>(std::ranges::count_if(answers, [&](const Answer& answer) {
    return answer.label && recognizer.classNames()[static_cast<std::size_t>(*answer.label)] == name;
  }));
}

}  // namespace

class TestTaughtGallery : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingTaughtChangesNothing();
  void knowsANewClassFromFiveDrawings();
  void knowsWhatItWasShownFromOne();
  void correctsAKnownClass();
  void keepsTheDigits();
  void namesPlacesOfTheGallery();
  void answersManyAsOne();
  void neverNamesABlank();
};

void TestTaughtGallery::nothingTaughtChangesNothing() {
  const Recognizer& base = makeBase();
  const Recognizer same = withTaught(base, {});
  QVERIFY(!same.taught());
  const TaughtDrawings blank = {{1, "x", "", {28, 28, Bytes(784)}}};
  QCOMPARE(withTaught(base, blank).classNames().size(), std::size_t{8});
  QCOMPARE(same.gallery().size(), base.gallery().size());
}

void TestTaughtGallery::knowsANewClassFromFiveDrawings() {
  const Recognizer& base = makeBase();
  const TaughtDrawings probes = drawingsOf(8, "eight", 40, 11);
  QCOMPARE(named(base, probes, "eight"), std::size_t{0});
  const Recognizer taught = withTaught(base, drawingsOf(8, "eight", 5, 10));
  QCOMPARE(taught.classNames().size(), std::size_t{9});
  QCOMPARE(taught.classNames().back(), std::string("eight"));
  const std::size_t right = named(taught, probes, "eight");
  QVERIFY2(right >= 30, qPrintable(QString::number(right)));
}

void TestTaughtGallery::knowsWhatItWasShownFromOne() {
  const TaughtDrawings one = drawingsOf(9, "n", 1, 10);
  const Recognizer taught = withTaught(makeBase(), one);
  QCOMPARE(named(taught, one, "n"), std::size_t{1});
  const Answer answer = taught.recognize(one.front().picture);
  QVERIFY(answer.distance < 1e-4F);
  QVERIFY(answer.runnerUpClass && *answer.runnerUpClass < 8);
  QVERIFY(answer.runnerUpDistance > answer.distance);
}

void TestTaughtGallery::correctsAKnownClass() {
  const Recognizer& base = makeBase();
  const TaughtDrawings drawings = drawingsOf(9, "7", 3, 10);  // somebody whose sevens look like nines
  QVERIFY(named(base, drawings, "7") < 3);
  const Recognizer taught = withTaught(base, drawings);
  QCOMPARE(taught.classNames().size(), std::size_t{8});
  QCOMPARE(named(taught, drawings, "7"), std::size_t{3});
}

void TestTaughtGallery::keepsTheDigits() {
  const Recognizer& base = makeBase();
  const Recognizer taught = withTaught(base, drawingsOf(8, "eight", 5, 10));
  const LabelledSamples digits = syntheticDigits(600, 12);
  const std::vector<Answer> before = base.recognize(digits);
  const std::vector<Answer> after = taught.recognize(digits);
  std::size_t lost = 0;
  std::size_t counted = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (digits.labels[i] >= 8 || before[i].label != digits.labels[i]) continue;
    ++counted;
    lost += after[i].label == digits.labels[i] ? 0 : 1;
  }
  QVERIFY(counted > 300);
  QVERIFY2(lost * 100 <= counted, qPrintable(QString::number(lost)));
}

void TestTaughtGallery::namesPlacesOfTheGallery() {
  const Recognizer& base = makeBase();
  const TaughtDrawings drawings = drawingsOf(8, "eight", 2, 10);
  const Recognizer taught = withTaught(base, drawings);
  const Answer answer = taught.recognize(drawings[1].picture);
  const std::size_t place = answer.nearest.front().place;
  QVERIFY(place >= base.gallery().size() && place < taught.gallery().size());
  QCOMPARE(taught.gallery().images.grayImage(place), drawings[1].picture);
  QCOMPARE(taught.gallery().embeddings.rows, taught.gallery().images.size());
  for (std::size_t i = 0; i < 5; ++i) QCOMPARE(answer.nearest[i].label, 8);
}

void TestTaughtGallery::answersManyAsOne() {
  const Recognizer taught = withTaught(makeBase(), drawingsOf(8, "eight", 5, 10));
  const LabelledSamples probes = syntheticDigits(40, 13);
  const std::vector<Answer> many = taught.recognize(probes);
  for (std::size_t i = 0; i < probes.size(); ++i) {
    const Answer one = taught.recognize(probes.grayImage(i));
    QCOMPARE(many[i].label, one.label);
    QCOMPARE(many[i].nearestClass, one.nearestClass);
    QVERIFY(std::abs(many[i].distance - one.distance) < 1e-4F);
  }
}

void TestTaughtGallery::neverNamesABlank() {
  const Recognizer taught = withTaught(makeBase(), drawingsOf(8, "eight", 5, 10));
  QVERIFY(!taught.recognize(GrayImage{28, 28, Bytes(784)}, 1000).label);
}

QTEST_APPLESS_MAIN(TestTaughtGallery)
#include "test_taught_gallery.moc"
