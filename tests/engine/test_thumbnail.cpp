#include <QtTest>
#include <limits>

#include "engine/faces/thumbnail.h"
#include "tests/support/pictures.h"

using namespace likeness;
using namespace likeness::tests;

class TestThumbnail : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void growsTheBox();
  void staysWithinThePhoto_data();
  void staysWithinThePhoto();
  void averagesWhatItShrinks();
  void refusesBoxesOutside();
};

namespace {

cv::Mat decoded(const std::vector<std::uint8_t>& jpeg) {
  return cv::imdecode(jpeg, cv::IMREAD_COLOR);
}

/// Red and green grow from the left and from the top: a pixel tells where it comes from.
cv::Mat map(int width, int height) {
  cv::Mat photo(height, width, CV_8UC3);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      photo.at<cv::Vec3b>(y, x) = cv::Vec3b(0, static_cast<std::uint8_t>(y * 255 / height),
                                            static_cast<std::uint8_t>(x * 255 / width));
    }
  }
  return photo;
}

}  // namespace

void TestThumbnail::growsTheBox() {
  cv::Mat photo(1000, 1000, CV_8UC3, cv::Scalar(0, 0, 0));
  photo(cv::Rect(400, 350, 200, 300)).setTo(cv::Scalar(255, 255, 255));
  const cv::Mat thumbnail = decoded(faceThumbnail(colorImageOf(photo), {400, 350, 200, 300}));
  QCOMPARE(thumbnail.cols, 160);
  QCOMPARE(thumbnail.rows, 160);
  // 300 of 420 pixels high, 200 wide, in the middle.
  const auto level = [&](int x, int y) { return int{thumbnail.at<cv::Vec3b>(y, x)[1]}; };
  QVERIFY(level(80, 27) > 200 && level(80, 18) < 50);
  QVERIFY(level(80, 133) > 200 && level(80, 142) < 50);
  QVERIFY(level(46, 80) > 200 && level(37, 80) < 50);
}

void TestThumbnail::staysWithinThePhoto_data() {
  QTest::addColumn<QRectF>("box");
  QTest::addColumn<int>("left");  // of the middle of the thumbnail, in pixels of the photo
  QTest::addColumn<int>("top");
  QTest::newRow("inside") << QRectF(200, 100, 50, 50) << 225 << 125;
  QTest::newRow("at the corner") << QRectF(0, 0, 100, 100) << 70 << 70;
  QTest::newRow("beyond the corner") << QRectF(-40, -40, 100, 100) << 70 << 70;
  QTest::newRow("at the other corner") << QRectF(300, 200, 100, 100) << 330 << 230;
  QTest::newRow("larger than the photo") << QRectF(-100, -100, 1000, 1000) << 250 << 150;
}

void TestThumbnail::staysWithinThePhoto() {
  QFETCH(QRectF, box);
  QFETCH(int, left);
  QFETCH(int, top);
  const FaceBox face{static_cast<float>(box.x()), static_cast<float>(box.y()),
                     static_cast<float>(box.width()), static_cast<float>(box.height())};
  const cv::Mat thumbnail = decoded(faceThumbnail(colorImageOf(map(400, 300)), face, 64));
  QCOMPARE(thumbnail.cols, 64);
  const auto middle = thumbnail.at<cv::Vec3b>(32, 32);
  QVERIFY(std::abs(middle[2] - left * 255 / 400) < 5);
  QVERIFY(std::abs(middle[1] - top * 255 / 300) < 5);
}

void TestThumbnail::averagesWhatItShrinks() {
  cv::Mat stripes(640, 640, CV_8UC3, cv::Scalar(0, 0, 0));
  for (int x = 0; x < 640; x += 2) stripes.col(x).setTo(cv::Scalar(200, 200, 200));
  const cv::Mat thumbnail = decoded(faceThumbnail(colorImageOf(stripes), {0, 0, 640, 640}));
  double least = 0;
  double most = 0;
  cv::minMaxLoc(thumbnail.reshape(1), &least, &most);
  QVERIFY(least > 90 && most < 110);
}

void TestThumbnail::refusesBoxesOutside() {
  const ColorImage photo = colorImageOf(map(40, 30));
  const float nan = std::numeric_limits<float>::quiet_NaN();
  for (const FaceBox& box :
       {FaceBox{50, 0, 5, 5}, FaceBox{0, -9, 5, 5}, FaceBox{1, 1, 0, 5}, FaceBox{1, nan, 5, 5}}) {
    QCOMPARE(errorOf([&] { faceThumbnail(photo, box); })->code(), ErrorCode::impossibleValue);
  }
  QVERIFY(!faceThumbnail(photo, {39.9F, 29.9F, 0.05F, 0.05F}).empty());  // less than a pixel is a pixel
}

QTEST_GUILESS_MAIN(TestThumbnail)
#include "test_thumbnail.moc"
