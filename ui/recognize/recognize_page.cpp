#include "ui/recognize/recognize_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/core/empty_state.h"
#include "ui/core/error_text.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/recognize/batch_desk.h"
#include "ui/recognize/camera_desk.h"
#include "ui/recognize/draw_desk.h"
#include "ui/recognize/export_button.h"
#include "ui/recognize/refusal_desk.h"
#include "ui/recognize/taught_controller.h"
#include "ui/recognize/taught_desk.h"
#include "ui/recognize/threshold_panel.h"

namespace likeness::ui {

RecognizePage::RecognizePage(Session& session, QWidget* parent)
    : Page(PageId::recognize, session, parent), stack_(new QStackedWidget) {
  empty_ = new EmptyState(pageIconName(PageId::recognize), {}, tr("Go to Train"));
  all_ = makeDesks();
  stack_->addWidget(empty_);
  stack_->addWidget(all_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
  layout->addWidget(stack_);
  connectAll();
  if (session.experiment().empty()) {
    closeExperiment();
  } else {
    openExperiment(session.experiment());
  }
}

QWidget* RecognizePage::makeDesks() {
  desks_ = new QStackedWidget;
  QStringList titles;
  const auto add = [&](const QString& title, QWidget* desk) {
    titles.append(title);
    desks_->addWidget(desk);
  };
  auto* taught = new TaughtController(session(), controller_, this);
  add(tr("Draw"), new DrawDesk(session(), controller_, *taught));
  auto* camera = new CameraDesk(session(), controller_);
  add(tr("Camera"), camera);
  add(tr("Folder"), new BatchDesk(session(), controller_));
  add(tr("Taught"), new TaughtDesk(session(), *taught));
  auto* refusal = new RefusalDesk(session(), controller_);
  add(tr("Refusing"), refusal);
  connect(camera, &CameraDesk::signTaken, this, [this] {
    switch_->setCurrent(0);
    desks_->setCurrentIndex(0);
  });

  auto* all = new QWidget;
  threshold_ = new ThresholdPanel;
  connect(refusal, &RefusalDesk::unknownMeasured, threshold_, &ThresholdPanel::setUnknown);
  connect(refusal, &RefusalDesk::thresholdWanted, threshold_, &ThresholdPanel::setThreshold);
  auto* layout = new QVBoxLayout(all);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::medium);
  layout->addWidget(makeHead(titles, *taught));
  layout->addWidget(desks_, 1);
  layout->addWidget(threshold_);
  setTabOrder(switch_, desks_);
  setTabOrder(desks_, threshold_);
  return all;
}

QWidget* RecognizePage::makeHead(const QStringList& titles, TaughtController& taught) {
  auto* head = new QWidget;
  experimentName_ = makeSecondary({});
  experimentName_->setWordWrap(false);
  switch_ = new SegmentedSwitch(titles);
  switch_->setObjectName(QStringLiteral("recognizeDesks"));
  switch_->setVisible(titles.size() > 1);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins({});
  row->setSpacing(spacing::medium);
  row->addWidget(makeTitle(pageTitle(PageId::recognize)));
  row->addWidget(experimentName_, 1);
  row->addWidget(switch_);
  row->addWidget(new ExportButton(taught));
  return head;
}

void RecognizePage::connectAll() {
  connect(&session(), &Session::experimentOpened, this, &RecognizePage::openExperiment);
  connect(&session(), &Session::experimentClosed, this, &RecognizePage::closeExperiment);
  connect(empty_, &EmptyState::activated, this, [this] { this->session().requestPage(PageId::train); });
  connect(switch_, &SegmentedSwitch::chosen, desks_, &QStackedWidget::setCurrentIndex);
  connect(desks_, &QStackedWidget::currentChanged, this, &RecognizePage::showMarker);
  connect(threshold_, &ThresholdPanel::thresholdChanged, &controller_, &RecognizeController::setThreshold);

  connect(&controller_, &RecognizeController::opened, this, &RecognizePage::showLoaded);
  connect(&controller_, &RecognizeController::failed, this, &RecognizePage::showFailure);
  connect(&controller_, &RecognizeController::answerChanged, this, &RecognizePage::showMarker);
}

void RecognizePage::openExperiment(const std::filesystem::path& folder) {
  stack_->setCurrentWidget(all_);
  controller_.open(folder);
}

void RecognizePage::closeExperiment() {
  controller_.close();
  empty_->setSentence(
      tr("Here a trained network tells which digit you draw, or that it is none. Train one first; "
         "a minute is enough."));
  stack_->setCurrentWidget(empty_);
}

void RecognizePage::showLoaded(const LoadedRecognizer& loaded) {
  stack_->setCurrentWidget(all_);
  const float threshold = controller_.threshold();
  threshold_->setRecognizer(loaded.recognizer);
  threshold_->setThreshold(threshold);
  experimentName_->setText(QString::fromStdString(loaded.name));
}

void RecognizePage::showFailure(const Error& reason) {
  empty_->setSentence(errorMessage(reason));
  stack_->setCurrentWidget(empty_);
}

void RecognizePage::showMarker() {
  const auto& recognition = controller_.recognition();
  const bool drawing = desks_->currentIndex() == 0;  // elsewhere the sign on the sheet is out of sight
  if (drawing && recognition && !recognition->blank) {
    threshold_->setMarker(recognition->answer.distance, recognition->answer.nearestClass);
  } else {
    threshold_->setMarker(std::nullopt);
  }
}

}  // namespace likeness::ui
