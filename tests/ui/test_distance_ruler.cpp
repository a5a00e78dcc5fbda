#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "ui/recognize/distance_ruler.h"
#include "ui/recognize/threshold_panel.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

/// 100 calibration distances, 0.002 to 0.2, and a default threshold that is no whole thousandth.
std::shared_ptr<const Recognizer> makeRecognizer() {
  Gallery gallery;
  gallery.embeddings = Matrix(1, 2);
  gallery.images.classNames = {"0"};
  gallery.images.add(std::vector<std::uint8_t>(28 * 28), 0);
  std::vector<float> distances;
  for (int i = 1; i <= 100; ++i) distances.push_back(0.002F * static_cast<float>(i));
  Calibration calibration = calibrate(distances, 0.97);
  calibration.threshold += 0.0003F;
  return std::make_shared<Recognizer>(nullptr, gallery, calibration, 1);
}

QPoint placeOf(const DistanceRuler& ruler, float distance) {
  return {static_cast<int>(std::lround(ruler.placeOf(distance))), ruler.height() / 2};
}

}  // namespace

class TestDistanceRuler : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void startsAtTheDefault();
  void theHandleIsDragged();
  void arrowKeysMoveTheThreshold();
  void resetMeetsTheDefaultExactly();
  void wordsFollowTheThreshold();
  void aFarMarkerStaysInSight();

 private:
  std::shared_ptr<const Recognizer> recognizer_ = makeRecognizer();
  std::unique_ptr<ThresholdPanel> panel_;
};

void TestDistanceRuler::init() {
  panel_ = std::make_unique<ThresholdPanel>();
  panel_->resize(700, 140);
  panel_->setRecognizer(recognizer_);
  panel_->show();
  QVERIFY(QTest::qWaitForWindowExposed(panel_.get()));
}

void TestDistanceRuler::startsAtTheDefault() {
  QCOMPARE(panel_->ruler()->threshold(), recognizer_->calibration().threshold);
  QVERIFY(!panel_->findChild<QPushButton*>()->isEnabled());
}

void TestDistanceRuler::theHandleIsDragged() {
  QSignalSpy changed(panel_.get(), &ThresholdPanel::thresholdChanged);
  DistanceRuler* ruler = panel_->ruler();
  QTest::mousePress(ruler, Qt::LeftButton, {}, placeOf(*ruler, ruler->threshold()));
  QTest::mouseMove(ruler, placeOf(*ruler, 0.15F));
  QTest::mouseMove(ruler, placeOf(*ruler, 0.1F));
  QVERIFY2(changed.count() >= 2, "the answer follows while the handle moves");
  QTest::mouseRelease(ruler, Qt::LeftButton, {}, placeOf(*ruler, 0.1F));
  QVERIFY(std::abs(ruler->threshold() - 0.1F) < 0.003F);
  const auto count = changed.count();
  QTest::mouseMove(ruler, placeOf(*ruler, 0.05F));
  QCOMPARE(changed.count(), count);
}

void TestDistanceRuler::arrowKeysMoveTheThreshold() {
  DistanceRuler* ruler = panel_->ruler();
  ruler->setFocus();
  const float before = ruler->threshold();
  QTest::keyClick(ruler, Qt::Key_Right);
  QVERIFY(ruler->threshold() > before);
  QTest::keyClick(ruler, Qt::Key_Home);
  QCOMPARE(ruler->threshold(), 0.0F);
}

void TestDistanceRuler::resetMeetsTheDefaultExactly() {
  QTest::keyClick(panel_->ruler(), Qt::Key_Home);
  auto* reset = panel_->findChild<QPushButton*>();
  QVERIFY(reset->isEnabled());
  QTest::mouseClick(reset, Qt::LeftButton);
  QCOMPARE(panel_->ruler()->threshold(), recognizer_->calibration().threshold);
  QVERIFY(!reset->isEnabled());
}

void TestDistanceRuler::wordsFollowTheThreshold() {
  const auto words = [this] { return panel_->ruler()->accessibleDescription(); };
  QVERIFY2(words().contains(QStringLiteral("97.0 %")), qPrintable(words()));
  panel_->ruler()->setThreshold(0.1F);
  QVERIFY2(words().contains(QStringLiteral("50.0 %")), qPrintable(words()));
}

void TestDistanceRuler::aFarMarkerStaysInSight() {
  panel_->setMarker(1.9F, 3);
  QVERIFY(panel_->ruler()->placeOf(1.9F) <= panel_->ruler()->width());
  QVERIFY(!panel_->grab().isNull());
}

QTEST_MAIN(TestDistanceRuler)
#include "test_distance_ruler.moc"
