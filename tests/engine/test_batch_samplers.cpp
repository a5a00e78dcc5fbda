#include <QtTest>
#include <algorithm>
#include <map>
#include <set>

#include "engine/data/natural_sampler.h"
#include "engine/data/pair_sampler.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

/// Classes of 1, 2, 5 and 12 samples.
const std::vector<int> labels = {0, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3};

}  // namespace

class TestBatchSamplers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void naturalDrawsEverySampleBeforeAnyAgain() {
    NaturalSampler sampler(23, 7, 1);
    std::vector<std::size_t> drawn;
    for (int i = 0; i < 23; ++i) {
      const auto batch = sampler.next();
      QCOMPARE(batch.size(), sampler.batchSize());
      drawn.insert(drawn.end(), batch.begin(), batch.end());
    }
    QCOMPARE(drawn.size(), std::size_t{23 * 7});
    std::set<std::vector<std::size_t>> rounds;
    for (auto begin = drawn.begin(); begin != drawn.end(); begin += 23) {
      rounds.insert({begin, begin + 23});
      std::sort(begin, begin + 23);
      for (std::size_t i = 0; i < 23; ++i) QCOMPARE(*(begin + static_cast<std::ptrdiff_t>(i)), i);
    }
    QCOMPARE(rounds.size(), 7U);  // another order each time
  }

  void naturalIsCutToWhatThereIs() {
    NaturalSampler sampler(3, 100, 1);
    QCOMPARE(sampler.batchSize(), 3U);
    QCOMPARE(sampler.next().size(), 3U);
  }

  void pairsAreHalfOfOneClass() {
    PairSampler sampler(labels, 40, 1);
    QCOMPARE(sampler.batchSize(), 40U);
    std::map<int, int> same;
    std::map<int, int> different;
    for (int i = 0; i < 500; ++i) {
      const auto batch = sampler.next();
      QCOMPARE(batch.size(), 40U);
      for (std::size_t pair = 0; pair < 20; ++pair) {
        const std::size_t first = batch[2 * pair];
        const std::size_t second = batch[2 * pair + 1];
        QVERIFY(first != second);
        QCOMPARE(labels[first] == labels[second], pair % 2 == 0);
        if (pair % 2 == 0) {
          ++same[labels[first]];
        } else {
          ++different[labels[first]];
          ++different[labels[second]];
        }
      }
    }
    // Classes alike, whatever their size: a third of 5,000, a half of them.
    QCOMPARE(same.size(), 3U);
    for (const auto& [label, count] : same) QVERIFY(std::abs(count - 5000 / 3) < 200);
    QCOMPARE(different.size(), 4U);
    for (const auto& [label, count] : different) QVERIFY(std::abs(count - 5000 / 2) < 200);
  }

  void roundsUpToWholePairs() {
    for (const auto& [rows, expected] : {std::pair(1, 4), {4, 4}, {5, 8}, {250, 252}})
      QCOMPARE(PairSampler(labels, static_cast<std::size_t>(rows), 1).batchSize(),
               static_cast<std::size_t>(expected));
  }

  void takesEveryListedPairBeforeAnyAgain() {
    std::vector<SamplePair> list;
    for (std::size_t i = 0; i < 6; ++i) list.push_back({2 * i, 2 * i + 1, true});
    for (std::size_t i = 0; i < 9; ++i) list.push_back({2 * i, 2 * i + 3, false});
    PairSampler sampler(list, 12, 5);  // 3 pairs of each kind a batch
    std::map<std::pair<std::size_t, std::size_t>, int> drawn;
    for (int i = 0; i < 6; ++i) {
      const auto batch = sampler.next();
      for (std::size_t pair = 0; pair < 6; ++pair) {
        const SamplePair found{batch[2 * pair], batch[2 * pair + 1], pair % 2 == 0};
        QVERIFY(std::find(list.begin(), list.end(), found) != list.end());
        ++drawn[{found.first, found.second}];
      }
    }
    QCOMPARE(drawn.size(), list.size());
    for (const SamplePair& pair : list) QCOMPARE((drawn[{pair.first, pair.second}]), pair.same ? 3 : 2);
  }

  void goOnWhereTheyWere() {
    const std::vector<SamplePair> list = {
        {0, 1, true}, {2, 3, true}, {4, 5, true}, {0, 2, false}, {1, 5, false}};
    const auto make = [&](int kind) -> std::unique_ptr<BatchSampler> {
      if (kind == 0) return std::make_unique<NaturalSampler>(23, 7, 9);
      if (kind == 1) return std::make_unique<PairSampler>(labels, 8, 9);
      return std::make_unique<PairSampler>(list, 8, 9);
    };
    for (int kind = 0; kind < 3; ++kind) {
      const auto whole = make(kind);
      for (int i = 0; i < 41; ++i) whole->next();
      const auto resumed = make(kind);
      resumed->skip(41);
      for (int i = 0; i < 20; ++i) QCOMPARE(resumed->next(), whole->next());
    }
  }

  void refuseWhatMakesNoPairs() {
    const std::vector<SamplePair> onlySame = {{0, 1, true}};
    const std::vector<SamplePair> onlyDifferent = {{0, 1, false}};
    for (const auto& make : std::vector<std::function<void()>>{[] {
                                                                 PairSampler(std::vector<int>{0, 1, 2}, 8, 1);
                                                               },
                                                               [] {
                                                                 PairSampler(std::vector<int>{0, 0, 0}, 8, 1);
                                                               },
                                                               [&] { PairSampler(onlySame, 8, 1); },
                                                               [&] { PairSampler(onlyDifferent, 8, 1); }}) {
      const auto error = errorOf(make);
      QVERIFY(error);
      QCOMPARE(error->code(), ErrorCode::dataSetUnusable);
    }
  }
};

QTEST_GUILESS_MAIN(TestBatchSamplers)
#include "test_batch_samplers.moc"
