#include <QTest>
#include <chrono>
#include <opencv2/imgproc.hpp>

#include "engine/recognize/digit_finder.h"
#include "tests/support/digit_video.h"
#include "tests/support/pen_digits.h"
#include "tests/support/pictures.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

constexpr std::uint64_t seed = 5;

double overlap(const FoundDigit& found, const SceneTruth& truth) {
  std::vector<cv::Point2f> corners;
  for (const InkPoint& corner : found.corners) corners.emplace_back(corner.x, corner.y);
  const cv::Rect2f box = cv::boundingRect(corners);
  const double common = (box & truth.box()).area();
  return common / (box.area() + truth.box().area() - common);
}

/// Whether every digit has one box, and how many boxes have no digit.
struct Match {
  bool all = true;
  std::size_t others = 0;
};

Match matchOf(const std::vector<FoundDigit>& found, const std::vector<SceneTruth>& truths) {
  Match match;
  for (const SceneTruth& truth : truths) {
    match.all = match.all && 1 == std::ranges::count_if(found, [&](const FoundDigit& digit) {
                               return overlap(digit, truth) > 0.6;
                             });
  }
  match.others = found.size() - std::min(found.size(), truths.size());
  return match;
}

DigitVideo sheet(Paper paper, const Pose& pose) {
  DigitVideo video;
  video.style.paper = paper;
  video.pose = pose;
  video.pictures = 1;
  video.seed = seed;
  return video;
}

}  // namespace

class TestDigitFinder : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void digitsOnPaperAreFound_data();
  void digitsOnPaperAreFound();
  void tiltIsTakenOut();
  void linesAreTakenAwayAndStrokesStayWhole();
  void theBarOfAFiveBelongsToIt();
  void digitsThatTouchMayBeTwo();
  void digitsComeInReadingOrder();
  void oddPicturesGiveNothing_data();
  void oddPicturesGiveNothing();
  void aVeryWidePictureIsReadQuickly();
  void threadsDoNotMatter();
};

void TestDigitFinder::digitsOnPaperAreFound_data() {
  QTest::addColumn<int>("paper");
  QTest::addColumn<double>("roll");
  QTest::addColumn<double>("pitch");
  QTest::addColumn<double>("slope");
  for (const auto& [name, paper] : {std::pair{"plain", Paper::plain},
                                    {"lined", Paper::lined},
                                    {"squared", Paper::squared},
                                    {"grey", Paper::grey},
                                    {"board", Paper::board}}) {
    QTest::addRow("%s", name) << static_cast<int>(paper) << 0.0 << 0.0 << 0.4;
    QTest::addRow("%s, tilted", name) << static_cast<int>(paper) << 8.0 << 20.0 << 0.4;
    QTest::addRow("%s, half in shadow", name) << static_cast<int>(paper) << -3.0 << 5.0 << 0.6;
  }
}

void TestDigitFinder::digitsOnPaperAreFound() {
  QFETCH(int, paper);
  QFETCH(double, roll);
  QFETCH(double, pitch);
  QFETCH(double, slope);
  DigitVideo video = sheet(static_cast<Paper>(paper), {roll, pitch, 0, paper == 4 ? 1.1 : 0.88, {}});
  video.lens.lightSlope = slope;
  playDigitVideo(video, penDigits(), [](const cv::Mat& picture, const std::vector<SceneTruth>& truths) {
    const auto found = findDigits(colorImageOf(picture));
    const Match match = matchOf(found, truths);
    QVERIFY(match.all);
    QVERIFY2(match.others <= 2, qPrintable(QString::number(match.others)));
  });
}

/// The same sheet straight and tilted gives much the same pictures for the network.
void TestDigitFinder::tiltIsTakenOut() {
  const auto preparedAt = [](const Pose& pose) {
    std::vector<FoundDigit> found;
    std::vector<SceneTruth> truths;
    DigitVideo video = sheet(Paper::squared, pose);
    playDigitVideo(video, penDigits(), [&](const cv::Mat& picture, const std::vector<SceneTruth>& truth) {
      found = findDigits(colorImageOf(picture));
      truths = truth;
    });
    std::vector<GrayImage> pictures;
    for (const SceneTruth& truth : truths) {
      const auto best =
          std::ranges::max_element(found, {}, [&](const FoundDigit& digit) { return overlap(digit, truth); });
      pictures.push_back(best == found.end() ? GrayImage{28, 28, std::vector<std::uint8_t>(28 * 28)}
                                             : best->prepared);
    }
    return pictures;
  };
  const auto straight = preparedAt({0, -4, 0, 0.9, {}});
  const auto tilted = preparedAt({14, 12, -4, 0.85, {}});
  QCOMPARE(straight.size(), tilted.size());
  double likeness = 0;
  for (std::size_t i = 0; i < straight.size(); ++i) likeness += likenessOf(straight[i], tilted[i]);
  QVERIFY2(likeness / static_cast<double>(straight.size()) > 0.75,
           qPrintable(QString::number(likeness / static_cast<double>(straight.size()))));
}

void TestDigitFinder::linesAreTakenAwayAndStrokesStayWhole() {
  const auto digits = penDigits();
  const auto preparedOn = [&](bool lines) {
    cv::Mat page(480, 640, CV_8UC3, cv::Scalar::all(240));
    for (int y = 20; lines && y < 480; y += 28) cv::line(page, {0, y}, {640, y}, {200, 130, 100}, 2);
    writeInk(page, placeInk(digits[3], {320, 240}, 150).ink, 9, {60, 40, 30});
    return findDigits(colorImageOf(page));
  };
  const auto plain = preparedOn(false);
  const auto lined = preparedOn(true);
  QCOMPARE(plain.size(), std::size_t{1});
  QCOMPARE(lined.size(), std::size_t{1});
  QVERIFY(likenessOf(plain[0].prepared, lined[0].prepared) > 0.9);
}

void TestDigitFinder::theBarOfAFiveBelongsToIt() {
  cv::Mat page(480, 640, CV_8UC3, cv::Scalar::all(240));
  const cv::Scalar ink(60, 40, 30);
  cv::ellipse(page, {300, 270}, {40, 40}, 0, -100, 140, ink, 8, cv::LINE_AA);
  cv::line(page, {290, 231}, {294, 180}, ink, 8, cv::LINE_AA);
  cv::line(page, {306, 166}, {350, 164}, ink, 8, cv::LINE_AA);  // apart from the rest
  const auto found = findDigits(colorImageOf(page));
  QCOMPARE(found.size(), std::size_t{1});
  QVERIFY(found[0].corners[0].y < 165);
  QVERIFY(found[0].corners[1].x > 348);
  QVERIFY(found[0].corners[2].y > 308);
}

void TestDigitFinder::digitsThatTouchMayBeTwo() {
  const auto digits = penDigits();
  cv::Mat page(480, 640, CV_8UC3, cv::Scalar::all(240));
  const PlacedInk two = placeInk(digits[2], {240, 240}, 150);
  const PlacedInk three = placeInk(digits[3], {0, 0}, 150);
  const double right = two.box.br().x + three.box.width / 2 + 4;
  for (const PlacedInk& digit : {two, placeInk(digits[3], {right, 240}, 150)})
    writeInk(page, digit.ink, 9, {60, 40, 30});
  const auto found = findDigits(colorImageOf(page));
  QCOMPARE(found.size(), std::size_t{1});
  QCOMPARE(found[0].parts.size(), std::size_t{2});
  const auto middleOf = [](const FoundDigit& digit) { return (digit.corners[0].x + digit.corners[2].x) / 2; };
  QVERIFY(std::abs(middleOf(found[0].parts[0]) - 240) < 8);
  QVERIFY(std::abs(middleOf(found[0].parts[1]) - right) < 8);
  for (std::size_t i = 0; i < 2; ++i) {
    cv::Mat alone(480, 640, CV_8UC3, cv::Scalar::all(240));
    writeInk(alone, placeInk(digits[2 + i], {320, 240}, 150).ink, 9, {60, 40, 30});
    const auto one = findDigits(colorImageOf(alone));
    QCOMPARE(one.size(), std::size_t{1});
    QVERIFY(one[0].parts.empty());
    QVERIFY(likenessOf(one[0].prepared, found[0].parts[i].prepared) > 0.8);
  }
}

void TestDigitFinder::digitsComeInReadingOrder() {
  const auto digits = penDigits();
  cv::Mat page(480, 640, CV_8UC3, cv::Scalar::all(240));
  const std::vector<cv::Point2d> places = {{120, 130}, {300, 110}, {500, 125}, {140, 330}, {330, 350}};
  for (std::size_t i = 0; i < places.size(); ++i)
    writeInk(page, placeInk(digits[i], places[i], 100).ink, 7, {60, 40, 30});
  const auto found = findDigits(colorImageOf(page));
  QCOMPARE(found.size(), places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const double x = (found[i].corners[0].x + found[i].corners[2].x) / 2;
    const double y = (found[i].corners[0].y + found[i].corners[2].y) / 2;
    QVERIFY(std::hypot(x - places[i].x, y - places[i].y) < 12);
  }
}

void TestDigitFinder::oddPicturesGiveNothing_data() {
  QTest::addColumn<int>("kind");
  QTest::newRow("no picture") << 0;
  QTest::newRow("one pixel") << 1;
  QTest::newRow("blank") << 2;
  QTest::newRow("black, as of a covered camera") << 3;
  QTest::newRow("one dot") << 4;
  QTest::newRow("full of ink") << 5;
  QTest::newRow("a page of text") << 6;
  QTest::newRow("noise") << 7;
  QTest::newRow("a table's edge") << 8;
  QTest::newRow("nothing but transparency") << 9;
}

void TestDigitFinder::oddPicturesGiveNothing() {
  QFETCH(int, kind);
  Random random(seed);
  cv::Mat page(480, 640, CV_8UC3, cv::Scalar::all(kind == 3 ? 3 : 240));
  if (kind == 1) page = page(cv::Rect(0, 0, 1, 1)).clone();
  if (kind == 3) addGrain(page, 2, random);
  if (kind == 4) cv::circle(page, {320, 240}, 9, {40, 40, 40}, cv::FILLED, cv::LINE_AA);
  if (kind == 5) page.setTo(cv::Scalar::all(20));
  for (int row = 0; kind == 6 && row < 24; ++row)
    cv::putText(page, "the quick brown fox jumps over the lazy dog again and again", {20, 20 + 19 * row},
                cv::FONT_HERSHEY_SIMPLEX, 0.55, {30, 30, 30}, 1, cv::LINE_AA);
  if (kind == 7) {
    for (auto& pixel : cv::Mat_<cv::Vec3b>(page))
      for (int c = 0; c < 3; ++c) pixel[c] = static_cast<std::uint8_t>(random.below(256));
  }
  if (kind == 8) cv::rectangle(page, {0, 300}, {640, 480}, {40, 60, 90}, cv::FILLED);
  ColorImage picture = colorImageOf(page);
  if (kind == 0) picture = {};
  if (kind == 9) std::ranges::fill(picture.pixels, std::uint8_t{0});
  QVERIFY(findDigits(picture).empty());
}

void TestDigitFinder::aVeryWidePictureIsReadQuickly() {
  cv::Mat page(300, 20000, CV_8UC3, cv::Scalar::all(240));
  writeInk(page, placeInk(penDigits()[2], {10000, 150}, 200).ink, 16, {60, 40, 30});
  const auto found = findDigits(colorImageOf(page));
  QCOMPARE(found.size(), std::size_t{1});
  QVERIFY(std::abs((found[0].corners[0].x + found[0].corners[1].x) / 2 - 10000) < 40);
}

void TestDigitFinder::threadsDoNotMatter() {
  playDigitVideo(sheet(Paper::lined, {5, 10, 5, 0.9, {}}), penDigits(),
                 [](const cv::Mat& picture, const auto&) {
                   const auto one = findDigits(colorImageOf(picture), 1);
                   const auto two = findDigits(colorImageOf(picture), 2);
                   QCOMPARE(one.size(), two.size());
                   for (std::size_t i = 0; i < one.size(); ++i) {
                     QCOMPARE(one[i].corners, two[i].corners);
                     QCOMPARE(one[i].prepared, two[i].prepared);
                   }
                 });
}

QTEST_APPLESS_MAIN(TestDigitFinder)
#include "test_digit_finder.moc"
