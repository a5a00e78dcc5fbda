#include <QtTest>
#include <algorithm>
#include <map>
#include <set>

#include "engine/core/random.h"
#include "engine/data/dataset_preview.h"
#include "engine/data/divided_dataset.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

/// Pictures of 2 x 2, each its own content, in classes of the given sizes; sources say which is which.
LabelledSamples pictures(const std::vector<std::size_t>& sizes, int firstNumber = 0) {
  LabelledSamples samples;
  samples.shape = {2, 2, 1, 0};
  int number = firstNumber;
  for (std::size_t c = 0; c < sizes.size(); ++c) {
    samples.classNames.push_back("class " + std::to_string(c));
    for (std::size_t i = 0; i < sizes[c]; ++i, ++number) {
      const std::uint8_t picture[] = {static_cast<std::uint8_t>(number % 251),
                                      static_cast<std::uint8_t>(number / 251), 7, 9};
      samples.add(picture, static_cast<int>(c));
      samples.sources.push_back(std::to_string(number));
    }
  }
  return samples;
}

Dataset dataset(LabelledSamples learning) {
  Dataset made;
  made.name = "made up";
  made.kind = DatasetKind::pictures;
  made.learning = std::move(learning);
  return made;
}

/// The samples that two sets share, by looking at all pairs.
std::size_t sharedByLoops(const DividedDataset& divided) {
  const std::vector<const LabelledSamples*> parts = {&divided.training, &divided.calibration, &divided.test};
  std::size_t shared = 0;
  for (std::size_t s = 0; s < parts.size(); ++s) {
    for (std::size_t i = 0; i < parts[s]->size(); ++i) {
      bool found = false;
      for (std::size_t t = 0; t < parts.size(); ++t) {
        for (std::size_t j = 0; t != s && j < parts[t]->size(); ++j) {
          const auto one = parts[s]->image(i);
          const auto other = parts[t]->image(j);
          found = found || std::equal(one.begin(), one.end(), other.begin());
        }
      }
      shared += found;
    }
  }
  return shared;
}

DividedDataset divide(const Dataset& data, const DataConfig& config, double calibrationShare = 0.2) {
  return divideDataset(data, config, calibrationShare, 3);
}

}  // namespace

class TestDividedDataset : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void dividesBySampleUnlessClassesArePeople() {
    Dataset data = dataset(pictures({20, 20, 20, 20, 20, 20, 20, 20, 20, 20}));
    const auto bySample = divide(data, {});
    QVERIFY(!bySample.classesDisjoint);
    QVERIFY(!bySample.report.byIdentity);
    QVERIFY(!bySample.report.sharedIdentities);
    QCOMPARE(bySample.report.training.classes, 10U);
    QCOMPARE(bySample.test.size(), 33U);  // a sixth of 200
    data.kind = DatasetKind::people;
    const auto byIdentity = divide(data, {});
    QVERIFY(byIdentity.classesDisjoint);
    QVERIFY(byIdentity.report.byIdentity);
    QCOMPARE(byIdentity.report.sharedIdentities.value(), 0U);
    QCOMPARE(byIdentity.report.training.classes + byIdentity.report.calibration.classes +
                 byIdentity.report.test.classes,
             10U);
    QVERIFY(byIdentity.report.clean());
    DataConfig config;
    config.split = SplitKind::bySample;
    const auto leaking = divide(data, config);
    QCOMPARE(leaking.report.sharedIdentities.value(), 10U);
    QVERIFY(!leaking.report.clean());
  }

  void keepsItsOwnTestSplit() {
    Dataset data = dataset(pictures({20, 20, 20}));
    data.test = pictures({5, 5, 5}, 100);
    const auto divided = divide(data, {});
    QCOMPARE(divided.test.sources, data.test.sources);
    QCOMPARE(divided.training.size() + divided.calibration.size(), 60U);
  }

  void drawsTheTestAnewWhereItSharesIdentities() {
    Dataset data = dataset(pictures({20, 20, 20, 20, 20, 20, 20, 20}));
    data.test = pictures({5, 5, 5, 5, 5, 5, 5, 5}, 500);
    DataConfig config;
    config.split = SplitKind::byIdentity;
    config.testShare = 0.25;
    const auto divided = divide(data, config, 1.0 / 3);
    QVERIFY(divided.classesDisjoint);
    QCOMPARE(divided.report.sharedIdentities.value(), 0U);
    QCOMPARE(divided.training.size() + divided.calibration.size() + divided.test.size(), 200U);
    QCOMPARE(divided.report.test.classes, 2U);
  }

  void filtersClasses() {
    DataConfig config;
    config.leastPerClass = 5;
    config.mostPerClass = 8;
    FilterEffect effect;
    const LabelledSamples samples = pictures({4, 5, 8, 20, 0});
    const auto kept = filterSamples(samples, config, false, 1, &effect);
    std::map<int, int> counts;
    for (const std::size_t place : kept) ++counts[samples.labels[place]];
    QCOMPARE(counts, (std::map<int, int>{{1, 5}, {2, 8}, {3, 8}}));
    QCOMPARE(effect, (FilterEffect{1, 4, 12}));
    QVERIFY(filterSamples(samples, config, false, 2) != kept);
    const auto first = filterSamples(samples, config, true, 1);
    QCOMPARE(first.back(), std::size_t{4 + 5 + 8 + 7});
  }

  void asksForNoClassThatWasLeftOut() {
    Dataset data = dataset(pictures({2, 20, 20}));
    data.test = pictures({5, 5, 5}, 100);
    DataConfig config;
    config.leastPerClass = 5;
    const auto divided = divide(data, config);
    QCOMPARE(divided.test.size(), 10U);
    QCOMPARE(divided.filters.smallClasses, 1U);
  }

  void refusesWhenNothingIsLeft() {
    DataConfig config;
    config.leastPerClass = 30;
    const auto error = errorOf([&] { divide(dataset(pictures({20, 20})), config); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::dataSetUnusable);
  }

  void countsAndDropsCopies() {
    Dataset data = dataset(pictures({60, 60}));
    // Every fifth picture again, in either class: a sixth of these come to another split than the first.
    for (std::size_t i = 0; i < 120; i += 5) {
      const auto image = data.learning.image(i);
      const std::vector<std::uint8_t> copy(image.begin(), image.end());
      data.learning.add(copy, static_cast<int>(i / 5 % 2));
      data.learning.sources.push_back("copy");
    }
    DataConfig config;
    config.dropDuplicates = false;
    const auto kept = divide(data, config);
    QVERIFY(kept.report.sharedSamples > 0);
    QCOMPARE(kept.report.sharedSamples, sharedByLoops(kept));
    QCOMPARE(kept.report.droppedCopies, 0U);
    config.dropDuplicates = true;
    const auto dropped = divide(data, config);
    QCOMPARE(dropped.report.sharedSamples, 0U);
    QCOMPARE(sharedByLoops(dropped), 0U);
    QVERIFY(dropped.report.droppedCopies > 0);
    QCOMPARE(dropped.test.size(), kept.test.size());
    QCOMPARE(dropped.training.size() + dropped.calibration.size() + dropped.test.size() +
                 dropped.report.droppedCopies,
             data.learning.size());
  }

  void findsCopiesOfVectors() {
    Dataset data;
    data.kind = DatasetKind::vectors;
    data.learning.shape = {0, 0, 0, 2};
    data.learning.classNames = {"a", "b"};
    for (int i = 0; i < 40; ++i) {
      const float vector[] = {static_cast<float>(i), i % 2 ? 0.0F : -0.0F};
      data.learning.addVector(vector, i % 2);
    }
    data.test = data.learning.subset(std::vector<std::size_t>{0, 5});
    data.test.vectors[1] = 0.0F;  // was -0
    const auto divided = divide(data, {});
    QCOMPARE(divided.report.droppedCopies, 2U);
    QCOMPARE(divided.report.sharedSamples, 0U);
  }

  void resamplesTraining() {
    DataConfig config;
    config.resampleTo = 30;
    config.testShare = 0;
    const auto divided = divide(dataset(pictures({10, 25, 100})), config);
    std::map<int, std::map<std::string, int>> drawn;
    for (std::size_t i = 0; i < divided.training.size(); ++i)
      ++drawn[divided.training.labels[i]][divided.training.sources[i]];
    const std::size_t different[] = {8, 20, 30};
    for (const auto& [label, times] : drawn) {
      QCOMPARE(times.size(), different[label]);
      int count = 0;
      for (const auto& [source, number] : times) {
        QVERIFY(std::abs(number - 30.0 / static_cast<double>(times.size())) < 1);
        count += number;
      }
      QCOMPARE(count, 30);
    }
    std::set<std::string> originals;
    for (const std::size_t i : divided.originals) originals.insert(divided.training.sources[i]);
    QCOMPARE(originals.size(), 58U);
    QCOMPARE(divided.originals.size(), 58U);
    QCOMPARE(divided.report.training.samples, 108U);  // as it was split
  }

  void refusesToResampleBeyondMemory() {
    DataConfig config;
    config.resampleTo = 1000000;
    Dataset data = dataset({});
    data.learning.shape = {256, 256, 3, 0};
    data.learning.classNames = {"a", "b"};
    data.learning.labels = std::vector<int>(20, 0);
    std::fill_n(data.learning.labels.begin(), 10, 1);
    data.learning.pixels.resize(20 * data.learning.shape.size());
    config.dropDuplicates = false;
    const auto error = errorOf([&] { divide(data, config); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::impossibleValue);
  }

  void takesListsOfPairsAsTheyAre() {
    Dataset data = dataset(pictures({6, 6, 6}));
    data.pairs[0] = {{0, 1, true}, {0, 6, false}, {7, 2, false}};
    data.pairs[1] = {{8, 9, true}};
    data.pairs[2] = {{12, 13, true}, {14, 13, true}};
    const auto divided = divide(data, {});
    QCOMPARE(divided.training.sources, (std::vector<std::string>{"0", "1", "2", "6", "7"}));
    QCOMPARE(divided.pairs[0], (std::vector<SamplePair>{{0, 1, true}, {0, 3, false}, {4, 2, false}}));
    QCOMPARE(divided.pairs[2], (std::vector<SamplePair>{{0, 1, true}, {2, 1, true}}));
    QCOMPARE(divided.report.sharedIdentities.value(), 1U);  // class 1
    QCOMPARE(divided.report.sharedSamples, 0U);
    // A picture in two splits is left out of training with its pairs.
    data.pairs[1].push_back({7, 9, true});
    const auto dropped = divide(data, {});
    QCOMPARE(dropped.pairs[0], (std::vector<SamplePair>{{0, 1, true}, {0, 3, false}}));
    QCOMPARE(dropped.report.droppedCopies, 1U);
  }

  void previewsCounts() {
    Dataset data = dataset(pictures({5, 40, 0, 40, 8}));
    const DatasetPreview preview = previewDataset(data, {}, 0.2, 1, {}, {3, 4});
    QCOMPARE(preview.classes, (std::vector<ClassCount>{{1, 40}, {3, 40}, {4, 8}, {0, 5}, {2, 0}}));
    QCOMPARE(preview.imbalance, 8.0);
    QCOMPARE(preview.samples, 93U);
    QCOMPARE(preview.examples.labels, (std::vector<int>{1, 1, 1, 1, 3, 3, 3, 3, 4, 4, 4, 4}));
    for (std::size_t i = 0; i < preview.examples.size(); ++i)
      QCOMPARE(preview.examples.sources[i], data.learning.sources[preview.examplePlaces[i]]);
    QCOMPARE(preview.examplePlaces[0], std::size_t{5});
    QCOMPARE(preview.examplePlaces[1], std::size_t{15});  // spread over the class
    QVERIFY(!preview.splitFault);
    QCOMPARE(preview.split, divideDataset(data, {}, 0.2, 1).report);
  }

  void previewSaysWhyNothingCanBeDivided() {
    DataConfig config;
    config.leastPerClass = 1;
    const DatasetPreview preview = previewDataset(dataset(pictures({1, 30})), config, 0.2, 1, {});
    QVERIFY(preview.splitFault);
    QVERIFY(std::string(preview.splitFault->what()).find("class 0") != std::string::npos);
    QCOMPARE(preview.classes.size(), 2U);
  }

  void previewStops() {
    std::stop_source stop;
    stop.request_stop();
    const auto preview = previewDataset(dataset(pictures({20, 30})), {}, 0.2, 1, stop.get_token());
    QCOMPARE(preview.classes.size(), 2U);
    QCOMPARE(preview.split, SplitReport{});
  }

  void previewsAMillionClasses() {
    LabelledSamples samples;
    samples.shape = {1, 1, 1, 0};
    constexpr std::size_t classes = 1000000;
    samples.classNames.resize(classes);
    samples.labels.resize(classes);
    for (std::size_t i = 0; i < classes; ++i) samples.labels[i] = static_cast<int>(i);
    samples.pixels.resize(classes);
    const auto preview = previewDataset(dataset(std::move(samples)), {}, 0.2, 1, {});
    QCOMPARE(preview.classes.size(), classes);
    QCOMPARE(preview.filters.smallClasses, classes);
    QVERIFY(preview.splitFault);  // one sample each: none is left
  }

  void saysShapesInWords() {
    QCOMPARE(shapeInWords({28, 28, 1, 0}), std::string("28 x 28 pixels, grey"));
    QCOMPARE(shapeInWords({64, 48, 3, 0}), std::string("64 x 48 pixels, colour"));
    QCOMPARE(shapeInWords({0, 0, 0, 128}), std::string("vectors of 128 numbers"));
  }
};

QTEST_GUILESS_MAIN(TestDividedDataset)
#include "test_divided_dataset.moc"
