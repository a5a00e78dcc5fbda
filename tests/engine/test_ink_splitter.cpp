#include <QTest>
#include <limits>

#include "engine/core/random.h"
#include "engine/recognize/ink_splitter.h"
#include "tests/support/paper_sheet.h"
#include "tests/support/pen_digits.h"
#include "tests/support/test_data.h"

using namespace likeness;
using namespace likeness::tests;

namespace {

/// Drawings beside each other; `gap` is a share of their height. How many strokes each has is added to
/// `counts`.
Ink beside(const std::vector<LabelledInk>& drawings, double gap, std::vector<std::size_t>& counts) {
  constexpr double height = 100;
  Ink all;
  double x = 0;
  for (const LabelledInk& drawing : drawings) {
    const PlacedInk placed = placeInk(drawing, {0, 0}, height);
    for (Stroke stroke : placed.ink.strokes) {
      for (InkPoint& point : stroke) point.x += static_cast<float>(x - placed.box.x);
      all.strokes.push_back(std::move(stroke));
    }
    counts.push_back(placed.ink.strokes.size());
    x += placed.box.width + gap * height;
  }
  return all;
}

bool splitsAs(const Ink& ink, const std::vector<std::size_t>& counts) {
  const std::vector<Ink> parts = splitInk(ink);
  if (parts.size() != counts.size()) return false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].strokes.size() != counts[i]) return false;
  }
  return true;
}

}  // namespace

class TestInkSplitter : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyDigitAloneStaysWhole() {
    for (const LabelledInk& digit : penDigits()) {
      QVERIFY2(splitInk(digit.ink).size() == 1, digit.label.c_str());
      QCOMPARE(splitInk(digit.ink)[0], digit.ink);
    }
  }
  void pairsArePartedAtAnyGap() {
    const auto digits = penDigits();
    for (const double gap : {0.1, 0.3, 1.0}) {
      for (const LabelledInk& left : digits) {
        for (const LabelledInk& right : digits) {
          std::vector<std::size_t> counts;
          const Ink ink = beside({left, right}, gap, counts);
          QVERIFY2(splitsAs(ink, counts), qPrintable(QString::fromStdString(left.label + right.label)));
        }
      }
    }
  }
  void theOrderIsThatOfReading() {
    const auto digits = penDigits();
    std::vector<std::size_t> counts;
    Ink ink = beside({digits[3], digits[5]}, 0.4, counts);
    std::ranges::rotate(ink.strokes, ink.strokes.begin() + 1);  // the five was drawn first
    const auto parts = splitInk(ink);
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(parts[0].strokes.size(), std::size_t{1});
    QCOMPARE(parts[1].strokes.size(), std::size_t{2});
  }
  void aBarDrawnLaterGoesWithItsDigit() {
    const auto digits = penDigits();
    std::vector<std::size_t> counts;
    Ink ink = beside({digits[5], digits[8]}, 0.4, counts);
    std::swap(ink.strokes[1], ink.strokes[2]);  // the roof of the five comes last
    const auto parts = splitInk(ink);
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(parts[0].strokes.size(), std::size_t{2});
  }
  void oddInk() {
    QVERIFY(splitInk({}).empty());
    QVERIFY(splitInk({{{}}}).empty());
    QCOMPARE(splitInk({{{{1, 1}}}}).size(), std::size_t{1});
    const float nothing = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(splitInk({{{{nothing, 1}}}}).empty());
    Ink dots;
    for (int i = 0; i < 300; ++i) dots.strokes.push_back({{static_cast<float>(i), 0}});
    QVERIFY(!splitInk(dots).empty());
  }
  /// Real hands: 2,498 digits, and pairs of them.
  void realDigits() {
    const auto file = testData("ink/digits.jsonl");
    if (!std::filesystem::exists(file)) QSKIP("The ink is not here.");
    const auto drawings = readInk(file);
    const auto whole = std::ranges::count_if(
        drawings, [](const LabelledInk& drawing) { return splitInk(drawing.ink).size() == 1; });
    QVERIFY(static_cast<double>(whole) > 0.98 * static_cast<double>(drawings.size()));
    Random random(3);
    int right = 0;
    for (int i = 0; i < 400; ++i) {
      std::vector<std::size_t> counts;
      const Ink ink = beside(
          {drawings[random.below(drawings.size())], drawings[random.below(drawings.size())]}, 0.1, counts);
      right += splitsAs(ink, counts);
    }
    QVERIFY2(right > 384, qPrintable(QString::number(right)));
  }
};

QTEST_APPLESS_MAIN(TestInkSplitter)
#include "test_ink_splitter.moc"
