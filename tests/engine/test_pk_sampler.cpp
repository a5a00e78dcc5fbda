#include <QtTest>
#include <map>
#include <set>

#include "engine/data/pk_sampler.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

/// Classes of unequal sizes; class 2 has no pictures.
std::vector<int> unequalLabels() {
  std::vector<int> labels;
  const int sizes[] = {17, 40, 0, 5, 23, 31};
  for (int label = 0; label < 6; ++label)
    labels.insert(labels.end(), static_cast<std::size_t>(sizes[label]), label);
  return labels;
}

}  // namespace

class TestPkSampler : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void drawsClassesTimesSamples();
  void drawsEveryPictureBeforeAnyAgain();
  void drawsAllClassesAlike();
  void cutsClassesToThoseThatThereAre();
  void isDecidedByItsSeed();
  void goesOnFromItsState();
  void refusesAnotherState();
};

void TestPkSampler::drawsClassesTimesSamples() {
  const auto labels = unequalLabels();
  PkSampler sampler(labels, 3, 4, 1);
  QCOMPARE(sampler.batchSize(), 12U);
  for (int round = 0; round < 200; ++round) {
    const auto batch = sampler.next();
    QCOMPARE(batch.size(), 12U);
    std::set<int> classes;
    for (std::size_t p = 0; p < 3; ++p) {
      const int label = labels.at(batch[p * 4]);
      for (std::size_t k = 0; k < 4; ++k) QCOMPARE(labels.at(batch[p * 4 + k]), label);
      classes.insert(label);
    }
    QCOMPARE(classes.size(), 3U);
  }
}

void TestPkSampler::drawsEveryPictureBeforeAnyAgain() {
  const auto labels = unequalLabels();
  PkSampler sampler(labels, 2, 7, 2);  // more than class 3 has: it comes again within a batch
  std::map<int, std::vector<std::size_t>> drawn;
  for (int round = 0; round < 300; ++round) {
    for (const std::size_t place : sampler.next()) drawn[labels[place]].push_back(place);
  }
  for (const auto& [label, places] : drawn) {
    const auto size = static_cast<std::size_t>(std::count(labels.begin(), labels.end(), label));
    for (std::size_t start = 0; start + size <= places.size(); start += size) {
      const std::set<std::size_t> once(places.begin() + static_cast<std::ptrdiff_t>(start),
                                       places.begin() + static_cast<std::ptrdiff_t>(start + size));
      QCOMPARE(once.size(), size);
    }
  }
}

void TestPkSampler::drawsAllClassesAlike() {
  const auto labels = unequalLabels();
  PkSampler sampler(labels, 2, 1, 3);
  std::map<int, int> drawn;
  constexpr int rounds = 5000;
  for (int round = 0; round < rounds; ++round) {
    for (const std::size_t place : sampler.next()) ++drawn[labels[place]];
  }
  QCOMPARE(drawn.size(), 5U);
  for (const auto& [label, count] : drawn) QVERIFY(std::abs(count - rounds * 2 / 5) < 200);
}

void TestPkSampler::cutsClassesToThoseThatThereAre() {
  PkSampler sampler(unequalLabels(), 100, 2, 1);
  QCOMPARE(sampler.batchSize(), 10U);
  QCOMPARE(sampler.next().size(), 10U);
}

void TestPkSampler::isDecidedByItsSeed() {
  PkSampler one(unequalLabels(), 3, 4, 9);
  PkSampler same(unequalLabels(), 3, 4, 9);
  PkSampler other(unequalLabels(), 3, 4, 10);
  const auto batch = one.next();
  QCOMPARE(same.next(), batch);
  QVERIFY(other.next() != batch);
}

void TestPkSampler::goesOnFromItsState() {
  PkSampler first(unequalLabels(), 3, 4, 5);
  for (int i = 0; i < 13; ++i) first.next();
  PkSampler second(unequalLabels(), 3, 4, 77);
  second.setState(first.state());
  for (int i = 0; i < 50; ++i) QCOMPARE(second.next(), first.next());
}

void TestPkSampler::refusesAnotherState() {
  PkSampler sampler(unequalLabels(), 3, 4, 5);
  const PkSampler::State good = sampler.state();
  PkSampler::State state = good;
  state.order[0].pop_back();
  QVERIFY(errorOf([&] { sampler.setState(state); }));
  state = good;
  state.order[0][0] = 1000000;
  QVERIFY(errorOf([&] { sampler.setState(state); }));
  state = good;
  state.next[1] = 41;
  QVERIFY(errorOf([&] { sampler.setState(state); }));
  state = good;
  state.order.pop_back();
  QVERIFY(errorOf([&] { sampler.setState(state); }));
  sampler.setState(good);
}

QTEST_GUILESS_MAIN(TestPkSampler)
#include "test_pk_sampler.moc"
