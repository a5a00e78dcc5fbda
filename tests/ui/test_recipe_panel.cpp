#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "ui/train/list_field.h"
#include "ui/train/number_field.h"
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

void retype(QComboBox* field, const QString& text) {
  field->lineEdit()->selectAll();
  QTest::keyClicks(field->lineEdit(), text);
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
    config.keptShare = 0.9;  // has no field and must survive
    RecipePanel panel;
    panel.setConfig(config);
    QVERIFY(panel.checkedConfig() == config);
  }

  void givesBackABudgetOfTimeAndEpochs() {
    TrainingConfig config;
    config.budget = {90, 2.5};
    RecipePanel panel;
    panel.setConfig(config);
    QVERIFY(panel.checkedConfig() == config);
  }

  void showsOnlyWhatBelongsToTheLoss() {
    RecipePanel panel;
    panel.show();
    auto* loss = editorNamed<QComboBox>(panel, QStringLiteral("Loss"));
    auto* margin = editorNamed<NumberField>(panel, QStringLiteral("Margin"));
    auto* temperature = editorNamed<NumberField>(panel, QStringLiteral("Temperature"));
    QVERIFY(!margin->isVisible() && temperature->isVisible());
    loss->setFocus();
    QTest::keyClick(loss, Qt::Key_Home);
    QVERIFY(margin->isVisible() && !temperature->isVisible());
  }

  void refusesAWrongEntryBesideItsField() {
    RecipePanel panel;
    panel.show();
    auto* rate = editorNamed<NumberField>(panel, QStringLiteral("Learning rate"));
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
    margin->setEditText(QStringLiteral("none"));
    QVERIFY(panel.checkedConfig());
  }

  void readsListsOfWidths() {
    ListField field({{32, 64}}, 1, 1024);
    field.setEditText(QStringLiteral(" 8;16 , 32"));
    QVERIFY(field.value() == (std::vector<int>{8, 16, 32}));
    field.setEditText(QStringLiteral("8, 0"));
    QVERIFY(!field.value());
    field.setEditText({});
    QVERIFY(!field.problem().isEmpty());
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
