#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace likeness::ui {

/// Steps through frames, by hand or by itself; follows new ones while it stands at the last.
class FrameSlider : public QWidget {
  Q_OBJECT

 public:
  explicit FrameSlider(QWidget* parent = nullptr);

  /// So many frames now. `restart`: of another series, to be shown from its last frame on.
  void setCount(int count, bool restart);
  void setWords(const QString& words);
  int current() const;
  QSlider* slider() const { return slider_; }

 signals:
  void frameChosen(int frame);

 private:
  void play(bool on);
  void advance();

  QToolButton* play_ = nullptr;
  QSlider* slider_ = nullptr;
  QLabel* words_ = nullptr;
  QTimer timer_;
};

}  // namespace likeness::ui
