#include <QtTest>
#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "engine/core/random.h"
#include "engine/faces/triangle_lines.h"

using namespace likeness;

namespace {

/// The same as a full square.
using Square = std::vector<std::vector<std::int32_t>>;

struct Both {
  DistanceTriangle triangle;
  Square square;
};

Both make(std::size_t rows, std::uint64_t seed) {
  Random random(seed);
  Matrix points(rows, 3);
  for (float& value : points.values) value = static_cast<float>(random.below(1000));
  Both both{DistanceTriangle::of(points, 2), Square(rows, std::vector<std::int32_t>(rows))};
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < rows; ++j) {
      both.square[i][j] = i == j ? DistanceTriangle::infinite : both.triangle.at(i, j);
    }
  }
  return both;
}

bool sameLine(TriangleLines& lines, const Square& square, std::size_t place) {
  return std::ranges::equal(square[place], std::span(lines.line(place), lines.places()));
}

}  // namespace

class TestTriangleLines : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void unitsAreDistances();
  void readsEveryLine();
  void keepsWhatIsChanged();
  void packs();
};

void TestTriangleLines::unitsAreDistances() {
  Matrix points(3, 2);
  points.values = {0, 0, 3, 4, 0, 8};
  DistanceTriangle triangle = DistanceTriangle::of(points, 1);
  QVERIFY(std::abs(triangle.at(0, 1) * triangle.unit - 5) < 1e-7);
  QVERIFY(std::abs(triangle.at(2, 0) * triangle.unit - 8) < 1e-7);
  QVERIFY(std::abs(triangle.at(1, 2) * triangle.unit - 5) < 1e-7);
}

void TestTriangleLines::readsEveryLine() {
  for (const std::size_t rows : {2U, 63U, 64U, 65U, 200U}) {
    Both both = make(rows, rows);
    TriangleLines lines(std::move(both.triangle));
    for (std::size_t round = 0; round < 2; ++round) {
      for (std::size_t place = 0; place < rows; ++place) QVERIFY(sameLine(lines, both.square, place));
    }
  }
}

void TestTriangleLines::keepsWhatIsChanged() {
  constexpr std::size_t rows = 150;  // more than are kept
  Both both = make(rows, 1);
  TriangleLines lines(std::move(both.triangle));
  Random random(2);
  for (int step = 0; step < 2000; ++step) {
    const std::size_t place = random.below(rows);
    if (step % 3 == 0) {
      std::int32_t* line = lines.line(place);
      for (std::size_t other = 0; other < rows; ++other) {
        if (other == place) continue;
        line[other] = both.square[place][other] = both.square[other][place] =
            static_cast<std::int32_t>(random.below(1U << 30));
      }
      lines.changed(place);
    } else {
      QVERIFY(sameLine(lines, both.square, place));
    }
  }
}

void TestTriangleLines::packs() {
  Both both = make(120, 4);
  TriangleLines lines(std::move(both.triangle));
  std::vector<std::size_t> left(120);
  std::iota(left.begin(), left.end(), 0U);
  Random random(3);
  while (left.size() > 20) {
    const std::size_t place = random.below(left.size());
    lines.line(place)[0] = place == 0 ? DistanceTriangle::infinite : 7;
    if (place > 0) both.square[left[place]][left[0]] = both.square[left[0]][left[place]] = 7;
    lines.changed(place);
    const std::size_t gone = random.below(left.size());
    lines.forget(gone);
    std::vector<std::size_t> kept(left.size());
    std::iota(kept.begin(), kept.end(), 0U);
    kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(gone));
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(gone));
    lines.pack(kept);
    QCOMPARE(lines.places(), left.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
      for (std::size_t j = 0; j < left.size(); ++j) {
        QCOMPARE(lines.line(i)[j], both.square[left[i]][left[j]]);
      }
    }
  }
}

QTEST_GUILESS_MAIN(TestTriangleLines)
#include "test_triangle_lines.moc"
