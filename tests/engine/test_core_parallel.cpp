#include <QtTest>
#include <atomic>
#include <stdexcept>
#include <vector>

#include "engine/core/parallel.h"

using likeness::parallelFor;

class TestCoreParallel : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void coversEverythingOnce();
  void passesExceptionsOn();
  void knowsItsProcessors();
};

void TestCoreParallel::coversEverythingOnce() {
  for (const std::size_t count : {0U, 1U, 2U, 7U, 100U}) {
    for (const int threads : {-1, 0, 1, 2, 3, 16, 200}) {
      std::vector<std::atomic<int>> visits(count);
      parallelFor(count, threads, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) ++visits.at(i);
      });
      for (const auto& visit : visits) QCOMPARE(visit.load(), 1);
    }
  }
}

void TestCoreParallel::passesExceptionsOn() {
  std::atomic<int> done = 0;
  bool caught = false;
  try {
    parallelFor(8, 4, [&](std::size_t begin, std::size_t) {
      if (begin == 4) throw std::runtime_error("in the middle");
      ++done;
    });
  } catch (const std::runtime_error&) {
    caught = true;
  }
  QVERIFY(caught);
  QCOMPARE(done.load(), 3);  // the others were waited for
}

void TestCoreParallel::knowsItsProcessors() {
  QVERIFY(likeness::availableThreads() >= 1);
}

QTEST_GUILESS_MAIN(TestCoreParallel)
#include "test_core_parallel.moc"
