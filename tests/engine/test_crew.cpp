#include <QtTest>
#include <atomic>
#include <functional>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "engine/core/crew.h"

using likeness::Crew;

namespace {

std::string messageOf(Crew& crew, int parts, const std::function<void(int)>& job) {
  try {
    crew.run(parts, job);
  } catch (const std::exception& error) {
    return error.what();
  }
  return {};
}

}  // namespace

class TestCrew : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPartIsDoneOnce_data() {
    QTest::addColumn<int>("threads");
    for (const int threads : {-1, 0, 1, 2, 3, 8}) QTest::addRow("%d threads", threads) << threads;
  }
  void everyPartIsDoneOnce() {
    QFETCH(int, threads);
    Crew crew(threads);
    for (const int parts : {0, 1, 2, 5, 100}) {
      std::vector<std::atomic<int>> done(static_cast<std::size_t>(parts));
      crew.run(parts, [&](int part) { ++done[static_cast<std::size_t>(part)]; });
      for (const auto& count : done) QCOMPARE(count.load(), 1);
    }
  }

  void oneThreadIsTheCallersAndGoesInOrder() {
    Crew crew(1);
    const auto caller = std::this_thread::get_id();
    std::vector<int> order;
    crew.run(5, [&](int part) { order.push_back(std::this_thread::get_id() == caller ? part : -1); });
    QCOMPARE(order, (std::vector<int>{0, 1, 2, 3, 4}));
  }

  void partsAlwaysGoToTheSameThread() {
    constexpr int threads = 3;
    Crew crew(threads);
    std::vector<std::thread::id> first(10);
    std::vector<std::thread::id> again(10);
    crew.run(10, [&](int part) { first[static_cast<std::size_t>(part)] = std::this_thread::get_id(); });
    crew.run(10, [&](int part) { again[static_cast<std::size_t>(part)] = std::this_thread::get_id(); });
    QVERIFY(first == again);
    for (std::size_t part = 0; part < first.size(); ++part) QVERIFY(first[part] == first[part % threads]);
    QCOMPARE((std::set<std::thread::id>(first.begin(), first.end()).size()), std::size_t{threads});
    QVERIFY(first[0] != std::this_thread::get_id());
  }

  void partsOfOneThreadGoInOrder() {
    Crew crew(2);
    std::vector<int> orders[2];
    crew.run(20, [&](int part) { orders[part % 2].push_back(part); });
    for (int member = 0; member < 2; ++member) {
      QCOMPARE(orders[member].size(), std::size_t{10});
      for (int i = 0; i < 10; ++i) QCOMPARE(orders[member][static_cast<std::size_t>(i)], 2 * i + member);
    }
  }

  void partsRunAtTheSameTime() {
    Crew crew(2);
    std::atomic<int> arrived{0};
    crew.run(2, [&](int) {
      ++arrived;
      while (arrived < 2) std::this_thread::yield();
    });
    QCOMPARE(arrived.load(), 2);
  }

  void returnsWhenAllIsDone() {
    Crew crew(2);
    for (int round = 0; round < 2000; ++round) {
      int values[4] = {};  // plain: the end of run() is what makes them visible
      crew.run(4, [&](int part) { values[part] = round + part; });
      for (int part = 0; part < 4; ++part) QCOMPARE(values[part], round + part);
    }
  }

  void exceptionsComeOut_data() {
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 4}) QTest::addRow("%d threads", threads) << threads;
  }
  void exceptionsComeOut() {
    QFETCH(int, threads);
    Crew crew(threads);
    for (int round = 0; round < 50; ++round) {
      const std::string message = messageOf(crew, 8, [](int part) {
        if (part == 3) throw std::runtime_error("part 3");
      });
      QCOMPARE(message, std::string("part 3"));
      // All fail: one of them comes out, and none is left for the next job.
      QVERIFY(messageOf(crew, 8, [](int part) { throw std::runtime_error(std::to_string(part)); }).size() ==
              1);
      int sum = 0;
      std::mutex mutex;
      QCOMPARE(messageOf(crew, 8,
                         [&](int part) {
                           const std::lock_guard lock(mutex);
                           sum += part;
                         }),
               std::string());
      QCOMPARE(sum, 28);
    }
  }

  void otherThreadsFinishTheirParts() {
    Crew crew(2);
    std::atomic<int> done{0};
    QVERIFY(!messageOf(crew, 10, [&](int part) {
               if (part == 0) throw std::runtime_error("first");
               ++done;
             }).empty());
    QCOMPARE(done.load(), 5);  // parts 1, 3 ... 9; those after part 0 on its thread are given up
  }

  void crewsComeAndGo() {
    for (int i = 0; i < 100; ++i) {
      Crew idle(3);
      Crew crew(2);
      std::atomic<int> count{0};
      if (i % 2 == 0) crew.run(3, [&](int) { ++count; });
      QCOMPARE(count.load(), i % 2 == 0 ? 3 : 0);
    }
  }
};

QTEST_APPLESS_MAIN(TestCrew)
#include "test_crew.moc"
