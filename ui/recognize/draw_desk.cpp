#include "ui/recognize/draw_desk.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/error_text.h"
#include "ui/core/style.h"
#include "ui/recognize/answer_view.h"
#include "ui/recognize/canvas_panel.h"
#include "ui/recognize/ink_canvas.h"
#include "ui/recognize/map_panel.h"
#include "ui/recognize/teach_bar.h"

namespace likeness::ui {

DrawDesk::DrawDesk(Session& session, RecognizeController& controller, TaughtController& taught,
                   QWidget* parent)
    : QWidget(parent),
      session_(session),
      controller_(controller),
      canvasPanel_(new CanvasPanel(this)),
      answer_(new AnswerView),
      map_(new MapPanel) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(spacing::page);
  row->addWidget(canvasPanel_);
  auto* answered = new QVBoxLayout;
  answered->setSpacing(spacing::small);
  answered->addWidget(answer_, 1);
  auto* teach = new TeachBar(controller, taught);
  answered->addWidget(teach);
  row->addLayout(answered, 1);
  row->addWidget(map_, 1);
  setTabOrder(canvasPanel_, answer_);
  setTabOrder(answer_, teach);
  setTabOrder(teach, map_);
  setAcceptDrops(true);  // next to the sheet is near enough
  connectAll();
}

void DrawDesk::connectAll() {
  InkCanvas* canvas = canvasPanel_->canvas();
  connect(canvas, &InkCanvas::changed, this, [this, canvas] { controller_.ask(canvas->content()); });
  connect(canvas, &InkCanvas::pictureOffered, &controller_, &RecognizeController::readPicture);
  connect(canvasPanel_, &CanvasPanel::openPictureWanted, this, &DrawDesk::choosePicture);

  connect(&controller_, &RecognizeController::opening, this, [this] {
    if (!controller_.recognizer()) answer_->setHint(tr("Opening the experiment..."));
  });
  connect(&controller_, &RecognizeController::opened, this, &DrawDesk::showLoaded);
  connect(&controller_, &RecognizeController::answerChanged, this, &DrawDesk::showAnswer);
  connect(&controller_, &RecognizeController::explanationChanged, this,
          [this] { answer_->setExplanation(controller_.explanation()); });
  connect(&controller_, &RecognizeController::pictureRead, canvas, &InkCanvas::setPicture);
  connect(&controller_, &RecognizeController::pictureRefused, this, [this](const Error& reason) {
    session_.postNotice({errorMessage(reason), true, {}});
  });
}

void DrawDesk::showLoaded(const LoadedRecognizer& loaded) {
  map_->setMap(loaded.map);
  if (loaded.mapProblem) session_.postNotice({errorMessage(*loaded.mapProblem), true, {}});
  if (isVisible()) canvasPanel_->canvas()->setFocus();
  controller_.ask(canvasPanel_->canvas()->content());
}

void DrawDesk::showAnswer() {
  const auto& recognition = controller_.recognition();
  answer_->setRecognition(recognition, controller_.recognizer().get());
  map_->setRecognition(recognition);
}

void DrawDesk::choosePicture() {
  const QString file = QFileDialog::getOpenFileName(
      this, tr("Open a picture of one sign"), {},
      tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm);;All files (*)"));
  if (!file.isEmpty()) controller_.readPicture(toPath(file));
}

void DrawDesk::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  placeCanvas();
}

void DrawDesk::placeCanvas() {
  // The sheet is the largest thing, but the answer and the map keep more than half of the width.
  const int others = answer_->minimumSizeHint().width() + map_->minimumSizeHint().width() + 2 * spacing::page;
  canvasPanel_->fitInto({std::min(width() * 43 / 100, width() - others), height()});
}

void DrawDesk::dragEnterEvent(QDragEnterEvent* event) {
  if (mayHoldPicture(event->mimeData())) event->acceptProposedAction();
}

void DrawDesk::dropEvent(QDropEvent* event) {
  if (const auto source = pictureIn(event->mimeData())) controller_.readPicture(*source);
}

}  // namespace likeness::ui
