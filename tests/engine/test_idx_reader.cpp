#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>

#include "engine/data/idx_reader.h"
#include "tests/support/tiny_idx.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

Q_DECLARE_METATYPE(likeness::ErrorCode)
Q_DECLARE_METATYPE(Bytes)

class TestIdxReader : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsPlainAndPacked();
  void readsSeveralMembers();
  void refusesBrokenFiles_data();
  void refusesBrokenFiles();
  void refusesFolderAndMissing();
  void refusesWithoutPermission();
  void joinsPictures();
  void refusesPairs_data();
  void refusesPairs();

 private:
  fs::path file(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }
  QTemporaryDir folder_;
};

void TestIdxReader::readsPlainAndPacked() {
  const Bytes data = {1, 2, 3, 4, 5, 6};
  for (const Bytes& bytes : {idx({2, 3}, data), gzip(idx({2, 3}, data))}) {
    writeBytes(file("array"), bytes);
    const IdxArray array = readIdx(file("array"));
    QCOMPARE(array.sizes, (std::vector<std::size_t>{2, 3}));
    QCOMPARE(array.values, data);
  }
}

void TestIdxReader::readsSeveralMembers() {
  // As "cat a.gz b.gz" makes them; the border falls into the header.
  const Bytes all = idx({5}, {9, 8, 7, 6, 5});
  Bytes packed = gzip({all.begin(), all.begin() + 6});
  const Bytes rest = gzip({all.begin() + 6, all.end()});
  packed.insert(packed.end(), rest.begin(), rest.end());
  QCOMPARE(parseIdx(packed, "x").values, (Bytes{9, 8, 7, 6, 5}));
}

void TestIdxReader::refusesBrokenFiles_data() {
  QTest::addColumn<Bytes>("bytes");
  QTest::addColumn<ErrorCode>("code");
  QTest::addColumn<QString>("fault");
  const auto damaged = [](const char* name, const Bytes& bytes, const char* fault) {
    QTest::newRow(name) << bytes << ErrorCode::fileDamaged << QString(fault);
  };
  const Bytes good = idx({2, 2}, {1, 2, 3, 4});
  const Bytes packed = gzip(good);
  Bytes broken = packed;
  for (std::size_t i = 12; i < broken.size(); ++i) broken[i] = static_cast<std::uint8_t>(~broken[i]);
  Bytes wrongSum = packed;
  wrongSum[wrongSum.size() - 6] ^= 1;
  Bytes followed = packed;
  followed.insert(followed.end(), {'x', 'y', 'z'});

  damaged("empty", {}, "it is empty");
  damaged("three bytes", {0, 0, 8}, "it ends within its header");
  damaged("ends in its sizes", {0, 0, 8, 2, 0, 0, 0}, "it ends within its header");
  damaged("text", bytesOf("hello, world"), "it does not start as an IDX file does");
  damaged("floats", {0, 0, 0x0d, 1, 0, 0, 0, 0}, "its elements are not unsigned bytes");
  damaged("no dimensions", {0, 0, 8, 0}, "it says that it has 0 dimensions");
  damaged("many dimensions", {0, 0, 8, 255}, "it says that it has 255 dimensions");
  damaged("truncated", {good.begin(), good.end() - 1}, "its header announces 4 bytes and 3 follow");
  Bytes longer = good;
  longer.push_back(0);
  damaged("oversized", longer, "its header announces 4 bytes and 5 follow");
  damaged("lying within the limit", idx({1000, 1000}, {1}),
          "its header announces 1000000 bytes and 1 follow");
  // The product is 0 modulo 2^64.
  QTest::newRow("overflow") << idx({0x80000000, 0x80000000, 4}, {}) << ErrorCode::fileTooLarge << QString();
  QTest::newRow("lying") << idx({0xffffffff}, {1}) << ErrorCode::fileTooLarge << QString();

  damaged("gzip of nothing", gzip({}), "it is empty");
  damaged("gzip truncated", {packed.begin(), packed.end() - 9}, "its gzip data end too early");
  damaged("gzip without its sum", {packed.begin(), packed.end() - 4}, "its gzip data end too early");
  damaged("gzip start alone", {0x1f, 0x8b}, "its gzip data end too early");
  damaged("gzip broken", broken, "its gzip data are broken");
  damaged("gzip with a wrong sum", wrongSum, "its gzip data are broken");
  damaged("gzip with something behind", followed, "its gzip data are broken");
  damaged("gzip with fewer bytes", gzip(idx({5}, {1, 2})),
          "it unpacks to fewer bytes than its header announces");
  damaged("gzip with more bytes", gzip(idx({1}, {1, 2})),
          "it unpacks to more bytes than its header announces");
  damaged("gzip bomb", gzip(idx({10}, Bytes(std::size_t{64} << 20))),
          "it unpacks to more bytes than its header announces");
  damaged("gzip bomb of zeros", gzip(Bytes(std::size_t{64} << 20)), "its elements are not unsigned bytes");
  QTest::newRow("gzip that lies") << gzip(idx({0xffffffff}, {1})) << ErrorCode::fileTooLarge << QString();
}

void TestIdxReader::refusesBrokenFiles() {
  QFETCH(Bytes, bytes);
  QFETCH(ErrorCode, code);
  QFETCH(QString, fault);
  writeBytes(file("broken"), bytes);
  const auto error = errorOf([&] { readIdx(file("broken")); });
  QVERIFY(error);
  QCOMPARE(error->code(), code);
  QCOMPARE(error->arguments().at(0), file("broken").string());
  if (!fault.isEmpty()) QCOMPARE(QString::fromStdString(error->arguments().at(1)), fault);
}

void TestIdxReader::refusesFolderAndMissing() {
  QCOMPARE(errorOf([&] { readIdx(folder_.path().toStdString()); })->code(), ErrorCode::fileUnreadable);
  QCOMPARE(errorOf([&] { readIdx(file("nowhere")); })->code(), ErrorCode::fileNotFound);
}

void TestIdxReader::refusesWithoutPermission() {
  if (geteuid() == 0) QSKIP("root may read everything");
  writeBytes(file("secret"), idx({1}, {1}));
  fs::permissions(file("secret"), fs::perms::none);
  QCOMPARE(errorOf([&] { readIdx(file("secret")); })->code(), ErrorCode::fileUnreadable);
}

void TestIdxReader::joinsPictures() {
  writeBytes(file("pictures"), gzip(idx({2, 1, 2}, {1, 2, 3, 4})));
  writeBytes(file("labels"), idx({2}, {3, 0}));
  const LabelledSamples images = readIdxPair(file("pictures"), file("labels"));
  QCOMPARE(images.shape.width, 2);
  QCOMPARE(images.shape.height, 1);
  QCOMPARE(images.labels, (std::vector<int>{3, 0}));
  QCOMPARE(images.classNames, (std::vector<std::string>{"0", "1", "2", "3"}));
  QCOMPARE(images.grayImage(1).pixels, (Bytes{3, 4}));
}

void TestIdxReader::refusesPairs_data() {
  QTest::addColumn<Bytes>("pictures");
  QTest::addColumn<Bytes>("labels");
  QTest::addColumn<ErrorCode>("code");
  const Bytes two = idx({2, 1, 1}, {1, 2});
  QTest::newRow("fewer labels") << two << idx({1}, {1}) << ErrorCode::dataSetUnusable;
  QTest::newRow("more labels") << two << idx({3}, {1, 2, 3}) << ErrorCode::dataSetUnusable;
  QTest::newRow("labels for pictures") << idx({2}, {1, 2}) << idx({2}, {1, 2}) << ErrorCode::fileDamaged;
  QTest::newRow("pictures for labels") << two << two << ErrorCode::fileDamaged;
  QTest::newRow("no width") << idx({2, 1, 0}, {}) << idx({2}, {1, 2}) << ErrorCode::dataSetUnusable;
  QTest::newRow("wide") << idx({1, 1, 1025}, Bytes(1025)) << idx({1}, {1}) << ErrorCode::dataSetUnusable;
}

void TestIdxReader::refusesPairs() {
  QFETCH(Bytes, pictures);
  QFETCH(Bytes, labels);
  QFETCH(ErrorCode, code);
  writeBytes(file("p"), pictures);
  writeBytes(file("l"), labels);
  const auto error = errorOf([&] { readIdxPair(file("p"), file("l")); });
  QVERIFY(error);
  QCOMPARE(error->code(), code);
}

QTEST_GUILESS_MAIN(TestIdxReader)
#include "test_idx_reader.moc"
