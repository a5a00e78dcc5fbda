#include <QtTest>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

#include "engine/data/pen_forms.h"

using namespace likeness;

namespace {

constexpr int side = 28;
using Picture = std::vector<std::uint8_t>;

/// A thick stroke from the top to the bottom of the 20x20 box.
Picture uprightStroke() {
  Picture picture(side * side, 0);
  for (int y = 4; y < 24; ++y) {
    for (int x = 13; x < 16; ++x) picture[static_cast<std::size_t>(y * side + x)] = 255;
  }
  return picture;
}

double centre(const Picture& picture, bool across) {
  double sum = 0;
  double mass = 0;
  for (int i = 0; i < side * side; ++i) {
    const double ink = picture[static_cast<std::size_t>(i)];
    sum += ink * (across ? i % side : i / side);
    mass += ink;
  }
  return sum / mass;
}

double massOf(const Picture& picture) {
  double mass = 0;
  for (const auto ink : picture) mass += ink;
  return mass;
}

/// Where there is more ink than before, in the thirds of the height.
std::vector<int> newInkByThirds(const Picture& before, const Picture& after) {
  std::vector<int> thirds(3);
  for (int i = 0; i < side * side; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (after[at] > before[at] + 100) ++thirds[static_cast<std::size_t>(i / side * 3 / side)];
  }
  return thirds;
}

}  // namespace

class TestPenForms : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void otherDigitsAndBlankPicturesStayAsTheyAre() {
    Random random(1);
    for (const char* digit : {"0", "2", "3", "5", "6", "8", "", "11", "seven"}) {
      Picture picture = uprightStroke();
      drawPenForm(digit, picture, side, side, random);
      QCOMPARE(picture, uprightStroke());
    }
    for (const char* digit : {"1", "7", "9"}) {
      Picture blank(side * side, 0);
      drawPenForm(digit, blank, side, side, random);
      QCOMPARE(blank, Picture(side * side, 0));
    }
  }

  void addInkAndKeepTheCentreOfMass() {
    Random random(2);
    for (const char* digit : {"1", "7", "9"}) {
      for (int i = 0; i < 200; ++i) {
        Picture picture = uprightStroke();
        drawPenForm(digit, picture, side, side, random);
        QVERIFY(massOf(picture) > massOf(uprightStroke()));
        for (const bool across : {false, true}) {
          const double moved = centre(picture, across) - centre(uprightStroke(), across);
          QVERIFY2(std::abs(moved) < 0.75, qPrintable(QString::number(moved)));
        }
      }
    }
  }

  void flagsAreAboveBarsInTheMiddleAndHooksBelow() {
    Random random(3);
    const auto total = [&](const char* digit) {
      std::vector<int> sums(3);
      for (int i = 0; i < 300; ++i) {
        Picture picture = uprightStroke();
        drawPenForm(digit, picture, side, side, random);
        const auto thirds = newInkByThirds(uprightStroke(), picture);
        for (std::size_t t = 0; t < 3; ++t) sums[t] += thirds[t];
      }
      return sums;
    };
    const auto one = total("1");
    QVERIFY(one[0] + one[1] > 2 * one[2] && one[2] > 0);  // the flag hangs from the top, some have a foot
    const auto seven = total("7");
    QVERIFY(seven[1] > 2 * seven[0] && seven[1] > seven[2]);
    const auto nine = total("9");
    QVERIFY2(nine[2] + nine[1] > 2 * nine[0],
             qPrintable(QStringLiteral("%1 %2 %3").arg(nine[0]).arg(nine[1]).arg(nine[2])));
  }

  void foursGetAShortStem() {
    // The right stroke of a four below its bar is what is cut: the ink reaches as far down as before.
    Random random(6);
    Picture before = uprightStroke();
    for (int x = 6; x < 20; ++x) before[static_cast<std::size_t>(14 * side + x)] = 255;  // the bar
    for (int i = 0; i < 20; ++i) {
      Picture picture = before;
      drawPenForm("4", picture, side, side, random);
      int lowest = 0;
      double bar = 0;
      double row = 0;
      for (int y = 0; y < side; ++y) {
        if (picture[static_cast<std::size_t>(y * side + 14)] > 128) lowest = y;
        const double ink = picture[static_cast<std::size_t>(y * side + 7)];
        bar += ink * y;
        row += ink;
      }
      QVERIFY(std::abs(lowest - 23) <= 2);  // the centre of mass stays
      QVERIFY(bar / row > 13.5);            // and the bar comes down
    }
  }

  void foursBeginTheirStemAtTheBar() {
    Random random(8);
    Picture before(side * side, 0);
    for (int y = 6; y <= 15; ++y) before[static_cast<std::size_t>(y * side + 9)] = 255;   // the left arm
    for (int x = 9; x <= 20; ++x) before[static_cast<std::size_t>(15 * side + x)] = 255;  // the bar
    for (int y = 3; y <= 24; ++y)
      before[static_cast<std::size_t>(y * side + 18)] = 255;  // the right arm, longer
    int low = 0;
    for (int i = 0; i < 200; ++i) {
      Picture picture = before;
      drawPenForm("4", picture, side, side, random);
      const cv::Mat ink = cv::Mat(side, side, CV_8U, picture.data()) >= 128;
      cv::Mat labels;
      QCOMPARE(cv::connectedComponents(ink, labels), 2);  // paper and one sign: nothing is left floating
      const cv::Rect box = cv::boundingRect(ink);
      const int upper = box.y + box.height / 4;
      low += cv::countNonZero(ink(cv::Rect(box.x + 5, box.y, box.width - 5, upper - box.y))) == 0 ? 1 : 0;
    }
    QVERIFY2(low > 80 && low < 160, qPrintable(QString::number(low)));
  }

  void onlySetsOfDigitsAreChanged() {
    std::vector<std::string> names;
    for (int digit = 0; digit < 9; ++digit) names.push_back(std::to_string(digit));
    QVERIFY(!areDigits(names));
    names.emplace_back("9");
    QVERIFY(areDigits(names));
    names.emplace_back("star");
    QVERIFY(areDigits(names));
    for (char letter = 'a'; letter <= 'z'; ++letter) names.emplace_back(1, letter);
    QVERIFY(!areDigits(names));
  }

  void digitsAreSpoiled() {
    Random random(7);
    for (int i = 0; i < 50; ++i) {
      for (const char* digit : {"0", "1", "7"}) {
        Picture picture = uprightStroke();
        QVERIFY(spoilDigit(digit, picture, side, side, random));
        QVERIFY(picture != uprightStroke());
      }
      Picture eight = uprightStroke();
      QVERIFY(!spoilDigit("8", eight, side, side, random));
      QCOMPARE(eight, uprightStroke());
      Picture blank(side * side, 0);
      QVERIFY(!spoilDigit("1", blank, side, side, random));
    }
  }

  void smallAndOblongPicturesStayInside() {
    Random random(4);
    for (const auto& [width, height] : {std::pair{1, 1}, {1, 30}, {30, 1}, {5, 3}, {64, 64}}) {
      for (const char* digit : {"1", "7", "9"}) {
        for (int i = 0; i < 50; ++i) {
          Picture picture(static_cast<std::size_t>(width * height), 200);
          drawPenForm(digit, picture, width, height, random);  // the sanitiser sees a slip
        }
      }
    }
  }

  void sameRandomSameForm() {
    Random one(5);
    Random same(5);
    for (int i = 0; i < 20; ++i) {
      Picture first = uprightStroke();
      Picture second = uprightStroke();
      drawPenForm("9", first, side, side, one);
      drawPenForm("9", second, side, side, same);
      QCOMPARE(first, second);
    }
  }
};

QTEST_APPLESS_MAIN(TestPenForms)
#include "test_pen_forms.moc"
