#include <QtTest>
#include <atomic>
#include <chrono>
#include <memory>
#include <stdexcept>

#include "engine/core/task.h"

using likeness::Error;
using likeness::ErrorCode;
using likeness::Task;
using namespace std::chrono_literals;

class TestCoreTask : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void deliversEventsInOrder();
  void givesErrorsOnce();
  void stops();
  void stopsWhenItGoes();
  void startsAgain();
  void waitsWithALimit();
};

void TestCoreTask::deliversEventsInOrder() {
  Task<int> task;
  QVERIFY(!task.running());
  task.start([](const std::stop_token&, const Task<int>::Report& report) {
    for (int i = 0; i < 1000; ++i) report(i);
  });
  std::vector<int> events;
  while (events.size() < 1000) {
    for (const int event : task.drain()) events.push_back(event);
  }
  QVERIFY(task.wait(5s));
  QVERIFY(!task.running());
  QVERIFY(task.drain().empty());
  QVERIFY(!task.takeError());
  for (int i = 0; i < 1000; ++i) QCOMPARE(events[static_cast<std::size_t>(i)], i);
}

void TestCoreTask::givesErrorsOnce() {
  Task<int> task;
  task.start([](const std::stop_token&, const Task<int>::Report& report) {
    report(1);
    throw Error(ErrorCode::diskFull, {"file"});
  });
  QVERIFY(task.wait(5s));
  QCOMPARE(task.drain(), (std::vector<int>{1}));
  QCOMPARE(task.takeError()->code(), ErrorCode::diskFull);
  QVERIFY(!task.takeError());

  task.start([](const std::stop_token&, const Task<int>::Report&) { throw std::runtime_error("else"); });
  QVERIFY(task.wait(5s));
  QCOMPARE(task.takeError()->code(), ErrorCode::internal);
}

void TestCoreTask::stops() {
  Task<int> task;
  task.start([](const std::stop_token& stop, const Task<int>::Report&) {
    while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
  });
  QVERIFY(task.running());
  task.requestStop();
  QVERIFY(task.wait(5s));
  QVERIFY(!task.takeError());
}

void TestCoreTask::stopsWhenItGoes() {
  std::atomic<bool> stopped = false;
  {
    Task<int> task;
    task.start([&](const std::stop_token& stop, const Task<int>::Report&) {
      while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
      stopped = true;
    });
  }
  QVERIFY(stopped);
}

void TestCoreTask::startsAgain() {
  Task<std::unique_ptr<int>> task;  // events need not be copyable
  for (int round = 0; round < 3; ++round) {
    task.start([round](const std::stop_token& stop, const Task<std::unique_ptr<int>>::Report& report) {
      report(std::make_unique<int>(round));
      while (round < 2 && !stop.stop_requested()) std::this_thread::sleep_for(1ms);
    });
  }
  QVERIFY(task.wait(5s));
  const auto events = task.drain();  // those of earlier rounds went with them
  QCOMPARE(events.size(), 1U);
  QCOMPARE(*events[0], 2);
}

void TestCoreTask::waitsWithALimit() {
  Task<int> task;
  task.start([](const std::stop_token& stop, const Task<int>::Report&) {
    while (!stop.stop_requested()) std::this_thread::sleep_for(1ms);
  });
  QVERIFY(!task.wait(20ms));
  QVERIFY(task.running());
}

QTEST_GUILESS_MAIN(TestCoreTask)
#include "test_core_task.moc"
