#include "ui/recognize/camera_desk.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/message_card.h"
#include "ui/core/style.h"
#include "ui/live/boxed_picture.h"
#include "ui/live/source_choice.h"
#include "ui/recognize/camera_answers.h"

namespace likeness::ui {

namespace {

constexpr int silenceMs = 3000;
constexpr int manyDark = 10;

QPolygonF outlineOf(const TrackedDigit& digit) {
  QPolygonF outline;
  for (const InkPoint& corner : digit.corners) outline << QPointF(corner.x, corner.y);
  return outline;
}

}  // namespace

CameraDesk::CameraDesk(Session& session, RecognizeController& controller, CameraTools tools, QWidget* parent)
    : QWidget(parent),
      session_(session),
      controller_(controller),
      source_(new SourceChoice),
      save_(new QPushButton(tr("Save picture..."))),
      start_(new QPushButton),
      message_(new MessageCard),
      picture_(new BoxedPicture),
      answers_(new CameraAnswers),
      run_(std::move(tools)) {
  silence_.setObjectName(QStringLiteral("silence"));
  silence_.setParent(this);
  silence_.setSingleShot(true);
  silence_.setInterval(silenceMs);
  layOut();
  connectAll();
  setRunning(false);
  showState();
}

void CameraDesk::layOut() {
  makePrimary(start_);
  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::small);
  head->addWidget(source_, 2);
  head->addStretch(1);
  head->addWidget(save_);
  head->addWidget(start_);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::medium);
  row->addWidget(picture_, 1);
  row->addWidget(answers_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::medium);
  column->addLayout(head);
  column->addWidget(message_);
  column->addLayout(row, 1);
}

void CameraDesk::connectAll() {
  connect(source_, &SourceChoice::camerasWanted, &run_, &CameraRun::lookForCameras);
  connect(source_, &SourceChoice::changed, this, &CameraDesk::showState);
  connect(&run_, &CameraRun::camerasListed, source_, &SourceChoice::setCameras);
  connect(&run_, &CameraRun::pictureRead, this, &CameraDesk::takePicture);
  connect(&run_, &CameraRun::ended, this, &CameraDesk::takeEnd);
  connect(&silence_, &QTimer::timeout, this, &CameraDesk::watch);
  connect(message_, &MessageCard::activated, this, &CameraDesk::goOn);
  connect(start_, &QPushButton::clicked, this, [this] { run_.active() ? stop() : start(); });
  connect(save_, &QPushButton::clicked, this, [this] {
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the picture"), tr("picture.png"),
                                                      tr("Pictures (*.png *.jpg)"));
    if (!file.isEmpty()) savePicture(file);
  });
  connect(answers_->takeButton(), &QPushButton::clicked, this, &CameraDesk::takeSign);
  connect(picture_, &BoxedPicture::fileDropped, this, [this](const std::filesystem::path& file) {
    if (!run_.active()) source_->setRecording(file);
  });
  connect(picture_, &BoxedPicture::photoWanted, this, &CameraDesk::start);
  connect(picture_, &BoxedPicture::boxChosen, this, [this](int box) {
    if (!last_) return;
    track_ = last_->digits[static_cast<std::size_t>(box)].track;
    showLast();
  });
  connect(&controller_, &RecognizeController::thresholdChanged, this, [this](float threshold) {
    run_.setThreshold(threshold);
    if (run_.active() || !last_) return;
    // A picture that stands still is judged again; one that moves is so with the next.
    for (TrackedDigit& digit : last_->digits) {
      digit.label.reset();
      if (digit.distance <= threshold) digit.label = digit.nearestClass;
    }
    showLast();
  });
  connect(&controller_, &RecognizeController::opened, this, &CameraDesk::showState);
  // Another network is another reader.
  connect(&controller_, &RecognizeController::opening, this, &CameraDesk::stop);
  connect(&controller_, &RecognizeController::closed, this, &CameraDesk::stop);
}

void CameraDesk::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!event->spontaneous() && !run_.active()) run_.lookForCameras();
}

/// A camera that nobody looks at is switched off.
void CameraDesk::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  if (!event->spontaneous()) stop();
}

void CameraDesk::setRunning(bool running) {
  start_->setText(running ? tr("Stop") : tr("Start"));
  start_->setIcon(icon(running ? QStringLiteral("stop") : QStringLiteral("play")));
  source_->setEnabled(!running);
  save_->setEnabled(last_.has_value());
}

void CameraDesk::showState() {
  if (run_.active()) return;
  start_->setEnabled(source_->source().has_value() && controller_.recognizer());
  if (!last_) {
    picture_->setPhoto(
        {}, tr("Choose a camera, or drop a video here, and press Start: every digit on paper gets a "
               "box and its answer."));
    answers_->clear();
  }
  if (const QString missing = source_->whatIsMissing(); !missing.isEmpty()) {
    say(Tone::plain, missing, WayOn::lookAgain, tr("Look again"));
  } else {
    say(Tone::plain, {});
  }
}

void CameraDesk::say(Tone tone, const QString& text, WayOn way, const QString& button) {
  way_ = way;
  message_->setMessage(tone, text, button);
}

void CameraDesk::goOn() {
  switch (way_) {
    case WayOn::none:
      return;
    case WayOn::lookAgain:
      return run_.lookForCameras();
    case WayOn::openVideo:
      stop();
      return source_->chooseRecording(false);
    case WayOn::tryAgain:
      return start();
  }
}

void CameraDesk::start() {
  const auto source = source_->source();
  if (run_.active() || !source || !controller_.recognizer()) return;
  say(Tone::plain, {});
  stopped_ = warned_ = false;
  track_ = darkPictures_ = 0;
  last_.reset();
  recognizer_ = controller_.recognizer();
  answers_->clear();
  answers_->setRecognizer(recognizer_);
  setRunning(true);
  picture_->setPhoto({}, source_->whatIsAwaited());
  silence_.start();
  run_.start(*source, recognizer_, controller_.threshold());
}

void CameraDesk::stop() {
  if (!run_.active()) return;
  stopped_ = true;
  run_.requestStop();
  start_->setEnabled(false);  // until it has ended
}

void CameraDesk::takePicture(const CameraPicture& picture) {
  silence_.start();
  darkPictures_ = picture.dark ? darkPictures_ + 1 : 0;
  last_ = picture;
  save_->setEnabled(true);
  if (darkPictures_ == manyDark) {
    warned_ = true;
    say(Tone::warning,
        tr("The pictures are black. Is the lens covered, or the room dark? You can also open a video."),
        WayOn::openVideo, tr("Open a video..."));
  } else if (warned_ && darkPictures_ == 0) {
    warned_ = false;
    say(Tone::plain, {});
  }
  showLast();
}

/// No picture has come for a while.
void CameraDesk::watch() {
  if (!run_.active() || stopped_) return;
  warned_ = true;
  say(Tone::warning,
      tr("No picture has come for %1 seconds. You can wait, or stop and choose another source.")
          .arg(silenceMs / 1000));
}

/// The one that was clicked, else the first; -1 for none.
int CameraDesk::chosenSign() const {
  const auto clicked = std::ranges::find(last_->digits, track_, &TrackedDigit::track);
  if (clicked != last_->digits.end()) return static_cast<int>(clicked - last_->digits.begin());
  return last_->digits.empty() ? -1 : 0;
}

void CameraDesk::showLast() {
  std::vector<PictureBox> boxes;
  for (const TrackedDigit& digit : last_->digits) {
    const QPolygonF outline = outlineOf(digit);
    const QString name =
        digit.label
            ? QString::fromStdString(recognizer_->classNames().at(static_cast<std::size_t>(*digit.label)))
            : QStringLiteral("–");
    boxes.push_back({outline.boundingRect(), name, outline,
                     digit.label ? classColor(*digit.label).lighter(130) : QColor(235, 235, 235)});
  }
  const int chosen = chosenSign();
  picture_->showFrame(last_->picture, boxes, chosen);
  answers_->showPicture(*last_, chosen, controller_.threshold());
}

void CameraDesk::takeEnd(const std::optional<Error>& reason) {
  silence_.stop();
  warned_ = false;
  setRunning(false);
  answers_->showRate(0);
  showState();
  if (reason) {
    say(Tone::bad, errorMessage(*reason), WayOn::tryAgain, tr("Try again"));
  } else if (!stopped_) {
    say(Tone::plain, SourceChoice::whatEnded(), WayOn::tryAgain, tr("Play again"));
  }
}

void CameraDesk::savePicture(const QString& file) {
  if (!last_) return;
  if (last_->picture.save(file)) {
    session_.postNotice({tr("Saved as %1.").arg(file), false, {}});
  } else {
    session_.postNotice({tr("The picture could not be written to %1.").arg(file), true, {}});
  }
}

void CameraDesk::takeSign() {
  const int chosen = last_ ? chosenSign() : -1;
  if (chosen < 0) return;
  const TrackedDigit& digit = last_->digits[static_cast<std::size_t>(chosen)];
  const QRectF box = outlineOf(digit).boundingRect();
  const double margin =
      0.12 * std::max(box.width() * last_->picture.width(), box.height() * last_->picture.height());
  const QRectF place(box.x() * last_->picture.width() - margin, box.y() * last_->picture.height() - margin,
                     box.width() * last_->picture.width() + 2 * margin,
                     box.height() * last_->picture.height() + 2 * margin);
  const QRect cut = place.toAlignedRect().intersected(last_->picture.rect());
  emit controller_.pictureRead({last_->picture.copy(cut), digit.prepared});
  emit signTaken();
}

}  // namespace likeness::ui
