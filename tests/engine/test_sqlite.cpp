#include <QTemporaryDir>
#include <QtTest>
#include <limits>

#include "engine/store/sqlite.h"
#include "engine/store/sqlite_changes.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

class TestSqlite : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    sqlite_ = std::make_unique<Sqlite>(folder_->path().toStdString() + "/a", Sqlite::Access::create);
    sqlite_->script("CREATE TABLE t(id INTEGER PRIMARY KEY, v ANY, u INTEGER UNIQUE) STRICT");
  }
  void keepsEveryKindOfValue();
  void nestsQueriesOfOneText();
  void rollsBack();
  void namesFaults();
  void recordsChanges();

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<Sqlite> sqlite_;
};

void TestSqlite::keepsEveryKindOfValue() {
  const std::string text("a\0b \xff", 5);
  const Bytes blob{0, 1, 255};
  const std::int64_t large = std::numeric_limits<std::int64_t>::min();
  sqlite_->run("INSERT INTO t(v) VALUES(?), (?), (?), (?), (?), (?)", large, 0.1, text, blob, nullptr,
               Bytes{});
  SqliteQuery query = sqlite_->query("SELECT v FROM t ORDER BY id");
  QVERIFY(query.next());
  QCOMPARE(query.integer(0), large);
  QVERIFY(query.next());
  QCOMPARE(query.real(0), 0.1);
  QVERIFY(query.next());
  QCOMPARE(query.text(0), text);
  QVERIFY(query.next());
  QCOMPARE(Bytes(query.blob(0).begin(), query.blob(0).end()), blob);
  QVERIFY(query.next());
  QVERIFY(query.isNull(0));
  QVERIFY(query.next());
  QVERIFY(!query.isNull(0) && query.blob(0).empty());
  QVERIFY(!query.next());
}

void TestSqlite::nestsQueriesOfOneText() {
  sqlite_->run("INSERT INTO t(id) VALUES(1), (2), (3)");
  int pairs = 0;
  SqliteQuery outer = sqlite_->query("SELECT id FROM t");
  while (outer.next()) {
    SqliteQuery inner = sqlite_->query("SELECT id FROM t");
    while (inner.next()) ++pairs;
  }
  QCOMPARE(pairs, 9);
  QCOMPARE(sqlite_->value("SELECT id FROM t WHERE id > ? ORDER BY id", 1), 2);
  QCOMPARE(sqlite_->value("SELECT id FROM t WHERE id > ? ORDER BY id", 9), 0);
}

void TestSqlite::rollsBack() {
  {
    SqliteTransaction outer(*sqlite_);
    sqlite_->run("INSERT INTO t(id) VALUES(1)");
    {
      SqliteTransaction inner(*sqlite_);
      sqlite_->run("INSERT INTO t(id) VALUES(2)");
      inner.commit();  // the outer decides
    }
    QCOMPARE(sqlite_->value("SELECT count(*) FROM t"), 2);
  }
  QCOMPARE(sqlite_->value("SELECT count(*) FROM t"), 0);
  SqliteTransaction kept(*sqlite_);
  sqlite_->run("INSERT INTO t(id) VALUES(1)");
  kept.commit();
  QVERIFY(!sqlite_->inTransaction());
  QCOMPARE(sqlite_->value("SELECT count(*) FROM t"), 1);
}

void TestSqlite::namesFaults() {
  QCOMPARE(errorOf([&] { sqlite_->run("SELECT * FROM nothing"); })->code(), ErrorCode::internal);
  sqlite_->run("INSERT INTO t(u) VALUES(1)");
  QCOMPARE(errorOf([&] { sqlite_->run("INSERT INTO t(u) VALUES(1)"); })->code(), ErrorCode::internal);
  sqlite_->value("PRAGMA max_page_count = 20");
  const auto full = errorOf([&] { sqlite_->run("INSERT INTO t(v) VALUES(zeroblob(1000000))"); });
  QCOMPARE(full->code(), ErrorCode::diskFull);
  QCOMPARE(full->arguments().at(0), sqlite_->file().string());
  Sqlite other(sqlite_->file(), Sqlite::Access::write);
  other.script("PRAGMA busy_timeout = 1");
  SqliteTransaction held(*sqlite_);
  QCOMPARE(errorOf([&] { other.run("INSERT INTO t(u) VALUES(5)"); })->code(), ErrorCode::libraryBusy);
}

void TestSqlite::recordsChanges() {
  sqlite_->run("INSERT INTO t(id, v) VALUES(1, 'one'), (2, 'two'), (3, 'three')");
  const char* const tables[] = {"t"};
  std::vector<std::uint8_t> changes;
  {
    SqliteChanges recorder(*sqlite_, tables);
    sqlite_->run("UPDATE t SET v = 'uno' WHERE id = 1");
    sqlite_->run("DELETE FROM t WHERE id = 2");
    sqlite_->run("INSERT INTO t(id, v) VALUES(4, 'four')");
    recorder.record(false);
    QVERIFY(!recorder.recording());
    sqlite_->run("UPDATE t SET v = 'tre' WHERE id = 3");
    changes = recorder.take();
  }
  const auto values = [&] {
    std::string all;
    SqliteQuery query = sqlite_->query("SELECT id, v FROM t ORDER BY id");
    while (query.next()) all += std::to_string(query.integer(0)) + query.text(1) + " ";
    return all;
  };
  const std::string after = values();
  revertChanges(*sqlite_, changes);
  QCOMPARE(values(), std::string("1one 2two 3tre "));
  applyChanges(*sqlite_, changes);
  QCOMPARE(values(), after);
  // What has changed meanwhile gets the recorded value; what is gone is passed by.
  sqlite_->run("UPDATE t SET v = 'ein' WHERE id = 1");
  sqlite_->run("DELETE FROM t WHERE id = 4");
  revertChanges(*sqlite_, changes);
  QCOMPARE(values(), std::string("1one 2two 3tre "));
  QCOMPARE(errorOf([&] { applyChanges(*sqlite_, bytesOf("no changes at all")); })->code(),
           ErrorCode::fileDamaged);
}

QTEST_GUILESS_MAIN(TestSqlite)
#include "test_sqlite.moc"
