#include <QtTest>
#include <vector>

#include "engine/faces/face_choice.h"

using namespace likeness;

namespace {

std::vector<Face> facesOf(const std::vector<FaceBox>& boxes, const std::vector<float>& qualities) {
  std::vector<Face> faces(boxes.size());
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    faces[i].box = boxes[i];
    faces[i].quality = qualities[i];
  }
  return faces;
}

}  // namespace

class TestFaceChoice : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nobodyIsChosenOfNobody() {
    QVERIFY(!largestFace({}, 1));
    QVERIFY(!mainFace({}, 100, 100));
  }
  void theLargestIsChosenWhereverItIs() {
    const auto faces = facesOf({{45, 45, 10, 10}, {0, 0, 11, 10}, {90, 90, 10, 10}}, {3, 3, 3});
    QCOMPARE(largestFace(faces, 2.2F), std::optional<std::size_t>(1));
  }
  void aLargeSleeveIsNobody() {
    const auto faces = facesOf({{0, 0, 30, 30}, {40, 40, 10, 10}, {60, 60, 8, 8}}, {1.4F, 2.5F, 4});
    QCOMPARE(largestFace(faces, 2.2F), std::optional<std::size_t>(1));
    QCOMPARE(largestFace(faces, 5), std::optional<std::size_t>(0));  // none is clear: the largest of all
  }
  void theMiddleOutweighsALittleSize() {
    const std::vector<FaceBox> boxes = {{45, 45, 10, 10}, {0, 0, 11, 10}};
    QCOMPARE(mainFace(boxes, 100, 100), std::optional<std::size_t>(0));
  }
  void aMuchLargerOneOutweighsTheMiddle() {
    const std::vector<FaceBox> boxes = {{48, 48, 4, 4}, {10, 30, 40, 40}};
    QCOMPARE(mainFace(boxes, 100, 100), std::optional<std::size_t>(1));
  }
  void theFirstOfEqualOnes() {
    const std::vector<FaceBox> boxes = {{20, 45, 10, 10}, {70, 45, 10, 10}};
    QCOMPARE(mainFace(boxes, 100, 100), std::optional<std::size_t>(0));
    QCOMPARE(largestFace(facesOf(boxes, {3, 3}), 2.2F), std::optional<std::size_t>(0));
  }
};

QTEST_APPLESS_MAIN(TestFaceChoice)
#include "test_face_choice.moc"
