#include <QtTest>
#include <cmath>
#include <numeric>
#include <set>
#include <vector>

#include "engine/core/random.h"

using likeness::Random;

class TestCoreRandom : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void isXoshiro();
  void isDecidedBySeedAndStream();
  void goesOnFromItsState();
  void isUniform();
  void isNormal();
  void shuffles();
};

void TestCoreRandom::isXoshiro() {
  // The first numbers of the authors' xoshiro256++ from the state 1, 2, 3, 4.
  Random random;
  random.setState({1, 2, 3, 4});
  const std::uint64_t expected[] = {41943041, 58720359, 3588806011781223, 3591011842654386,
                                    9228616714210784205U};
  for (const std::uint64_t value : expected) QCOMPARE(random.next(), value);
}

void TestCoreRandom::isDecidedBySeedAndStream() {
  QCOMPARE(Random(5).next(), Random(5).next());
  QCOMPARE(Random(5, 2).next(), Random(5, 2).next());
  std::set<std::uint64_t> firsts;
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    firsts.insert(Random(seed).next());
    for (std::uint64_t stream = 0; stream < 30; ++stream) firsts.insert(Random(seed, stream).next());
  }
  QCOMPARE(firsts.size(), 30U * 31U);
}

void TestCoreRandom::goesOnFromItsState() {
  Random random(3);
  random.normal();
  Random other(4);
  other.setState(random.state());
  for (int i = 0; i < 100; ++i) QCOMPARE(other.normal(), random.normal());
}

void TestCoreRandom::isUniform() {
  Random random(1);
  std::vector<int> counts(7);
  double sum = 0;
  for (int i = 0; i < 70000; ++i) {
    ++counts.at(random.below(7));
    const float value = random.uniform(-2, 3);
    QVERIFY(value >= -2 && value < 3);
    sum += value;
  }
  for (const int count : counts) QVERIFY(std::abs(count - 10000) < 500);
  QVERIFY(std::abs(sum / 70000 - 0.5) < 0.03);
  QCOMPARE(random.below(1), 0U);
}

void TestCoreRandom::isNormal() {
  Random random(2);
  double sum = 0;
  double squares = 0;
  int beyondTwo = 0;
  constexpr int count = 100000;
  for (int i = 0; i < count; ++i) {
    const double value = random.normal();
    QVERIFY(std::isfinite(value));
    sum += value;
    squares += value * value;
    beyondTwo += std::abs(value) > 2 ? 1 : 0;
  }
  QVERIFY(std::abs(sum / count) < 0.02);
  QVERIFY(std::abs(squares / count - 1) < 0.03);
  QVERIFY(std::abs(beyondTwo / double{count} - 0.0455) < 0.004);
}

void TestCoreRandom::shuffles() {
  Random random(1);
  std::vector<std::vector<int>> counts(4, std::vector<int>(4));
  for (int round = 0; round < 8000; ++round) {
    std::vector<std::size_t> values(4);
    std::iota(values.begin(), values.end(), std::size_t{0});
    random.shuffle(std::span(values));
    for (std::size_t place = 0; place < 4; ++place) ++counts[place].at(values[place]);
  }
  for (const auto& places : counts) {
    for (const int count : places) QVERIFY(std::abs(count - 2000) < 200);
  }
}

QTEST_GUILESS_MAIN(TestCoreRandom)
#include "test_core_random.moc"
