#include <QtTest>
#include <algorithm>
#include <numeric>
#include <set>
#include <string>

#include "engine/data/drawn_outsiders.h"
#include "engine/data/outsider_pool.h"
#include "engine/data/waves.h"

using namespace likeness;

namespace {

double inkOf(std::span<const std::uint8_t> picture) {
  return std::accumulate(picture.begin(), picture.end(), 0.0) / 255;
}

}  // namespace

class TestDrawnOutsiders : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void areFramedAsDigitsAndDiffer_data() {
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"signs", "shapes", "fonts", "noise"}) QTest::newRow(kind) << kind;
  }

  void areFramedAsDigitsAndDiffer() {
    QFETCH(QString, kind);
    const LabelledSamples drawn = drawOutsiders({kind.toStdString()}, 60, 1, 2);
    QVERIFY(drawn.shape.isDigit());
    QCOMPARE(drawn.size(), std::size_t{60});
    std::set<std::string> different;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
      const auto picture = drawn.image(i);
      different.insert({picture.begin(), picture.end()});
      QVERIFY(inkOf(picture) > 3);    // a bare stroke has 30
      QVERIFY(inkOf(picture) < 450);  // of 784 pixels
    }
    QVERIFY(different.size() > 50);
  }

  void sameSeedSamePicturesForAnyThreads() {
    const LabelledSamples one = drawOutsiders({"signs", "fonts"}, 40, 7, 1);
    QCOMPARE(drawOutsiders({"signs", "fonts"}, 40, 7, 3).pixels, one.pixels);
    QVERIFY(drawOutsiders({"signs", "fonts"}, 40, 8, 1).pixels != one.pixels);
    QCOMPARE(std::ranges::count(one.labels, 0), 20);
  }

  void kindsAreThoseOfTheConfig() {
    OutsiderConfig config;
    config.signs = config.noise = true;
    QCOMPARE(drawnKinds(config), (std::vector<std::string>{"signs", "noise"}));
    config.signs = config.noise = false;
    QVERIFY(!config.exposes());
    QCOMPARE(drawOutsiders(drawnKinds(config), 10, 1, 1).size(), std::size_t{0});
    config.folder = std::string("x");
    QVERIFY(config.exposes());
  }

  void wavesBendAndDoNotShift() {
    Random random(3);
    for (int i = 0; i < 50; ++i) {
      const Waves waves = drawWaves(1.5F, 28, 20, random);
      const auto mean = [](const auto& wave, int side) {
        return std::accumulate(wave.begin(), wave.begin() + side, 0.0F) / static_cast<float>(side);
      };
      QVERIFY(std::abs(mean(waves.acrossByColumn, 28)) < 1e-4F);
      QVERIFY(std::abs(mean(waves.downByRow, 20)) < 1e-4F);
      QVERIFY(*std::ranges::max_element(waves.acrossByRow) <= 3.0F);
      QCOMPARE(waves.acrossByRow[20], 0.0F);  // beyond the side
    }
  }
};

QTEST_APPLESS_MAIN(TestDrawnOutsiders)
#include "test_drawn_outsiders.moc"
