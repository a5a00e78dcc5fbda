#include <QtTest>
#include <algorithm>
#include <set>

#include "engine/core/random.h"
#include "engine/data/split.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

/// Pictures without pixels: a split looks at labels alone.
LabelledSamples labelled(const std::vector<int>& labels, int classes) {
  LabelledSamples images;
  images.shape = {1, 1, 1, 0};
  images.labels = labels;
  images.pixels.resize(labels.size());
  for (int i = 0; i < classes; ++i) images.classNames.push_back(std::to_string(i));
  return images;
}

LabelledSamples randomly(std::size_t count, std::size_t classes, std::uint64_t seed) {
  Random random(seed);
  std::vector<int> labels(count);
  for (int& label : labels) label = static_cast<int>(random.below(classes));
  return labelled(labels, static_cast<int>(classes));
}

}  // namespace

class TestSplit : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void holdsOutExactlyTheShare_data();
  void holdsOutExactlyTheShare();
  void holdsOutTheEndOfEveryClass();
  void passesOverClassesWithoutPictures();
  void refusesClassesThatAreTooSmall();
};

void TestSplit::holdsOutExactlyTheShare_data() {
  QTest::addColumn<std::size_t>("count");
  QTest::addColumn<std::size_t>("classes");
  QTest::addColumn<double>("share");
  QTest::addColumn<std::size_t>("expected");
  QTest::newRow("as MNIST") << std::size_t{60000} << std::size_t{10} << 1.0 / 12 << std::size_t{5000};
  QTest::newRow("a tenth") << std::size_t{1003} << std::size_t{7} << 0.1 << std::size_t{100};
  QTest::newRow("half") << std::size_t{101} << std::size_t{3} << 0.5 << std::size_t{51};
  QTest::newRow("next to nothing") << std::size_t{100} << std::size_t{10} << 0.001 << std::size_t{0};
}

void TestSplit::holdsOutExactlyTheShare() {
  QFETCH(std::size_t, count);
  QFETCH(std::size_t, classes);
  QFETCH(double, share);
  QFETCH(std::size_t, expected);
  const LabelledSamples images = randomly(count, classes, 3);
  const Split split = splitForCalibration(images, share);
  QCOMPARE(split.calibration.size(), expected);
  QCOMPARE(split.training.size(), count - expected);
  std::set<std::size_t> all(split.training.begin(), split.training.end());
  all.insert(split.calibration.begin(), split.calibration.end());
  QCOMPARE(all.size(), count);
  for (std::size_t label = 0; label < classes; ++label) {
    const auto isLabel = [&](std::size_t place) { return images.labels[place] == static_cast<int>(label); };
    const auto held = std::count_if(split.calibration.begin(), split.calibration.end(), isLabel);
    const auto left = std::count_if(split.training.begin(), split.training.end(), isLabel);
    QVERIFY(std::abs(static_cast<double>(held) - share * static_cast<double>(held + left)) < 1);
  }
}

void TestSplit::holdsOutTheEndOfEveryClass() {
  const LabelledSamples images = randomly(500, 5, 4);
  const Split split = splitForCalibration(images, 0.2);
  QVERIFY(std::is_sorted(split.training.begin(), split.training.end()));
  for (int label = 0; label < 5; ++label) {
    std::size_t lastTraining = 0;
    std::size_t firstHeld = images.size();
    for (const std::size_t place : split.training) {
      if (images.labels[place] == label) lastTraining = std::max(lastTraining, place);
    }
    for (const std::size_t place : split.calibration) {
      if (images.labels[place] == label) firstHeld = std::min(firstHeld, place);
    }
    QVERIFY(lastTraining < firstHeld);
  }
}

void TestSplit::passesOverClassesWithoutPictures() {
  const Split split = splitForCalibration(labelled({2, 2, 2, 2, 4, 4, 4, 4}, 6), 0.25);
  QCOMPARE(split.calibration, (std::vector<std::size_t>{3, 7}));
}

void TestSplit::refusesClassesThatAreTooSmall() {
  const auto error = errorOf([] { splitForCalibration(labelled({0, 0, 0, 0, 0, 0, 1}, 2), 0.2); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::dataSetUnusable);
  QVERIFY(std::string(error->what()).find("\"1\"") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestSplit)
#include "test_split.moc"
