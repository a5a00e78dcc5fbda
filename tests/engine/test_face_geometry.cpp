#include <QtTest>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "engine/core/random.h"
#include "engine/faces/face_aligner.h"
#include "engine/faces/five_points.h"
#include "engine/faces/found_face.h"
#include "engine/faces/photo_pyramid.h"
#include "engine/faces/similarity.h"
#include "engine/faces/ultralight_detector.h"

using namespace likeness;

namespace {

float distance(const FacePoint& a, const FacePoint& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

std::vector<FacePoint> randomPoints(Random& random, std::size_t count) {
  std::vector<FacePoint> points(count);
  for (FacePoint& point : points) {
    point = {static_cast<float>(100 * random.uniform()), static_cast<float>(100 * random.uniform())};
  }
  return points;
}

double sumOfSquares(const Similarity& map, const std::vector<FacePoint>& from,
                    const std::vector<FacePoint>& to) {
  double sum = 0;
  for (std::size_t i = 0; i < from.size(); ++i) sum += std::pow(distance(map(from[i]), to[i]), 2);
  return sum;
}

Similarity turned(double degrees, double scale, double dx, double dy) {
  const double angle = degrees * CV_PI / 180;
  return {scale * std::cos(angle), scale * std::sin(angle), dx, dy};
}

/// A photo whose red and green say where a pixel is, by smooth waves.
cv::Mat wavyPhoto(int width, int height) {
  cv::Mat photo(height, width, CV_8UC4);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      photo.at<cv::Vec4b>(y, x) = {cv::saturate_cast<uchar>(128 + 100 * std::sin(x / 40.0)),
                                   cv::saturate_cast<uchar>(128 + 100 * std::cos(y / 50.0)), 77, 255};
    }
  }
  return photo;
}

}  // namespace

/// Where faces and their points are, and how chips come out of photos.
class TestFaceGeometry : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void findsAKnownSimilarity_data();
  void findsAKnownSimilarity();
  void noneFitsBetter();
  void doesNotReflect();
  void onePlaceOnlyShifts();
  void keepsFivePoints();
  void overlapsBoxes();
  void mergesFaces();
  void looksAtGoodSizes();
  void shrinksAsWhole();
  void cutsChips_data();
  void cutsChips();
  void chipsEndInBlack();
  void survivesOddSimilarities();
};

void TestFaceGeometry::findsAKnownSimilarity_data() {
  QTest::addColumn<double>("degrees");
  QTest::addColumn<double>("scale");
  QTest::newRow("as it is") << 0.0 << 1.0;
  QTest::newRow("a little") << 11.0 << 0.7;
  QTest::newRow("on its head") << 180.0 << 2.5;
  QTest::newRow("small and to the side") << -95.0 << 0.01;
}

void TestFaceGeometry::findsAKnownSimilarity() {
  QFETCH(double, degrees);
  QFETCH(double, scale);
  const Similarity truth = turned(degrees, scale, 30, -12);
  Random random(1, 1);
  const auto from = randomPoints(random, 5);
  std::vector<FacePoint> to;
  for (const FacePoint& point : from) to.push_back(truth(point));
  const Similarity fitted = fitSimilarity(from, to);
  QVERIFY(std::abs(fitted.a - truth.a) < 1e-5);
  QVERIFY(std::abs(fitted.b - truth.b) < 1e-5);
  QVERIFY(std::abs(fitted.scale() - scale) < 1e-5);
  const Similarity back = fitted.inverse();
  for (std::size_t i = 0; i < from.size(); ++i) {
    QVERIFY(distance(fitted(from[i]), to[i]) < 1e-3F);
    QVERIFY(distance(back(to[i]), from[i]) < 2e-2F);
  }
}

void TestFaceGeometry::noneFitsBetter() {
  Random random(2, 1);
  const auto from = randomPoints(random, 5);
  const auto to = randomPoints(random, 5);
  const Similarity best = fitSimilarity(from, to);
  const double least = sumOfSquares(best, from, to);
  for (int i = 0; i < 200; ++i) {
    Similarity other = best;
    for (double* value : {&other.a, &other.b}) *value += 0.02 * (random.uniform() - 0.5);
    for (double* value : {&other.dx, &other.dy}) *value += 2 * (random.uniform() - 0.5);
    QVERIFY(sumOfSquares(other, from, to) >= least);
  }
}

void TestFaceGeometry::doesNotReflect() {
  const std::vector<FacePoint> from = {{0, 0}, {10, 0}, {0, 3}};
  const std::vector<FacePoint> mirrored = {{0, 0}, {-10, 0}, {0, 3}};
  const Similarity fitted = fitSimilarity(from, mirrored);
  // A reflection would fit exactly; a turn cannot.
  QVERIFY(sumOfSquares(fitted, from, mirrored) > 1);
}

void TestFaceGeometry::onePlaceOnlyShifts() {
  const std::vector<FacePoint> from(5, FacePoint{3, 4});
  const std::vector<FacePoint> to = {{1, 1}, {2, 1}, {3, 1}, {2, 2}, {2, 0}};
  const Similarity fitted = fitSimilarity(from, to);
  QCOMPARE(fitted.scale(), 1.0);
  QVERIFY(distance(fitted({3, 4}), {2, 1}) < 1e-5F);
}

void TestFaceGeometry::keepsFivePoints() {
  const FivePoints points = {{{40, 50}, {80, 48}, {61, 70}, {45, 93}, {78, 90}}};
  const FaceBox box = {20, 10, 80, 110};
  const FaceLandmarks landmarks = landmarksFrom(points, box);
  const FivePoints again = fivePoints(landmarks);
  for (std::size_t i = 0; i < points.size(); ++i) QVERIFY(distance(points[i], again[i]) < 1e-3F);
  for (const FacePoint& point : landmarks) {
    QVERIFY(point.x >= box.x - 5 && point.x <= box.x + box.width + 5);
    QVERIFY(point.y >= box.y - 5 && point.y <= box.y + box.height + 5);
  }
  QVERIFY(landmarks[19].y < landmarks[37].y);                                           // brows above eyes
  QVERIFY(distance(landmarks[8], {box.x + box.width / 2, box.y + box.height}) < 0.1F);  // chin
}

void TestFaceGeometry::overlapsBoxes() {
  const FaceBox box = {0, 0, 10, 10};
  QCOMPARE(intersectionOverUnion(box, box), 1.0F);
  QCOMPARE(intersectionOverUnion(box, {5, 0, 10, 10}), 50.0F / 150);
  QCOMPARE(intersectionOverUnion(box, {10, 0, 10, 10}), 0.0F);
  QCOMPARE(intersectionOverUnion({0, 0, 0, 0}, {0, 0, 0, 0}), 0.0F);
}

void TestFaceGeometry::mergesFaces() {
  const FoundFace best{{0, 0, 100, 100}, 0.9F, {}};
  const FoundFace sameAgain{{20, 0, 100, 100}, 0.95F, {}};    // union 2/3
  const FoundFace neighbour{{60, 0, 100, 100}, 0.8F, {}};     // union 1/4 with the first
  const FoundFace eyeInside{{30, 10, 30, 30}, 0.85F, {}};     // all of it in the first
  const FoundFace halfInside{{100, 100, 40, 40}, 0.75F, {}};  // touches at most
  const auto merged = mergeFaces({best, sameAgain, neighbour, eyeInside, halfInside});
  QCOMPARE(merged.size(), 2U);
  QCOMPARE(merged[0].score, 0.95F);
  QCOMPARE(merged[1].score, 0.75F);
  // Without the better one between them, the two neighbours are two faces.
  const auto apart = mergeFaces({neighbour, best});
  QCOMPARE(apart.size(), 2U);
  QCOMPARE(apart[0].score, 0.9F);
  QVERIFY(mergeFaces({}).empty());
  // A part of a face is no second sighting of it.
  QCOMPARE(mergeFaces({best, sameAgain, halfInside}, 2).size(), 1U);
  QVERIFY(mergeFaces({best, eyeInside, halfInside}, 2).empty());
}

void TestFaceGeometry::looksAtGoodSizes() {
  // Faces that fill the photo need the small sizes, those of groups the large one.
  using Sides = std::vector<int>;
  QCOMPARE(UltralightDetector::longSides(40), (Sides{160, 320}));
  QCOMPARE(UltralightDetector::longSides(511), (Sides{160, 320}));
  QCOMPARE(UltralightDetector::longSides(512), (Sides{160, 320, 640}));
  QCOMPARE(UltralightDetector::longSides(1023), (Sides{160, 320, 640}));
  QCOMPARE(UltralightDetector::longSides(1024), (Sides{160, 320, 640, 1280}));
  QCOMPARE(UltralightDetector::longSides(20000), (Sides{160, 320, 640, 1280}));
}

void TestFaceGeometry::shrinksAsWhole() {
  const cv::Mat photo = wavyPhoto(1283, 700);
  const auto levels = photoPyramid(photo, {320, 160, 640});
  QCOMPARE(levels.size(), 3U);
  QCOMPARE(levels[0].size(), cv::Size(640, 349));
  QCOMPARE(levels[2].size(), cv::Size(160, 87));
  for (const cv::Mat& level : levels) {
    cv::Mat direct;
    cv::resize(photo, direct, level.size(), 0, 0, cv::INTER_AREA);
    QVERIFY(cv::norm(level, direct, cv::NORM_INF) <= 3);
  }
  // Enlarged pictures are not shrunk again.
  const cv::Mat small = wavyPhoto(200, 1);
  const auto enlarged = photoPyramid(small, {160, 320});
  QCOMPARE(enlarged[0].size(), cv::Size(320, 2));
  QCOMPARE(enlarged[1].size(), cv::Size(160, 1));
}

void TestFaceGeometry::cutsChips_data() {
  QTest::addColumn<double>("degrees");
  QTest::addColumn<double>("scale");
  QTest::newRow("enlarged") << 5.0 << 2.0;
  QTest::newRow("as it is") << 0.0 << 1.0;
  QTest::newRow("shrunk a little") << -20.0 << 0.6;
  QTest::newRow("averaged first") << 30.0 << 0.3;
  QTest::newRow("by far") << 120.0 << 0.11;
}

void TestFaceGeometry::cutsChips() {
  QFETCH(double, degrees);
  QFETCH(double, scale);
  constexpr int side = 112;
  const cv::Mat photo = wavyPhoto(1600, 1500);
  Similarity toChip = turned(degrees, scale, 0, 0);
  const FacePoint center = toChip({805, 741});
  toChip.dx = side / 2.0 - center.x;
  toChip.dy = side / 2.0 - center.y;
  const cv::Mat chip = alignedChip(photo, toChip, side);
  QCOMPARE(chip.size(), cv::Size(side, side));
  QCOMPARE(chip.type(), CV_8UC3);
  const Similarity toPhoto = toChip.inverse();
  for (int y = 0; y < side; y += 3) {
    for (int x = 0; x < side; x += 3) {
      const FacePoint at = toPhoto({static_cast<float>(x), static_cast<float>(y)});
      const auto pixel = chip.at<cv::Vec3b>(y, x);
      // Averaging over ten pixels flattens the waves by about a hundredth.
      QVERIFY(std::abs(pixel[0] - (128 + 100 * std::sin(at.x / 40.0))) < 4);
      QVERIFY(std::abs(pixel[1] - (128 + 100 * std::cos(at.y / 50.0))) < 4);
      QCOMPARE(pixel[2], uchar{77});
    }
  }
}

void TestFaceGeometry::chipsEndInBlack() {
  const cv::Mat photo(400, 400, CV_8UC4, cv::Scalar::all(255));
  for (const double scale : {1.0, 0.25}) {
    // The top left corner of the photo comes to the middle of the chip.
    const cv::Mat chip = alignedChip(photo, {scale, 0, 56, 56}, 112);
    QCOMPARE(chip.at<cv::Vec3b>(20, 20), cv::Vec3b(0, 0, 0));
    QCOMPARE(chip.at<cv::Vec3b>(90, 20), cv::Vec3b(0, 0, 0));
    QCOMPARE(chip.at<cv::Vec3b>(90, 90), cv::Vec3b(255, 255, 255));
  }
}

void TestFaceGeometry::survivesOddSimilarities() {
  const cv::Mat photo = wavyPhoto(50, 40);
  for (const Similarity& odd : {Similarity{1e-9, 0, 0, 0}, Similarity{0.3, 0, 1e7, -1e7},
                                Similarity{1e5, 1e5, 0, 0}, Similarity{0.02, 0, 50, 50}}) {
    QCOMPARE(alignedChip(photo, odd, 112).size(), cv::Size(112, 112));
  }
}

QTEST_GUILESS_MAIN(TestFaceGeometry)
#include "test_face_geometry.moc"
