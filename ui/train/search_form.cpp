#include "ui/train/search_form.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/train/settings.h"
#include "ui/core/error_text.h"
#include "ui/core/setting_words.h"
#include "ui/core/style.h"
#include "ui/core/tone_label.h"
#include "ui/train/number_field.h"

namespace likeness::ui {

namespace {

enum Column { useColumn, rangeColumn };
constexpr int moreLetters = 22;

QString numberText(double value) {
  return QString::number(value, 'g', 4);
}

/// As SearchSpace::fromTexts reads it, without the key.
QString rangeText(const SearchParameter& parameter) {
  QString text;
  if (parameter.kind == SearchKind::choice) {
    QStringList choices;
    for (const std::string& choice : parameter.choices) choices << QString::fromStdString(choice);
    text = QStringLiteral("{%1}").arg(choices.join(QLatin1Char(',')));
  } else {
    text = numberText(parameter.least) + QStringLiteral("..") + numberText(parameter.most);
    if (parameter.logarithmic) text += QStringLiteral(":log");
  }
  if (parameter.onlyIf) {
    QStringList values;
    for (const std::string& value : parameter.onlyIf->values) values << QString::fromStdString(value);
    text += QStringLiteral(" if %1=%2")
                .arg(QString::fromStdString(parameter.onlyIf->key), values.join(QLatin1Char('|')));
  }
  return text;
}

/// A first range for a setting, from what it may be at all.
QString firstRange(const Setting& setting) {
  QString range = QString::fromStdString(setting.range);
  if (setting.type == "choice") return QStringLiteral("{%1}").arg(range.remove(QLatin1Char(' ')));
  if (setting.type == "true or false") return QStringLiteral("{false,true}");
  return range.replace(QStringLiteral(" to "), QStringLiteral(".."));
}

}  // namespace

SearchForm::SearchForm(QWidget* parent)
    : QWidget(parent),
      grid_(new QGridLayout),
      more_(new SteadyCombo),
      trials_(new NumberField({10, 20, 30, 50, 100}, {1, 500, true})),
      seconds_(new NumberField({5, 10, 15, 30, 60, 120}, {1, 100000})),
      problem_(new ToneLabel(Tone::bad)) {
  setObjectName(QStringLiteral("searchForm"));
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(spacing::medium);
  grid_->setVerticalSpacing(spacing::tiny);
  grid_->setColumnStretch(rangeColumn, 1);

  more_->addItem(tr("Another setting..."));
  for (const Setting& setting : trainingSettings()) {
    const bool searchable = setting.type == "number" || setting.type == "whole number" ||
                            setting.type == "choice" || setting.type == "true or false";
    if (searchable && !setting.section.empty() && setting.section != "data" && setting.section != "budget") {
      more_->addItem(settingName(setting.key()), QString::fromStdString(setting.key()));
      more_->setItemData(more_->count() - 1, settingHelp(setting.key()), Qt::ToolTipRole);
    }
  }
  more_->setMinimumContentsLength(moreLetters);
  more_->setAccessibleName(tr("Another setting to search"));
  connect(more_, &QComboBox::activated, this, &SearchForm::addChosen);

  trials_->setValue(30);
  seconds_->setValue(15);
  trials_->setAccessibleName(tr("Trials"));
  seconds_->setAccessibleName(tr("Seconds a trial"));
  auto* amounts = new QGridLayout;
  amounts->setHorizontalSpacing(spacing::medium);
  amounts->addWidget(new QLabel(tr("Trials")), 0, 0);
  amounts->addWidget(trials_, 1, 0);
  amounts->addWidget(new QLabel(tr("Seconds a trial")), 0, 1);
  amounts->addWidget(seconds_, 1, 1);
  amounts->setColumnStretch(2, 1);

  problem_->setWordWrap(true);
  problem_->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::small);
  column->addLayout(grid_);
  column->addWidget(more_, 0, Qt::AlignLeft);
  column->addWidget(makeSecondary(tr(
      "A range is written 0.0001..0.01, with :log after it when factors count and not differences; a choice "
      "{semi-hard,batch-all}; a setting that only matters with another 0..1 if loss.kind=triplet.")));
  column->addLayout(amounts);
  column->addWidget(problem_);
}

void SearchForm::offer(const SampleShape& shape, bool digits) {
  removeRows();
  const SearchSpace space = defaultSearchSpace(shape, digits);
  for (const SearchParameter& parameter : space.parameters()) {
    addRow(parameter.key, rangeText(parameter), true);
  }
}

void SearchForm::setSearch(const std::vector<std::string>& texts) {
  removeRows();
  for (const std::string& text : texts) {
    const auto equals = text.find('=');
    addRow(text.substr(0, equals), QString::fromStdString(text.substr(equals + 1)), true);
  }
}

void SearchForm::setTrials(int trials) {
  trials_->setValue(trials);
}

void SearchForm::setTrialSeconds(double seconds) {
  seconds_->setValue(seconds);
}

void SearchForm::addRow(const std::string& key, const QString& range, bool on) {
  Row row{key, new QCheckBox(settingName(key)), new QLineEdit(range), new ToneLabel(Tone::bad)};
  row.use->setChecked(on);
  row.range->setEnabled(on);
  row.range->setCursorPosition(0);  // of a long list the beginning is seen
  row.range->setAccessibleName(tr("Values of %1").arg(settingName(key)));
  row.problem->setWordWrap(true);
  row.problem->hide();
  row.use->setToolTip(settingHelp(key));
  row.range->setToolTip(settingHelp(key));
  connect(row.use, &QCheckBox::toggled, row.range, &QWidget::setEnabled);
  connect(row.range, &QLineEdit::textEdited, row.problem, &QWidget::hide);
  const int line = 2 * int(rows_.size());
  grid_->addWidget(row.use, line, useColumn);
  grid_->addWidget(row.range, line, rangeColumn);
  grid_->addWidget(row.problem, line + 1, rangeColumn);
  rows_.push_back(row);
}

void SearchForm::removeRows() {
  for (const Row& row : rows_) {
    delete row.use;
    delete row.range;
    delete row.problem;
  }
  rows_.clear();
  problem_->hide();
}

void SearchForm::addChosen() {
  const std::string key = more_->currentData().toString().toStdString();
  more_->setCurrentIndex(0);
  const Setting* setting = findSetting(key);
  if (!setting) return;
  const auto known = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.key == key; });
  if (known != rows_.end()) {
    known->use->setChecked(true);
    known->range->setFocus();
    return;
  }
  addRow(key, firstRange(*setting), true);
  rows_.back().range->setFocus();
  rows_.back().range->selectAll();
}

void SearchForm::showProblem(const Row& row, const QString& text) {
  row.problem->setText(text);
  row.problem->show();
  row.range->setFocus();
}

std::optional<TuneConfig> SearchForm::checked(const TrainingConfig& base) {
  problem_->hide();
  std::vector<std::string> texts;
  for (const Row& row : rows_) {
    row.problem->hide();
    if (!row.use->isChecked()) continue;
    const std::string text = row.key + '=' + row.range->text().toStdString();
    try {
      // Alone, without what it depends on, so that the fault stands beside its own field.
      const std::string alone = text.substr(0, text.find(" if "));
      SearchSpace::fromTexts({alone}, row.key);
    } catch (const Error& error) {
      showProblem(row, errorMessage(error));
      return std::nullopt;
    }
    texts.push_back(text);
  }
  TuneConfig config;
  config.base = base;
  try {
    if (texts.empty()) {
      problem_->setText(tr("Choose at least one setting to search."));
      problem_->show();
      return std::nullopt;
    }
    config.space = SearchSpace::fromTexts(texts, tr("The search").toStdString());
  } catch (const Error& error) {
    problem_->setText(errorMessage(error));
    problem_->show();
    return std::nullopt;
  }
  if (!trials_->value() || !seconds_->value()) {
    problem_->setText(trials_->value() ? seconds_->problem() : trials_->problem());
    problem_->show();
    return std::nullopt;
  }
  config.trials = int(*trials_->value());
  config.trialBudget = BudgetConfig{*seconds_->value(), 0};
  config.seed = base.seed;
  return config;
}

}  // namespace likeness::ui
