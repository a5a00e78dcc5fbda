#include <QTemporaryDir>
#include <QtTest>
#include <chrono>
#include <thread>

#include "tests/support/fake_faces.h"
#include "tests/support/killed_indexing.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

class TestFaceIndexer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void indexes();
  void countsAsItGoes();
  void passesUnchangedBy();
  void seesNewChangedMovedCopiedVanished();
  void keepsPhotosOfMissingPlaces();
  void rescansRememberedFolders();
  void takesOtherPacks();
  void listsFailures();
  void goesOnAfterFaultsOfTools();
  void dropsUselessNumbers();
  void visitsNestedPlacesOnce();
  void stopsAndGoesOn();
  void pauses();
  void endsWhenModelsAreMissing();
  void endsWhenLibraryFails();
  void boundsMemory();
  void survivesKills();

 private:
  fs::path photo(const std::string& name) const { return photos_ / name; }
  IndexConfig config() const {
    IndexConfig config;
    config.library = library_;
    config.places = {photos_};
    config.pack = fakePack;
    config.threads = 2;
    return config;
  }
  IndexResult index(const IndexConfig& config) {
    events_.clear();
    const IndexControls controls;
    return indexFaces(config, fakes_->tools(), controls, {},
                      [this](const IndexEvent& e) { events_.push_back(e); });
  }
  IndexResult index() { return index(config()); }
  template <class Event>
  std::vector<Event> events() const {
    std::vector<Event> all;
    for (const IndexEvent& event : events_) {
      if (const auto* one = std::get_if<Event>(&event)) all.push_back(*one);
    }
    return all;
  }
  LibraryCounts counts() const {
    const FaceLibrary library(library_, FaceLibrary::Access::read);
    return library.counts(library.findPack(fakePack));
  }

  std::unique_ptr<QTemporaryDir> folder_;
  fs::path photos_;
  fs::path library_;
  std::unique_ptr<FakeTools> fakes_;
  std::vector<IndexEvent> events_;
};

void TestFaceIndexer::init() {
  folder_ = std::make_unique<QTemporaryDir>();
  photos_ = folder_->path().toStdString() + "/photos";
  library_ = folder_->path().toStdString() + "/library";
  fs::create_directories(photos_ / "sub");
  fakes_ = std::make_unique<FakeTools>();
}

void TestFaceIndexer::indexes() {
  writeFakePhoto(photo("a.jpg"), {1, 2});
  writeFakePhoto(photo("sub/b.jpg"), {1});
  writeFakePhoto(photo("none.jpg"), {});
  const IndexResult result = index();
  QCOMPARE(result.progress.found, std::size_t{3});
  QCOMPARE(result.progress.analyzed, std::size_t{3});
  QCOMPARE(result.progress.faces, std::size_t{3});
  QVERIFY(result.progress.scanned && !result.stopped && result.failures.empty());
  QCOMPARE(events<PhotoIndexed>().size(), std::size_t{3});
  const FaceLibrary library(library_);
  const RowId pack = library.findPack(fakePack);
  const auto faces = library.facesOfPhoto(library.findFile(photo("a.jpg"))->photo, pack);
  QCOMPARE(faces.size(), std::size_t{2});
  QCOMPARE(faces[1].box, (FaceBox{0.1F, 0.2F, 0.1F, 0.4F}));  // 10, 10, 10, 20 of 100 x 50
  QCOMPARE(library.thumbnail(faces[0].id), (Bytes{1, 2, 3}));
  QCOMPARE(library.folders(), std::vector<fs::path>{photos_});
}

void TestFaceIndexer::countsAsItGoes() {
  for (int i = 0; i < 30; ++i) writeFakePhoto(photo(std::to_string(i)), {i}, std::to_string(i));
  index();
  const auto progress = events<IndexProgress>();
  QVERIFY(!progress.empty());
  for (std::size_t i = 1; i < progress.size(); ++i) QVERIFY(progress[i].done >= progress[i - 1].done);
  QCOMPARE(progress.back().done, std::size_t{30});
  QVERIFY(progress.back().photosPerSecond > 0 && progress.back().seconds > 0);
}

void TestFaceIndexer::passesUnchangedBy() {
  for (int i = 0; i < 2000; ++i) writeFakePhoto(photo(std::to_string(i)), {i % 50}, std::to_string(i));
  index();
  QCOMPARE(fakes_->decoded.load(), 2000);
  fakes_ = std::make_unique<FakeTools>();
  const IndexResult again = index();
  QCOMPARE(again.progress.unchanged, std::size_t{2000});
  QCOMPARE(fakes_->decoded.load(), 0);
  QCOMPARE(fakes_->hashed.load(), 0);     // the contents are not even read,
  QCOMPARE(fakes_->analyzers.load(), 0);  // nor the models loaded
  qInfo("2,000 unchanged photos: %.3f s", again.progress.seconds);
}

void TestFaceIndexer::seesNewChangedMovedCopiedVanished() {
  for (const char* name : {"stays", "changes", "moves", "vanishes", "is copied", "is touched"}) {
    writeFakePhoto(photo(name), {1}, name);
  }
  index();
  fakes_ = std::make_unique<FakeTools>();
  writeFakePhoto(photo("new"), {2}, "new");
  writeFakePhoto(photo("changes"), {2, 3}, "changed");
  fs::rename(photo("moves"), photo("sub/moved"));
  fs::remove(photo("vanishes"));
  fs::copy_file(photo("is copied"), photo("sub/copy"));
  fs::last_write_time(photo("is touched"), fs::file_time_type::clock::now() + std::chrono::hours(1));
  const IndexResult result = index();
  QCOMPARE(fakes_->decoded.load(), 2);  // new and changed
  QCOMPARE(fakes_->hashed.load(), 5);
  QCOMPARE(result.progress.analyzed, std::size_t{2});
  QCOMPARE(result.progress.unchanged, std::size_t{5});
  QCOMPARE(result.vanished, std::size_t{2});
  QCOMPARE(events<FilesVanished>().at(0).count, std::size_t{2});
  const FaceLibrary library(library_);
  QVERIFY(!library.findFile(photo("vanishes")) && !library.findFile(photo("moves")));
  const auto copied = library.photo(library.findFile(photo("sub/copy"))->photo);
  QCOMPARE(copied.files, (std::vector<fs::path>{photo("is copied"), photo("sub/copy")}));
  QCOMPARE(counts().photos, 6);
  QCOMPARE(counts().faces, 7);
  QCOMPARE(library.checkIntegrity(), std::string());
  // Whoever comes back is known.
  fakes_ = std::make_unique<FakeTools>();
  writeFakePhoto(photo("back"), {1}, "vanishes");
  index();
  QCOMPARE(fakes_->decoded.load(), 0);
  QCOMPARE(counts().photos, 7);
}

void TestFaceIndexer::keepsPhotosOfMissingPlaces() {
  writeFakePhoto(photo("a"), {1});
  index();
  fs::rename(photos_, photos_.string() + " unplugged");
  const IndexResult result = index();
  QCOMPARE(result.vanished, std::size_t{0});
  QCOMPARE(result.failures.size(), std::size_t{1});
  QCOMPARE(result.failures[0].path, photos_);
  QCOMPARE(counts().photos, 1);
}

void TestFaceIndexer::rescansRememberedFolders() {
  writeFakePhoto(photo("a"), {1});
  index();
  writeFakePhoto(photo("b"), {1, 2});
  IndexConfig again = config();
  again.places.clear();
  QCOMPARE(index(again).progress.analyzed, std::size_t{1});
  QCOMPARE(counts().photos, 2);
}

void TestFaceIndexer::takesOtherPacks() {
  writeFakePhoto(photo("a"), {1});
  index();
  IndexConfig other = config();
  other.pack.modelSha256 = "newer";
  QCOMPARE(index(other).progress.analyzed, std::size_t{1});
  QCOMPARE(index().progress.unchanged, std::size_t{1});
  const FaceLibrary library(library_);
  QCOMPARE(library.packs().size(), std::size_t{2});
}

void TestFaceIndexer::listsFailures() {
  writeFakePhoto(photo("good.jpg"), {1});
  writeBytes(photo("bad.jpg"), bytesOf("this is text"));
  writeBytes(photo("empty.jpg"), {});
  const IndexResult first = index();
  QCOMPARE(first.progress.failed, std::size_t{2});
  QCOMPARE(first.progress.done, std::size_t{3});
  QCOMPARE(first.failures.size(), std::size_t{2});
  QVERIFY(first.failures[0].reason.find("it is no picture") != std::string::npos);
  QCOMPARE(counts().failedFiles, 2);
  fakes_ = std::make_unique<FakeTools>();
  QCOMPARE(index().progress.failed, std::size_t{2});  // named again, not read again
  QCOMPARE(fakes_->hashed.load(), 0);
  IndexConfig retry = config();
  retry.retryFailed = true;
  index(retry);
  QCOMPARE(fakes_->decoded.load(), 2);
  writeFakePhoto(photo("bad.jpg"), {1, 2}, "mended");
  QCOMPARE(index().progress.analyzed, std::size_t{1});
  QCOMPARE(counts().failedFiles, 1);
}

void TestFaceIndexer::goesOnAfterFaultsOfTools() {
  for (int i = 0; i < 10; ++i) writeFakePhoto(photo(std::to_string(i)), {i}, std::to_string(i));
  IndexTools tools = fakes_->tools();
  tools.thumbnail = [n = std::make_shared<std::atomic<int>>(0)](const ColorImage&, const FaceBox&) {
    if (++*n % 2 == 0) throw std::bad_alloc();
    return Bytes{1};
  };
  const IndexControls controls;
  const IndexResult result = indexFaces(config(), tools, controls, {}, [](const IndexEvent&) {});
  QCOMPARE(result.progress.failed, std::size_t{5});
  QCOMPARE(result.progress.analyzed, std::size_t{5});
}

void TestFaceIndexer::dropsUselessNumbers() {
  class Wild : public FakeAnalyzer {
    void embed(const ColorImage& image, std::vector<Face>& faces) override {
      FakeAnalyzer::embed(image, faces);
      faces.at(0).embedding[3] = std::nanf("");
      faces.at(1).quality = INFINITY;
      faces.at(2).box.width = 0;
      faces.at(3).embedding.clear();
    }
  };
  writeFakePhoto(photo("a"), {1, 2, 3, 4, 5});
  IndexTools tools = fakes_->tools();
  tools.makeAnalyzer = [] { return std::make_unique<Wild>(); };
  const IndexControls controls;
  const IndexResult result = indexFaces(config(), tools, controls, {}, [](const IndexEvent&) {});
  QCOMPARE(result.progress.faces, std::size_t{1});
  QCOMPARE(counts().faces, 1);
}

void TestFaceIndexer::visitsNestedPlacesOnce() {
  writeFakePhoto(photo("a"), {1});
  writeFakePhoto(photo("sub/b"), {2});
  IndexConfig nested = config();
  nested.places = {photos_ / "sub" / "b", photos_ / "", photos_ / "sub", photos_ / "." / "sub" / ".." / "a"};
  const IndexResult result = index(nested);
  QCOMPARE(result.progress.found, std::size_t{2});
  IndexConfig single = config();
  single.places = {photo("a")};
  QCOMPARE(index(single).progress.unchanged, std::size_t{1});
  QCOMPARE(counts().photos, 2);  // a single photo makes no other vanish
}

void TestFaceIndexer::stopsAndGoesOn() {
  for (int i = 0; i < 40; ++i) writeFakePhoto(photo(std::to_string(i)), {i}, std::to_string(i));
  std::stop_source stop;
  const IndexControls controls;
  std::size_t stored = 0;
  const IndexResult result =
      indexFaces(config(), fakes_->tools(), controls, stop.get_token(), [&](const IndexEvent& event) {
        if (std::holds_alternative<PhotoIndexed>(event) && ++stored == 5) stop.request_stop();
      });
  QVERIFY(result.stopped);
  QVERIFY(result.progress.analyzed >= 5 && result.progress.analyzed <= 7);  // what two threads had begun
  QCOMPARE(counts().photos, static_cast<std::int64_t>(result.progress.analyzed));
  QCOMPARE(result.vanished, std::size_t{0});
  const IndexResult rest = index();
  QCOMPARE(rest.progress.analyzed, 40 - result.progress.analyzed);
}

void TestFaceIndexer::pauses() {
  for (int i = 0; i < 20; ++i) writeFakePhoto(photo(std::to_string(i)), {i}, std::to_string(i));
  IndexControls controls;
  controls.setPaused(true);
  std::atomic<int> stored = 0;
  std::stop_source stop;
  IndexResult result;
  std::jthread run([&] {
    result = indexFaces(config(), fakes_->tools(), controls, stop.get_token(), [&](const IndexEvent& event) {
      if (!std::holds_alternative<PhotoIndexed>(event)) return;
      if (++stored == 5) controls.setPaused(true);
    });
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(60));
  QCOMPARE(stored.load(), 0);
  controls.setPaused(false);
  QTRY_VERIFY_WITH_TIMEOUT(stored >= 5, 20'000);
  std::this_thread::sleep_for(std::chrono::milliseconds(60));
  const int whilePaused = stored;
  QVERIFY(whilePaused <= 7);
  std::this_thread::sleep_for(std::chrono::milliseconds(60));
  QCOMPARE(stored.load(), whilePaused);
  QVERIFY(controls.paused());
  controls.setPaused(false);
  run.join();
  QCOMPARE(stored.load(), 20);
  QVERIFY(controls.pausedSeconds() >= 0.17);
  // One that is paused obeys a stop.
  controls.setPaused(true);
  std::jthread waiting(
      [&] { indexFaces(config(), fakes_->tools(), controls, stop.get_token(), [](const auto&) {}); });
  stop.request_stop();
  waiting.join();
}

void TestFaceIndexer::endsWhenModelsAreMissing() {
  for (int i = 0; i < 20; ++i) writeFakePhoto(photo(std::to_string(i)), {i}, std::to_string(i));
  IndexTools tools = fakes_->tools();
  tools.makeAnalyzer = []() -> std::unique_ptr<FaceAnalyzer> {
    throw Error(ErrorCode::fileNotFound, {"fr_detect.onnx"});
  };
  const IndexControls controls;
  const auto error = errorOf([&] { indexFaces(config(), tools, controls, {}, [](const IndexEvent&) {}); });
  QVERIFY(error);
  QCOMPARE(error->arguments()[0], std::string("fr_detect.onnx"));
  QCOMPARE(counts().failedFiles, 0);  // that is no photo's fault
}

void TestFaceIndexer::endsWhenLibraryFails() {
  for (int i = 0; i < 20; ++i) writeFakePhoto(photo(std::to_string(i)), {i}, std::to_string(i));
  IndexConfig nowhere = config();
  nowhere.library = "/proc/likeness/library";
  QCOMPARE(errorOf([&] { index(nowhere); })->code(), ErrorCode::fileUnwritable);
  writeBytes(library_, bytesOf("this is somebody's text, not a library"));
  QCOMPARE(errorOf([&] { index(); })->code(), ErrorCode::fileDamaged);
}

/// Photos whose headers say they are large are not decoded at the same time.
void TestFaceIndexer::boundsMemory() {
  const std::string header = "P5 5000 4000 255\n";  // 160 MB while decoded
  for (int i = 0; i < 8; ++i) writeBytes(photo(std::to_string(i)), bytesOf(header + std::to_string(i)));
  std::atomic<int> now = 0;
  std::atomic<int> most = 0;
  IndexTools tools = fakes_->tools();
  tools.decode = [&](const fs::path&) {
    const int count = ++now;
    if (count > most) most = count;
    std::this_thread::sleep_for(std::chrono::milliseconds(3));
    --now;
    return ColorImage{10, 10, Bytes(400)};
  };
  const auto run = [&](std::size_t bytes) {
    most = 0;
    IndexConfig bounded = config();
    bounded.library += std::to_string(bytes);
    bounded.threads = 4;
    bounded.photoBytes = bytes;
    const IndexControls controls;
    const IndexResult result = indexFaces(bounded, tools, controls, {}, [](const IndexEvent&) {});
    return result.progress.analyzed == 8 ? most.load() : -1;
  };
  QCOMPARE(run(std::size_t{300} << 20), 1);
  QVERIFY(run(std::size_t{4} << 30) > 1);
  QCOMPARE(run(1), 1);  // too large for the budget: one at a time, not never
}

void TestFaceIndexer::survivesKills() {
  const int rounds = qEnvironmentVariableIntValue("LIKENESS_KILLS") > 0
                         ? qEnvironmentVariableIntValue("LIKENESS_KILLS")
                         : 30;
  KilledIndexing killed(folder_->path().toStdString(), 5);
  for (int round = 0; round < rounds; ++round) QCOMPARE(killed.round(), std::string());
  QCOMPARE(killed.finish(), std::string());
  qInfo("%d kills: %zu photos and %zu corrections had returned before them", rounds, killed.photosTold(),
        killed.stepsTold());
  QVERIFY(killed.photosTold() > 0 && killed.stepsTold() > 0);
}

QTEST_GUILESS_MAIN(TestFaceIndexer)
#include "test_face_indexer.moc"
