#include "ui/recognize/recognize_controller.h"

#include <utility>

#include "ui/recognize/picture_reader.h"

namespace likeness::ui {

namespace {

bool haveSameDistances(const Recognizer& one, const Recognizer& other) {
  const Calibration& a = one.calibration();
  const Calibration& b = other.calibration();
  return one.method() == other.method() && a.threshold == b.threshold && a.distances == b.distances;
}

}  // namespace

RecognizeController::RecognizeController(QObject* parent)
    : QObject(parent), worker_([this](RecognitionEvent event) {
        // Straight into the event loop instead of a timer: an answer has to follow the pen.
        QMetaObject::invokeMethod(
            this, [this, event = std::move(event)]() mutable { take(std::move(event)); },
            Qt::QueuedConnection);
      }) {
  reading_.onEvents(
      [this](const std::vector<CanvasPicture>& pictures) { emit pictureRead(pictures.back()); });
  reading_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit pictureRefused(*error);
    if (const auto next = std::exchange(nextPicture_, std::nullopt)) readPicture(*next);
  });
}

void RecognizeController::open(const std::filesystem::path& folder) {
  folder_ = folder;
  emit opening();
  worker_.load(folder);
}

void RecognizeController::close() {
  folder_.clear();
  recognizer_.reset();
  worker_.unload();
  recognition_.reset();
  takeExplanation(std::nullopt);
  emit closed();
  emit answerChanged();
}

void RecognizeController::ask(const CanvasContent& content) {
  ++asked_;
  if (content.empty()) {
    wanted_ = asked_;
    worker_.forget();
    recognition_.reset();
    takeExplanation(std::nullopt);
    emit answerChanged();
  } else if (content.picture) {
    worker_.answer(asked_, content.picture->prepared);
  } else {
    worker_.answer(asked_, content.ink);
  }
}

void RecognizeController::readPicture(const PictureSource& source) {
  if (reading_.active()) {
    nextPicture_ = source;  // waiting for the thread here would hold up the window
    return;
  }
  reading_.start([source](const std::stop_token&, const auto& report) { report(readCanvasPicture(source)); });
}

void RecognizeController::setThreshold(float threshold) {
  threshold_ = threshold;
  decide();
  emit thresholdChanged(threshold);
  emit answerChanged();
}

void RecognizeController::take(RecognitionEvent event) {
  if (const auto* loaded = std::get_if<LoadedRecognizer>(&event)) {
    takeLoaded(*loaded);
  } else if (auto* recognition = std::get_if<Recognition>(&event)) {
    takeRecognition(std::move(*recognition));
  } else if (auto* explanation = std::get_if<Explanation>(&event)) {
    if (recognition_ && explanation->request == recognition_->request)
      takeExplanation(std::move(*explanation));
  } else if (const auto* missing = std::get_if<RecognizerMissing>(&event); missing->folder == folder_) {
    recognizer_.reset();
    emit failed(missing->reason);
  }
}

void RecognizeController::takeLoaded(const LoadedRecognizer& loaded) {
  if (loaded.folder != folder_) return;
  // An answer of the one before names references that this one need not have.
  recognition_.reset();
  takeExplanation(std::nullopt);
  wanted_ = asked_;
  // A threshold that was dragged stays where it is while distances mean the same, as after teaching.
  const bool same = recognizer_ && haveSameDistances(*recognizer_, *loaded.recognizer);
  recognizer_ = loaded.recognizer;
  if (!same) threshold_ = recognizer_->calibration().threshold;
  emit opened(loaded);
}

void RecognizeController::takeRecognition(Recognition recognition) {
  if (recognition.request <= wanted_ || !recognizer_) return;
  recognition_ = std::move(recognition);
  decide();
  emit answerChanged();
}

void RecognizeController::takeExplanation(std::optional<Explanation> explanation) {
  explanation_ = std::move(explanation);
  emit explanationChanged();
}

void RecognizeController::decide() {
  if (!recognition_) return;
  const auto decideOn = [this](Answer& answer) {
    answer.threshold = threshold_;
    answer.label.reset();
    if (!recognition_->blank && answer.distance <= threshold_) answer.label = answer.nearestClass;
  };
  decideOn(recognition_->answer);
  for (RecognizedPart& part : recognition_->parts) decideOn(part.answer);
}

}  // namespace likeness::ui
