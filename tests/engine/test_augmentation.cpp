#include <QtTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "engine/data/augmentation.h"

using likeness::augment;
using likeness::AugmentationConfig;
using likeness::Random;

namespace {

constexpr int side = 28;
constexpr AugmentationConfig still = {true, 0, 0, 0, 0, 0, 0, false, 0};

using Picture = std::vector<std::uint8_t>;

/// Two soft blobs of different weight, far enough from the edge to stay inside when changed.
Picture blobs() {
  Picture picture(side * side);
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const auto blob = [&](double cx, double cy, double width) {
        return std::exp(-(std::pow(x - cx, 2) + std::pow(y - cy, 2)) / (2 * width * width));
      };
      const double value = 250 * std::min(1.0, blob(11, 10, 1.8) + 0.6 * blob(16, 17, 1.4));
      picture[static_cast<std::size_t>(y * side + x)] = static_cast<std::uint8_t>(std::lround(value));
    }
  }
  return picture;
}

Picture noise(int width, int height, std::uint64_t seed) {
  Random random(seed);
  Picture picture(static_cast<std::size_t>(width * height));
  for (auto& value : picture) value = static_cast<std::uint8_t>(random.below(256));
  return picture;
}

std::vector<float> changed(const AugmentationConfig& config, const Picture& picture, std::uint64_t seed,
                           int width = side, int height = side) {
  Random random(seed);
  std::vector<float> output(picture.size(), -1.0F);
  augment(config, picture, width, height, random, output);
  return output;
}

std::vector<float> asFloats(const Picture& picture) {
  std::vector<float> values(picture.size());
  std::transform(picture.begin(), picture.end(), values.begin(),
                 [](std::uint8_t value) { return static_cast<float>(value) / 255; });
  return values;
}

struct Moments {
  double mass = 0;
  double x = 0;  // centre
  double y = 0;
  double spread = 0;      // mean squared distance from the centre
  double fromMiddle = 0;  // of the centre, from the middle of the picture
};

Moments momentsOf(const std::vector<float>& values) {
  Moments moments;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const double value = values[static_cast<std::size_t>(y * side + x)];
      moments.mass += value;
      moments.x += value * x;
      moments.y += value * y;
    }
  }
  moments.x /= moments.mass;
  moments.y /= moments.mass;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const double value = values[static_cast<std::size_t>(y * side + x)];
      moments.spread += value * (std::pow(x - moments.x, 2) + std::pow(y - moments.y, 2)) / moments.mass;
    }
  }
  constexpr double middle = (side - 1) / 2.0;
  moments.fromMiddle = std::hypot(moments.x - middle, moments.y - middle);
  return moments;
}

double largestDifference(const std::vector<float>& a, const std::vector<float>& b) {
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) largest = std::max<double>(largest, std::abs(a[i] - b[i]));
  return largest;
}

/// `values` moved right and down by a part of pixels, as bilinear sampling does it.
std::vector<float> moved(const std::vector<float>& values, double dx, double dy) {
  const auto at = [&](int x, int y) {
    const bool inside = x >= 0 && x < side && y >= 0 && y < side;
    return inside ? double{values[static_cast<std::size_t>(y * side + x)]} : 0.0;
  };
  std::vector<float> output(values.size());
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const double fromX = x - dx;
      const double fromY = y - dy;
      const int left = static_cast<int>(std::floor(fromX));
      const int top = static_cast<int>(std::floor(fromY));
      const double right = fromX - left;
      const double low = fromY - top;
      output[static_cast<std::size_t>(y * side + x)] =
          static_cast<float>((1 - low) * ((1 - right) * at(left, top) + right * at(left + 1, top)) +
                             low * ((1 - right) * at(left, top + 1) + right * at(left + 1, top + 1)));
    }
  }
  return output;
}

}  // namespace

class TestAugmentation : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void disabledChangesNothing() {
    AugmentationConfig config;
    config.enabled = false;
    const Picture picture = noise(side, side, 1);
    QCOMPARE(changed(config, picture, 2), asFloats(picture));
  }

  void nothingAllowedChangesNothing() {
    const Picture picture = noise(side, side, 3);
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
      QVERIFY(largestDifference(changed(still, picture, seed), asFloats(picture)) < 1e-4);
    }
  }

  void shiftsByAPartOfAPixel() {
    AugmentationConfig config = still;
    config.shift = 2.5F;
    const Picture picture = blobs();
    const auto original = asFloats(picture);
    const Moments before = momentsOf(original);
    double farthest = 0;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      const auto output = changed(config, picture, seed);
      const Moments after = momentsOf(output);
      const double dx = after.x - before.x;
      const double dy = after.y - before.y;
      QVERIFY(std::abs(dx) <= 2.51 && std::abs(dy) <= 2.51);
      QVERIFY(std::abs(after.mass - before.mass) < 1e-2);
      QVERIFY(largestDifference(output, moved(original, dx, dy)) < 2e-3);
      farthest = std::max({farthest, std::abs(dx), std::abs(dy)});
    }
    QVERIFY(farthest > 2);  // the whole range is used
  }

  void wholePixelsAreMovedExactly() {
    // A single point of ink keeps its weight wherever it goes, and what leaves the picture is gone.
    AugmentationConfig config = still;
    config.shift = 10;
    Picture picture(side * side);
    picture[14 * side + 14] = 255;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const auto output = changed(config, picture, seed);
      QVERIFY(std::abs(std::accumulate(output.begin(), output.end(), 0.0) - 1) < 1e-4);
      QVERIFY(std::count_if(output.begin(), output.end(), [](float v) { return v > 1e-5F; }) <= 4);
    }
  }

  void rotatesAboutTheMiddle() {
    AugmentationConfig config = still;
    config.rotation = 180;
    const Picture picture = blobs();
    const Moments before = momentsOf(asFloats(picture));
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
      const Moments after = momentsOf(changed(config, picture, seed));
      QVERIFY(std::abs(after.mass / before.mass - 1) < 0.02);
      QVERIFY(std::abs(after.fromMiddle - before.fromMiddle) < 0.1);
      QVERIFY(std::abs(after.spread / before.spread - 1) < 0.08);
    }
  }

  void scalesByTheLogarithmOfTheFactor() {
    AugmentationConfig config = still;
    config.scale = 0.2F;
    const Picture picture = blobs();
    const Moments before = momentsOf(asFloats(picture));
    const double most = std::exp(2 * 0.2);  // of the area
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
      const double area = momentsOf(changed(config, picture, seed)).mass / before.mass;
      QVERIFY(area < most * 1.02 && area > 0.98 / most);
    }
  }

  void shearKeepsTheArea() {
    AugmentationConfig config = still;
    config.shear = 0.3F;
    const Picture picture = blobs();
    const Moments before = momentsOf(asFloats(picture));
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
      const Moments after = momentsOf(changed(config, picture, seed));
      QVERIFY(std::abs(after.mass / before.mass - 1) < 0.02);
      QVERIFY(std::abs(after.y - before.y) < 0.02);  // rows stay where they are
    }
  }

  void thickensAndThins() {
    AugmentationConfig config = still;
    config.thickness = 1;
    const Picture picture = blobs();
    const auto original = asFloats(picture);
    bool thicker = false;
    bool thinner = false;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
      const auto output = changed(config, picture, seed);
      const double change = momentsOf(output).mass - momentsOf(original).mass;
      for (std::size_t i = 0; i < output.size(); ++i) {
        QVERIFY(change > 0 ? output[i] >= original[i] - 1e-5F : output[i] <= original[i] + 1e-5F);
      }
      (change > 0 ? thicker : thinner) = true;
    }
    QVERIFY(thicker && thinner);
  }

  void sameRandomSamePicture() {
    const Picture picture = noise(side, side, 4);
    const AugmentationConfig config;
    QCOMPARE(changed(config, picture, 9), changed(config, picture, 9));
    QVERIFY(changed(config, picture, 9) != changed(config, picture, 10));
    // One generator goes on from picture to picture.
    Random random(9);
    std::vector<float> first(picture.size());
    std::vector<float> second(picture.size());
    augment(config, picture, side, side, random, first);
    augment(config, picture, side, side, random, second);
    QVERIFY(first != second);
  }

  void valuesStayWithinBounds_data() {
    QTest::addColumn<QList<float>>("most");  // shift, rotation, scale, shear, thickness
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("default") << QList<float>{1, 10, 0.1F, 0.1F, 0.5F} << 28 << 28;
    QTest::newRow("all that config.json allows") << QList<float>{10, 180, 0.9F, 2, 1} << 28 << 28;
    QTest::newRow("beyond it") << QList<float>{1000, 3600, 5, 50, 9} << 28 << 28;
    QTest::newRow("out of sight") << QList<float>{1e9F, 0, 0, 0, 0} << 28 << 28;
    QTest::newRow("one pixel") << QList<float>{10, 180, 0.9F, 2, 1} << 1 << 1;
    QTest::newRow("the largest") << QList<float>{10, 180, 0.9F, 2, 1} << 64 << 64;
    QTest::newRow("flat") << QList<float>{10, 180, 0.9F, 2, 1} << 64 << 3;
    QTest::newRow("narrow") << QList<float>{10, 180, 0.9F, 2, 1} << 2 << 50;
  }
  void valuesStayWithinBounds() {
    QFETCH(QList<float>, most);
    QFETCH(int, width);
    QFETCH(int, height);
    const AugmentationConfig config = {true, most[0], most[1], most[2], most[3], most[4]};
    for (const Picture& picture : {noise(width, height, 5), Picture(noise(width, height, 5).size(), 255)}) {
      for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto output = changed(config, picture, seed, width, height);
        const auto [least, largest] = std::minmax_element(output.begin(), output.end());
        QVERIFY(*least >= 0);
        QVERIFY2(*largest <= 1, qPrintable(QString::number(*largest, 'g', 9)));
      }
    }
  }
};

QTEST_APPLESS_MAIN(TestAugmentation)
#include "test_augmentation.moc"
