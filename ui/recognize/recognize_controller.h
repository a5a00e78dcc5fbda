#pragma once

#include <QObject>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "ui/core/task_runner.h"
#include "ui/recognize/canvas_content.h"
#include "ui/recognize/picture_source.h"
#include "ui/recognize/recognition_worker.h"

namespace likeness::ui {

/// Keeps the recogniser of the open experiment, asks it about what lies on the canvas, and holds the answer
/// against the threshold that the user chose.
class RecognizeController : public QObject {
  Q_OBJECT

 public:
  explicit RecognizeController(QObject* parent = nullptr);

  void open(const std::filesystem::path& folder);
  void close();
  /// Asks about this content; an earlier question that was not answered yet is dropped.
  void ask(const CanvasContent& content);
  /// Reads a picture in the background; pictureRead or pictureRefused follows.
  void readPicture(const PictureSource& source);
  void setThreshold(float threshold);

  /// Null while there is none.
  const std::shared_ptr<const Recognizer>& recognizer() const { return recognizer_; }
  float threshold() const { return threshold_; }
  /// The latest answer at the threshold; empty when there is nothing to answer.
  const std::optional<Recognition>& recognition() const { return recognition_; }
  /// Whether that is the answer to what lies on the canvas now, and not to what lay there before.
  bool isUpToDate() const { return recognition_ && recognition_->request == asked_; }
  /// Of the latest answer; empty until it is found.
  const std::optional<Explanation>& explanation() const { return explanation_; }

 signals:
  /// A recogniser is being loaded; opened or failed follows.
  void opening();
  void opened(const likeness::ui::LoadedRecognizer& loaded);
  void failed(const likeness::Error& reason);
  void closed();
  void thresholdChanged(float threshold);
  /// A new answer, none any more, or the same at another threshold.
  void answerChanged();
  void explanationChanged();
  void pictureRead(const likeness::ui::CanvasPicture& picture);
  void pictureRefused(const likeness::Error& reason);

 private:
  void take(RecognitionEvent event);
  void takeLoaded(const LoadedRecognizer& loaded);
  void takeRecognition(Recognition recognition);
  void takeExplanation(std::optional<Explanation> explanation);
  void decide();

  std::filesystem::path folder_;
  std::shared_ptr<const Recognizer> recognizer_;
  float threshold_ = 0;
  std::uint64_t asked_ = 0;   // number of the latest question
  std::uint64_t wanted_ = 0;  // answers to earlier questions come too late
  std::optional<Recognition> recognition_;
  std::optional<Explanation> explanation_;
  std::optional<PictureSource> nextPicture_;  // while another is being read
  TaskRunner<CanvasPicture> reading_;
  RecognitionWorker worker_;  // last: it reports to the rest
};

}  // namespace likeness::ui
