#include "ui/train/sweep_panel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/train/settings.h"
#include "ui/core/card.h"
#include "ui/core/comparison_words.h"
#include "ui/core/error_text.h"
#include "ui/core/message_card.h"
#include "ui/core/percent_text.h"
#include "ui/core/setting_words.h"
#include "ui/core/style.h"
#include "ui/core/tone_label.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/run_pen.h"
#include "ui/plots/run_tile.h"
#include "ui/train/steady_combo.h"

namespace likeness::ui {

namespace {

constexpr int tileWidth = 260;
constexpr int curvesHeight = 220;
constexpr std::size_t fewestValues = 2;
constexpr std::size_t mostValues = 24;
const char* const firstKey = "loss.margin";

/// Values worth seeing beside each other, where nobody says which.
QString firstValues(const QString& key) {
  static const std::vector<std::pair<const char*, const char*>> known = {
      {"loss.margin", "0, 0.05, 0.1, 0.2, 0.5, 1"},
      {"loss.kind", "triplet, contrastive, supervised-contrastive, multi-similarity"},
      {"loss.miner", "random, batch-all, batch-hard, semi-hard"},
      {"loss.temperature", "0.05, 0.1, 0.2, 0.5"},
      {"loss.distance", "euclidean, squared-euclidean, cosine"},
      {"network.embeddingDimension", "2, 8, 32, 128"},
      {"network.preset", "small, medium, residual"},
      {"optimizer.learningRate", "0.0003, 0.001, 0.003, 0.01"},
      {"optimizer.kind", "adamw, adam, sgd"},
      {"seed", "1, 2, 3, 4, 5"},
  };
  for (const auto& [name, values] : known) {
    if (key == QLatin1String(name)) return QString::fromLatin1(values);
  }
  const Setting* setting = findSetting(key.toStdString());
  return setting && setting->type == "choice" ? QString::fromStdString(setting->range) : QString();
}

QString scoresText(const ValidationMetrics& validation) {
  const auto mapAtR = validation.mapAtR ? std::optional<double>(*validation.mapAtR) : std::nullopt;
  return SweepPanel::tr("MAP@R %1, k-NN %2")
      .arg(percentText(mapAtR), percentText(double(validation.knnAccuracy)));
}

}  // namespace

SweepPanel::SweepPanel(Session& session, QWidget* parent)
    : QWidget(parent), controller_(session), message_(new MessageCard) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::small);
  column->addWidget(makeForm());
  column->addWidget(message_);
  column->addWidget(makeResults(), 1);
  column->addStretch();
  connectController();
  connect(message_, &MessageCard::activated, this, [this] {
    if (canGoOn_) controller_.resume();
  });
  offerValues();
}

QWidget* SweepPanel::makeForm() {
  auto* card = new Card;
  key_ = new SteadyCombo;
  key_->setObjectName(QStringLiteral("sweepKey"));
  key_->setAccessibleName(tr("Setting"));
  for (const Setting& setting : trainingSettings()) {
    if (setting.type == "text" || setting.type == "list of whole numbers" || setting.section == "data")
      continue;
    key_->addItem(settingName(setting.key()), QString::fromStdString(setting.key()));
    key_->setItemData(key_->count() - 1, settingHelp(setting.key()), Qt::ToolTipRole);
  }
  key_->setCurrentIndex(key_->findData(QString::fromLatin1(firstKey)));
  values_ = new QLineEdit;
  values_->setObjectName(QStringLiteral("sweepValues"));
  values_->setAccessibleName(tr("Values"));
  start_ = new QPushButton(tr("&Train them all"));
  start_->setObjectName(QStringLiteral("startSweep"));
  makePrimary(start_);
  problem_ = new ToneLabel(Tone::bad);
  problem_->setWordWrap(true);
  problem_->hide();
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(spacing::small);
  grid->setVerticalSpacing(spacing::tiny);
  grid->addWidget(new QLabel(tr("Setting")), 0, 0);
  grid->addWidget(new QLabel(tr("Values, with commas between them")), 0, 1);
  grid->addWidget(key_, 1, 0);
  grid->addWidget(values_, 1, 1);
  grid->addWidget(start_, 1, 2);
  grid->addWidget(problem_, 2, 1, 1, 2);
  grid->setColumnStretch(1, 1);
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(spacing::medium, 12, spacing::medium, 12);
  column->setSpacing(spacing::small);
  column->addWidget(makeHeading(tr("One setting at several values")));
  column->addWidget(makeSecondary(
      tr("The recipe is trained once with each value: the same seed, the same pictures, the same map.")));
  column->addLayout(grid);
  connect(key_, &QComboBox::currentIndexChanged, this, &SweepPanel::offerValues);
  connect(start_, &QPushButton::clicked, this, &SweepPanel::start);
  connect(values_, &QLineEdit::returnPressed, this, &SweepPanel::start);
  connect(values_, &QLineEdit::textEdited, problem_, &QWidget::hide);
  return card;
}

QWidget* SweepPanel::makeResults() {
  note_ = makeSecondary({});
  auto* tiles = new QWidget;
  grid_ = new QGridLayout(tiles);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(spacing::small);
  scroll_ = new QScrollArea;
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setWidget(tiles);
  curves_ = new CurvePlot(tr("MAP@R on the calibration split"));
  curves_->setUnit(CurvePlot::Unit::percent);
  curves_->setAxisTitles(tr("Step"), tr("MAP@R"));
  curves_->setFixedHeight(curvesHeight);
  results_ = new QWidget;
  auto* column = new QVBoxLayout(results_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::small);
  column->addWidget(note_);
  column->addWidget(scroll_, 1);
  column->addWidget(curves_);
  results_->hide();
  return results_;
}

void SweepPanel::offerValues() {
  const QString key = key_->currentData().toString();
  values_->setText(firstValues(key));
  problem_->hide();
  key_->setToolTip(settingHelp(key.toStdString()));
  values_->setToolTip(settingHelp(key.toStdString()));
}

void SweepPanel::setSweep(const std::string& key, const std::vector<std::string>& values) {
  key_->setCurrentIndex(key_->findData(QString::fromStdString(key)));
  QStringList texts;
  for (const std::string& value : values) texts << QString::fromStdString(value);
  values_->setText(texts.join(QStringLiteral(", ")));
}

void SweepPanel::start() {
  if (controller_.active() || !recipe_) return;
  const auto base = recipe_();
  if (!base) return;
  SweepConfig config{*base, key_->currentData().toString().toStdString(), {}};
  for (const QString& text : values_->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
    config.values.push_back(text.trimmed().toStdString());
  }
  const auto refuse = [this](const QString& text) {
    problem_->setText(text);
    problem_->show();
    values_->setFocus();
  };
  if (config.values.size() < fewestValues || config.values.size() > mostValues) {
    return refuse(tr("Give between %1 and %2 values.").arg(fewestValues).arg(mostValues));
  }
  try {
    for (const std::string& value : config.values) {
      TrainingConfig tried = *base;
      setByText(tried, config.key + '=' + value);
    }
  } catch (const Error& error) {
    return refuse(errorMessage(error));
  }
  problem_->hide();
  controller_.start(config);
}

void SweepPanel::connectController() {
  connect(&controller_, &SweepController::began, this, [this](const SweepConfig& config, bool resumed) {
    message_->setMessage(Tone::plain, {});
    start_->setEnabled(false);
    if (!resumed) begin(config);
  });
  connect(&controller_, &SweepController::moved, this, &SweepPanel::take);
  connect(&controller_, &SweepController::runEnded, this, &SweepPanel::takeEnd);
  connect(&controller_, &SweepController::ended, this, [this](bool stopped) {
    start_->setEnabled(true);
    canGoOn_ = stopped;
    if (stopped) {
      message_->setMessage(Tone::plain,
                           tr("Stopped. The runs that had ended are kept, and the others can follow."),
                           tr("&Go on"));
    }
  });
  connect(&controller_, &SweepController::failed, this, [this](const QString& text) {
    start_->setEnabled(true);
    canGoOn_ = false;
    message_->setMessage(Tone::bad, text);
  });
}

void SweepPanel::begin(const SweepConfig& config) {
  qDeleteAll(tiles_);
  tiles_.clear();
  curves_->removeCurves();
  folders_.clear();
  for (std::size_t run = 0; run < config.values.size(); ++run) {
    folders_.push_back(sweepRunFolder(controller_.folder(), config, run));
  }
  runs_.clear();
  const QString name = settingName(config.key);
  for (const std::string& value : config.values) {
    const QString title = QStringLiteral("%1 %2").arg(name, settingValue(config.key, value));
    const RunPen pen = runPen(int(tiles_.size()));
    curves_->addCurve(title, pen.color, false, pen.style);
    tiles_.push_back(new RunTile(title));
    tiles_.back()->setPen(pen);
    runs_.push_back({config.base, std::nullopt});
    setByText(runs_.back().config, config.key + '=' + value);
  }
  varied_ = config.key;
  showNote();
  columns_ = 0;
  layOutTiles();
  results_->show();
}

void SweepPanel::take(const std::vector<SweepProgress>& events) {
  for (const SweepProgress& event : events) {
    if (event.run >= tiles_.size()) continue;
    RunTile* tile = tiles_[event.run];
    if (const auto* started = std::get_if<TrainingStarted>(&event.event)) {
      tile->setPictures(started->probes);
      tile->setScores(tr("begins"));
    } else if (const auto* frame = std::get_if<MapFrame>(&event.event)) {
      tile->showFrame(*frame);
    }
    const auto* validation = std::get_if<ValidationMetrics>(&event.event);
    if (!validation) continue;
    tile->setScores(scoresText(*validation));
    if (!validation->mapAtR) continue;
    runs_[event.run].mapAtR = double(*validation->mapAtR);
    curves_->append(int(event.run), double(validation->step), double(*validation->mapAtR));
  }
  markBest();
}

/// Why runs are ranked as they are; of several seeds their mean and spread.
void SweepPanel::showNote() {
  if (varied_ == "seed") return showSpreadOfSeeds();
  QStringList words{tr("Ranked by MAP@R on the calibration split.")};
  words << whyNotLossText(rankRuns(runs_));
  for (const RankedRun& run : runs_) {
    const QString reason = comparisonText(whyScoresDiffer(runs_.front().config, run.config));
    if (!reason.isEmpty() && !words.contains(reason)) words << reason;
  }
  words.removeAll(QString());
  note_->setText(words.join(QLatin1Char(' ')));
}

void SweepPanel::showSpreadOfSeeds() {
  std::vector<double> known;
  for (const RankedRun& run : runs_) {
    if (run.mapAtR) known.push_back(*run.mapAtR);
  }
  if (known.size() < 2) return note_->setText(tr("The same recipe from several seeds: how much is chance?"));
  const double mean = std::accumulate(known.begin(), known.end(), 0.0) / double(known.size());
  double squares = 0;
  for (const double score : known) squares += (score - mean) * (score - mean);
  note_->setText(tr("MAP@R on the calibration split: mean %1, standard deviation %2 over %n seeds.", nullptr,
                    int(known.size()))
                     .arg(percentText(mean), percentText(std::sqrt(squares / double(known.size() - 1)))));
}

void SweepPanel::takeEnd(const SweepRunEnded& run) {
  if (run.run >= tiles_.size()) return;
  RunTile* tile = tiles_[run.run];
  tile->setScores(run.failed ? QString::fromStdString(run.fault) : scoresText(run.result.validation));
  if (run.map.points) tile->showFrame(run.map);
  if (!run.failed && run.result.validation.mapAtR) {
    runs_[run.run].mapAtR = double(*run.result.validation.mapAtR);
  }
  markBest();
}

std::filesystem::path SweepPanel::bestFolder() const {
  const Ranking ranking = rankRuns(runs_);
  const bool none = ranking.order.empty() || !runs_[ranking.order.front()].mapAtR;
  return none ? std::filesystem::path() : folders_[ranking.order.front()];
}

void SweepPanel::markBest() {
  const Ranking ranking = rankRuns(runs_);
  const double best = ranking.order.empty() ? -1 : runs_[ranking.order.front()].mapAtR.value_or(-1);
  for (std::size_t i = 0; i < tiles_.size(); ++i) {
    tiles_[i]->setBest(varied_ != "seed" && best >= 0 && runs_[i].mapAtR.value_or(-1) == best);
  }
  if (varied_ == "seed") showNote();
}

void SweepPanel::layOutTiles() {
  const int columns = std::clamp(width() / tileWidth, 1, std::max(1, int(tiles_.size())));
  if (columns == columns_) return;
  columns_ = columns;
  for (int i = 0; i < int(tiles_.size()); ++i)
    grid_->addWidget(tiles_[std::size_t(i)], i / columns, i % columns);
}

void SweepPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (!tiles_.empty()) layOutTiles();
}

}  // namespace likeness::ui
