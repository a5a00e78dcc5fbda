#include <QtTest>
#include <vector>

#include "engine/faces/face_choice.h"

using namespace likeness;

class TestFaceChoice : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nobodyIsChosenOfNobody() {
    QVERIFY(!largestFace({}));
    QVERIFY(!mainFace({}, 100, 100));
  }
  void theLargestIsChosenWhereverItIs() {
    const std::vector<FaceBox> boxes = {{45, 45, 10, 10}, {0, 0, 11, 10}, {90, 90, 10, 10}};
    QCOMPARE(largestFace(boxes), std::optional<std::size_t>(1));
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
    QCOMPARE(largestFace(boxes), std::optional<std::size_t>(0));
  }
};

QTEST_APPLESS_MAIN(TestFaceChoice)
#include "test_face_choice.moc"
