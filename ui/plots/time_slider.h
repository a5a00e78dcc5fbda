#pragma once

#include <QTimer>
#include <QWidget>
#include <cstdint>
#include <vector>

class QLabel;
class QSlider;
class QToolButton;

namespace likeness::ui {

/// Steps through the frames of a series, by hand or by itself: those of a run, or of a map that converges.
/// While it stands at the last frame it follows new ones. Arrow keys step, Home and End jump, Space plays.
class TimeSlider : public QWidget {
  Q_OBJECT

 public:
  explicit TimeSlider(QWidget* parent = nullptr);

  /// So many frames now, numbered from 0. `restart`: of another series, shown from its last frame on. With
  /// fewer than two it hides.
  void setCount(int count, bool restart = false);
  /// The same with the step of each frame, which rise; they are what the words say and showStep() looks for.
  void setSteps(std::vector<std::int64_t> steps, bool restart = false);
  /// Words at its right in place of the step.
  void setWords(const QString& words);

  int count() const;
  int current() const;
  bool playing() const { return timer_.isActive(); }
  /// How long a move from the frame before may take so that it can be followed; 0 where there is no time for
  /// it: while the handle is dragged, and while many frames are played.
  int moveMs() const;
  /// Whether its handle is held.
  bool dragging() const;
  /// Goes to the last frame at or before a step, else to the first.
  void showStep(std::int64_t step);
  QSlider* slider() const { return slider_; }
  QToolButton* playButton() const { return play_; }

 signals:
  /// Also when the same number means another frame: after a restart.
  void frameChosen(int frame);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void play(bool on);
  void advance();
  void tell();

  QToolButton* play_ = nullptr;
  QSlider* slider_ = nullptr;
  QLabel* words_ = nullptr;
  QTimer timer_;
  std::vector<std::int64_t> steps_;
  int count_ = 0;
  int stride_ = 1;  // of playing
};

}  // namespace likeness::ui
