#include "ui/train/scores_panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include "ui/core/empty_layout.h"
#include "ui/core/percent_text.h"
#include "ui/core/secondary_label.h"
#include "ui/core/style.h"

namespace likeness::ui {

ScoresPanel::ScoresPanel(QWidget* parent) : Card(parent), grid_(new QGridLayout(this)) {
  grid_->setContentsMargins(12, 12, 12, 12);
  grid_->setVerticalSpacing(spacing::tiny);
  grid_->setColumnStretch(0, 1);
  hide();
}

void ScoresPanel::setResult(const TrainingFinished& result) {
  clear();
  if (result.test.count > 0) {
    addHeading(tr("On %1 test pictures, read once at the end")
                   .arg(QLocale().toString(qulonglong(result.test.count))));
    addRow(tr("k-NN accuracy"), result.test.knnAccuracy, true);
    addRow(tr("Precision@1"), result.test.precisionAt1);
    addRow(tr("MAP@R"), result.test.mapAtR);
  }
  if (result.test.table) addTable(*result.test.table);
  addHeading(tr("k-NN accuracy on the calibration split"));
  addRow(tr("This network"), double(result.validation.knnAccuracy), result.test.count == 0);
  addRow(tr("Raw input"), result.baselines.rawPixels);
  addRow(tr("Untrained network"), result.baselines.untrainedNetwork);
  addRow(tr("Chance"), result.baselines.chance);
  addRow(tr("Most frequent class"), result.baselines.majorityClass);
  setVisible(true);
}

/// The rest stands in the view of scores.
void ScoresPanel::addTable(const ScoreTable& table) {
  const EmbeddingScores& own = table.model;
  if (!own.verification) return;
  addHeading(
      tr("Same class or not, on %1 test pairs").arg(QLocale().toString(qulonglong(own.verification->pairs))));
  addRow(tr("Right at the cut-off"), own.verification->accuracy, true);
  addRow(tr("Always \"different\""), table.alwaysDifferent);
}

void ScoresPanel::clear() {
  emptyLayout(grid_);
  row_ = 0;
  grid_->addWidget(makeHeading(tr("Scores")), row_++, 0, 1, 2);
}

void ScoresPanel::addHeading(const QString& text) {
  auto* label = makeSecondary(text);
  label->setContentsMargins(0, spacing::small, 0, 0);
  grid_->addWidget(label, row_++, 0, 1, 2);
}

void ScoresPanel::addRow(const QString& name, std::optional<double> measured, bool strong) {
  if (!measured) return;  // older runs lack some scores
  auto* value = new QLabel(percentText(*measured));
  value->setFont(tabularFont(strong ? titleFont(font()) : font()));
  auto* label = new QLabel(name);
  label->setBuddy(value);
  grid_->addWidget(label, row_, 0);
  grid_->addWidget(value, row_++, 1, Qt::AlignRight);
}

}  // namespace likeness::ui
