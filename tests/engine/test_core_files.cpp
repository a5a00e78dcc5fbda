#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

#include "engine/core/files.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

class TestCoreFiles : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsFiles();
  void refusesWhatCannotBeRead();
  void refusesWithoutPermission();
  void replacesFiles();
  void keepsTheOldFileOnFailure();
  void failsHalfWay();
  void makesFolders();

 private:
  fs::path path(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }
  QTemporaryDir folder_;
};

void TestCoreFiles::readsFiles() {
  writeBytes(path("a"), {1, 0, 255});
  QCOMPARE(readFile(path("a"), 3), (Bytes{1, 0, 255}));
  QCOMPARE(readTextFile(path("a"), 3), std::string("\x01\x00\xff", 3));
  writeBytes(path("empty"), {});
  QVERIFY(readFile(path("empty"), 0).empty());
}

void TestCoreFiles::refusesWhatCannotBeRead() {
  const auto codeOf = [](const fs::path& file) { return errorOf([&] { readFile(file, 2); })->code(); };
  writeBytes(path("three"), {1, 2, 3});
  QCOMPARE(codeOf(path("three")), ErrorCode::fileTooLarge);
  QCOMPARE(codeOf(path("nowhere")), ErrorCode::fileNotFound);
  QCOMPARE(codeOf(path("three") / "below"), ErrorCode::fileNotFound);
  QCOMPARE(codeOf(path("")), ErrorCode::fileUnreadable);
  QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
  QCOMPARE(codeOf(path("pipe")), ErrorCode::fileUnreadable);  // and does not wait for a writer
  QCOMPARE(codeOf("/dev/zero"), ErrorCode::fileUnreadable);
}

void TestCoreFiles::refusesWithoutPermission() {
  if (geteuid() == 0) QSKIP("root may read and write everything");
  writeBytes(path("secret"), {1});
  fs::permissions(path("secret"), fs::perms::none);
  QCOMPARE(errorOf([&] { readFile(path("secret"), 10); })->code(), ErrorCode::fileUnreadable);
  QCOMPARE(errorOf([] { writeFileAtomically("/usr/file", "x"); })->code(), ErrorCode::fileUnwritable);
}

void TestCoreFiles::replacesFiles() {
  writeFileAtomically(path("file"), "old");
  writeFileAtomically(path("file"), "new and longer");
  QCOMPARE(readTextFile(path("file"), 100), std::string("new and longer"));
  const auto entries = std::distance(fs::directory_iterator(folder_.path().toStdString()), {});
  writeFileAtomically(path("file"), "again");
  QCOMPARE(std::distance(fs::directory_iterator(folder_.path().toStdString()), {}), entries);
}

void TestCoreFiles::keepsTheOldFileOnFailure() {
  writeFileAtomically(path("kept"), "old");
  const auto before = std::distance(fs::directory_iterator(folder_.path().toStdString()), {});
  const auto error = errorOf([&] {
    writeFileAtomically(path("kept"), [](const fs::path& temporary) {
      writeBytes(temporary, {1, 2, 3});
      throw Error(ErrorCode::internal, {"half way"});
    });
  });
  QVERIFY(error);
  QCOMPARE(readTextFile(path("kept"), 100), std::string("old"));
  QCOMPARE(std::distance(fs::directory_iterator(folder_.path().toStdString()), {}), before);
  const auto nowhere = errorOf([&] { writeFileAtomically(path("nowhere") / "file", "x"); });
  QVERIFY(nowhere);
  QCOMPARE(nowhere->code(), ErrorCode::fileUnwritable);
  QCOMPARE(nowhere->arguments().front(), (path("nowhere") / "file").string());
  fs::create_directory(path("folder"));
  QCOMPARE(errorOf([&] { writeFileAtomically(path("folder"), "x"); })->code(), ErrorCode::fileUnwritable);
}

void TestCoreFiles::failsHalfWay() {
  // A limit on the size of files stands in for the disk: write() fails half way in the same manner.
  struct rlimit old {};
  getrlimit(RLIMIT_FSIZE, &old);
  std::signal(SIGXFSZ, SIG_IGN);
  const struct rlimit small = {4096, old.rlim_max};
  setrlimit(RLIMIT_FSIZE, &small);
  const auto failure = errorOf([&] { writeFileAtomically(path("large"), std::string(100000, 'x')); });
  setrlimit(RLIMIT_FSIZE, &old);
  QVERIFY(failure);
  QCOMPARE(failure->code(), ErrorCode::fileUnwritable);
  QVERIFY(!fs::exists(path("large")));
}

void TestCoreFiles::makesFolders() {
  makeFolder(path("x") / "y" / "z");
  makeFolder(path("x") / "y");  // there already
  QVERIFY(fs::is_directory(path("x") / "y" / "z"));
  writeBytes(path("file.txt"), {1});
  QCOMPARE(errorOf([&] { makeFolder(path("file.txt") / "below"); })->code(), ErrorCode::fileUnwritable);
}

QTEST_GUILESS_MAIN(TestCoreFiles)
#include "test_core_files.moc"
