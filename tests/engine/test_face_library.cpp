#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <thread>

#include "engine/store/sqlite.h"
#include "tests/support/fake_faces.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

class TestFaceLibrary : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }
  void keepsPhotosAndFaces();
  void keepsOddPaths();
  void keepsPacksApart();
  void knowsPhotosByContent();
  void forgetsFilesNotFaces();
  void carriesOverToRetouchedPhotos();
  void failsAndHeals();
  void removesFoldersAlone();
  void findsNearest();
  void agreesWithItself();
  void refuses_data();
  void refuses();
  void refusesNewer();
  void refusesReadOnly();
  void opensEmptyFile();
  void refusesTruncated();
  void survivesFullDisk();
  void twoConnections();
  void waitsForWriters();
  void namesWhatIsMissing();

 private:
  fs::path file(const char* name) const { return folder_->path().toStdString() + "/" + name; }
  std::unique_ptr<QTemporaryDir> folder_;
};

void TestFaceLibrary::keepsPhotosAndFaces() {
  RowId photo = 0;
  {
    FaceLibrary library(file("a"));
    const RowId pack = library.packRow(fakePack);
    photo = library.storePhoto("/p/one.jpg", 123, 456, Bytes{1, 2}, 640, 480, pack, {fakeFace(3, 1, 2.5F)});
    library.addFolder("/p");
  }
  FaceLibrary library(file("a"), FaceLibrary::Access::read);
  const RowId pack = library.findPack(fakePack);
  QVERIFY(pack != 0);
  QCOMPARE(library.folders(), std::vector<fs::path>{"/p"});
  const StoredPhoto stored = library.photo(photo);
  QCOMPARE(stored.width, 640);
  QCOMPARE(stored.height, 480);
  QCOMPARE(stored.files, std::vector<fs::path>{"/p/one.jpg"});
  const auto found = library.findFile("/p/one.jpg");
  QVERIFY(found && !found->failed);
  QCOMPARE(found->size, std::uintmax_t{123});
  QCOMPARE(found->mtimeNs, std::int64_t{456});
  const auto faces = library.facesOfPhoto(photo, pack);
  QCOMPARE(faces.size(), std::size_t{1});
  const NewFace expected = fakeFace(3, 1, 2.5F);
  QCOMPARE(faces[0].box, expected.face.box);
  QCOMPARE(faces[0].score, expected.face.score);
  QCOMPARE(faces[0].quality, 2.5F);
  QCOMPARE(faces[0].person, RowId{0});
  QCOMPARE(library.embedding(faces[0].id), expected.face.embedding);
  QCOMPARE(library.landmarks(faces[0].id), expected.face.landmarks);
  QCOMPARE(library.thumbnail(faces[0].id), expected.thumbnail);
  QCOMPARE(library.checkIntegrity(), std::string());
}

void TestFaceLibrary::keepsOddPaths() {
  FaceLibrary library(file("a"));
  const RowId pack = library.packRow(fakePack);
  const std::vector<fs::path> odd{"/p/line\nbreak.jpg", "/p/\xff\xfe.jpg", "/p/quo'te\".jpg",
                                  "/p/\xc3\xa4.jpg"};
  std::uint8_t hash = 0;
  for (const fs::path& path : odd) library.storePhoto(path, 1, 2, Bytes{hash++}, 9, 9, pack, {});
  for (const fs::path& path : odd) QCOMPARE(library.findFile(path)->path, path);
  std::vector<fs::path> seen;
  library.eachFile("/p", [&](const StoredFile& each) { seen.push_back(each.path); });
  QCOMPARE(seen.size(), odd.size());
  library.eachFile("/", [&](const StoredFile& each) { seen.push_back(each.path); });
  QCOMPARE(seen.size(), 2 * odd.size());
  library.eachFile("/p/q", [&](const StoredFile&) { QFAIL("that is no folder of it"); });
}

void TestFaceLibrary::keepsPacksApart() {
  FaceLibrary library(file("a"));
  const RowId one = library.packRow(fakePack);
  const RowId two = library.packRow({"fake", "another sum"});
  QVERIFY(one != two);
  QCOMPARE(library.packRow(fakePack), one);
  QCOMPARE(library.packs().size(), std::size_t{2});
  const RowId photo = library.storePhoto("/p/a", 1, 1, Bytes{1}, 9, 9, one, {fakeFace(1, 1)});
  QVERIFY(library.isAnalyzed(photo, one));
  QVERIFY(!library.isAnalyzed(photo, two));
  QCOMPARE(library.storePhoto("/p/a", 1, 1, Bytes{1}, 9, 9, two, {fakeFace(1, 1), fakeFace(2, 1, 1, 0.5F)}),
           photo);
  QCOMPARE(library.facesOfPhoto(photo, one).size(), std::size_t{1});
  QCOMPARE(library.facesOfPhoto(photo, two).size(), std::size_t{2});
  QCOMPARE(library.faceTable(one).faces.size(), std::size_t{1});
}

void TestFaceLibrary::knowsPhotosByContent() {
  FaceLibrary library(file("a"));
  const RowId pack = library.packRow(fakePack);
  const RowId photo = library.storePhoto("/p/a", 1, 1, Bytes{7}, 9, 9, pack, {fakeFace(1, 1)});
  // A second thread that had looked at a copy at the same time: its faces are not stored again.
  QCOMPARE(library.storePhoto("/p/b", 1, 1, Bytes{7}, 9, 9, pack, {fakeFace(1, 1)}), photo);
  QCOMPARE(library.findPhoto(Bytes{7}), photo);
  QCOMPARE(library.findPhoto(Bytes{8}), RowId{0});
  library.placeFile("/p/c", 1, 5, photo);
  QCOMPARE(library.photo(photo).files, (std::vector<fs::path>{"/p/a", "/p/b", "/p/c"}));
  QCOMPARE(library.counts(pack).photos, 1);
  QCOMPARE(library.counts(pack).faces, 1);
}

void TestFaceLibrary::forgetsFilesNotFaces() {
  FaceLibrary library(file("a"));
  const RowId pack = library.packRow(fakePack);
  const RowId face = storeOneFace(library, pack, 1, 1);
  const RowId photo = library.face(face).photo;
  const fs::path path = library.photo(photo).files.at(0);
  library.forgetFiles({library.findFile(path)->id});
  QCOMPARE(library.counts(pack).faces, 0);
  QVERIFY(library.unassignedFaces(pack).empty());
  QCOMPARE(library.face(face).photo, photo);
  library.placeFile("/back", 1, 1, photo);
  QCOMPARE(library.counts(pack).faces, 1);
  library.forgetFiles({library.findFile("/back")->id});
  library.removeVanished();
  QCOMPARE(errorOf([&] { library.face(face); })->code(), ErrorCode::wrongUsage);
  QCOMPARE(library.checkIntegrity(), std::string());
}

void TestFaceLibrary::carriesOverToRetouchedPhotos() {
  FaceLibrary library(file("a"));
  const RowId pack = library.packRow(fakePack);
  const RowId first =
      library.storePhoto("/p/a", 1, 1, Bytes{1}, 9, 9, pack,
                         {fakeFace(1, 1, 1, 0.1F), fakeFace(2, 1, 1, 0.5F), fakeFace(3, 1, 1, 0.9F)});
  const auto old = library.facesOfPhoto(first, pack);
  const RowId anna = library.split({old[0].id});
  library.name(anna, "Anna");
  library.mark({old[1].id}, FaceMark::notAFace);
  const RowId second =
      library.storePhoto("/p/a", 2, 2, Bytes{2}, 9, 9, pack,
                         {fakeFace(1, 2, 1, 0.12F), fakeFace(2, 2, 1, 0.52F), fakeFace(4, 1, 1, 0.9F)});
  const auto faces = library.facesOfPhoto(second, pack, true);
  QCOMPARE(faces[0].person, anna);
  QVERIFY(faces[0].byUser);
  QVERIFY(faces[1].mark == FaceMark::notAFace);
  QCOMPARE(faces[2].person, RowId{0});  // someone else stands there now
  QCOMPARE(library.person(anna, pack).faces, 1);
}

void TestFaceLibrary::failsAndHeals() {
  FaceLibrary library(file("a"));
  const RowId pack = library.packRow(fakePack);
  library.storeFailure("/p/a", 1, 1, "it is no picture");
  QCOMPARE(library.failedFiles().size(), std::size_t{1});
  QCOMPARE(library.failedFiles()[0].reason, std::string("it is no picture"));
  QVERIFY(library.findFile("/p/a")->failed);
  library.storePhoto("/p/a", 1, 2, Bytes{1}, 9, 9, pack, {});
  QVERIFY(library.failedFiles().empty());
  QCOMPARE(library.counts(pack).photos, 1);
  library.storeFailure("/p/a", 1, 3, "broken again");
  QCOMPARE(library.counts(pack).photos, 0);
  QCOMPARE(library.counts(pack).failedFiles, 1);
  QCOMPARE(library.checkIntegrity(), std::string());
}

void TestFaceLibrary::removesFoldersAlone() {
  FaceLibrary library(file("a"));
  const RowId pack = library.packRow(fakePack);
  for (const char* path : {"/p/x", "/p/q/y", "/pp/z", "/p.jpg"}) {
    library.storePhoto(path, 1, 1, bytesOf(path), 9, 9, pack, {});
  }
  library.addFolder("/p");
  library.addFolder("/pp");
  library.removeFolder("/p");
  QCOMPARE(library.folders(), std::vector<fs::path>{"/pp"});
  QVERIFY(!library.findFile("/p/x") && !library.findFile("/p/q/y"));
  QVERIFY(library.findFile("/pp/z") && library.findFile("/p.jpg"));
}

void TestFaceLibrary::findsNearest() {
  FaceLibrary library(file("a"));
  const RowId pack = library.packRow(fakePack);
  std::vector<RowId> faces;
  for (int i = 0; i < 60; ++i) faces.push_back(storeOneFace(library, pack, i % 6, i));
  const auto probe = fakeEmbedding(4, 1000);
  const auto matches = library.nearestFaces(probe, pack, 7);
  std::vector<std::pair<float, RowId>> naive;
  for (const RowId face : faces) {
    const auto other = library.embedding(face);
    float square = 0;
    for (std::size_t i = 0; i < probe.size(); ++i) square += (probe[i] - other[i]) * (probe[i] - other[i]);
    naive.emplace_back(std::sqrt(square), face);
  }
  std::ranges::sort(naive);
  QCOMPARE(matches.size(), std::size_t{7});
  for (std::size_t i = 0; i < matches.size(); ++i) {
    QCOMPARE(matches[i].face.id, naive[i].second);
    QCOMPARE(matches[i].distance, naive[i].first);
  }
  QCOMPARE(library.nearestFaces(probe, pack, 100).size(), std::size_t{60});
  QVERIFY(library.nearestFaces(probe, pack, 0).empty());
  QCOMPARE(errorOf([&] { library.nearestFaces(std::vector<float>(3), pack, 1); })->code(),
           ErrorCode::fileDamaged);
}

void TestFaceLibrary::agreesWithItself() {
  FaceLibrary library(file("a"));
  const RowId pack = library.packRow(fakePack);
  std::vector<RowId> faces;
  for (int i = 0; i < 12; ++i) faces.push_back(storeOneFace(library, pack, 0, i, static_cast<float>(i)));
  const RowId anna = library.split({faces[0], faces[3], faces[5]});
  library.name(anna, "Anna Example");
  const RowId bert = library.split({faces[1]});
  const auto people = library.people(pack);
  QCOMPARE(people.size(), std::size_t{2});
  QCOMPARE(people[0].id, anna);
  QCOMPARE(people[0].faces, 3);
  QCOMPARE(people[0].photos, 3);
  QCOMPARE(people[0].cover, faces[5]);
  QCOMPARE(people[1].id, bert);
  library.setCover(anna, faces[3]);
  QCOMPARE(library.people(pack)[0].cover, faces[3]);
  const StoredPerson one = library.person(anna, pack);
  QCOMPARE(one.cover, faces[3]);
  QCOMPARE(one.faces, 3);
  QCOMPARE(one.photos, 3);
  QCOMPARE(one.name, std::string("Anna Example"));
  QCOMPARE(library.facesOfPerson(anna, pack).size(), std::size_t{3});
  QCOMPARE(library.unassignedFaces(pack).size(), std::size_t{8});
  QCOMPARE(library.counts(pack).unassigned, 8);
  QCOMPARE(library.counts(pack).people, 2);
  QCOMPARE(library.findPeople("eXAMP", pack).size(), std::size_t{1});
  QCOMPARE(library.findPeople("%", pack).size(), std::size_t{0});
  library.mark({faces[3]}, FaceMark::ignored);
  QCOMPARE(library.person(anna, pack).cover, faces[5]);
  QCOMPARE(library.people(pack)[0].cover, faces[5]);
  QCOMPARE(library.markedFaces(pack).size(), std::size_t{1});
}

void TestFaceLibrary::refuses_data() {
  QTest::addColumn<Bytes>("content");
  QTest::newRow("text") << bytesOf("these are no faces, and not even a database");
  QTest::newRow("zeros") << Bytes(5000);
  QTest::newRow("header alone") << bytesOf(std::string("SQLite format 3\0", 16));
  QTest::newRow("noise behind a header")
      << bytesOf(std::string("SQLite format 3\0", 16) + std::string(8000, '\x5a'));
}

void TestFaceLibrary::refuses() {
  QFETCH(Bytes, content);
  writeBytes(file("a"), content);
  for (const auto access : {FaceLibrary::Access::write, FaceLibrary::Access::read}) {
    const auto error = errorOf([&] { FaceLibrary library(file("a"), access); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::fileDamaged);
    QCOMPARE(error->arguments()[0], file("a").string());
    QCOMPARE(contentOf(file("a")), std::string(content.begin(), content.end()));
  }
}

void TestFaceLibrary::refusesNewer() {
  { FaceLibrary library(file("a")); }
  Sqlite(file("a"), Sqlite::Access::write)
      .script("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)");
  const std::string before = contentOf(file("a"));
  const auto error = errorOf([&] { FaceLibrary library(file("a")); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::newerVersion);
  QCOMPARE(error->arguments()[1], std::string("99"));
  QCOMPARE(contentOf(file("a")), before);

  Sqlite(file("b"), Sqlite::Access::create).script("CREATE TABLE recipes(cake TEXT)");
  const std::string recipes = contentOf(file("b"));
  QCOMPARE(errorOf([&] { FaceLibrary library(file("b")); })->code(), ErrorCode::fileDamaged);
  QCOMPARE(contentOf(file("b")), recipes);

  { FaceLibrary library(file("c")); }
  Sqlite(file("c"), Sqlite::Access::write).script("DROP VIEW present_faces; DROP TABLE answers");
  QCOMPARE(errorOf([&] { FaceLibrary library(file("c")); })->code(), ErrorCode::fileDamaged);
}

void TestFaceLibrary::refusesReadOnly() {
  QCOMPARE(errorOf([&] { FaceLibrary library(file("none"), FaceLibrary::Access::read); })->code(),
           ErrorCode::fileNotFound);
  QCOMPARE(errorOf([&] { FaceLibrary library("/proc/likeness/faces"); })->code(), ErrorCode::fileUnwritable);
  QCOMPARE(errorOf([&] { FaceLibrary library(folder_->path().toStdString()); })->code(),
           ErrorCode::fileUnwritable);
  { FaceLibrary library(file("a")); }
  FaceLibrary reader(file("a"), FaceLibrary::Access::read);
  QCOMPARE(errorOf([&] { reader.addFolder("/p"); })->code(), ErrorCode::fileUnwritable);
  if (geteuid() == 0) QSKIP("root may write everything");
  fs::permissions(file("a"), fs::perms::owner_read);
  QCOMPARE(errorOf([&] { FaceLibrary library(file("a")); })->code(), ErrorCode::fileUnwritable);
}

void TestFaceLibrary::opensEmptyFile() {
  writeBytes(file("a"), {});  // what a kill right after the file was made leaves
  FaceLibrary library(file("a"));
  QCOMPARE(library.checkIntegrity(), std::string());
}

void TestFaceLibrary::refusesTruncated() {
  {
    FaceLibrary library(file("a"));
    const RowId pack = library.packRow(fakePack);
    for (int i = 0; i < 50; ++i) storeOneFace(library, pack, 1, i);
  }
  fs::resize_file(file("a"), fs::file_size(file("a")) / 2);
  const std::string before = contentOf(file("a"));
  QCOMPARE(errorOf([&] { FaceLibrary library(file("a")); })->code(), ErrorCode::fileDamaged);
  QCOMPARE(contentOf(file("a")), before);
}

/// In a child, whose files may not grow: what was stored stays, the library opens, the error is of the disk.
void TestFaceLibrary::survivesFullDisk() {
  const fs::path path = file("a");
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    FaceLibrary library(path);
    const RowId pack = library.packRow(fakePack);
    storeOneFace(library, pack, 1, 0);
    const rlimit limit{1 << 20, 1 << 20};
    setrlimit(RLIMIT_FSIZE, &limit);
    for (int i = 1; i < 5000; ++i) {
      const auto error = errorOf([&] { storeOneFace(library, pack, 1, i); });
      if (error) _exit(error->code() == ErrorCode::diskFull ? 42 : 1);
    }
    _exit(2);
  }
  int status = 0;
  QCOMPARE(waitpid(child, &status, 0), child);
  QVERIFY(WIFEXITED(status));
  QCOMPARE(WEXITSTATUS(status), 42);
  FaceLibrary library(path);
  QCOMPARE(library.checkIntegrity(), std::string());
  QVERIFY(library.counts(library.findPack(fakePack)).faces > 10);
}

void TestFaceLibrary::twoConnections() {
  FaceLibrary one(file("a"));
  FaceLibrary two(file("a"));
  const RowId pack = one.packRow(fakePack);
  const auto before = two.changeCount();
  const RowId face = storeOneFace(one, pack, 1, 1);
  QVERIFY(two.changeCount() != before);
  const RowId person = two.split({face});
  two.name(person, "Anna");
  QCOMPARE(one.people(pack).at(0).name, std::string("Anna"));
  QVERIFY(one.undo());
  QCOMPARE(two.person(person, pack).name, std::string());
}

void TestFaceLibrary::waitsForWriters() {
  FaceLibrary shared(file("a"));
  const RowId pack = shared.packRow(fakePack);
  std::atomic<int> failures = 0;
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&, t] {
        try {
          FaceLibrary library(file("a"));
          for (int i = 0; i < 25; ++i) storeOneFace(library, pack, t, i);
        } catch (...) {
          ++failures;
        }
      });
    }
  }
  QCOMPARE(failures.load(), 0);
  QCOMPARE(shared.counts(pack).faces, 100);
  QCOMPARE(shared.checkIntegrity(), std::string());
}

void TestFaceLibrary::namesWhatIsMissing() {
  FaceLibrary library(file("a"));
  const RowId pack = library.packRow(fakePack);
  const RowId face = storeOneFace(library, pack, 1, 1);
  const RowId person = library.split({face});
  for (const std::function<void()>& call : std::vector<std::function<void()>>{
           [&] { library.photo(77); }, [&] { library.face(77); }, [&] { library.thumbnail(77); },
           [&] { library.embedding(77); }, [&] { library.landmarks(77); }, [&] { library.person(77, pack); },
           [&] { library.name(77, "x"); }, [&] { library.merge(person, {77}); }, [&] { library.split({77}); },
           [&] { library.split({}); }, [&] { library.confirm({face}, 77); }, [&] { library.reject({77}); },
           [&] { library.mark({77}, FaceMark::ignored); }, [&] { library.hide(77, true); },
           [&] { library.setCover(person, 77); }, [&] { library.answerDifferent(person, person); },
           [&] { library.answerUnsure(person, 77); }, [&] { library.forgetPerson(77); },
           [&] { library.name(person, std::string(1001, 'x')); }}) {
    const auto error = errorOf(call);
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::wrongUsage);
  }
  QCOMPARE(library.people(pack).size(), std::size_t{1});  // nothing was done halfway
}

QTEST_GUILESS_MAIN(TestFaceLibrary)
#include "test_face_library.moc"
