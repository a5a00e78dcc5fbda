#include "ui/recognize/refusal_desk.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/core/dropped_files.h"
#include "ui/core/empty_state.h"
#include "ui/core/error_text.h"
#include "ui/core/page.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/plots/bar_chart.h"
#include "ui/recognize/methods_panel.h"
#include "ui/recognize/refusal_figures.h"
#include "ui/recognize/refusal_plots.h"
#include "ui/recognize/slipped_list.h"

namespace likeness::ui {

namespace {

constexpr int threads = 1;  // the other core is for the window, and for training

QString shortName(const std::string& spec) {
  const QString name = QFileInfo(QString::fromStdString(spec)).fileName();
  return name.isEmpty() ? QString::fromStdString(spec) : name;
}

}  // namespace

RefusalDesk::RefusalDesk(Session& session, RecognizeController& controller, QWidget* parent)
    : QWidget(parent), session_(session), controller_(controller), stack_(new QStackedWidget) {
  empty_ =
      new EmptyState(pageIconName(PageId::recognize),
                     tr("Here it is measured how well what is no digit is refused. Drop a folder of letters "
                        "or other signs, an IDX file or a file of ink."),
                     tr("Choose a folder..."));
  stack_->addWidget(empty_);
  stack_->addWidget(makeResults());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(stack_);
  setAcceptDrops(true);
  connectAll();
}

QWidget* RefusalDesk::makeSources() {
  auto* row = new QWidget;
  knownName_ = new QLabel;
  unknownName_ = new QLabel;
  state_ = makeSecondary({});
  state_->setWordWrap(false);
  const auto button = [](const QString& text, QMenu* menu) {
    auto* made = new QToolButton;
    made->setText(text);
    made->setMenu(menu);
    made->setPopupMode(QToolButton::InstantPopup);
    return made;
  };
  QMenu* known = sourceMenu(&RefusalDesk::setKnown, tr("Digits that must be kept"));
  known->addAction(tr("Test pictures of the experiment"), this, [this] { setKnown({}); });
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addWidget(makeHeading(tr("To be refused")));
  layout->addWidget(unknownName_);
  layout->addWidget(
      button(tr("Change"), sourceMenu(&RefusalDesk::setUnknown, tr("Signs that must be refused"))));
  layout->addSpacing(spacing::page);
  layout->addWidget(makeHeading(tr("To be kept")));
  layout->addWidget(knownName_);
  layout->addWidget(button(tr("Change"), known));
  layout->addStretch();
  layout->addWidget(state_);
  return row;
}

QMenu* RefusalDesk::sourceMenu(void (RefusalDesk::*setSource)(const std::filesystem::path&),
                               const QString& title) {
  auto* menu = new QMenu(this);
  menu->addAction(tr("Folder of pictures..."), this, [this, setSource, title] {
    const QString folder = QFileDialog::getExistingDirectory(this, title);
    if (!folder.isEmpty()) (this->*setSource)(toPath(folder));
  });
  menu->addAction(tr("IDX file or ink..."), this, [this, setSource, title] {
    const QString file = QFileDialog::getOpenFileName(
        this, title, {}, tr("IDX files and ink (*-ubyte *-ubyte.gz *.idx *.json *.jsonl);;All files (*)"));
    if (!file.isEmpty()) (this->*setSource)(toPath(file));
  });
  return menu;
}

QWidget* RefusalDesk::makeResults() {
  auto* all = new QWidget;
  figures_ = new RefusalFigures;
  bars_ = new BarChart(nullptr, BarChart::Unit::share);
  bars_->setAccessibleName(tr("Share refused by sign"));
  bars_->setAxisTitles(tr("sign; hatched: looks like a digit"), tr("refused"));
  slippedTitle_ = makeHeading({});
  slipped_ = new SlippedList;
  auto* right = new QVBoxLayout;
  right->setSpacing(spacing::small);
  right->addWidget(bars_, 2);
  right->addWidget(slippedTitle_);
  right->addWidget(slipped_, 3);
  auto* halves = new QHBoxLayout;
  halves->setSpacing(spacing::page);
  halves->addWidget(makeViews(), 1);
  halves->addLayout(right, 1);
  auto* layout = new QVBoxLayout(all);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::medium);
  layout->addWidget(makeSources());
  layout->addWidget(figures_);
  layout->addLayout(halves, 1);
  return all;
}

QWidget* RefusalDesk::makeViews() {
  auto* all = new QWidget;
  plots_ = new RefusalPlots;
  methods_ = new MethodsPanel;
  views_ = new SegmentedSwitch({tr("Distances"), tr("ROC"), tr("Risk"), tr("Confidence"), tr("Methods")});
  views_->setObjectName(QStringLiteral("refusalViews"));
  viewStack_ = new QStackedWidget;
  viewStack_->addWidget(plots_);
  viewStack_->addWidget(methods_);
  auto* layout = new QVBoxLayout(all);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addWidget(views_, 0, Qt::AlignLeft);
  layout->addWidget(viewStack_, 1);
  connect(views_, &SegmentedSwitch::chosen, this, [this](int view) {
    const bool plot = view < plots_->count();
    if (plot) plots_->setCurrentIndex(view);
    viewStack_->setCurrentWidget(plot ? static_cast<QWidget*>(plots_) : methods_);
  });
  connect(methods_, &MethodsPanel::calibrationWanted, this, &RefusalDesk::calibrate);
  return all;
}

void RefusalDesk::connectAll() {
  connect(empty_, &EmptyState::activated, this, [this] {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Signs that must be refused"));
    if (!folder.isEmpty()) setUnknown(toPath(folder));
  });
  connect(plots_, &RefusalPlots::thresholdChosen, this, &RefusalDesk::thresholdWanted);
  connect(bars_, &BarChart::chosen, this, [this](int bar) {
    chosenGroup_ = bar < 0 ? -1 : barGroups_[std::size_t(bar)];
    showSlipped();
  });
  calibrating_.onEnded([this](const std::optional<Error>& error) {
    methods_->setBusy(false);
    state_->clear();
    if (error) return session_.postNotice({errorMessage(*error), true, {}});
    session_.openExperiment(question_.experiment);  // every page reads the new threshold
  });
  connect(&controller_, &RecognizeController::opened, this, [this](const LoadedRecognizer& loaded) {
    question_.experiment = loaded.folder;
    question_.recognizer = loaded.recognizer;
    measureAgain();
  });
  connect(&controller_, &RecognizeController::closed, this, [this] {
    question_.recognizer.reset();
    forget();
  });
  connect(&controller_, &RecognizeController::thresholdChanged, this, &RefusalDesk::showThreshold);
  runner_.onEvents([this](std::vector<RefusalMeasure> measures) { take(std::move(measures.back())); });
  runner_.onEnded([this](const std::optional<Error>& error) {
    state_->clear();
    methods_->setBusy(false);
    if (!error) return;
    forget();
    session_.postNotice({errorMessage(*error), true, {}});
  });
}

void RefusalDesk::calibrate(RecalibrationWish wish) {
  wish.unknown = question_.unknown;
  methods_->setBusy(true);
  state_->setText(tr("Calibrating..."));
  calibrating_.start([wish, folder = question_.experiment](const std::stop_token&, const auto& report) {
    recalibrate(folder, wish, threads);
    report(1);
  });
}

void RefusalDesk::setUnknown(const std::filesystem::path& path) {
  question_.unknown = path.string();
  measureAgain();
}

void RefusalDesk::setKnown(const std::filesystem::path& path) {
  question_.known = path.string();
  measureAgain();
}

void RefusalDesk::measureAgain() {
  outdated_ = true;
  if (!isVisible() || question_.unknown.empty() || !question_.recognizer) return;
  outdated_ = false;
  stack_->setCurrentIndex(1);
  unknownName_->setText(shortName(question_.unknown));
  knownName_->setText(question_.known.empty() ? tr("test pictures") : shortName(question_.known));
  state_->setText(tr("Measuring..."));
  methods_->clear();
  methods_->setBusy(true);
  runner_.start([question = question_](const std::stop_token& stop, const auto& report) {
    measureRefusal(question, stop, threads, [&](RefusalMeasure measure) { report(std::move(measure)); });
  });
}

void RefusalDesk::take(RefusalMeasure measure) {
  measure_ = std::make_shared<const RefusalMeasure>(std::move(measure));
  QStringList names;
  for (const std::string& name : question_.recognizer->classNames()) names << QString::fromStdString(name);
  chosenGroup_ = -1;
  slipped_->setMeasure(measure_, names);
  plots_->setReport(measure_->bench->report(controller_.threshold()), measure_->reliability);
  if (!measure_->methods.empty()) methods_->show(measure_->methods, question_.recognizer->calibration());
  std::vector<float> distances;
  for (const UnknownProbe& probe : measure_->bench->probes().unknown) distances.push_back(probe.strangeness);
  std::sort(distances.begin(), distances.end());
  emit unknownMeasured(distances);
  showThreshold();
}

void RefusalDesk::forget() {
  measure_.reset();
  figures_->clear();
  plots_->clear();
  methods_->clear();
  bars_->setBars({});
  slipped_->setMeasure(nullptr, {});
  slippedTitle_->clear();
  stack_->setCurrentIndex(0);
  emit unknownMeasured({});
}

void RefusalDesk::showThreshold() {
  if (!measure_ || !question_.recognizer) return;
  const float threshold = controller_.threshold();
  const OperatingPoint point = measure_->bench->at(threshold);
  figures_->show(point, measure_->bench->areas(), question_.recognizer->calibration().keptAt(threshold));
  plots_->setOperatingPoint(point);
  showBars(point);
  showSlipped();
}

void RefusalDesk::showBars(const OperatingPoint& point) {
  const auto& names = measure_->bench->probes().groupNames;
  std::vector<Bar> bars;
  barGroups_.clear();
  for (const GroupRefusal& group : point.groups) {
    const QString name = group.name.empty() ? tr("(unnamed)") : QString::fromStdString(group.name);
    bars.push_back({name, group.share(), group.lookAlike,
                    tr(", %1 of %2").arg(qulonglong(group.refused)).arg(qulonglong(group.count))});
    barGroups_.push_back(int(std::find(names.begin(), names.end(), group.name) - names.begin()));
  }
  bars_->setBars(std::move(bars));
  const auto chosen = std::find(barGroups_.begin(), barGroups_.end(), chosenGroup_);
  if (chosen != barGroups_.end()) bars_->setChosen(int(chosen - barGroups_.begin()));
}

void RefusalDesk::showSlipped() {
  if (!measure_) return;
  const int count = slipped_->show(controller_.threshold(), chosenGroup_);
  if (chosenGroup_ < 0) {
    slippedTitle_->setText(tr("%Ln sign(s) taken for digits", nullptr, count));
  } else {
    const auto& name = measure_->bench->probes().groupNames[std::size_t(chosenGroup_)];
    slippedTitle_->setText(
        tr("%Ln \"%1\" taken for digits", nullptr, count).arg(QString::fromStdString(name)));
  }
}

void RefusalDesk::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (outdated_) measureAgain();
}

void RefusalDesk::dragEnterEvent(QDragEnterEvent* event) {
  if (filesIn(event->mimeData()).size() == 1) event->acceptProposedAction();
}

void RefusalDesk::dropEvent(QDropEvent* event) {
  const auto files = filesIn(event->mimeData());
  if (files.size() == 1) setUnknown(files.front());
}

}  // namespace likeness::ui
