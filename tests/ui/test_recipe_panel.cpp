#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <fstream>

#include "ui/train/formula_label.h"
#include "ui/train/layer_table_view.h"
#include "ui/train/list_field.h"
#include "ui/train/number_field.h"
#include "ui/train/path_field.h"
#include "ui/train/recipe_field.h"
#include "ui/train/recipe_panel.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

template <class Editor>
Editor* editorNamed(const QWidget& panel, const QString& name) {
  for (auto* editor : panel.findChildren<Editor*>()) {
    if (editor->accessibleName() == name) return editor;
  }
  return nullptr;
}

/// The editor of a setting of the recipe; above them stand controls that are called the same.
QWidget* fieldNamed(const RecipePanel& panel, const QString& name) {
  for (auto* field : panel.findChildren<RecipeField*>()) {
    if (field->editor()->accessibleName() == name) return field->editor();
  }
  return nullptr;
}

QToolButton* sectionHead(const QWidget& panel, const QString& title) {
  for (auto* button : panel.findChildren<QToolButton*>()) {
    if (button->text() == title) return button;
  }
  return nullptr;
}

void retype(QComboBox* field, const QString& text) {
  field->lineEdit()->selectAll();
  QTest::keyClicks(field->lineEdit(), text);
}

/// Chooses by the keyboard, as somebody would: Home, then so often down.
void chooseByKeys(QComboBox* field, int row) {
  field->setFocus();
  QTest::keyClick(field, Qt::Key_Home);
  for (int i = 0; i < row; ++i) QTest::keyClick(field, Qt::Key_Down);
}

/// A config in which every setting differs from the default.
TrainingConfig unusualConfig() {
  TrainingConfig config;
  config.dataset = "/data/Ziffern für alle";
  config.calibrationShare = 1.0 / 7;
  config.data.side = 64;
  config.data.fit = PictureFit::stretch;
  config.data.colour = true;
  config.data.split = SplitKind::byIdentity;
  config.data.testShare = 1.0 / 3;
  config.data.leastPerClass = 3;
  config.data.mostPerClass = 500;
  config.data.resampleTo = 90;
  config.data.classWeights = true;
  config.data.identities = "who.txt";
  config.data.boxes = "boxes.txt";
  config.data.detectFaces = true;
  config.data.embedWith = "dlib";
  config.data.dropDuplicates = false;
  config.data.middle = 0.45;
  config.network = {{7, 9}, {2, 0, 1}, 33, NetworkKind::perceptron, {12, 5}, false, false};
  config.loss = {LossKind::circle,
                 MarginKind::soft,
                 0.35F,
                 DistanceKind::cosine,
                 MinerKind::batchAll,
                 0.07F,
                 5,
                 3,
                 40,
                 0.25F,
                 0.5F};
  config.sampler = {4, 17, SamplerKind::pairs};
  config.optimizer = {1e-4F, 0.05F, 0.01F, 0.9F, OptimizerKind::sgd, 0.8F, ScheduleKind::plateau, 0.2F,
                      0.4F,  0.5F,  7,     2.5F};
  config.augmentation = {false, 2.5F, 33.3F, 0.25F, 0.35F, 0.75F, 0.25F, true, 2.5F};
  config.outsiderShare = 0.1F;
  config.outsiders = {false, false, true, true, true, "own", 500};
  config.budget = {12.5, 3.25, 11};
  config.keptShare = 0.9;
  config.neighbours = 3;
  config.shiftedViews = false;
  config.gallerySize = 1234;
  config.device = "cpu";
  config.threads = 1;
  config.seed = 77;
  return config;
}

}  // namespace

class TestRecipePanel : public QObject {
  Q_OBJECT

 private slots:
  void showsTheDefaultsAndGivesThemBack() {
    RecipePanel panel;
    QVERIFY(panel.checkedConfig() == TrainingConfig{});
  }

  void givesBackEveryConfigItIsGiven() {
    TrainingConfig config;
    config.loss = {LossKind::triplet,    MarginKind::soft,     0.35F,
                   DistanceKind::cosine, MinerKind::batchHard, 0.07F};
    config.network = {{16, 48}, {1, 0}, 17};
    config.optimizer.learningRate = 1.7e-3F;
    config.budget = {0, 2.5};
    config.seed = 12345;
    config.keptShare = 0.9;
    RecipePanel panel;
    panel.setConfig(config);
    QVERIFY(panel.checkedConfig() == config);
  }

  void givesBackASettingOfEveryField() {
    RecipePanel panel;
    panel.setConfig(unusualConfig());
    QVERIFY(panel.config() == unusualConfig());
    TrainingConfig vectors;
    vectors.dataset = "/data/x.npy";
    vectors.data.labels = "/data/y.npy";
    vectors.network.hiddenWidths = {};
    panel.setConfig(vectors);
    QVERIFY(panel.config() == vectors);
    panel.setConfig({});
    QVERIFY(panel.config() == TrainingConfig{});
  }

  void givesBackABudgetOfTimeAndEpochs() {
    TrainingConfig config;
    config.budget = {90, 2.5};
    RecipePanel panel;
    panel.setConfig(config);
    QVERIFY(panel.checkedConfig() == config);
  }

  void showsOnlyWhatBelongsToTheLoss_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](LossKind kind, const QStringList& fields) {
      QTest::newRow(lossChoices()[std::size_t(kind)].name) << int(kind) << fields;
    };
    const QString margin = QStringLiteral("Margin"), scale = QStringLiteral("Scale"),
                  distance = QStringLiteral("Distance"), weights = QStringLiteral("Weigh classes"),
                  temperature = QStringLiteral("Temperature, τ");
    row(LossKind::triplet, {QStringLiteral("Miner"), QStringLiteral("Kind of margin"), margin, distance});
    row(LossKind::supervisedContrastive, {temperature});
    row(LossKind::contrastive, {margin, distance});
    row(LossKind::liftedStructure, {margin, distance});
    row(LossKind::nPairs, {QStringLiteral("Length penalty")});
    row(LossKind::ntXent, {temperature});
    row(LossKind::multiSimilarity,
        {QStringLiteral("Weight of positives, α"), QStringLiteral("Weight of negatives, β"),
         QStringLiteral("Threshold, λ")});
    row(LossKind::circle, {margin, scale});
    row(LossKind::proxyNca, {scale, weights});
    row(LossKind::proxyAnchor, {margin, scale, weights});
    row(LossKind::arcFace, {margin, scale, weights});
    row(LossKind::cosFace, {margin, scale, weights});
    row(LossKind::crossEntropy, {scale, weights});
  }
  void showsOnlyWhatBelongsToTheLoss() {
    QFETCH(int, kind);
    QFETCH(QStringList, fields);
    RecipePanel panel;
    panel.show();
    chooseByKeys(editorNamed<QComboBox>(panel, QStringLiteral("Loss")), kind);
    for (const auto& name : {"Miner", "Kind of margin", "Margin", "Distance", "Temperature, τ", "Scale",
                             "Weight of positives, α", "Weight of negatives, β", "Threshold, λ",
                             "Length penalty", "Weigh classes"}) {
      const QString text = QString::fromUtf8(name);
      const auto* editor = fieldNamed(panel, text);
      QVERIFY2(editor, name);
      QVERIFY2(editor->isVisible() == fields.contains(text), name);
    }
    // Choosing a kind brings the settings that suit it.
    QVERIFY(panel.config().loss == defaultLoss(LossKind(kind)));
  }

  void explainsWhatIsChosenWithFormulaAndSource() {
    RecipePanel panel;
    panel.show();
    chooseByKeys(editorNamed<QComboBox>(panel, QStringLiteral("Loss")), int(LossKind::arcFace));
    QStringList shown;
    for (const auto* label : panel.findChildren<QLabel*>()) {
      if (label->isVisible()) shown << label->text();
    }
    QVERIFY(shown.contains(
        formulaHtml(QString::fromUtf8(lossChoices()[std::size_t(LossKind::arcFace)].formula))));
    QVERIFY(shown.contains(QStringLiteral("Deng et al. 2019, equation 3")));
  }

  void setsFormulas() {
    QCOMPARE(formulaHtml(QStringLiteral("Σ_{c≠y} s_ap < w_y·z")),
             QStringLiteral("Σ<sub>c≠y</sub> s<sub>ap</sub> &lt; w<sub>y</sub>·z"));
    QCOMPARE(formulaHtml(QStringLiteral("max(0, m)")),
             QStringLiteral("<span style=\"font-style:normal\">max</span>(0, m)"));
  }

  void schedulesShowTheirOwnFields() {
    RecipePanel panel;
    panel.show();
    auto* schedule = editorNamed<QComboBox>(panel, QStringLiteral("Schedule"));
    auto* factor = editorNamed<NumberField>(panel, QStringLiteral("Falls by the factor"));
    auto* fallsTo = editorNamed<NumberField>(panel, QStringLiteral("Falls to"));
    auto* warmUp = editorNamed<NumberField>(panel, QStringLiteral("Warm-up"));
    QVERIFY(fallsTo->isVisible() && !factor->isVisible() && warmUp->isVisible());
    chooseByKeys(schedule, int(ScheduleKind::plateau));
    QVERIFY(!fallsTo->isVisible() && factor->isVisible());
    chooseByKeys(schedule, int(ScheduleKind::oneCycle));
    QVERIFY(!warmUp->isVisible());
    QCOMPARE(panel.config().optimizer.schedule, ScheduleKind::oneCycle);
  }

  void presetsBringTheirWidthsAndTheTableFollows() {
    RecipePanel panel;
    panel.show();
    auto* table = panel.findChild<LayerTableView*>();
    auto* preset = editorNamed<QComboBox>(panel, QStringLiteral("Size"));
    QTest::mouseClick(sectionHead(panel, QStringLiteral("Network")), Qt::LeftButton);
    QVERIFY(preset->isVisible());
    QTest::mouseClick(table->head(), Qt::LeftButton);
    const QString medium = table->text();
    QVERIFY(medium.contains(QStringLiteral("48")));
    chooseByKeys(preset, 0);
    QCOMPARE(panel.config().network.widths, networkPresets()[0].widths);
    QVERIFY(panel.config().network.residualLayers.empty());
    QVERIFY(table->text() != medium);
    auto* widths = editorNamed<ListField>(panel, QStringLiteral("Widths"));
    QVERIFY(!widths->isVisible());
    chooseByKeys(preset, preset->count() - 1);
    QVERIFY(widths->isVisible());
    retype(widths, QStringLiteral("20, 40"));
    QVERIFY(table->text().contains(QStringLiteral("40\u202f×\u202f7\u202f×\u202f7")));
  }

  void outsidersAreChosenByKind() {
    RecipePanel panel;
    panel.show();
    QTest::mouseClick(sectionHead(panel, QStringLiteral("Outsiders")), Qt::LeftButton);
    auto* signs = editorNamed<QCheckBox>(panel, QStringLiteral("Invented signs"));
    auto* fonts = editorNamed<QCheckBox>(panel, QStringLiteral("Printed letters"));
    auto* drawn = editorNamed<NumberField>(panel, QStringLiteral("Drawn beforehand"));
    QVERIFY(signs->isChecked() && !fonts->isChecked() && drawn->isVisible());
    signs->setFocus();
    QTest::keyClick(signs, Qt::Key_Space);
    QVERIFY(!drawn->isVisible());  // none is drawn beforehand
    fonts->setFocus();
    QTest::keyClick(fonts, Qt::Key_Space);
    retype(drawn, QStringLiteral("900"));
    OutsiderConfig wanted;
    wanted.signs = false;
    wanted.fonts = true;
    wanted.poolSize = 900;
    QVERIFY(panel.checkedConfig()->outsiders == wanted);
    retype(editorNamed<NumberField>(panel, QStringLiteral("Outsiders for every digit")), QStringLiteral("0"));
    QVERIFY(!signs->isVisible() && !fonts->isVisible() && !drawn->isVisible());
    QCOMPARE(panel.checkedConfig()->outsiderShare, 0.0F);
  }

  void outsidersOfYourOwnHaveToBeThere() {
    const QTemporaryDir home;
    RecipePanel panel;
    panel.show();
    QTest::mouseClick(sectionHead(panel, QStringLiteral("Outsiders")), Qt::LeftButton);
    auto* folder = editorNamed<PathField>(panel, QStringLiteral("Of your own"));
    auto* entry = folder->findChild<QComboBox*>();
    retype(entry, home.filePath(QStringLiteral("nothing")));
    QVERIFY(!panel.checkedConfig());
    retype(entry, home.path());
    QVERIFY(panel.checkedConfig());
    QCOMPARE(panel.config().outsiders.folder, home.path().toStdString());
  }

  void pairsTakeNoOutsiders() {
    RecipePanel panel;
    panel.show();
    QTest::mouseClick(sectionHead(panel, QStringLiteral("Outsiders")), Qt::LeftButton);
    auto* share = fieldNamed(panel, QStringLiteral("Outsiders for every digit"));
    auto* digits = editorNamed<QCheckBox>(panel, QStringLiteral("Made of digits"));
    QVERIFY(share->isEnabled() && digits->isVisible());
    QTest::mouseClick(sectionHead(panel, QStringLiteral("Batches")), Qt::LeftButton);
    chooseByKeys(editorNamed<QComboBox>(panel, QStringLiteral("Made of")), int(SamplerKind::pairs));
    QVERIFY(!share->isEnabled() && !digits->isVisible());
    panel.setKnownData({{64, 64, 1}, false, true});
    QVERIFY(!sectionHead(panel, QStringLiteral("Outsiders"))->isVisible());
  }

  void vectorsHideWhatIsForPictures() {
    RecipePanel panel;
    panel.show();
    QTest::mouseClick(sectionHead(panel, QStringLiteral("Network")), Qt::LeftButton);
    auto* hidden = editorNamed<ListField>(panel, QStringLiteral("Hidden layers"));
    auto* preset = editorNamed<QComboBox>(panel, QStringLiteral("Size"));
    QVERIFY(!hidden->isVisible() && preset->isVisible());
    QVERIFY(sectionHead(panel, QStringLiteral("Augmentation"))->isVisible());
    panel.setKnownData({{0, 0, 0, 128}, false, true});
    QVERIFY(hidden->isVisible() && !preset->isVisible());
    QVERIFY(!sectionHead(panel, QStringLiteral("Augmentation"))->isVisible());
    QVERIFY(panel.findChild<LayerTableView*>()->text().contains(QStringLiteral("256")));
  }

  void findsOutWhatWasDropped() {
    const QTemporaryDir home;
    const QString file = home.filePath(QStringLiteral("x.npy"));
    std::ofstream(file.toStdString()) << "no matter";
    RecipePanel panel;
    panel.show();
    QSignalSpy changes(&panel, &RecipePanel::dataChanged);
    panel.chooseData(file);
    auto* source = editorNamed<QComboBox>(panel, QStringLiteral("Data set"));
    auto* labels = editorNamed<PathField>(panel, QStringLiteral("Labels"));
    QCOMPARE(source->currentText(), QStringLiteral("File"));
    QVERIFY(labels->isVisible());
    QVERIFY(changes.count() > 0 && changes.back().front().toBool());
    QCOMPARE(panel.config().dataset, file.toStdString());
    std::ofstream(home.filePath(QStringLiteral("identity_CelebA.txt")).toStdString()) << "1.jpg 1";
    panel.chooseData(home.path());
    QCOMPARE(source->currentText(), QStringLiteral("Annotated photos"));
    QVERIFY(!labels->isVisible());
    chooseByKeys(source, 0);
    QCOMPARE(panel.config().dataset, std::string("mnist"));
  }

  void whatReadingFoundStandsBesideTheField() {
    const QTemporaryDir home;
    RecipePanel panel;
    panel.show();
    panel.chooseData(home.path());
    QVERIFY(panel.checkedConfig());
    panel.setDataProblem(QStringLiteral("no class in it"));
    QVERIFY(!panel.checkedConfig());
    QStringList shown;
    for (const auto* label : panel.findChildren<QLabel*>()) {
      if (label->isVisible()) shown << label->text();
    }
    QVERIFY(shown.contains(QStringLiteral("no class in it")));
    panel.chooseData(home.path() + QStringLiteral("/."));  // another entry is not known to be wrong
    QVERIFY(panel.checkedConfig());
  }

  void filtersThatLeaveNothingAreRefused() {
    RecipePanel panel;
    TrainingConfig config;
    config.data.leastPerClass = 20;
    config.data.mostPerClass = 10;
    panel.setConfig(config);
    QVERIFY(!panel.checkedConfig());
  }

  void refusesAWrongEntryBesideItsField() {
    RecipePanel panel;
    panel.show();
    auto* rate = editorNamed<NumberField>(panel, QStringLiteral("Learning rate, η"));
    retype(rate, QStringLiteral("12x"));
    QVERIFY(!rate->problem().isEmpty());
    QVERIFY(!panel.checkedConfig());
    retype(rate, QStringLiteral("0.004"));
    QVERIFY(panel.checkedConfig());
    QCOMPARE(panel.checkedConfig()->optimizer.learningRate, 0.004F);
  }

  void refusesABatchThatIsTooLarge() {
    RecipePanel panel;
    TrainingConfig config;
    config.sampler = {100, 100};
    panel.setConfig(config);
    QVERIFY(!panel.checkedConfig());
  }

  void aHiddenWrongEntryDoesNotStopAStart() {
    RecipePanel panel;
    auto* margin = editorNamed<NumberField>(panel, QStringLiteral("Margin"));
    QVERIFY(margin->isHidden() || !margin->isVisible());
    margin->setEditText(QStringLiteral("none"));
    QVERIFY(panel.checkedConfig());
  }

  void readsListsOfWidths() {
    ListField field({{32, 64}}, {1, 1024, 1});
    field.setEditText(QStringLiteral(" 8;16 , 32"));
    QVERIFY(field.value() == (std::vector<int>{8, 16, 32}));
    field.setEditText(QStringLiteral("8, 0"));
    QVERIFY(!field.value());
    field.setEditText({});
    QVERIFY(!field.problem().isEmpty());
    ListField maybeNone({{32}}, {0, 16, 0});
    maybeNone.setEditText({});
    QVERIFY(maybeNone.value() == std::vector<int>{});
  }

  void numbersThatAreNotTouchedKeepAllTheirDigits() {
    NumberField field({0.1}, {0, 1});
    field.setValue(1.0 / 12);
    QCOMPARE(field.value(), std::optional<double>(1.0 / 12));
    field.setEditText(QStringLiteral("0.25"));
    QCOMPARE(field.value(), std::optional<double>(0.25));
  }

  void readsNumbersOfTheUsersLanguageAndOfPrograms() {
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(parseNumber(QStringLiteral("0,5")), std::optional<double>(0.5));
    QCOMPARE(parseNumber(QStringLiteral("1e-3")), std::optional<double>(0.001));
    QCOMPARE(parseNumber(QStringLiteral("nan")), std::optional<double>());
    QLocale::setDefault(QLocale::c());
  }
};

QTEST_MAIN(TestRecipePanel)
#include "test_recipe_panel.moc"
