#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "engine/recognize/occlusion.h"
#include "tests/support/tiny_experiment.h"

using namespace likeness;

/// Against covering by hand, on a trained network of three signs.
class TestOcclusion : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void aPixelCountsTheCoversThatHideIt();
  void paperHasNoEffect();
  void anEmptyPictureHasNoEffect();

 private:
  QTemporaryDir folder_;
  std::shared_ptr<const Recognizer> recognizer_;
};

void TestOcclusion::initTestCase() {
  const std::filesystem::path base = folder_.path().toStdString();
  tests::makeTinyExperiment(base / "tiny", base / "data");
  recognizer_ = loadRecognizer(base / "tiny");
}

void TestOcclusion::aPixelCountsTheCoversThatHideIt() {
  const GrayImage picture = renderInk({{tests::tinySign(2)}});
  const Answer answer = recognizer_->recognize(picture);
  const Occlusion occlusion = occlude(*recognizer_, picture, answer);
  // The topmost pixel with ink, by a loop over all windows of 7x7 that hide it, one picture at a time.
  const auto first = std::find_if(picture.pixels.begin(), picture.pixels.end(), [](auto v) { return v > 0; });
  const int place = static_cast<int>(first - picture.pixels.begin());
  const int px = place % picture.width;
  const int py = place / picture.width;
  double sum = 0;
  int covers = 0;
  for (int y = 0; y + 7 <= picture.height; y += 2) {
    for (int x = 0; x + 7 <= picture.width; x += 2) {
      if (px < x || px >= x + 7 || py < y || py >= y + 7) continue;
      GrayImage hidden = picture;
      for (int dy = 0; dy < 7; ++dy) {
        for (int dx = 0; dx < 7; ++dx) hidden.pixels[std::size_t((y + dy) * picture.width + x + dx)] = 0;
      }
      const Answer changed = recognizer_->recognize(hidden);
      const auto same = std::find_if(changed.nearest.begin(), changed.nearest.end(),
                                     [&](const Neighbour& n) { return n.label == answer.nearestClass; });
      sum += (same == changed.nearest.end() ? changed.nearest.back() : *same).distance -
             answer.nearest.front().distance;
      ++covers;
    }
  }
  QVERIFY(covers > 3);
  QVERIFY(std::abs(occlusion.change[std::size_t(place)] - sum / covers) < 1e-4);
  QVERIFY(occlusion.mostAway > 0);
  QCOMPARE(occlusion.mostAway, *std::max_element(occlusion.change.begin(), occlusion.change.end()));
}

void TestOcclusion::paperHasNoEffect() {
  const GrayImage picture = renderInk({{tests::tinySign(1)}});
  const Occlusion occlusion = occlude(*recognizer_, picture, recognizer_->recognize(picture));
  for (std::size_t i = 0; i < picture.pixels.size(); ++i) {
    if (picture.pixels[i] == 0) QCOMPARE(occlusion.change[i], 0.0F);
  }
}

void TestOcclusion::anEmptyPictureHasNoEffect() {
  GrayImage picture = renderInk({{tests::tinySign(1)}});
  std::fill(picture.pixels.begin(), picture.pixels.end(), std::uint8_t{0});
  const Occlusion occlusion = occlude(*recognizer_, picture, {});
  QCOMPARE(occlusion.mostAway, 0.0F);
  QCOMPARE(occlusion.mostNearer, 0.0F);
}

QTEST_GUILESS_MAIN(TestOcclusion)
#include "test_occlusion.moc"
