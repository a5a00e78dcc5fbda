#include "ui/recognize/recognize_page.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/empty_state.h"
#include "ui/core/error_text.h"
#include "ui/core/style.h"
#include "ui/recognize/answer_view.h"
#include "ui/recognize/canvas_panel.h"
#include "ui/recognize/distance_ruler.h"
#include "ui/recognize/ink_canvas.h"
#include "ui/recognize/map_panel.h"
#include "ui/recognize/threshold_panel.h"

namespace likeness::ui {

RecognizePage::RecognizePage(Session& session, QWidget* parent)
    : Page(PageId::recognize, session, parent), stack_(new QStackedWidget) {
  empty_ = new EmptyState(pageIconName(PageId::recognize), {}, tr("Go to Train"));
  desk_ = makeDesk();
  stack_->addWidget(empty_);
  stack_->addWidget(desk_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
  layout->addWidget(stack_);
  setAcceptDrops(true);  // next to the sheet is near enough
  connectAll();
  if (session.experiment().empty()) {
    closeExperiment();
  } else {
    openExperiment(session.experiment());
  }
}

QWidget* RecognizePage::makeDesk() {
  auto* desk = new QWidget;
  canvasPanel_ = new CanvasPanel(this);
  answer_ = new AnswerView;
  map_ = new MapPanel;
  threshold_ = new ThresholdPanel;
  auto* top = new QHBoxLayout;
  top->setSpacing(spacing::page);
  top->addWidget(canvasPanel_);
  top->addWidget(answer_, 1);
  top->addWidget(map_, 1);
  head_ = makeHead();
  auto* layout = new QVBoxLayout(desk);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::medium);
  layout->addWidget(head_);
  layout->addLayout(top, 1);
  layout->addWidget(threshold_);
  setTabOrder(canvasPanel_, answer_);
  setTabOrder(answer_, map_);
  setTabOrder(map_, threshold_);
  return desk;
}

QWidget* RecognizePage::makeHead() {
  auto* head = new QWidget;
  experimentName_ = makeSecondary({});
  experimentName_->setWordWrap(false);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins({});
  row->setSpacing(spacing::medium);
  row->addWidget(makeTitle(pageTitle(PageId::recognize)));
  row->addWidget(experimentName_, 1);
  return head;
}

void RecognizePage::connectAll() {
  InkCanvas* canvas = canvasPanel_->canvas();
  connect(&session(), &Session::experimentOpened, this, &RecognizePage::openExperiment);
  connect(&session(), &Session::experimentClosed, this, &RecognizePage::closeExperiment);
  connect(empty_, &EmptyState::activated, this, [this] { this->session().requestPage(PageId::train); });

  connect(canvas, &InkCanvas::changed, this, [this, canvas] { controller_.ask(canvas->content()); });
  connect(canvas, &InkCanvas::pictureOffered, &controller_, &RecognizeController::readPicture);
  connect(canvasPanel_, &CanvasPanel::openPictureWanted, this, &RecognizePage::choosePicture);
  connect(threshold_, &ThresholdPanel::thresholdChanged, &controller_, &RecognizeController::setThreshold);

  connect(&controller_, &RecognizeController::opened, this, &RecognizePage::showLoaded);
  connect(&controller_, &RecognizeController::failed, this, &RecognizePage::showFailure);
  connect(&controller_, &RecognizeController::answerChanged, this, &RecognizePage::showAnswer);
  connect(&controller_, &RecognizeController::pictureRead, canvas, &InkCanvas::setPicture);
  connect(&controller_, &RecognizeController::pictureRefused, this, [this](const Error& reason) {
    this->session().postNotice({errorMessage(reason), true, {}});
  });
}

void RecognizePage::openExperiment(const std::filesystem::path& folder) {
  stack_->setCurrentWidget(desk_);
  if (!controller_.recognizer()) answer_->setHint(tr("Opening the experiment..."));
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
  stack_->setCurrentWidget(desk_);
  threshold_->setRecognizer(loaded.recognizer);
  map_->setMap(loaded.map);
  experimentName_->setText(QString::fromStdString(loaded.name));
  if (loaded.mapProblem) session().postNotice({errorMessage(*loaded.mapProblem), true, {}});
  if (isVisible()) canvasPanel_->canvas()->setFocus();
  controller_.ask(canvasPanel_->canvas()->content());
}

void RecognizePage::showFailure(const Error& reason) {
  empty_->setSentence(errorMessage(reason));
  stack_->setCurrentWidget(empty_);
}

void RecognizePage::showAnswer() {
  const auto& recognition = controller_.recognition();
  answer_->setRecognition(recognition, controller_.recognizer().get());
  map_->setRecognition(recognition);
  if (recognition && !recognition->blank) {
    threshold_->setMarker(recognition->answer.distance, recognition->answer.nearestClass);
  } else {
    threshold_->setMarker(std::nullopt);
  }
}

void RecognizePage::choosePicture() {
  const QString file = QFileDialog::getOpenFileName(
      this, tr("Open a picture of one sign"), {},
      tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm);;All files (*)"));
  if (!file.isEmpty()) controller_.readPicture(toPath(file));
}

void RecognizePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  placeCanvas();
}

void RecognizePage::placeCanvas() {
  const QSize inside = size() - QSize(2 * spacing::page, 2 * spacing::page);
  const int others = head_->sizeHint().height() + threshold_->sizeHint().height() + 2 * spacing::medium;
  // The sheet is the largest thing, but the answer and the map keep more than half of the width.
  canvasPanel_->fitInto({inside.width() * 43 / 100, inside.height() - others});
}

void RecognizePage::dragEnterEvent(QDragEnterEvent* event) {
  if (desk_->isVisible() && mayHoldPicture(event->mimeData())) event->acceptProposedAction();
}

void RecognizePage::dropEvent(QDropEvent* event) {
  if (const auto source = pictureIn(event->mimeData())) controller_.readPicture(*source);
}

}  // namespace likeness::ui
