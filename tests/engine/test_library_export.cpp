#include <QTemporaryDir>
#include <QtTest>

#include "engine/faces/library_export.h"
#include "engine/faces/sidecar.h"
#include "tests/support/fake_faces.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

class TestLibraryExport : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
  std::unique_ptr<FaceLibrary> library_;
  RowId pack_ = 0;

  /// A photo of 640 x 480 with a face of each of the people, side by side.
  std::vector<RowId> store(const std::string& name, const std::vector<int>& people) {
    std::vector<NewFace> faces;
    for (std::size_t i = 0; i < people.size(); ++i)
      faces.push_back(fakeFace(people[i], i, 1, 0.3F * static_cast<float>(i)));
    const std::vector<std::uint8_t> hash(name.begin(), name.end());
    const RowId photo = library_->storePhoto(folder_ / name, 10, 20, hash, 640, 480, pack_, faces);
    std::vector<RowId> rows;
    for (const StoredFace& face : library_->facesOfPhoto(photo, pack_, true)) rows.push_back(face.id);
    return rows;
  }
  RowId person(const std::vector<RowId>& faces, const std::string& name) {
    const RowId row = library_->split(faces);
    if (!name.empty()) library_->name(row, name);
    return row;
  }
  void putSidecar(const std::string& photo, float x, const std::string& name) {
    writeSidecar(folder_ / photo, {{{x, 0.2F, 0.3F, 0.4F}, name}}, {640, 480, 1});
  }
  std::string nameOfFace(RowId face) {
    const RowId person = library_->face(face).person;
    return person == 0 ? "" : library_->person(person, pack_).name;
  }

 private Q_SLOTS:
  void init() {
    temporary_ = std::make_unique<QTemporaryDir>();
    folder_ = temporary_->path().toStdString();
    library_ = std::make_unique<FaceLibrary>(folder_ / "faces.sqlite");
    pack_ = library_->packRow(fakePack);
  }
  void cleanup() { library_.reset(); }

  void exportsWhatThereIs() {
    const auto first = store("a.jpg", {1, 2});
    const auto second = store("b.jpg", {1});
    const RowId ann = person({first[0], second[0]}, "Ann");
    library_->placeFile(folder_ / "copy of a.jpg", 10, 20, library_->face(first[0]).photo);
    const FaceExport data = exportOf(*library_, pack_);
    QCOMPARE(data.photos.size(), std::size_t{3});
    QCOMPARE(data.faces.size(), std::size_t{3});
    QCOMPARE(data.people.size(), std::size_t{1});
    QCOMPARE(data.people[0].name, std::string("Ann"));
    const auto face = std::ranges::find(data.faces, folder_ / "b.jpg", &ExportedFace::photo);
    QVERIFY(face != data.faces.end());
    QCOMPARE(face->personId, ann);
    QCOMPARE(face->personName, std::string("Ann"));
    QCOMPARE(face->box.width, 0.3F * 640);
    QCOMPARE(face->box.y, 0.2F * 480);
  }

  void marksAreObeyed() {
    const auto faces = store("a.jpg", {1, 2});
    library_->mark({faces[0]}, FaceMark::notAFace);
    QCOMPARE(exportOf(*library_, pack_).faces.size(), std::size_t{1});
  }

  void namesGoIntoSidecarsAndBack() {
    const auto first = store("a.jpg", {1, 2});
    const auto second = store("b.jpg", {2});
    person({first[0]}, "Ann");
    const SidecarWork written = writeSidecars(*library_, pack_);
    QCOMPARE(written.photos, std::size_t{1});
    QCOMPARE(written.faces, std::size_t{1});
    QVERIFY(fs::exists(folder_ / "a.jpg.xmp"));
    QVERIFY(!fs::exists(folder_ / "b.jpg.xmp"));
    while (library_->undo()) {
    }
    QCOMPARE(nameOfFace(first[0]), std::string());
    const SidecarWork read = readSidecars(*library_, pack_);
    QCOMPARE(read.faces, std::size_t{1});
    QCOMPARE(nameOfFace(first[0]), std::string("Ann"));
    QCOMPARE(nameOfFace(first[1]), std::string());
  }

  void namesFindTheirPeople() {
    const auto first = store("a.jpg", {1});
    const auto second = store("b.jpg", {1});
    const auto third = store("c.jpg", {3});
    const RowId unnamed = person({first[0], second[0]}, "");
    const RowId bob = person({third[0]}, "Bob");
    const auto fourth = store("d.jpg", {3});
    putSidecar("a.jpg", 0, "Ann");
    putSidecar("d.jpg", 0, "Bob");
    const SidecarWork read = readSidecars(*library_, pack_);
    QCOMPARE(read.photos, std::size_t{2});
    QCOMPARE(nameOfFace(second[0]), std::string("Ann"));
    QCOMPARE(library_->face(first[0]).person, unnamed);
    QCOMPARE(library_->face(fourth[0]).person, bob);
    QVERIFY(library_->undo());  // all of it is one step
    QCOMPARE(nameOfFace(second[0]), std::string());
    QCOMPARE(library_->face(fourth[0]).person, RowId{0});
    // What is known already changes nothing.
    QVERIFY(library_->redo());
    QCOMPARE(readSidecars(*library_, pack_).faces, std::size_t{0});
  }

  void badSidecarsDoNotStopTheRest() {
    const auto first = store("a.jpg", {1});
    const auto second = store("b.jpg", {2});
    writeBytes(folder_ / "a.jpg.xmp", bytesOf("no XMP <"));
    putSidecar("b.jpg", 0, "Ben");
    const SidecarWork read = readSidecars(*library_, pack_);
    QCOMPARE(read.failures.size(), std::size_t{1});
    QVERIFY(QByteArray(read.failures[0].what()).contains("a.jpg.xmp"));
    QCOMPARE(nameOfFace(second[0]), std::string("Ben"));
  }

  void stopsAtOnce() {
    store("a.jpg", {1});
    putSidecar("a.jpg", 0, "Ann");
    std::stop_source stop;
    stop.request_stop();
    const SidecarWork read = readSidecars(*library_, pack_, stop.get_token());
    QVERIFY(read.stopped);
    QCOMPARE(read.faces, std::size_t{0});
  }
};

QTEST_APPLESS_MAIN(TestLibraryExport)
#include "test_library_export.moc"
