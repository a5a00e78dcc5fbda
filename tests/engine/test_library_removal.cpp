#include <QTemporaryDir>
#include <QtTest>
#include <cstdlib>

#include "engine/faces/library_removal.h"
#include "engine/faces/people_builder.h"
#include "engine/store/sqlite.h"
#include "tests/support/fake_faces.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

/// A library that is deleted, and one that is not.
class TestLibraryRemoval : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }
  void leavesNothing();
  void overwritesTheBytes();
  void deletesWhatALinkLeadsTo();
  void deletesDamagedOnes();
  void waitsForOthersInVain();
  void refusesWhatIsNoLibrary();
  void keepsItAllInAReadOnlyFolder();
  void aNewOneCanBeMade();

 private:
  fs::path file(const char* name = "faces.sqlite") const {
    return fs::path(folder_->path().toStdString()) / name;
  }
  void fill(const fs::path& at) const {
    FaceLibrary library(at);
    const RowId pack = library.packRow(fakePack);
    for (int variant = 0; variant < 30; ++variant) storeOneFace(library, pack, 1, variant);
    recluster(library, pack, [](const FaceTable& table, const FaceConstraints& constraints) {
      return fakeClusters(table, constraints, 0.8F);
    });
    library.name(library.people(pack).front().id, "Unforgettable");
  }
  std::size_t filesThere() const {
    const auto entries = fs::directory_iterator(folder_->path().toStdString());
    return static_cast<std::size_t>(std::distance(fs::begin(entries), fs::end(entries)));
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

void TestLibraryRemoval::leavesNothing() {
  fill(file());
  // As after a kill: a log and an index that nobody has open.
  const auto copy = file("copy.sqlite");
  {
    const FaceLibrary open(file());
    fs::copy(file(), copy);
    for (const char* ending : {"-wal", "-shm"}) fs::copy(file().string() + ending, copy.string() + ending);
  }
  QVERIFY(contentOf(copy).find("Unforgettable") != std::string::npos ||
          contentOf(copy.string() + "-wal").find("Unforgettable") != std::string::npos);
  removeFaceLibrary(copy);
  removeFaceLibrary(file());
  QCOMPARE(filesThere(), 0U);
  QCOMPARE(errorOf([&] { removeFaceLibrary(file()); })->code(), ErrorCode::fileNotFound);
}

/// A second name of the same file shows what is left on the disk.
void TestLibraryRemoval::overwritesTheBytes() {
  fill(file());
  const std::vector<float> embedding = fakeEmbedding(1, 7);
  const std::string bytes(reinterpret_cast<const char*>(embedding.data()), embedding.size() * sizeof(float));
  fs::create_hard_link(file(), file("second name"));
  QVERIFY(contentOf(file("second name")).find(bytes) != std::string::npos);
  const auto size = fs::file_size(file());
  removeFaceLibrary(file());
  QCOMPARE(contentOf(file("second name")), std::string(size, '\0'));
}

void TestLibraryRemoval::deletesWhatALinkLeadsTo() {
  fs::create_directory(file("elsewhere"));
  fill(file("elsewhere") / "library");
  fs::create_symlink(file("elsewhere") / "library", file());
  removeFaceLibrary(file());
  QVERIFY(fs::is_empty(file("elsewhere")));
  QVERIFY(!fs::is_symlink(file()));
}

void TestLibraryRemoval::deletesDamagedOnes() {
  fill(file());
  std::string content = contentOf(file());
  std::fill(content.begin() + 2000, content.end(), '\x5a');
  writeBytes(file(), bytesOf(content));
  QVERIFY(errorOf([&] { const FaceLibrary library(file()); }));
  removeFaceLibrary(file());
  QCOMPARE(filesThere(), 0U);
}

void TestLibraryRemoval::waitsForOthersInVain() {
  fill(file());
  const FaceLibrary open(file(), FaceLibrary::Access::read);
  const RowId pack = open.findPack(fakePack);
  const auto error = errorOf([&] { removeFaceLibrary(file()); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::libraryBusy);
  QCOMPARE(open.counts(pack).faces, 30);
  QCOMPARE(FaceLibrary(file()).checkIntegrity(), std::string());
}

void TestLibraryRemoval::refusesWhatIsNoLibrary() {
  writeBytes(file("letter"), bytesOf("Dear reader, this is long enough to be looked at by anyone."));
  QCOMPARE(errorOf([&] { removeFaceLibrary(file("letter")); })->code(), ErrorCode::fileDamaged);
  Sqlite(file("mail.sqlite"), Sqlite::Access::create).script("CREATE TABLE letters(text TEXT)");
  const auto error = errorOf([&] { removeFaceLibrary(file("mail.sqlite")); });
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().at(0), file("mail.sqlite").string());
  QCOMPARE(filesThere(), 2U);
  QVERIFY(contentOf(file("letter")).starts_with("Dear"));
}

void TestLibraryRemoval::keepsItAllInAReadOnlyFolder() {
  if (::geteuid() == 0) QSKIP("root may write everywhere");
  fill(file());
  fs::permissions(folder_->path().toStdString(), fs::perms::owner_read | fs::perms::owner_exec);
  const auto error = errorOf([&] { removeFaceLibrary(file()); });
  fs::permissions(folder_->path().toStdString(), fs::perms::owner_all);
  QCOMPARE(error->code(), ErrorCode::fileUnwritable);
  const FaceLibrary library(file());
  QCOMPARE(library.counts(library.findPack(fakePack)).faces, 30);
}

void TestLibraryRemoval::aNewOneCanBeMade() {
  fill(file());
  removeFaceLibrary(file());
  FaceLibrary library(file());
  QCOMPARE(library.findPack(fakePack), 0);
  QVERIFY(!library.undoable());
  fill(file());
  QCOMPARE(library.counts(library.findPack(fakePack)).faces, 30);
}

QTEST_GUILESS_MAIN(TestLibraryRemoval)
#include "test_library_removal.moc"
