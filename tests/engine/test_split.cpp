#include <QtTest>
#include <algorithm>
#include <map>
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
  void refusesEmptySplits();
  void holdsOutTheTestLast();
  void drawsStratified();
  void keepsTwoOfSmallClassesForTraining();
  void isDecidedByItsSeed();
  void sharesNoIdentity_data();
  void sharesNoIdentity();
  void bringsLargeAndSmallIdentitiesToEverySplit();
  void keepsClassesEvenAmongWriters();
  void refusesTooFewIdentities();
};

void TestSplit::holdsOutExactlyTheShare_data() {
  QTest::addColumn<std::size_t>("count");
  QTest::addColumn<std::size_t>("classes");
  QTest::addColumn<double>("share");
  QTest::addColumn<std::size_t>("expected");
  QTest::newRow("as MNIST") << std::size_t{60000} << std::size_t{10} << 1.0 / 12 << std::size_t{5000};
  QTest::newRow("a tenth") << std::size_t{1003} << std::size_t{7} << 0.1 << std::size_t{100};
  QTest::newRow("half") << std::size_t{101} << std::size_t{3} << 0.5 << std::size_t{51};
}

void TestSplit::holdsOutExactlyTheShare() {
  QFETCH(std::size_t, count);
  QFETCH(std::size_t, classes);
  QFETCH(double, share);
  QFETCH(std::size_t, expected);
  const LabelledSamples images = randomly(count, classes, 3);
  const Split split = splitSamples(images, {0, share, false, true, 1});
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
  const Split split = splitSamples(images, {0, 0.2, false, true, 1});
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
  const Split split = splitSamples(labelled({2, 2, 2, 2, 4, 4, 4, 4}, 6), {0, 0.25, false, true, 1});
  QCOMPARE(split.calibration, (std::vector<std::size_t>{3, 7}));
}

void TestSplit::refusesClassesThatAreTooSmall() {
  const auto error = errorOf([] {
    splitSamples(labelled({0, 0, 0, 0, 0, 0, 1}, 2), {0, 0.2, false, true, 1});
  });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::dataSetUnusable);
  QVERIFY(std::string(error->what()).find("\"1\"") != std::string::npos);
}

void TestSplit::refusesEmptySplits() {
  const auto images = labelled({0, 0, 0, 0, 1, 1, 1, 1}, 2);
  for (const SplitRequest& request : {SplitRequest{0, 0.01, false, true, 1}, {0.01, 0.2, false, false, 1}}) {
    const auto error = errorOf([&] { splitSamples(images, request); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::dataSetUnusable);
    QVERIFY(std::string(error->what()).find("would be empty") != std::string::npos);
  }
}

void TestSplit::holdsOutTheTestLast() {
  const Split split = splitSamples(labelled(std::vector<int>(10, 0), 1), {0.2, 0.25, false, true, 1});
  QCOMPARE(split.training, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
  QCOMPARE(split.calibration, (std::vector<std::size_t>{6, 7}));
  QCOMPARE(split.test, (std::vector<std::size_t>{8, 9}));
}

void TestSplit::drawsStratified() {
  const LabelledSamples images = randomly(1200, 6, 5);
  const Split split = splitSamples(images, {0.25, 0.2, false, false, 7});
  QCOMPARE(split.test.size(), 300U);
  QCOMPARE(split.calibration.size(), 180U);
  std::set<std::size_t> all;
  for (const auto* places : {&split.training, &split.calibration, &split.test}) {
    QVERIFY(std::is_sorted(places->begin(), places->end()));
    all.insert(places->begin(), places->end());
  }
  QCOMPARE(all.size(), 1200U);
  for (int label = 0; label < 6; ++label) {
    const auto of = [&](const std::vector<std::size_t>& places) {
      return static_cast<double>(std::count_if(
          places.begin(), places.end(), [&](std::size_t place) { return images.labels[place] == label; }));
    };
    const double count = of(split.training) + of(split.calibration) + of(split.test);
    QVERIFY(std::abs(of(split.test) - 0.25 * count) < 1);
    QVERIFY(std::abs(of(split.calibration) - 0.2 * (count - of(split.test))) < 1);
  }
  // A draw, and not the end of the file.
  QVERIFY(split.test.front() < 100);
}

void TestSplit::keepsTwoOfSmallClassesForTraining() {
  std::vector<int> labels;
  for (int label = 0; label < 50; ++label) labels.insert(labels.end(), 2 + label % 3, label);
  const LabelledSamples images = labelled(labels, 50);
  const Split split = splitSamples(images, {1.0 / 6, 1.0 / 12, false, false, 3});
  std::vector<int> left(50);
  for (const std::size_t place : split.training) ++left[static_cast<std::size_t>(images.labels[place])];
  QVERIFY(*std::min_element(left.begin(), left.end()) >= 2);
  QVERIFY(!split.test.empty());
  QVERIFY(!split.calibration.empty());
}

void TestSplit::isDecidedByItsSeed() {
  LabelledSamples images = randomly(300, 30, 6);
  for (const bool byIdentity : {false, true}) {
    const auto with = [&](std::uint64_t seed) {
      return splitSamples(images, {0.2, 0.2, byIdentity, false, seed}).test;
    };
    QCOMPARE(with(1), with(1));
    QVERIFY(with(1) != with(2));
  }
}

void TestSplit::sharesNoIdentity_data() {
  QTest::addColumn<bool>("writers");
  QTest::newRow("classes are identities") << false;
  QTest::newRow("writers of every class") << true;
}

void TestSplit::sharesNoIdentity() {
  QFETCH(bool, writers);
  LabelledSamples images = randomly(2000, 60, 8);
  if (writers) {
    images.identities = images.labels;
    images.labels = randomly(2000, 10, 9).labels;
    images.classNames.resize(10);
  }
  const Split split = splitSamples(images, {0.2, 0.25, true, false, 4});
  std::map<int, std::set<int>> splitsOf;
  std::size_t count = 0;
  int number = 0;
  for (const auto* places : {&split.training, &split.calibration, &split.test}) {
    for (const std::size_t place : *places) splitsOf[images.identity(place)].insert(number);
    count += places->size();
    ++number;
  }
  QCOMPARE(count, 2000U);
  for (const auto& [identity, splits] : splitsOf) QCOMPARE(splits.size(), 1U);
  // No split is off by more than one identity of average size.
  QVERIFY(std::abs(static_cast<double>(split.training.size()) - 1200) < 2000.0 / 60);
  QVERIFY(std::abs(static_cast<double>(split.calibration.size()) - 400) < 2000.0 / 60);
  QVERIFY(std::abs(static_cast<double>(split.test.size()) - 400) < 2000.0 / 60);
}

void TestSplit::bringsLargeAndSmallIdentitiesToEverySplit() {
  std::vector<int> labels;
  for (int label = 0; label < 100; ++label) labels.insert(labels.end(), label < 20 ? 30 : 2, label);
  const LabelledSamples images = labelled(labels, 100);
  const Split split = splitSamples(images, {0.25, 1.0 / 3, true, false, 2});
  for (const auto* places : {&split.training, &split.calibration, &split.test}) {
    std::set<int> large;
    std::set<int> small;
    for (const std::size_t place : *places)
      (images.labels[place] < 20 ? large : small).insert(images.labels[place]);
    QVERIFY(large.size() >= 4);
    QVERIFY(small.size() >= 18);
  }
}

void TestSplit::keepsClassesEvenAmongWriters() {
  // 40 writers, of whom each wrote three of ten letters, from 1 to 9 times.
  Random random(11);
  LabelledSamples images = labelled({}, 10);
  for (int writer = 0; writer < 40; ++writer) {
    for (int i = 0; i < 3; ++i) {
      const int letter = (writer + 3 * i) % 10;
      for (std::size_t n = 0; n <= random.below(9); ++n) {
        images.labels.push_back(letter);
        images.identities.push_back(writer);
      }
    }
  }
  images.pixels.resize(images.labels.size());
  const Split split = splitSamples(images, {0.25, 1.0 / 3, true, false, 3});
  std::vector<double> all(10);
  for (const int label : images.labels) all[static_cast<std::size_t>(label)] += 1;
  for (const auto& [places, share] :
       {std::pair(&split.training, 0.5), std::pair(&split.calibration, 0.25), std::pair(&split.test, 0.25)}) {
    std::vector<double> counts(10);
    for (const std::size_t place : *places) counts[static_cast<std::size_t>(images.labels[place])] += 1;
    for (std::size_t c = 0; c < 10; ++c) QVERIFY(std::abs(counts[c] / all[c] - share) < 0.2);
  }
}

void TestSplit::refusesTooFewIdentities() {
  const auto images = labelled({0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3}, 4);
  const auto error = errorOf([&] { splitSamples(images, {0.25, 0.3, true, false, 1}); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::dataSetUnusable);
  QVERIFY(std::string(error->what()).find("identities") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestSplit)
#include "test_split.moc"
