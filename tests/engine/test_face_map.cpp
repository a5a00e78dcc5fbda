#include <QTemporaryDir>
#include <QtTest>

#include "engine/faces/face_map.h"
#include "engine/project/projection.h"
#include "tests/support/fake_faces.h"

using namespace likeness;
using namespace likeness::tests;

class TestFaceMap : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    library_ = std::make_unique<FaceLibrary>(folder_->path().toStdString() + "/library");
    pack_ = library_->packRow(fakePack);
  }
  void cleanup() { library_.reset(); }

  void placesAreThoseOfThePrincipalPlane() {
    for (int person = 1; person <= 3; ++person) {
      for (int variant = 0; variant < 5; ++variant) storeOneFace(*library_, pack_, person, variant);
    }
    const auto map = readFaceMap(*library_, pack_);
    QCOMPARE(map->faces.size(), std::size_t{15});
    const FaceTable table = library_->faceTable(pack_);
    const PlaneProjection plane = principalPlane(table.embeddings);
    QCOMPARE(map->places, plane.place(table.embeddings));
    QCOMPARE(map->shares, plane.shares);
    QVERIFY(map->shares[0] > map->shares[1] && map->shares[1] > 0 && map->shares[0] < 1);
    for (std::size_t i = 0; i < 15; ++i) QCOMPARE(map->faces[i].id, table.faces[i]);
    QCOMPARE(map->photos.at(map->faces[6].photo), std::filesystem::path("/photos/2_1.jpg"));
  }

  void markedFacesAreNotOnIt() {
    const RowId first = storeOneFace(*library_, pack_, 1, 0);
    const RowId second = storeOneFace(*library_, pack_, 1, 1);
    library_->mark({first}, FaceMark::notAFace);
    const auto map = readFaceMap(*library_, pack_);
    QCOMPARE(map->faces.size(), std::size_t{1});
    QCOMPARE(map->faces.front().id, second);
    QCOMPARE(map->places.values, (std::vector<float>{0, 0}));
    QCOMPARE(map->photos.size(), std::size_t{1});
  }

  void correctionsMoveNobody() {
    std::vector<RowId> faces;
    for (int i = 0; i < 8; ++i) faces.push_back(storeOneFace(*library_, pack_, i / 4, i));
    const auto before = readFaceMap(*library_, pack_);
    const RowId person = library_->split({faces[0], faces[1]});
    // Places that no embedding could give show that they are taken over.
    FaceMap known = *before;
    known.places.values.assign(16, 7);
    known.shares = {0.5F, 0.25F};
    const auto after = readFaceMap(*library_, pack_, &known);
    QCOMPARE(after->places, known.places);
    QCOMPARE(after->shares, known.shares);
    QCOMPARE(after->faces.front().person, person);
    storeOneFace(*library_, pack_, 5, 0);
    QCOMPARE(readFaceMap(*library_, pack_, &known)->shares, readFaceMap(*library_, pack_)->shares);
  }

  void emptyAndStopped() {
    QVERIFY(readFaceMap(*library_, pack_)->faces.empty());
    QVERIFY(readFaceMap(*library_, 0)->faces.empty());
    storeOneFace(*library_, pack_, 1, 0);
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!readFaceMap(*library_, pack_, nullptr, stop.get_token()));
  }

 private:
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<FaceLibrary> library_;
  RowId pack_ = 0;
};

QTEST_GUILESS_MAIN(TestFaceMap)
#include "test_face_map.moc"
