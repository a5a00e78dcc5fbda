#include <QtTest>
#include <functional>

#include "engine/data/dataset.h"
#include "engine/recognize/picture.h"
#include "tests/support/pictures.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_data.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

constexpr int side = 300;

/// How much ink lies everywhere, 0 to 1, as a painter of pictures wants it.
cv::Mat coverageOf(int digit, double penShare = 1.0 / 12) {
  cv::Mat coverage;
  paintInk(digitInk(digit), side, 255, 0, penShare).convertTo(coverage, CV_32F, 1 / 255.0);
  return coverage;
}

cv::Mat blend(const cv::Mat& coverage, const cv::Scalar& paper, const cv::Scalar& ink) {
  cv::Mat colour;
  cv::cvtColor(coverage, colour, cv::COLOR_GRAY2BGR);
  const cv::Mat papers(colour.size(), CV_32FC3, paper);
  const cv::Mat inks(colour.size(), CV_32FC3, ink);
  return colour.mul(inks) + (cv::Mat(colour.size(), CV_32FC3, cv::Scalar::all(1)) - colour).mul(papers);
}

cv::Mat toBytes(const cv::Mat& picture) {
  cv::Mat bytes;
  picture.convertTo(bytes, CV_8U);
  return bytes;
}

cv::Mat noisy(const cv::Mat& picture, double sigma) {
  cv::Mat noise(picture.size(), picture.type());
  cv::RNG random(5);
  random.fill(noise, cv::RNG::NORMAL, 0, sigma);
  return picture + noise;
}

/// Light that falls from the right, down to `least` of it on the left.
cv::Mat unevenly(const cv::Mat& picture, double least) {
  cv::Mat lit = picture.clone();
  for (int x = 0; x < lit.cols; ++x) lit.col(x) *= least + (1 - least) * x / lit.cols;
  return lit;
}

struct Way {
  const char* name;
  std::function<cv::Mat(int)> paint;
};

std::vector<Way> ways() {
  using cv::Scalar;
  const auto black = [](int digit) { return blend(coverageOf(digit), Scalar::all(255), Scalar::all(0)); };
  return {
      {"white on black",
       [](int d) { return toBytes(blend(coverageOf(d), Scalar::all(0), Scalar::all(255))); }},
      {"red on green",
       [](int d) {
         return toBytes(blend(coverageOf(d), {60, 160, 60}, {60, 60, 200}));
       }},
      {"yellow on blue",
       [](int d) {
         return toBytes(blend(coverageOf(d), {160, 60, 30}, {90, 230, 240}));
       }},
      {"pencil",
       [](int d) { return toBytes(noisy(blend(coverageOf(d), Scalar::all(225), Scalar::all(180)), 4)); }},
      {"noise",
       [](int d) { return toBytes(noisy(blend(coverageOf(d), Scalar::all(200), Scalar::all(50)), 12)); }},
      {"uneven light",
       [](int d) { return toBytes(unevenly(blend(coverageOf(d), Scalar::all(230), Scalar::all(40)), 0.3)); }},
      {"photo",
       [](int d) {
         cv::Mat photo = unevenly(blend(coverageOf(d), {180, 200, 210}, {60, 50, 50}), 0.5);
         photo(cv::Rect(0, 0, 120, side)) *= 0.75;  // a shadow with an edge
         return toBytes(noisy(photo, 6));
       }},
      {"in a corner",
       [black](int d) {
         cv::Mat large(900, 1300, CV_8UC3, Scalar::all(255));
         toBytes(black(d)).copyTo(large(cv::Rect(980, 20, side, side)));
         return large;
       }},
      {"cut to its box",
       [black](int d) { return toBytes(black(d))(cv::boundingRect(coverageOf(d) > 0.2)).clone(); }},
      {"specks",
       [black](int d) {
         cv::Mat picture = toBytes(black(d));
         cv::RNG random(1);
         for (int i = 0; i < 60; ++i) {
           picture.at<cv::Vec3b>(random.uniform(0, side), random.uniform(0, side)) = {0, 0, 0};
         }
         return picture;
       }},
      {"black on nothing",
       [](int d) {
         cv::Mat picture(side, side, CV_8UC4, Scalar(0, 0, 0, 0));
         cv::insertChannel(toBytes(coverageOf(d) * 255), picture, 3);
         return picture;
       }},
      {"white on nothing",
       [](int d) {
         cv::Mat picture(side, side, CV_8UC4, Scalar(255, 255, 255, 0));
         cv::insertChannel(toBytes(coverageOf(d) * 255), picture, 3);
         return picture;
       }},
      {"a card with clear corners",
       [black](int d) {
         cv::Mat picture;
         cv::cvtColor(toBytes(black(d)), picture, cv::COLOR_BGR2BGRA);
         picture(cv::Rect(0, 0, 30, 30)).setTo(Scalar(0, 0, 0, 0));
         picture(cv::Rect(270, 270, 30, 30)).setTo(Scalar(0, 0, 0, 0));
         return picture;
       }},
  };
}

GrayImage prepare(const cv::Mat& picture) {
  return prepareDigit(colorImageOf(picture));
}

bool isEmpty(const GrayImage& image) {
  return cv::countNonZero(matOf(image)) == 0;
}

}  // namespace

class TestPrepareDigit : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void seesInkHoweverItIsShown_data();
  void seesInkHoweverItIsShown();
  void framesAsInkIsFramed();
  void thickensThinLines();
  void findsNoInkWhereThereIsNone_data();
  void findsNoInkWhereThereIsNone();
  void copesWithAnySize();
  void leavesFramedDigitsAlone();
  void preparesLetters();
};

void TestPrepareDigit::seesInkHoweverItIsShown_data() {
  QTest::addColumn<std::size_t>("way");
  const auto all = ways();
  for (std::size_t i = 0; i < all.size(); ++i) QTest::newRow(all[i].name) << i;
}

void TestPrepareDigit::seesInkHoweverItIsShown() {
  QFETCH(std::size_t, way);
  for (int digit = 0; digit < 10; ++digit) {
    const GrayImage plain = prepare(paintInk(digitInk(digit), side, 0, 255));
    const double likeness = likenessOf(prepare(ways()[way].paint(digit)), plain);
    QVERIFY2(likeness > 0.85, qPrintable(QString("digit %1: %2").arg(digit).arg(likeness)));
  }
}

void TestPrepareDigit::framesAsInkIsFramed() {
  for (int digit = 0; digit < 10; ++digit) {
    // The pen of renderInk in a picture of 300 pixels of which the digit takes 70 %.
    const GrayImage prepared = prepare(paintInk(digitInk(digit), side, 0, 255, 0.7 * 2.2 / 17.8));
    QVERIFY(likenessOf(prepared, renderInk(digitInk(digit))) > 0.8);
  }
}

void TestPrepareDigit::thickensThinLines() {
  for (int digit = 0; digit < 10; ++digit) {
    const GrayImage drawn = renderInk(digitInk(digit));
    for (const int size : {105, 300, 1000, 3000}) {
      const GrayImage prepared = prepare(paintInk(digitInk(digit), size, 0, 255, 2.0 / size));
      QVERIFY2(likenessOf(prepared, drawn) > 0.7, qPrintable(QString("%1 at %2").arg(digit).arg(size)));
    }
  }
}

void TestPrepareDigit::findsNoInkWhereThereIsNone_data() {
  QTest::addColumn<int>("width");
  QTest::addColumn<int>("height");
  QTest::addColumn<int>("level");
  QTest::addColumn<double>("noise");
  QTest::newRow("white") << 200 << 100 << 255 << 0.0;
  QTest::newRow("black") << 100 << 200 << 0 << 0.0;
  QTest::newRow("grey") << 28 << 28 << 128 << 0.0;
  QTest::newRow("one pixel") << 1 << 1 << 77 << 0.0;
  QTest::newRow("a line of pixels") << 500 << 1 << 77 << 0.0;
  QTest::newRow("a little noise") << 300 << 300 << 150 << 3.0;
  QTest::newRow("noise") << 300 << 300 << 150 << 15.0;
  QTest::newRow("much noise") << 300 << 300 << 128 << 40.0;
}

void TestPrepareDigit::findsNoInkWhereThereIsNone() {
  QFETCH(int, width);
  QFETCH(int, height);
  QFETCH(int, level);
  QFETCH(double, noise);
  const cv::Mat even(height, width, CV_32FC3, cv::Scalar::all(level));
  QVERIFY(isEmpty(prepare(toBytes(noisy(even, noise)))));
  QVERIFY(isEmpty(prepare(toBytes(unevenly(noisy(even, noise), 0.5)))));
  QVERIFY(
      isEmpty(prepareDigit(ColorImage{width, height, Bytes(static_cast<std::size_t>(width * height * 4))})));
}

void TestPrepareDigit::copesWithAnySize() {
  QVERIFY(isEmpty(prepareDigit(ColorImage{})));
  QVERIFY(isEmpty(prepareDigit(GrayImage{})));
  cv::RNG random(3);
  for (int round = 0; round < 300; ++round) {
    cv::Mat picture(random.uniform(1, 60), random.uniform(1, 60), CV_8UC4);
    random.fill(picture, cv::RNG::UNIFORM, 0, 256);
    if (round % 3 == 0) picture = picture > random.uniform(1, 255);
    const GrayImage prepared = prepare(picture);
    QCOMPARE(prepared.width, 28);
    QCOMPARE(prepared.pixels.size(), 784U);
  }
  // Far from square: both ends of what scaling meets.
  cv::Mat strip(3, 5000, CV_8UC3, cv::Scalar::all(255));
  strip.colRange(1000, 1400).setTo(0);
  QVERIFY(!isEmpty(prepare(strip)));
}

void TestPrepareDigit::leavesFramedDigitsAlone() {
  const LabelledSamples digits = syntheticDigits(50, 1);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    QCOMPARE(prepareDigit(digits.grayImage(i)), digits.grayImage(i));
    GrayImage inverted = digits.grayImage(i);
    for (auto& value : inverted.pixels) value = static_cast<std::uint8_t>(255 - value);
    QVERIFY(likenessOf(prepareDigit(inverted), digits.grayImage(i)) > 0.7);
  }
  if (!fs::exists(userDataFolder() / "assets" / "mnist")) QSKIP("MNIST is not set up");
  const LabelledSamples mnist = openEvaluationSet("mnist");
  for (std::size_t i = 0; i < mnist.size(); ++i)
    QCOMPARE(prepareDigit(mnist.grayImage(i)), mnist.grayImage(i));
}

void TestPrepareDigit::preparesLetters() {
  const fs::path folder = testData("letters/omniglot_latin");
  if (!fs::exists(folder)) QSKIP("the pictures of letters are not here");
  const LabelledSamples letters = openEvaluationSet(folder.string());
  QCOMPARE(letters.size(), 260U);
  QCOMPARE(letters.classNames.size(), 26U);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const cv::Mat image = matOf(letters.grayImage(i));
    const cv::Rect box = cv::boundingRect(image > 20);
    QVERIFY(std::abs(std::max(box.width, box.height) - 20) <= 1);
    const double ink = cv::mean(image)[0] / 255;
    QVERIFY2(ink > 0.03 && ink < 0.3, qPrintable(QString("%1: %2").arg(i).arg(ink)));
  }
}

QTEST_GUILESS_MAIN(TestPrepareDigit)
#include "test_prepare_digit.moc"
