#include <QTemporaryDir>
#include <QtTest>

#include "engine/faces/pair_list.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

class TestPairList : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsPairs();
  void readsFoldsAndQuotes();
  void refusesWhatIsNoList_data();
  void refusesWhatIsNoList();
  void refusesMissingFiles();

 private:
  fs::path put(const std::string& text) {
    writeBytes(file_, bytesOf(text));
    return file_;
  }

  QTemporaryDir temporary_;
  const fs::path file_ = fs::path(temporary_.path().toStdString()) / "pairs.csv";
};

void TestPairList::readsPairs() {
  const auto pairs = readPairList(put("a,b,same\nx/1.jpg,x/2.jpg,1\r\nx/1.jpg,y/1.jpg,0\n\nu.jpg,v.jpg,Yes"));
  QCOMPARE(pairs.size(), std::size_t{3});
  QCOMPARE(pairs[0].first, std::string("x/1.jpg"));
  QCOMPARE(pairs[0].second, std::string("x/2.jpg"));
  QVERIFY(pairs[0].same);
  QVERIFY(!pairs[1].same);
  QVERIFY(pairs[2].same);
  QCOMPARE(pairs[0].fold, -1);
}

void TestPairList::readsFoldsAndQuotes() {
  const auto pairs =
      readPairList(put("\xEF\xBB\xBF"
                       "a,b,same,fold,note\n\"x, \"\"1\"\".jpg\",y.jpg,0,7,\"two\nlines\"\nz,u,TRUE,0,\n"));
  QCOMPARE(pairs.size(), std::size_t{2});
  QCOMPARE(pairs[0].first, std::string("x, \"1\".jpg"));
  QCOMPARE(pairs[0].fold, 7);
  QVERIFY(pairs[1].same);
  QCOMPARE(pairs[1].fold, 0);
}

void TestPairList::refusesWhatIsNoList_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QByteArray>("fault");
  QTest::newRow("empty") << QByteArray() << QByteArray("header");
  QTest::newRow("two columns") << QByteArray("a,b\nx,y\n") << QByteArray("header");
  QTest::newRow("no pair") << QByteArray("a,b,same\n\n") << QByteArray("no pair");
  QTest::newRow("a column less") << QByteArray("a,b,same\nx,y,1\nx,y\n") << QByteArray("line 3");
  QTest::newRow("a column more") << QByteArray("a,b,same\nx,y,1,1\n") << QByteArray("line 2");
  QTest::newRow("no answer") << QByteArray("a,b,same\nx,y,maybe\n") << QByteArray("maybe");
  QTest::newRow("no photo") << QByteArray("a,b,same\nx,,1\n") << QByteArray("a photo is missing");
  QTest::newRow("negative fold") << QByteArray("a,b,same,fold\nx,y,1,-1\n") << QByteArray("fold");
  QTest::newRow("huge fold") << QByteArray("a,b,same,fold\nx,y,1,99999999999\n") << QByteArray("fold");
  QTest::newRow("open quotes") << QByteArray("a,b,same\n\"x,y,1\n") << QByteArray("quotation mark");
  QTest::newRow("binary") << QByteArray("\0\1\2\3\xff\xfe", 6) << QByteArray("no text");
}

void TestPairList::refusesWhatIsNoList() {
  QFETCH(QByteArray, text);
  QFETCH(QByteArray, fault);
  const auto error = errorOf([&] { readPairList(put(text.toStdString())); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QVERIFY2(QByteArray(error->what()).contains(fault), error->what());
  QVERIFY2(QByteArray(error->what()).contains("pairs.csv"), error->what());
}

void TestPairList::refusesMissingFiles() {
  const auto error = errorOf([&] { readPairList(file_.parent_path() / "nowhere.csv"); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileNotFound);
}

QTEST_APPLESS_MAIN(TestPairList)
#include "test_pair_list.moc"
