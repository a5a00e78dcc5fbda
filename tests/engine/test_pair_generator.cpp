#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/core/random.h"
#include "engine/data/pair_generator.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

/// People with 1 to 9 pictures each; every third is a man.
LabelledSamples people(int count, std::uint64_t seed) {
  Random random(seed);
  LabelledSamples samples;
  samples.shape = {1, 1, 1, 0};
  for (int person = 0; person < count; ++person) {
    samples.classNames.push_back("person " + std::to_string(person));
    for (std::size_t i = 0; i <= random.below(9); ++i) samples.labels.push_back(person);
  }
  samples.pixels.resize(samples.labels.size());
  return samples;
}

std::vector<std::string> genders(const LabelledSamples& samples) {
  std::vector<std::string> values;
  for (const int label : samples.labels) values.emplace_back(label % 3 == 0 ? "man" : "woman");
  return values;
}

Split splitOf(const LabelledSamples& samples) {
  return splitSamples(samples, {0.25, 1.0 / 3, true, false, 5});
}

}  // namespace

class TestPairGenerator : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void sharesCounts() {
    QCOMPARE(pairCounts(100, {0.7, 0.15, 0.15}), (std::array<std::size_t, 3>{70, 15, 15}));
    QCOMPARE(pairCounts(10, {1, 1, 1}), (std::array<std::size_t, 3>{4, 3, 3}));
    QCOMPARE(pairCounts(7, {0, 1, 0}), (std::array<std::size_t, 3>{0, 7, 0}));
  }

  void isBalancedAndKeepsSplitsApart() {
    const LabelledSamples samples = people(300, 1);
    const Split split = splitOf(samples);
    PairRequest request;
    request.counts = {1000, 301, 200};
    const PairsBySplit pairs = generatePairs(samples, split, request);
    const std::array places = {&split.training, &split.calibration, &split.test};
    std::map<int, std::set<std::size_t>> splitsOf;
    for (std::size_t s = 0; s < 3; ++s) {
      QCOMPARE(pairs[s].size(), request.counts[s]);
      std::set<std::pair<std::size_t, std::size_t>> known;
      std::size_t same = 0;
      for (const SamplePair& pair : pairs[s]) {
        QVERIFY(pair.first != pair.second);
        QCOMPARE(samples.labels[pair.first] == samples.labels[pair.second], pair.same);
        for (const std::size_t place : {pair.first, pair.second}) {
          QVERIFY(std::binary_search(places[s]->begin(), places[s]->end(), place));
          splitsOf[samples.labels[place]].insert(s);
        }
        known.insert(std::minmax(pair.first, pair.second));
        same += pair.same;
      }
      QCOMPARE(known.size(), pairs[s].size());
      QCOMPARE(same, request.counts[s] / 2);
      // Mixed: not the ones of one kind first.
      QVERIFY(std::any_of(pairs[s].begin(), pairs[s].begin() + 20, [](auto& pair) { return pair.same; }));
      QVERIFY(std::any_of(pairs[s].begin(), pairs[s].begin() + 20, [](auto& pair) { return !pair.same; }));
    }
    for (const auto& [person, splits] : splitsOf) QCOMPARE(splits.size(), 1U);
  }

  void balancesByAnAttribute_data() {
    QTest::addColumn<double>("sharing");
    for (const double sharing : {0.0, 0.5, 0.75, 1.0}) QTest::addRow("%g", sharing) << sharing;
  }

  void balancesByAnAttribute() {
    QFETCH(double, sharing);
    const LabelledSamples samples = people(200, 2);
    PairRequest request;
    request.counts = {600, 200, 0};
    request.attribute = genders(samples);
    request.sharing = sharing;
    const PairsBySplit pairs = generatePairs(samples, splitOf(samples), request);
    for (std::size_t s = 0; s < 2; ++s) {
      std::size_t different = 0;
      std::size_t shared = 0;
      for (const SamplePair& pair : pairs[s]) {
        if (pair.same) continue;
        ++different;
        shared += request.attribute[pair.first] == request.attribute[pair.second];
      }
      QCOMPARE(different, request.counts[s] / 2);
      QCOMPARE(shared, static_cast<std::size_t>(std::llround(sharing * static_cast<double>(different))));
    }
    QVERIFY(pairs[2].empty());
  }

  void findsEveryPairThereIs() {
    const LabelledSamples samples = people(12, 3);
    Split all;
    for (std::size_t i = 0; i < samples.size(); ++i) all.training.push_back(i);
    std::size_t same = 0;
    std::size_t different = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
      for (std::size_t j = i + 1; j < samples.size(); ++j)
        ++(samples.labels[i] == samples.labels[j] ? same : different);
    }
    QVERIFY(same < different);
    PairRequest request;
    request.counts = {2 * same, 0, 0};
    const auto pairs = generatePairs(samples, all, request)[0];
    std::set<std::pair<std::size_t, std::size_t>> known;
    for (const SamplePair& pair : pairs) known.insert(std::minmax(pair.first, pair.second));
    QCOMPARE(known.size(), 2 * same);
    request.counts = {2 * same + 2, 0, 0};
    const auto error = errorOf([&] { generatePairs(samples, all, request); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::dataSetUnusable);
    QVERIFY(std::string(error->what()).find(std::to_string(same) + " pairs of one identity") !=
            std::string::npos);
  }

  void findsEveryPairOfTwo() {
    // 6 people of one picture and 3 of two: 2 of the 3 pairs of one; all 63 pairs of two would need 126.
    LabelledSamples samples;
    samples.shape = {1, 1, 1, 0};
    samples.labels = {0, 1, 2, 0, 1, 2};
    samples.classNames = {"a", "b", "c"};
    samples.pixels.resize(6);
    Split all;
    all.training = {0, 1, 2, 3, 4, 5};
    PairRequest request;
    request.counts = {6, 0, 0};
    request.attribute = {"x", "x", "y", "x", "x", "y"};
    request.sharing = 1;
    const auto pairs = generatePairs(samples, all, request)[0];
    for (const SamplePair& pair : pairs) {
      if (!pair.same) QCOMPARE(request.attribute[pair.first], std::string("x"));
    }
    request.attribute = {"x", "y", "z", "x", "y", "z"};
    const auto error = errorOf([&] { generatePairs(samples, all, request); });
    QVERIFY(error);
    QVERIFY(std::string(error->what()).find("0 pairs of two identities that share") != std::string::npos);
  }

  void givesIdentitiesTheirEvenShare() {
    LabelledSamples samples;
    samples.shape = {1, 1, 1, 0};
    samples.classNames = {"few", "some", "many"};
    const std::size_t sizes[] = {3, 6, 60};  // 3, 15 and 1,770 pairs
    for (int c = 0; c < 3; ++c) samples.labels.insert(samples.labels.end(), sizes[c], c);
    samples.pixels.resize(samples.labels.size());
    Split all;
    for (std::size_t i = 0; i < samples.size(); ++i) all.training.push_back(i);
    PairRequest request;
    request.counts = {60, 0, 0};
    std::map<int, int> counts;
    const auto pairs = generatePairs(samples, all, request);
    for (const SamplePair& pair : pairs[0]) {
      if (pair.same) ++counts[samples.labels[pair.first]];
    }
    QCOMPARE(counts, (std::map<int, int>{{0, 3}, {1, 13}, {2, 14}}));
  }

  void isDecidedByItsSeed() {
    const LabelledSamples samples = people(60, 4);
    PairRequest request;
    request.counts = {100, 40, 40};
    const auto one = generatePairs(samples, splitOf(samples), request);
    QCOMPARE(generatePairs(samples, splitOf(samples), request), one);
    request.seed = 2;
    QVERIFY(generatePairs(samples, splitOf(samples), request) != one);
  }
};

QTEST_GUILESS_MAIN(TestPairGenerator)
#include "test_pair_generator.moc"
