#include "ui/train/train_page.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

#include "engine/metric/runtime.h"
#include "ui/core/dropped_files.h"
#include "ui/core/empty_state.h"
#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/message_card.h"
#include "ui/core/percent_text.h"
#include "ui/core/style.h"
#include "ui/plots/scatter_map.h"
#include "ui/train/data_preview_panel.h"
#include "ui/train/data_section.h"
#include "ui/train/data_watch.h"
#include "ui/train/lab_views.h"
#include "ui/train/live_controls.h"
#include "ui/train/map_theatre.h"
#include "ui/train/recipe_panel.h"
#include "ui/train/run_readings.h"
#include "ui/train/scores_view.h"
#include "ui/train/training_charts.h"
#include "ui/train/transport_bar.h"

namespace likeness::ui {

namespace {

constexpr int recipeWidth = 288;
constexpr int bothSidesFit = 1160;  // below, recipe and readings take turns
constexpr std::chrono::milliseconds closingTime{8000};

}  // namespace

TrainPage::TrainPage(Session& session, QWidget* parent)
    : Page(PageId::train, session, parent),
      controller_(session),
      film_(session, PageId::train),
      recipe_(new RecipePanel) {
  recipe_->setFixedWidth(std::max(recipeWidth, recipe_->minimumSizeHint().width()));
  readings_ = new RunReadings(controller_);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(recipe_);
  row->addWidget(makeMiddle(), 1);
  row->addWidget(readings_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHead());
  column->addLayout(row, 1);

  connectTransport();
  connectController();
  connectSession();
  connectData();
  connectLab();
  connectReadings();
  followState();
  if (!session.experiment().empty()) showExperiment(session.experiment());
}

bool TrainPage::startByRecipe() {
  const auto config = recipe_->checkedConfig();
  if (!config) {
    fitSides(recipe_);
    dataWatch_->retry();
    return false;
  }
  if (lab_->active()) {
    session().postNotice(
        {tr("Other runs go on. Stop them first: two at a time would both be slow."), false, {}});
    return false;
  }
  controller_.start(*config);
  return true;
}

void TrainPage::startQuickly() {
  TrainingConfig config;  // the shipped recipe, on the data that the user has chosen
  config.dataset = recipe_->config().dataset;
  config.data = recipe_->config().data;
  recipe_->setConfig(config);
  startByRecipe();
}

bool TrainPage::finishWork() {
  resetAfterStop_ = false;
  const bool rested = lab_->finish(closingTime) && film_.finish(closingTime);
  return controller_.finish(closingTime) && rested;
}

QWidget* TrainPage::makeHead() {
  auto* head = new QWidget;
  runName_ = makeSecondary({});
  runName_->setWordWrap(false);
  runName_->setMinimumWidth(0);
  runName_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  transport_ = new TransportBar;
  recipeButton_ = makeSideButton(QStringLiteral("side-left"), tr("Recipe"), recipe_);
  readingsButton_ = makeSideButton(QStringLiteral("side-right"), tr("Health and scores"), readings_);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(spacing::medium, 12, spacing::medium, 12);
  row->setSpacing(spacing::small);
  row->addWidget(recipeButton_);
  row->addWidget(makeTitle(pageTitle(PageId::train)));
  row->addSpacing(spacing::small);
  row->addWidget(runName_, 1);
  row->addWidget(transport_);
  row->addWidget(readingsButton_);
  return head;
}

QWidget* TrainPage::makeMiddle() {
  empty_ = new EmptyState(QStringLiteral("train"), purposeText(DataKind::digits), tr("Train for a &minute"));
  empty_->setObjectName(QStringLiteral("noRun"));
  charts_ = new TrainingCharts;
  stack_ = new QStackedWidget;
  stack_->addWidget(empty_);
  stack_->addWidget(charts_);
  auto* run = new QWidget;
  auto* inRun = new QVBoxLayout(run);
  inRun->setContentsMargins(0, 0, 0, 0);
  inRun->setSpacing(spacing::small);
  message_ = new MessageCard;
  auto* middle = new QWidget;
  auto* column = new QVBoxLayout(middle);
  column->setContentsMargins(spacing::small, 0, spacing::small, spacing::medium);
  column->setSpacing(spacing::small);
  inRun->addWidget(message_);
  inRun->addWidget(stack_, 1);
  dataPanel_ = new DataPreviewPanel;
  lab_ = new LabViews(session(), run, dataPanel_);
  column->addWidget(lab_);
  connect(empty_, &EmptyState::activated, this, &TrainPage::startQuickly);
  return middle;
}

QToolButton* TrainPage::makeSideButton(const QString& iconName, const QString& text, QWidget* side) {
  auto* button = new QToolButton;
  button->setIcon(icon(iconName));
  button->setIconSize({spacing::iconSize, spacing::iconSize});
  button->setCheckable(true);
  button->setChecked(true);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::StrongFocus);
  button->setToolTip(text);
  button->setAccessibleName(text);
  connect(button, &QToolButton::toggled, this, &TrainPage::followSides);
  connect(button, &QToolButton::clicked, this, [this, side](bool on) { fitSides(on ? side : nullptr); });
  return button;
}

void TrainPage::connectTransport() {
  connect(transport_, &TransportBar::playPressed, this, &TrainPage::play);
  connect(transport_, &TransportBar::continuePressed, this, &TrainPage::continueRun);
  connect(transport_, &TransportBar::stepPressed, this, &TrainPage::step);
  connect(transport_, &TransportBar::stopPressed, &controller_, &TrainingController::stop);
  connect(transport_, &TransportBar::resetPressed, this, &TrainPage::reset);
  connect(recipe_->live(), &LiveControls::factorChanged, &controller_,
          &TrainingController::setLearningRateFactor);
  connect(recipe_->live(), &LiveControls::marginChanged, &controller_, &TrainingController::setMargin);
  connect(message_, &MessageCard::activated, this, [this] {
    if (offer_ == Offer::draw) session().requestPage(PageId::recognize);
    if (offer_ == Offer::scores) lab_->show(LabViews::scores);
    if (offer_ == Offer::goOn) continueRun();
  });
}

void TrainPage::connectController() {
  connect(&controller_, &TrainingController::stateChanged, this, &TrainPage::followState);
  connect(&controller_, &TrainingController::runBegan, this, &TrainPage::beginRun);
  connect(&controller_, &TrainingController::dataLoaded, this, [this](const TrainingStarted& started) {
    showPictures(started.probes);
    charts_->theatre()->keepIn(controller_.folder(), started.firstStep);
    leak_ = leakText(started.split);
    if (!leak_.isEmpty()) message_->setMessage(Tone::bad, leak_);
  });
  connect(&controller_, &TrainingController::baselinesMeasured, charts_, &TrainingCharts::setBaselines);
  connect(&controller_, &TrainingController::stepsDone, this,
          [this](const std::vector<StepMetrics>& steps) { charts_->add(steps); });
  connect(&controller_, &TrainingController::validated, this,
          [this](const ValidationMetrics& validation) { charts_->add(validation); });
  connect(&controller_, &TrainingController::mapMoved, this,
          [this](const MapFrame& frame) { charts_->showFrame(frame); });
  connect(&controller_, &TrainingController::runEnded, this, &TrainPage::endRun);
  connect(&controller_, &TrainingController::runFailed, this, &TrainPage::failRun);
}

void TrainPage::connectSession() {
  connect(&session(), &Session::experimentOpened, this, &TrainPage::showExperiment);
  connect(&session(), &Session::experimentClosed, this, [this] {
    if (!controller_.active()) clearPage();
  });
  connect(&loader_, &ExperimentLoader::loaded, this, &TrainPage::showStored);
  connect(&loader_, &ExperimentLoader::failed, this, [this](const QString& text) {
    if (controller_.active()) return;
    clearPage();
    message_->setMessage(Tone::bad, text);
  });
}

void TrainPage::connectData() {
  setAcceptDrops(true);
  dataWatch_ = new DataWatch(*recipe_, *dataPanel_, this);
  connect(dataWatch_, &DataWatch::dataChosen, this, [this] {
    if (!controller_.active()) lab_->show(LabViews::data);
  });
  connect(dataWatch_, &DataWatch::kindChanged, this,
          [this](DataKind kind) { empty_->setSentence(purposeText(kind)); });
}

void TrainPage::connectLab() {
  lab_->setRecipe([this]() -> std::optional<TrainingConfig> {
    if (controller_.active()) {
      session().postNotice(
          {tr("A run goes on. Stop it first: two at a time would both be slow."), false, {}});
      return std::nullopt;
    }
    const auto config = recipe_->checkedConfig();
    if (!config) fitSides(recipe_);
    return config;
  });
  connect(lab_, &LabViews::viewChanged, this, &TrainPage::followView);
  connect(lab_, &LabViews::recipeWanted, this,
          [this](const TrainingConfig& config) { recipe_->setConfig(config); });
  connect(lab_, &LabViews::runWanted, this, &TrainPage::startByRecipe);
}

void TrainPage::followView() {
  stack_->setCurrentWidget(shown_.empty() ? static_cast<QWidget*>(empty_) : charts_);
  if (lab_->view() == LabViews::data) dataWatch_->show();
  followSides();
}

void TrainPage::showPictures(const std::shared_ptr<const LabelledSamples>& pictures) {
  kind_ = dataKindOf(shownConfig_, pictures->shape);
  charts_->setPictures(pictures);
  charts_->theatre()->setKind(kind_);
}

void TrainPage::dragEnterEvent(QDragEnterEvent* event) {
  if (filesIn(event->mimeData()).size() == 1) event->acceptProposedAction();
}

void TrainPage::dropEvent(QDropEvent* event) {
  const auto files = filesIn(event->mimeData());
  if (files.size() != 1) return;
  event->acceptProposedAction();
  fitSides(recipe_);
  recipe_->chooseData(toQString(files.front()));
}

void TrainPage::connectReadings() {
  connect(&controller_, &TrainingController::cureApplied, this, [this](const CureApplied& cure) {
    charts_->mark(cure.record);
    shownConfig_ = *cure.config;
    recipe_->setConfig(*cure.config);
  });
  connect(readings_, &RunReadings::cureChosen, this, [this](CureKind cure) {
    if (!shown_.empty()) controller_.applyCure(cure, shown_, shownConfig_);
  });
  connect(charts_->theatre(), &MapTheatre::filmWanted, this,
          [this] { film_.ask(this, charts_->theatre()->film()); });
  connect(charts_->map(), &ScatterMap::chosen, this, [this](int point) {
    readings_->showTripletsOf(point);
    fitSides(readings_);
  });
}

void TrainPage::play() {
  using State = TrainingController::State;
  switch (controller_.state()) {
    case State::idle:
      startByRecipe();
      break;
    case State::running:
      controller_.pause();
      break;
    case State::paused:
      controller_.unpause();
      break;
    case State::stopping:
      break;
  }
}

void TrainPage::continueRun() {
  if (!resumable_ || shown_.empty()) return;
  controller_.resume(shown_, shownConfig_);
}

void TrainPage::step() {
  if (!controller_.active()) {
    const auto config = recipe_->checkedConfig();
    if (!config) {
      dataWatch_->retry();
      return fitSides(recipe_);
    }
    controller_.start(*config, /*paused=*/true);
  }
  controller_.step();
}

void TrainPage::reset() {
  if (controller_.active()) {
    resetAfterStop_ = true;
    controller_.stop();
  } else {
    session().closeExperiment();
    clearPage();
  }
}

void TrainPage::beginRun(bool resumed) {
  const auto& config = controller_.config();
  dataWatch_->rest();
  kind_ = dataKindOf(config, expectedData(config).shape);
  leak_.clear();
  if (!resumed) charts_->clear();
  charts_->theatre()->setKind(kind_);
  charts_->setLoss(config.loss);
  readings_->begin(config);
  shown_ = controller_.folder();
  shownConfig_ = config;
  resumable_ = false;
  offer_ = Offer::none;
  message_->setMessage(Tone::plain, {});
  runName_->setText(QString::fromStdString(shown_.filename().string()));
  lab_->show(LabViews::run);
  recipe_->live()->begin(config.loss, config.optimizer.learningRate);
}

void TrainPage::endRun(const TrainingFinished& finished) {
  if (std::exchange(resetAfterStop_, false)) {
    clearPage();
    return;
  }
  charts_->add(finished.validation);
  readings_->end(finished);
  lab_->scoresView()->setScores(finished.test.table);
  showResult(finished);
  followState();
  session().openExperiment(controller_.folder());
}

void TrainPage::failRun(const QString& text) {
  resetAfterStop_ = false;
  std::error_code ignored;
  const bool kept = std::filesystem::exists(controller_.folder() / "experiment.json", ignored);
  if (kept) {
    loader_.load(controller_.folder());  // there may be a checkpoint to go on from
  } else {
    clearPage();
  }
  offer_ = Offer::none;
  message_->setMessage(Tone::bad, text);
}

void TrainPage::showExperiment(const std::filesystem::path& folder) {
  if (controller_.active()) {
    if (folder != controller_.folder()) {
      session().postNotice({tr("A run goes on; its curves stay here until it ends."), false, {}});
    }
    return;
  }
  loader_.load(folder);
}

void TrainPage::showStored(const StoredRun& run) {
  if (controller_.active()) return;
  const bool alreadyShown = run.folder == shown_;  // the run that just ended, as it was watched
  shown_ = run.folder;
  shownConfig_ = run.config;
  resumable_ = run.resumable();
  runName_->setText(QString::fromStdString(run.info.name));
  if (!alreadyShown) {
    showStoredCurves(run);
    showStoredResult(run);
    // Who compares heads or looks at scores stays there; what is shown is now of this experiment.
    lab_->view() == LabViews::data ? lab_->show(LabViews::run) : followView();
  }
  followState();
}

void TrainPage::showStoredCurves(const StoredRun& run) {
  recipe_->setConfig(run.config);
  kind_ = dataKindOf(run.config, expectedData(run.config).shape);
  charts_->clear();
  charts_->theatre()->setKind(kind_);
  charts_->setLoss(run.config.loss);
  charts_->showStored(run.metrics);
  readings_->showStored(run);
  for (const auto& cure : run.cures) charts_->mark(cure);
  if (run.map) {
    showPictures(run.map->probes);
    charts_->showFrame(run.map->frame, false);
    charts_->showSeries(run.frames);
  }
}

void TrainPage::showStoredResult(const StoredRun& run) {
  offer_ = Offer::none;
  message_->setMessage(Tone::plain, {});
  if (run.info.state != ExperimentState::running) {
    charts_->add(run.info.result.validation);
    charts_->setBaselines(run.info.result.baselines);
    lab_->scoresView()->setScores(run.scores ? run.scores : run.info.result.test.table);
  } else if (resumable_) {
    offer_ = Offer::goOn;
    message_->setMessage(Tone::warning,
                         run.hasCheckpoint
                             ? tr("This run was broken off. It can go on from its last checkpoint.")
                             : tr("This run was broken off before its first checkpoint. It can begin again."),
                         tr("Continue"));
  }
}

void TrainPage::clearPage() {
  charts_->clear();
  readings_->clear();
  message_->setMessage(Tone::plain, {});
  offer_ = Offer::none;
  shown_.clear();
  resumable_ = false;
  runName_->clear();
  lab_->scoresView()->setScores(nullptr);
  followView();
  followState();
}

void TrainPage::followState() {
  const bool shown = !shown_.empty();
  transport_->setState(controller_.state(), resumable_, shown, !shown || offer_ != Offer::none);
  followSides();
  if (recipeRunning_ != controller_.active()) {
    recipeRunning_ = controller_.active();
    recipe_->setRunning(recipeRunning_);
  }
}

void TrainPage::followSides() {
  const bool shown = !shown_.empty();
  recipe_->setVisible(recipeButton_->isChecked());
  const bool ofARun = lab_->view() == LabViews::run || lab_->view() == LabViews::scores;
  readings_->setVisible(shown && ofARun && readingsButton_->isChecked());
  readingsButton_->setEnabled(shown);
}

void TrainPage::showResult(const TrainingFinished& finished) {
  const double accuracy =
      finished.test.count > 0 ? finished.test.knnAccuracy : double(finished.validation.knnAccuracy);
  const QString share = percentText(accuracy);
  const bool collapsed = readings_->health().collapsed();
  // Only of digits a recogniser of strokes can be made.
  offer_ = kind_ == DataKind::digits ? Offer::draw : Offer::scores;
  const bool warn = collapsed || !leak_.isEmpty();
  const QString text = collapsed ? collapsedText(kind_, share) : doneText(kind_, share, finished);
  message_->setMessage(warn ? Tone::warning : Tone::good, leak_.isEmpty() ? text : text + u' ' + leak_,
                       offer_ == Offer::draw ? tr("&Draw a digit") : tr("Look at the sc&ores"));
}

void TrainPage::fitSides(QWidget* wanted) {
  if (wanted == recipe_) recipeButton_->setChecked(true);
  if (wanted == readings_) readingsButton_->setChecked(true);
  if (width() >= bothSidesFit || !recipeButton_->isChecked() || !readingsButton_->isChecked()) return;
  (wanted == readings_ ? recipeButton_ : readingsButton_)->setChecked(false);
}

void TrainPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const int before = event->oldSize().width();
  if (width() < bothSidesFit) fitSides(nullptr);
  if (width() >= bothSidesFit && before > 0 && before < bothSidesFit) {
    recipeButton_->setChecked(true);
    readingsButton_->setChecked(true);
  }
}

void TrainPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  if (!std::exchange(algebraChecked_, true)) warnOfSlowAlgebra();
}

void TrainPage::warnOfSlowAlgebra() {
  algebraCheck_.onEvents([this](const std::vector<bool>& fast) {
    if (fast.back()) return;
    session().postNotice(
        {tr("Training will be very slow: LibTorch found only the reference BLAS on this computer. "
            "Install the package libopenblas0-pthread and start the program again."),
         true,
         {}});
  });
  algebraCheck_.start([](const std::stop_token&, const auto& report) { report(fastLinearAlgebra()); });
}

}  // namespace likeness::ui
