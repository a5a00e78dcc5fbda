#include <QImage>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "tests/support/tiny_experiment.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/plots/scatter_map.h"
#include "ui/train/microscope_panel.h"
#include "ui/train/pair_list.h"
#include "ui/train/run_readings.h"
#include "ui/train/train_page.h"
#include "ui/train/training_charts.h"
#include "ui/train/triplet_list.h"
#include "ui/train/triplet_shares.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

constexpr int patience = 60000;

std::shared_ptr<TripletSample> sampleOf(LabelledSamples samples) {
  auto sample = std::make_shared<TripletSample>();
  sample->samples = std::move(samples);
  sample->scale = {42, DistanceKind::euclidean, 0.2F, true};
  sample->triplets = {{{0, 3, 1}, 0.6F, 0.4F, TripletKind::hard, true},
                      {{1, 4, 2}, 0.4F, 0.5F, TripletKind::semiHard, true},
                      {{2, 5, 0}, 0.2F, 0.9F, TripletKind::easy, false}};
  return sample;
}

std::shared_ptr<MapTriplets> mapTriplets() {
  auto triplets = std::make_shared<MapTriplets>();
  triplets->scale = {42, DistanceKind::euclidean, 0.2F, true};
  triplets->triplets = {{{0, 3, 1}, 0.6F, 0.4F, TripletKind::hard, true},
                        {{1, 4, 0}, 0.4F, 0.5F, TripletKind::semiHard, true},
                        {{2, 5, 4}, 0.2F, 0.9F, TripletKind::easy, false}};
  return triplets;
}

}  // namespace

class TestMicroscope : public QObject {
  Q_OBJECT

 private slots:
  void saysWhatItIsForWhileEmpty() {
    MicroscopePanel panel;
    QVERIFY(panel.list()->triplets().empty());
    QVERIFY(!panel.backButton()->isVisible());
  }

  void describesEveryTriplet() {
    MicroscopePanel panel;
    panel.begin(LossConfig{});
    panel.add(std::shared_ptr<const TripletSample>(sampleOf(tests::tinyPictures(3, 1))));
    QCOMPARE(panel.list()->triplets().size(), std::size_t(3));
    const QString first = panel.list()->description(0);
    QVERIFY(first.contains(QStringLiteral("hard")));
    QVERIFY(first.contains(QLocale().toString(0.6, 'f', 2)));
    QVERIFY(panel.list()->accessibleDescription().contains(first));
  }

  void aBarReachesFartherForAFartherNegative() {
    TripletList list;
    const auto sample = sampleOf(tests::tinyPictures(3, 1));
    list.setTriplets({sample, &sample->samples}, sample->triplets, sample->scale);
    list.resize(list.sizeHint());
    const QImage picture = list.grab().toImage();
    // The easy negative at 0.9 stands farther right than the hard one at 0.4.
    const auto rightmost = [&](QRgb color, int top, int bottom) {
      for (int x = picture.width() - 1; x >= 0; --x) {
        for (int y = top; y < bottom; ++y) {
          if (picture.pixel(x, y) == color) return x;
        }
      }
      return -1;
    };
    const int row = picture.height() / 3;
    const int hard = rightmost(tripletKindColor(TripletKind::hard).rgb(), row / 2, row);
    const int easy = rightmost(tripletKindColor(TripletKind::easy).rgb(), 2 * row + row / 2, 3 * row);
    QVERIFY(hard > 0);
    QVERIFY(easy > hard);
  }

  void pairsStandWhereBatchesArePairs() {
    MicroscopePanel panel;
    panel.show();
    panel.begin(defaultLoss(LossKind::contrastive));
    auto sample = sampleOf(tests::tinyPictures(3, 1));
    sample->triplets.clear();
    sample->scale.margin = 1;
    sample->pairs = {{{0, 3}, 0.9F, true, true, 0.4F},
                     {{1, 2}, 0.7F, false, true, 0.045F},
                     {{4, 5}, 1.4F, false, false, 0}};
    panel.add(std::shared_ptr<const TripletSample>(sample));
    QVERIFY(panel.pairs()->isVisible());
    QVERIFY(!panel.list()->isVisible());
    QVERIFY(!panel.shares()->isVisible());
    QCOMPARE(panel.pairs()->pairs().size(), std::size_t(3));
    QVERIFY(panel.pairs()->description(0).contains(QStringLiteral("same")));
    QVERIFY(panel.pairs()->description(2).contains(QStringLiteral("at rest")));
    // The marker of the different pair at 0.7 stands left of the one at 1.4.
    panel.pairs()->resize(300, panel.pairs()->sizeHint().height());
    const QImage picture = panel.pairs()->grab().toImage();
    const int row = picture.height() / 3;
    const auto rightmost = [&](int top, int bottom) {
      for (int x = picture.width() - 1; x >= 0; --x) {
        for (int y = top; y < bottom; ++y) {
          if (picture.pixel(x, y) == colors().series[1].rgb()) return x;
        }
      }
      return -1;
    };
    QVERIFY(rightmost(row, 2 * row) > 0);
    QVERIFY(rightmost(2 * row, 3 * row) > rightmost(row, 2 * row));
    panel.add(std::shared_ptr<const TripletSample>(sampleOf(tests::tinyPictures(3, 1))));
    QVERIFY(panel.list()->isVisible() && !panel.pairs()->isVisible());
  }

  void vectorsAreShownByName() {
    LabelledSamples vectors;
    vectors.shape.dimension = 2;
    vectors.classNames = {"Ada Lovelace with quite a long name", "B"};
    for (int i = 0; i < 6; ++i) vectors.addVector(std::vector{1.0F, 2.0F}, i % 2);
    vectors.labels[5] = -1;
    TripletList list;
    const auto sample = sampleOf(std::move(vectors));
    list.setTriplets({sample, &sample->samples}, sample->triplets, sample->scale);
    list.resize(list.sizeHint());
    QVERIFY(!list.grab().isNull());
    QVERIFY(list.description(2).contains(QStringLiteral("outsider")));
    QVERIFY(list.description(0).contains(QStringLiteral("Ada Lovelace")));
  }

  void aPointListsTheTripletsItWasIn() {
    MicroscopePanel panel;
    panel.show();
    panel.begin(LossConfig{});
    panel.setProbes(std::make_shared<const LabelledSamples>(tests::tinyPictures(3, 1)));
    panel.add(std::shared_ptr<const TripletSample>(sampleOf(tests::tinyPictures(3, 1))));
    panel.add(std::shared_ptr<const MapTriplets>(mapTriplets()));
    panel.showPoint(4);
    QCOMPARE(panel.list()->triplets().size(), std::size_t(2));  // as a positive and as a negative
    panel.add(std::shared_ptr<const MapTriplets>(mapTriplets()));
    QCOMPARE(panel.list()->triplets().size(), std::size_t(2));  // the same again are not new
    panel.showPoint(6);
    QVERIFY(panel.list()->triplets().empty());
    QVERIFY(panel.backButton()->isVisible());
    QTest::mouseClick(panel.backButton(), Qt::LeftButton);
    QCOMPARE(panel.point(), -1);
    QCOMPARE(panel.list()->triplets().size(), std::size_t(3));
  }

  void sharesIgnoreReportsWithoutTriplets() {
    TripletShares shares;
    shares.add(HealthReport{});
    QCOMPARE(shares.count(), std::size_t(0));
    HealthReport report;
    report.hardShare = 0.2F;
    report.semiHardShare = 0.3F;
    report.easyShare = 0.5F;
    for (int i = 0; i < 5000; ++i) {
      report.step = i;
      shares.add(report);
    }
    QVERIFY(shares.count() <= 1000 && shares.count() > 400);
    shares.resize(shares.sizeHint());
    QVERIFY(!shares.grab().isNull());
  }

  void aRunFillsItAndAClickOnTheMapChoosesAPoint() {
    QTemporaryDir home;
    qputenv("LIKENESS_DATA_DIR", home.path().toUtf8());
    const auto data = home.path().toStdString() + "/signs";
    tests::writeTinyData(data);
    Session session;
    TrainPage page(session);
    page.resize(1400, 900);
    page.show();
    QSignalSpy ended(&page.controller(), &TrainingController::runEnded);
    TrainingConfig config = tests::tinyConfig(data);
    config.loss.kind = LossKind::triplet;
    page.controller().start(config);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QVERIFY(!page.readings()->microscope()->list()->triplets().empty());
    QVERIFY(page.readings()->microscope()->shares()->count() > 0);
    QVERIFY(!page.readings()->microscope()->isVisible());
    auto* map = page.charts()->map();
    QTRY_VERIFY(map->pointCount() > 0);
    QTest::qWait(50);
    const QPoint place = map->positionOf(0).toPoint();
    const int expected = map->pointAt(place);
    QVERIFY(expected >= 0);
    QTest::mouseClick(map, Qt::LeftButton, {}, place);
    QVERIFY(page.readings()->microscope()->isVisible());
    QVERIFY(page.readings()->microscope()->isVisible());
    QCOMPARE(page.readings()->microscope()->point(), expected);
    QVERIFY(!page.readings()->microscope()->list()->triplets().empty());
    for (const auto& triplet : page.readings()->microscope()->list()->triplets())
      QVERIFY(std::count(triplet.places.begin(), triplet.places.end(), std::size_t(expected)) > 0);
  }

  void aCureIsAppliedByItsButtonAndMarked() {
    QTemporaryDir home;
    qputenv("LIKENESS_DATA_DIR", home.path().toUtf8());
    const auto data = home.path().toStdString() + "/signs";
    tests::writeTinyData(data);
    Session session;
    TrainPage page(session);
    page.resize(1400, 900);
    page.show();
    TrainingConfig config = tests::tinyConfig(data);
    config.loss.kind = LossKind::triplet;
    config.loss.miner = MinerKind::batchHard;
    config.budget.epochs = 1000;
    QSignalSpy steps(&page.controller(), &TrainingController::stepsDone);
    QSignalSpy applied(&page.controller(), &TrainingController::cureApplied);
    QSignalSpy ended(&page.controller(), &TrainingController::runEnded);
    page.controller().start(config);
    QTRY_VERIFY_WITH_TIMEOUT(steps.count() > 0, patience);
    page.controller().applyCure(CureKind::semiHardMiner, page.controller().folder(), config);
    QTRY_COMPARE_WITH_TIMEOUT(applied.count(), 1, patience);
    QCOMPARE(page.controller().config().loss.miner, MinerKind::semiHard);
    page.controller().stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, patience);
    QCOMPARE(readExperimentConfig(page.controller().folder()).loss.miner, MinerKind::semiHard);
    QCOMPARE(page.charts()->markCount(), 1);
  }
};

QTEST_MAIN(TestMicroscope)
#include "test_microscope.moc"
