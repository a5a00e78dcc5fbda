#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>

#include "tests/support/tiny_experiment.h"
#include "ui/core/message_card.h"
#include "ui/core/sample_image.h"
#include "ui/core/segmented_switch.h"
#include "ui/plots/bar_chart.h"
#include "ui/train/data_preview_panel.h"
#include "ui/train/data_words.h"
#include "ui/train/example_grid.h"
#include "ui/train/path_field.h"
#include "ui/train/recipe_panel.h"
#include "ui/train/split_view.h"
#include "ui/train/train_page.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

constexpr int patience = 60000;

LabelledSamples colourSamples() {
  LabelledSamples samples;
  samples.shape = {4, 2, 3};
  samples.classNames = {"red", "blue"};
  std::vector<std::uint8_t> red(samples.shape.size()), blue(samples.shape.size());
  for (std::size_t i = 0; i < red.size(); i += 3) red[i] = 250, blue[i + 2] = 240;
  samples.add(red, 0);
  samples.add(blue, 1);
  samples.sources = {"/photos/r/1.png", "/photos/b/2.png"};
  return samples;
}

std::shared_ptr<DatasetPreview> madeUpPreview(int classes) {
  auto preview = std::make_shared<DatasetPreview>();
  preview->name = "/data/made up";
  preview->shape = {4, 2, 3};
  for (int c = 0; c < classes; ++c) {
    preview->classNames.push_back("class " + std::to_string(c));
    preview->classes.push_back({c, std::size_t(2 * classes - c)});
    preview->samples += preview->classes.back().samples;
  }
  preview->imbalance = 2;
  preview->examples = colourSamples();
  preview->examples.classNames = preview->classNames;
  preview->examplePlaces = {0, 7};
  preview->split.sharedIdentities = 3;
  preview->split.droppedCopies = 2;
  preview->filters = {4, 9, 11};
  return preview;
}

void moveMouse(QWidget& widget, const QPointF& place) {
  QMouseEvent event(QEvent::MouseMove, place, widget.mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                    Qt::NoModifier);
  QCoreApplication::sendEvent(&widget, &event);
}

void drop(QWidget& page, const QString& path) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(path)});
  const QPointF place(page.width() / 2.0, page.height() / 2.0);
  QDragEnterEvent enter(place.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&page, &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&page, &event);
}

}  // namespace

/// The data set before a run: its preview, and how page and recipe speak of it.
class TestDataPreview : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() {
    QVERIFY(home_.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QCoreApplication::setOrganizationName(QStringLiteral("likeness"));
    QCoreApplication::setApplicationName(QStringLiteral("likeness-test-data-preview"));
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home_.path());
    qputenv("LIKENESS_DATA_DIR", home_.path().toUtf8());
    data_ = home_.filePath(QStringLiteral("signs"));
    tests::writeTinyData(data_.toStdString());
  }

  void aBarIsNamedUnderTheMouse() {
    BarChart chart;
    chart.resize(400, 200);
    chart.setBars({{QStringLiteral("cat"), 40}, {QStringLiteral("dog"), 10}});
    chart.show();
    QVERIFY(chart.barRect(0).height() > 3.9 * chart.barRect(1).height());
    moveMouse(chart, chart.barRect(1).center());
    QCOMPARE(chart.current(), 1);
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("dog: 10"));
    moveMouse(chart, {399, 1});
    QCOMPARE(chart.current(), -1);
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.current(), 1);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.current(), 0);
  }

  void aHundredThousandBarsAreAllReached() {
    std::vector<Bar> bars;
    for (int i = 0; i < 100000; ++i) bars.push_back({QString::number(i), 100000.0 - i});
    BarChart chart;
    chart.resize(400, 200);
    chart.setBars(std::move(bars));
    const QImage picture = chart.grab().toImage();
    QVERIFY(!picture.isNull());
    const double right = chart.barRect(99999).right();
    QCOMPARE(chart.barAt({right - 0.0005, 150}), 99999);
    QCOMPARE(chart.barAt({chart.barRect(0).left() + 1e-4, 150}), 0);
    QCOMPARE(chart.barAt({right + 3, 150}), -1);
  }

  void aLongTailIsShownOnALogarithmicAxis() {
    BarChart chart;
    chart.resize(400, 300);
    chart.setBars({{QStringLiteral("a"), 50}, {QStringLiteral("b"), 40}, {QStringLiteral("c"), 30}});
    QVERIFY(!chart.logarithmic());
    chart.setBars({{QStringLiteral("a"), 1000}, {QStringLiteral("b"), 10}, {QStringLiteral("c"), 1}});
    QVERIFY(chart.logarithmic());
    QVERIFY(chart.barRect(2).height() > 5);
    QVERIFY(chart.barRect(0).height() < 6 * chart.barRect(1).height());
  }

  void samplesAreShownAsTheyAre() {
    const LabelledSamples samples = colourSamples();
    const QImage red = sampleImage(samples, 0, Qt::white), blue = sampleImage(samples, 1, Qt::white);
    QCOMPARE(red.size(), QSize(4, 2));
    QCOMPARE(red.pixelColor(3, 1), QColor(250, 0, 0));
    QCOMPARE(blue.pixelColor(0, 0), QColor(0, 0, 240));
    QCOMPARE(sampleSource(samples, 1), QStringLiteral("2.png"));
    LabelledSamples grey;
    grey.shape = {2, 1, 1};
    grey.classNames = {"a"};
    grey.add(std::vector<std::uint8_t>{10, 200}, 0);
    QCOMPARE(sampleImage(grey, 0, Qt::white).pixelColor(1, 0), QColor(200, 200, 200));
    LabelledSamples digits = tests::tinyPictures(1, 1);
    QCOMPARE(sampleImage(digits, 0, Qt::red).pixelColor(0, 0).alpha(), int(digits.image(0)[0]));
    LabelledSamples vectors;
    vectors.shape = {0, 0, 0, 2};
    vectors.addVector(std::vector<float>{1, 2}, 0);
    QVERIFY(sampleImage(vectors, 0, Qt::white).isNull());
  }

  void tellsWhatASetHoldsAndWhatItsSplitsShare() {
    DataPreviewPanel panel;
    panel.resize(900, 600);
    panel.show();
    panel.showPreview(madeUpPreview(3));
    QVERIFY(panel.facts().contains(QStringLiteral("4 × 2")));
    QVERIFY(panel.facts().contains(QStringLiteral("2")));
    QCOMPARE(panel.chart()->bars().size(), std::size_t{3});
    QCOMPARE(panel.chart()->bars()[1].name, QStringLiteral("class 1"));
    const QString lines = panel.split()->lines().join(u'\n');
    QVERIFY(lines.contains(QStringLiteral("Identities in more than one split: 3")));
    QVERIFY(lines.contains(QStringLiteral("Identical samples in more than one split: 0")));
    QVERIFY(lines.contains(QStringLiteral("4 classes with 9 samples")));
    QVERIFY(lines.contains(QStringLiteral("11")));
    QCOMPARE(panel.examples()->rows(), 2);
    QCOMPARE(panel.examples()->exampleAt(panel.examples()->exampleRect(1, 0).center()), 1);
    QCOMPARE(panel.examples()->exampleAt({1, 1}), -1);
  }

  void saysWhyASetCannotBeDivided() {
    auto preview = madeUpPreview(3);
    preview->splitFault = Error(ErrorCode::dataSetUnusable, {"made up", "a class is too small"});
    DataPreviewPanel panel;
    panel.showPreview(preview);
    QVERIFY(panel.split()->lines().front().contains(QStringLiteral("a class is too small")));
  }

  void wordsFollowTheKindOfData() {
    TrainingConfig config;
    QCOMPARE(dataKindOf(config, {}), DataKind::digits);
    QCOMPARE(dataKindOf(config, {64, 64, 3}), DataKind::pictures);
    QCOMPARE(dataKindOf(config, {0, 0, 0, 128}), DataKind::vectors);
    config.dataset = "/photos";
    config.data.identities = "/photos/identity_CelebA.txt";
    QCOMPARE(dataKindOf(config, {64, 64, 3}), DataKind::people);
    QVERIFY(doneText(DataKind::vectors, QStringLiteral("98 %"), TrainingFinished())
                .contains(QStringLiteral("98 % of the vectors")));
    QVERIFY(!purposeText(DataKind::people).contains(QStringLiteral("digit")));
    SplitReport split;
    split.sharedIdentities = 4;
    QVERIFY(leakText(split).isEmpty());  // divided by sample: nobody asks about people never seen
    split.byIdentity = true;
    QVERIFY(leakText(split).contains(QStringLiteral("4")));
    split.sharedIdentities = 0;
    split.sharedSamples = 7;
    QVERIFY(leakText(split).contains(QStringLiteral("7")));
  }

  void readsWhatIsDroppedOntoThePage() {
    Session session;
    TrainPage page(session);
    page.resize(1280, 800);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    drop(page, data_);
    QCOMPARE(page.recipe()->config().dataset, data_.toStdString());
    QVERIFY(page.dataPanel()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(page.dataPanel()->chart()->isVisible(), patience);
    QCOMPARE(page.dataPanel()->chart()->bars().size(), std::size_t{3});
    QCOMPARE(page.dataPanel()->chart()->bars()[0].value, 80.0);
    QVERIFY(page.dataPanel()->facts().contains(QStringLiteral("30")));  // its own test split
    // It is among the recent ones from now on.
    RecipePanel another;
    QStringList offers;
    for (const auto* combo : another.findChildren<QComboBox*>()) {
      for (int i = 0; i < combo->count(); ++i) offers << combo->itemText(i);
    }
    QVERIFY(offers.contains(data_));
  }

  void anotherSplitIsThereWithoutReadingAgain() {
    Session session;
    TrainPage page(session);
    page.show();
    drop(page, data_);
    QTRY_VERIFY_WITH_TIMEOUT(page.dataPanel()->chart()->isVisible(), patience);
    auto config = page.recipe()->config();
    config.data.mostPerClass = 50;
    page.recipe()->setConfig(config);
    QTRY_VERIFY_WITH_TIMEOUT(
        page.dataPanel()->split()->lines().join(u'\n').contains(QStringLiteral("90 samples")), patience);
  }

  void aBrokenSetIsNamedInTheCardAndBesideTheFieldBeforeARun() {
    const QString broken = home_.filePath(QStringLiteral("broken"));
    QVERIFY(QDir().mkpath(broken));
    std::ofstream((broken + "/train-images-idx3-ubyte").toStdString()) << "rubbish";
    std::ofstream((broken + "/train-labels-idx1-ubyte").toStdString()) << "rubbish";
    Session session;
    TrainPage page(session);
    page.show();
    drop(page, broken);
    QTRY_VERIFY_WITH_TIMEOUT(page.dataPanel()->fault()->isVisible(), patience);
    const QString fault = page.dataPanel()->fault()->text();
    QVERIFY2(fault.contains(QStringLiteral("broken")), qUtf8Printable(fault));
    QVERIFY(!page.recipe()->checkedConfig());
    QVERIFY(!page.startByRecipe());
    QVERIFY(!page.controller().active());
    QStringList shown;
    for (const auto* label : page.recipe()->findChildren<QLabel*>()) {
      if (label->isVisible()) shown << label->text();
    }
    QVERIFY(shown.contains(fault));
    // Mended, and looked at again by the button of the card.
    QTRY_VERIFY_WITH_TIMEOUT(page.dataPanel()->fault()->isVisible(), patience);
    tests::writeTinyData(broken.toStdString());
    QTest::mouseClick(page.dataPanel()->fault()->button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(page.dataPanel()->chart()->isVisible(), patience);
    QVERIFY(page.recipe()->checkedConfig());
  }

  void theDataTabReadsTheRecipesSet() {
    Session session;
    TrainPage page(session);
    page.resize(1100, 700);
    page.show();
    auto config = tests::tinyConfig(data_.toStdString());
    page.recipe()->setConfig(config);
    QVERIFY(!page.dataPanel()->isVisible());
    auto* views = page.findChild<SegmentedSwitch*>(QStringLiteral("labSwitch"));
    const auto buttons = views->findChildren<QAbstractButton*>();
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(page.dataPanel()->chart()->isVisible(), patience);
    QTest::mouseClick(buttons[0], Qt::LeftButton);
    QVERIFY(!page.dataPanel()->isVisible());
  }

  void ofVectorsTheScoresAreOfferedAndNoDrawing() {
    const QString file = home_.filePath(QStringLiteral("numbers.csv"));
    std::ofstream table(file.toStdString());
    table << "x,y,z,label\n";
    Random random(3);
    for (int i = 0; i < 240; ++i) {
      const float angle = 2.0F * float(i % 3) + random.uniform(-0.4F, 0.4F);
      table << std::cos(angle) << ',' << std::sin(angle) << ',' << random.uniform(0, 1) << ",class " << i % 3
            << '\n';
    }
    table.close();
    Session session;
    TrainPage page(session);
    page.resize(1280, 800);
    page.show();
    auto config = tests::tinyConfig(file.toStdString());
    config.budget = {0, 3};
    page.recipe()->setConfig(config);
    QSignalSpy opened(&session, &Session::experimentOpened);
    QSignalSpy requested(&session, &Session::pageRequested);
    QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("startButton")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(opened.count(), 1, patience);
    QVERIFY2(page.message()->text().contains(QStringLiteral("vectors")),
             qUtf8Printable(page.message()->text()));
    QTest::mouseClick(page.message()->button(), Qt::LeftButton);
    QCOMPARE(requested.count(), 0);  // there is nothing to draw
  }

 private:
  QTemporaryDir home_;
  QString data_;
};

QTEST_MAIN(TestDataPreview)
#include "test_data_preview.moc"
