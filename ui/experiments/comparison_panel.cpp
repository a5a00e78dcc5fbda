#include "ui/experiments/comparison_panel.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/card.h"
#include "ui/core/comparison_words.h"
#include "ui/core/percent_text.h"
#include "ui/core/quiet_table.h"
#include "ui/core/setting_words.h"
#include "ui/core/style.h"
#include "ui/experiments/curves_panel.h"
#include "ui/experiments/quiet_header.h"
#include "ui/experiments/row_delegate.h"
#include "ui/plots/run_pen.h"
#include "ui/plots/run_tile.h"

namespace likeness::ui {

namespace {

constexpr int tileWidth = 240;
constexpr int rowHeight = 30;

QString scoresText(const TrainingFinished& result) {
  const MapAtR scores = mapAtROf(result);
  const auto accuracy = scores.onTest ? result.test.knnAccuracy : double(result.validation.knnAccuracy);
  QStringList lines{
      ComparisonPanel::tr("MAP@R %1, k-NN accuracy %2").arg(percentText(scores.own), percentText(accuracy))};
  QStringList baselines;
  if (scores.rawInput) baselines << ComparisonPanel::tr("raw input %1").arg(percentText(*scores.rawInput));
  if (scores.untrained) baselines << ComparisonPanel::tr("untrained %1").arg(percentText(*scores.untrained));
  if (!baselines.isEmpty())
    lines << ComparisonPanel::tr("MAP@R without learning: %1").arg(baselines.join(QStringLiteral(", ")));
  lines << (scores.onTest ? ComparisonPanel::tr("on the test split")
                          : ComparisonPanel::tr("on the calibration split"));
  return lines.join(QLatin1Char('\n'));
}

std::vector<RankedRun> rankedRuns(const std::vector<ExperimentCurves>& runs) {
  std::vector<RankedRun> ranked;
  for (const ExperimentCurves& run : runs) ranked.push_back({run.config, mapAtROf(run.info.result).own});
  return ranked;
}

}  // namespace

ComparisonPanel::ComparisonPanel(QWidget* parent)
    : QScrollArea(parent), note_(makeSecondary({})), tileArea_(new QWidget), curves_(new CurvesPanel) {
  grid_ = new QGridLayout(tileArea_);
  grid_->setContentsMargins({});
  grid_->setSpacing(spacing::small);
  settings_ = new QTableWidget;
  settings_->setAccessibleName(tr("Settings that differ"));
  settings_->setHorizontalHeader(new QuietHeader(settings_));
  settings_->setItemDelegate(new RowDelegate(settings_));
  makeQuiet(settings_);
  settings_->verticalHeader()->setDefaultSectionSize(rowHeight);
  settings_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* card = new Card;
  auto* inCard = new QVBoxLayout(card);
  inCard->setContentsMargins(spacing::small, 12, spacing::small, spacing::small);
  auto* heading = makeHeading(tr("Settings that differ"));
  heading->setContentsMargins(spacing::small, 0, 0, 0);
  inCard->addWidget(heading);
  inCard->addWidget(settings_);
  settingsArea_ = card;
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins({});
  column->setSpacing(spacing::small);
  column->addWidget(note_);
  column->addWidget(tileArea_);
  column->addWidget(curves_, 1);
  column->addWidget(settingsArea_);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setWidgetResizable(true);
  setWidget(content);
  showHint({});
}

QString ComparisonPanel::note() const {
  return note_->text();
}

void ComparisonPanel::showHint(const QString& hint) {
  for (QWidget* part : {static_cast<QWidget*>(note_), tileArea_, settingsArea_}) part->hide();
  curves_->showHint(hint);
}

void ComparisonPanel::showRuns(const std::vector<ExperimentCurves>& runs) {
  const bool several = runs.size() > 1;
  for (QWidget* part : {static_cast<QWidget*>(note_), tileArea_, settingsArea_}) part->setVisible(several);
  if (!several) return curves_->showCurves(runs);
  const Ranking ranking = rankRuns(rankedRuns(runs));
  std::vector<ExperimentCurves> ordered;
  for (const std::size_t place : ranking.order) ordered.push_back(runs[place]);
  showNote(ordered, ranking);
  showTiles(ordered);
  showSettings(ordered);
  curves_->showCurves(ordered);
}

void ComparisonPanel::showNote(const std::vector<ExperimentCurves>& runs, const Ranking& ranking) {
  QStringList words{tr("The best by MAP@R first.")};
  const auto say = [&words](const QString& text) {
    if (!text.isEmpty() && !words.contains(text)) words << text;
  };
  say(whyNotLossText(ranking));
  bool sameSamples = true;
  bool sameSplit = true;
  for (const ExperimentCurves& run : runs) {
    const QString reason = comparisonText(whyScoresDiffer(runs.front().config, run.config));
    say(reason);
    sameSplit = sameSplit && mapAtROf(run.info.result).onTest == mapAtROf(runs.front().info.result).onTest;
    const auto& first = runs.front().map;
    if (reason.isEmpty() && first && run.map)
      sameSamples = sameSamples && sameProbes(*first->probes, *run.map->probes);
  }
  if (!sameSamples) say(tr("Their maps show different samples."));
  if (!sameSplit) say(tr("Not all were scored on the test split, so look at the split below each."));
  if (words.size() == 1) say(tr("The same data, splits and seed."));
  note_->setText(words.join(QLatin1Char(' ')));
}

void ComparisonPanel::showTiles(const std::vector<ExperimentCurves>& runs) {
  qDeleteAll(tiles_);
  tiles_.clear();
  const double best = mapAtROf(runs.front().info.result).own.value_or(-1);
  for (const ExperimentCurves& run : runs) {
    const int place = int(tiles_.size());
    auto* tile = new RunTile(QString::fromStdString(run.info.name));
    tile->setPen(runPen(place));
    tile->setScores(scoresText(run.info.result));
    tile->setBest(best >= 0 && mapAtROf(run.info.result).own.value_or(-1) == best);
    if (run.map) {
      tile->setPictures(run.map->probes);
      tile->showFrame(run.map->frame);
    } else {
      tile->setPlaceholder(tr("No map was stored."));
    }
    tiles_.push_back(tile);
  }
  columns_ = 0;
  layOutTiles();
}

void ComparisonPanel::showSettings(const std::vector<ExperimentCurves>& runs) {
  std::vector<TrainingConfig> configs;
  QStringList titles{tr("Setting")};
  for (const ExperimentCurves& run : runs) {
    configs.push_back(run.config);
    titles << QString::fromStdString(run.info.name);
  }
  const auto differing = differingSettings(configs);
  settingsArea_->setVisible(!differing.empty());
  settings_->clear();
  settings_->setRowCount(int(differing.size()));
  settings_->setColumnCount(int(titles.size()));
  settings_->setHorizontalHeaderLabels(titles);
  for (int column = 0; column < titles.size(); ++column)
    settings_->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  for (int row = 0; row < int(differing.size()); ++row) {
    const DifferingSetting& setting = differing[std::size_t(row)];
    auto* name = new QTableWidgetItem(settingName(setting.key));
    name->setToolTip(settingHelp(setting.key));
    settings_->setItem(row, 0, name);
    for (int run = 0; run < int(setting.values.size()); ++run) {
      const std::string& value = setting.values[std::size_t(run)];
      auto* item = new QTableWidgetItem(settingValue(setting.key, value));
      item->setToolTip(QString::fromStdString(value));
      settings_->setItem(row, run + 1, item);
    }
  }
  const int header = settings_->horizontalHeader()->sizeHint().height();
  settings_->setFixedHeight(header + rowHeight * int(differing.size()) +
                            settings_->horizontalScrollBar()->sizeHint().height());
}

void ComparisonPanel::layOutTiles() {
  const int columns = std::clamp(viewport()->width() / tileWidth, 1, std::max(1, int(tiles_.size())));
  if (columns == columns_) return;
  columns_ = columns;
  for (int i = 0; i < grid_->columnCount(); ++i) grid_->setColumnStretch(i, i < columns ? 1 : 0);
  for (int i = 0; i < int(tiles_.size()); ++i)
    grid_->addWidget(tiles_[std::size_t(i)], i / columns, i % columns);
}

void ComparisonPanel::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  if (!tiles_.empty()) layOutTiles();
}

}  // namespace likeness::ui
