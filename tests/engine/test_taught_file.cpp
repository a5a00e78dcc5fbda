#include <QTemporaryDir>
#include <QtTest>
#include <nlohmann/json.hpp>
#include <thread>

#include "engine/core/files.h"
#include "engine/store/folder_lock.h"
#include "engine/store/json_file.h"
#include "engine/store/taught_file.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

GrayImage picture(int digit) {
  return renderInk(digitInk(digit));
}

}  // namespace

class TestTaughtFile : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void nothingIsTaughtAtFirst();
  void whatIsTaughtComesBack();
  void isTakenBackAndPutBack();
  void refusesWhatCannotBeTaught();
  void twoThreadsLoseNothing();
  void refusesBrokenFiles_data();
  void refusesBrokenFiles();
  void aFailedWriteLeavesWhatWasThere();

 private:
  std::filesystem::path file() const { return folder_ / taughtFolderName / "drawings.json"; }

  std::unique_ptr<QTemporaryDir> temporary_;
  std::filesystem::path folder_;
};

void TestTaughtFile::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = temporary_->path().toStdString();
}

void TestTaughtFile::nothingIsTaughtAtFirst() {
  QVERIFY(readTaught(folder_).empty());
  QVERIFY(!std::filesystem::exists(folder_ / taughtFolderName));
}

void TestTaughtFile::whatIsTaughtComesBack() {
  const TaughtDrawings first = teach(folder_, "7", {picture(7), picture(1)});
  const TaughtDrawings second = teach(folder_, "\xC3\xA4 with, \"quotes\"", {picture(0)});
  QCOMPARE(first.size(), std::size_t{2});
  QCOMPARE(first[1].id, std::uint64_t{2});
  QCOMPARE(second[0].id, std::uint64_t{3});
  const TaughtDrawings all = readTaught(folder_);
  QCOMPARE(all.size(), std::size_t{3});
  QVERIFY(all[0] == first[0] && all[1] == first[1] && all[2] == second[0]);
  QCOMPARE(all[0].picture, picture(7));
}

void TestTaughtFile::isTakenBackAndPutBack() {
  teach(folder_, "a", {picture(1), picture(2), picture(3)});
  const TaughtDrawings removed = forgetTaught(folder_, {2, 99});
  QCOMPARE(removed.size(), std::size_t{1});
  QCOMPARE(readTaught(folder_).size(), std::size_t{2});
  // A number is not given again.
  QCOMPARE(teach(folder_, "b", {picture(4)}).front().id, std::uint64_t{4});
  restoreTaught(folder_, removed);
  restoreTaught(folder_, removed);
  const TaughtDrawings all = readTaught(folder_);
  QCOMPARE(all.size(), std::size_t{4});
  QVERIFY(all[1] == removed.front());
}

void TestTaughtFile::refusesWhatCannotBeTaught() {
  const GrayImage blank{28, 28, Bytes(784)};
  for (const std::string& name :
       {std::string(), std::string(65, 'x'), std::string("a\nb"), std::string("\xFF"), std::string(" a")}) {
    const auto error = errorOf([&] { teach(folder_, name, {picture(1)}); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::wrongUsage);
  }
  QCOMPARE(errorOf([&] { teach(folder_, "a", {picture(1), blank}); })->code(), ErrorCode::wrongUsage);
  QCOMPARE(errorOf([&] { teach(folder_, "a", std::vector(mostTaughtDrawings + 1, picture(1))); })->code(),
           ErrorCode::wrongUsage);
  QVERIFY(readTaught(folder_).empty());
  std::filesystem::create_directories(folder_ / taughtFolderName);
  const FolderLock lock(folder_ / taughtFolderName);
  QCOMPARE(errorOf([&] { teach(folder_, "a", {picture(1)}); })->code(), ErrorCode::experimentBusy);
}

void TestTaughtFile::twoThreadsLoseNothing() {
  const auto work = [&](const std::string& name) {
    for (int i = 0; i < 20; ++i) teach(folder_, name, {picture(i % 10)});
  };
  std::thread other(work, "a");
  work("b");
  other.join();
  QCOMPARE(readTaught(folder_).size(), std::size_t{40});
}

void TestTaughtFile::refusesBrokenFiles_data() {
  QTest::addColumn<QString>("from");
  QTest::addColumn<QString>("to");
  QTest::addColumn<QString>("fault");
  QTest::newRow("cut") << "]"
                       << ""
                       << "";
  QTest::newRow("newer") << "\"format\": 1"
                         << "\"format\": 99"
                         << "newer version";
  QTest::newRow("unknown key") << "\"class\""
                               << "\"clas\""
                               << "clas";
  QTest::newRow("no class") << "\"class\": \"a\""
                            << "\"class\": \"\""
                            << "class";
  QTest::newRow("path as class") << "\"class\": \"a\""
                                 << "\"class\": \"a\\u0000b\""
                                 << "class";
  QTest::newRow("number") << "\"class\": \"a\""
                          << "\"class\": 7"
                          << "class";
  QTest::newRow("id 0") << "\"id\": 1"
                        << "\"id\": 0"
                        << "id";
  QTest::newRow("id beyond the last") << "\"id\": 1"
                                      << "\"id\": 18446744073709551615"
                                      << "lastId";
  QTest::newRow("no hexadecimal") << "00000000"
                                  << "0000zz00"
                                  << "picture";
  QTest::newRow("short row") << "00000000"
                             << "000000"
                             << "picture";
}

void TestTaughtFile::refusesBrokenFiles() {
  QFETCH(QString, from);
  QFETCH(QString, to);
  QFETCH(QString, fault);
  teach(folder_, "a", {picture(1)});
  QString text = QString::fromStdString(readTextFile(file(), 1 << 20));
  const int at = int(text.indexOf(from));
  QVERIFY(at >= 0);
  text.replace(at, from.size(), to);
  writeFileAtomically(file(), text.toStdString());
  const auto error = errorOf([&] { readTaught(folder_); });
  QVERIFY(error);
  QCOMPARE(error->arguments().front(), file().string());
  QVERIFY2(QString(error->what()).contains(fault), error->what());
  // And it is left as it is.
  QVERIFY(errorOf([&] { teach(folder_, "b", {picture(2)}); }));
  QCOMPARE(QString::fromStdString(readTextFile(file(), 1 << 20)), text);
}

void TestTaughtFile::aFailedWriteLeavesWhatWasThere() {
  teach(folder_, "a", {picture(1)});
  const std::string before = readTextFile(file(), 1 << 20);
  // What a killed write leaves behind is a temporary file, which nobody reads.
  writeBytes(folder_ / taughtFolderName / ".drawings.json.1-1.tmp", bytesOf("{\"format\": 1, "));
  QCOMPARE(readTaught(folder_).size(), std::size_t{1});
  QCOMPARE(readTextFile(file(), 1 << 20), before);
}

QTEST_APPLESS_MAIN(TestTaughtFile)
#include "test_taught_file.moc"
