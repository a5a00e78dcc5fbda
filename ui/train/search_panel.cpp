#include "ui/train/search_panel.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/card.h"
#include "ui/core/message_card.h"
#include "ui/core/percent_text.h"
#include "ui/core/quiet_table.h"
#include "ui/core/setting_words.h"
#include "ui/core/style.h"
#include "ui/plots/curve_plot.h"
#include "ui/plots/parallel_plot.h"
#include "ui/plots/share_bars.h"
#include "ui/train/search_form.h"
#include "ui/train/trials_model.h"

namespace likeness::ui {

SearchPanel::SearchPanel(Session& session, QWidget* parent)
    : QWidget(parent), controller_(session), stack_(new QStackedWidget), message_(new MessageCard) {
  stack_->addWidget(makeSetUp());
  stack_->addWidget(makeResults());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::small);
  column->addWidget(message_);
  column->addWidget(stack_, 1);
  connectController();
  connect(message_, &MessageCard::activated, this, [this, &session] {
    switch (offer_) {
      case Offer::open:
        session.openExperiment(controller_.folder());
        break;
      case Offer::again:
        message_->setMessage(Tone::plain, {});
        stack_->setCurrentIndex(0);
        break;
      case Offer::resume:
        controller_.resume(controller_.folder());
        break;
      case Offer::none:
        break;
    }
  });
}

QWidget* SearchPanel::makeSetUp() {
  auto* card = new Card;
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
  column->setSpacing(12);
  column->addWidget(makeHeading(tr("Search for better settings")));
  column->addWidget(makeSecondary(
      tr("Trains again and again, each time with the settings that promise most after what was seen so far "
         "(Bayesian optimisation: a Gaussian process and its expected improvement). Trials are compared by "
         "MAP@R on "
         "the calibration split, which means the same for every loss and margin. The best is then trained "
         "for the "
         "whole budget of the recipe and scored on the test split once.")));
  form_ = new SearchForm;
  form_->offer(SampleShape{}, true);
  column->addWidget(form_);
  start_ = new QPushButton(tr("Start the &search"));
  start_->setObjectName(QStringLiteral("startSearch"));
  makePrimary(start_);
  column->addWidget(start_, 0, Qt::AlignLeft);
  column->addStretch();
  connect(start_, &QPushButton::clicked, this, &SearchPanel::start);
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setWidget(card);
  return scroll;
}

QWidget* SearchPanel::makeResults() {
  model_ = new TrialsModel(this);
  order_ = new QSortFilterProxyModel(this);
  order_->setSourceModel(model_);
  order_->setSortRole(TrialsModel::sortRole);
  table_ = new QTableView;
  table_->setModel(order_);
  table_->setAccessibleName(tr("Trials"));
  makeQuiet(table_);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setSortingEnabled(true);
  table_->sortByColumn(TrialsModel::score, Qt::DescendingOrder);
  auto* card = new Card;
  auto* inCard = new QVBoxLayout(card);
  inCard->setContentsMargins(spacing::tiny, spacing::tiny, spacing::tiny, spacing::tiny);
  inCard->addWidget(table_);

  best_ = new CurvePlot(tr("Score of the trials"));
  best_->setAxisTitles(tr("Trial"), tr("MAP@R"));
  best_->setUnit(CurvePlot::Unit::percent);
  best_->addCurve(tr("Best so far"), 2, false);
  best_->addCurve(tr("Trial"), 0, false);
  parallel_ = new ParallelPlot(tr("Settings and score"));
  matters_ = new ShareBars(tr("What matters"));
  matters_->setPlaceholder(tr("How much of the score each setting decides, once four trials have ended."));
  matters_->setToolTip(tr(
      "Share of the variance of the score that a setting brings about, alone and together with others (total "
      "effect), by the fitted Gaussian process"));

  auto* results = new QWidget;
  auto* grid = new QGridLayout(results);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(spacing::small);
  grid->addWidget(best_, 0, 0);
  grid->addWidget(matters_, 0, 1);
  grid->addWidget(parallel_, 1, 0, 1, 2);
  grid->addWidget(card, 2, 0, 1, 2);
  grid->setColumnStretch(0, 3);
  grid->setColumnStretch(1, 2);
  for (int row = 0; row < 3; ++row) grid->setRowStretch(row, 1);

  connect(parallel_, &ParallelPlot::currentChanged, this, [this](int trial) {
    const int row = model_->rowOf(trial);
    if (row >= 0) table_->selectRow(order_->mapFromSource(model_->index(row, 0)).row());
  });
  connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& now) {
            if (now.isValid()) parallel_->setCurrent(model_->trialAt(order_->mapToSource(now).row()));
          });
  return results;
}

void SearchPanel::start() {
  if (!recipe_ || controller_.active()) return;
  const auto base = recipe_();
  if (!base) return;
  const auto config = form_->checked(*base);
  if (config) controller_.start(*config);
}

void SearchPanel::connectController() {
  connect(&controller_, &SearchController::began, this, [this] {
    offer_ = Offer::none;
    message_->setMessage(Tone::plain, {});
    model_->clear();
    best_->clear();
    matters_->setBars({});
    showAxes();
    stack_->setCurrentIndex(1);
  });
  connect(&controller_, &SearchController::started, this, [this](const TuneStarted& started) {
    model_->begin(started);
    showAxes();
    showTrials();
  });
  connect(&controller_, &SearchController::trialBegan, this,
          [this](const TrialStarted& trial) { model_->add(trial); });
  connect(&controller_, &SearchController::trialMoved, this,
          [this](const TrialProgress& progress) { model_->move(progress); });
  connect(&controller_, &SearchController::trialEnded, this, [this](const TrialEnded& ended) {
    model_->end(ended);
    std::vector<ShareBars::Bar> bars;
    for (std::size_t i = 0; i < ended.matters.shares.size(); ++i) {
      bars.push_back({settingName(model_->space()->parameters()[i].key), ended.matters.shares[i]});
    }
    if (!bars.empty()) matters_->setBars(std::move(bars));
    showTrials();
  });
  connect(&controller_, &SearchController::winnerBegan, this, [this](int trial) {
    message_->setMessage(
        Tone::plain, tr("Trial %1 was best. Its settings are now trained for the whole budget.").arg(trial));
  });
  connect(&controller_, &SearchController::ended, this, &SearchPanel::takeEnd);
  connect(&controller_, &SearchController::failed, this, [this](const QString& text) {
    offer_ = Offer::again;
    message_->setMessage(Tone::bad, text, tr("Change the search"));
  });
}

void SearchPanel::takeEnd(const TuneFinished& finished) {
  if (finished.winner && finished.winner->test.count > 0) {
    offer_ = Offer::open;
    message_->setMessage(
        Tone::good,
        tr("Trial %1 was best. Trained for the whole budget it reaches MAP@R %2 on the test split, "
           "which was read once.")
            .arg(finished.best)
            .arg(percentText(finished.winner->test.mapAtR)),
        tr("&Open the experiment"));
  } else if (finished.winner) {
    offer_ = Offer::open;
    message_->setMessage(
        Tone::good,
        tr("Trial %1 was best. The data set has no test split, so there is no score on pictures "
           "that nothing was chosen by.")
            .arg(finished.best),
        tr("&Open the experiment"));
  } else if (finished.stopped) {
    offer_ = Offer::resume;
    message_->setMessage(Tone::plain, tr("Stopped. The trials are kept, and the search can go on."),
                         tr("&Go on"));
  } else {
    offer_ = Offer::again;
    message_->setMessage(Tone::warning, tr("No trial succeeded."), tr("Change the search"));
  }
}

void SearchPanel::showAxes() {
  std::vector<ParallelPlot::Axis> axes;
  if (const SearchSpace* space = model_->space()) {
    for (std::size_t i = 0; i < space->size(); ++i) {
      const SearchParameter& parameter = space->parameters()[i];
      const bool choice = parameter.kind == SearchKind::choice;
      const double last = choice ? double(parameter.choices.size()) - 1 : parameter.most;
      axes.push_back({settingName(parameter.key),
                      settingValue(parameter.key, space->textOf(i, choice ? 0 : parameter.least)),
                      settingValue(parameter.key, space->textOf(i, last))});
    }
    axes.push_back({tr("MAP@R"), {}, {}});
  }
  parallel_->setAxes(std::move(axes));
}

void SearchPanel::showTrials() {
  const SearchSpace* space = model_->space();
  if (!space) return;
  struct Scored {
    int row;
    double score;
  };
  std::vector<Scored> scored;
  for (int row = 0; row < model_->rowCount(); ++row) {
    if (model_->ended(row)) scored.push_back({row, model_->ended(row)->score});
  }
  if (scored.empty()) return;
  const auto [low, high] = std::minmax_element(
      scored.begin(), scored.end(), [](const Scored& a, const Scored& b) { return a.score < b.score; });
  const double least = low->score;
  const double span = std::max(high->score - least, 1e-9);
  std::vector<ParallelPlot::Line> lines;
  std::vector<double> numbers;
  std::vector<double> scores;
  std::vector<double> best;
  for (const auto& [row, score] : scored) {
    const Trial& trial = *model_->ended(row);
    ParallelPlot::Line line;
    line.id = trial.number;
    line.score = (score - least) / span;
    QStringList words{tr("Trial %1: %2").arg(trial.number).arg(percentText(score))};
    for (std::size_t i = 0; i < space->size(); ++i) {
      std::optional<double> place;
      if (i < trial.point.size() && trial.point[i]) {
        place = space->positionOf(i, *trial.point[i]);
        const std::string& key = space->parameters()[i].key;
        words << settingName(key) + QLatin1Char(' ') + settingValue(key, space->textOf(i, *trial.point[i]));
      }
      line.places.push_back(place);
    }
    line.places.emplace_back(line.score);
    line.description = words.join(QStringLiteral(", "));
    lines.push_back(std::move(line));
    numbers.push_back(trial.number);
    scores.push_back(score);
    best.push_back(std::max(score, best.empty() ? 0 : best.back()));
  }
  parallel_->setLines(std::move(lines));
  best_->setPoints(0, numbers, best);
  best_->setPoints(1, numbers, scores);
}

}  // namespace likeness::ui
