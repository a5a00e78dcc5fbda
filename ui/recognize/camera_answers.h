#pragma once

#include "ui/core/card.h"
#include "ui/recognize/camera_run.h"

class QLabel;
class QPushButton;

namespace likeness::ui {

/// Beside the pictures of a camera: all digits in them in reading order, and one sign as the network sees it,
/// with its distance.
class CameraAnswers : public Card {
  Q_OBJECT

 public:
  explicit CameraAnswers(QWidget* parent = nullptr);

  void setRecognizer(const std::shared_ptr<const Recognizer>& recognizer) { recognizer_ = recognizer; }
  /// `chosen`: the sign that is shown closely; -1 for none.
  void showPicture(const CameraPicture& picture, int chosen, float threshold);
  /// As if it had not begun.
  void clear();
  /// Pictures a second; 0: not known.
  void showRate(double perSecond);
  /// The digits in reading order; "–" for a sign that is none.
  QString line() const;
  QPushButton* takeButton() const { return take_; }

 private:
  QString nameOf(const TrackedDigit& digit) const;
  void showSign(const TrackedDigit* digit, float threshold);

  std::shared_ptr<const Recognizer> recognizer_;
  QLabel* line_ = nullptr;
  QLabel* hint_ = nullptr;
  QWidget* sign_ = nullptr;
  QLabel* seen_ = nullptr;
  QLabel* sentence_ = nullptr;
  QPushButton* take_ = nullptr;
  QLabel* rate_ = nullptr;
};

}  // namespace likeness::ui
