#pragma once

#include <QString>

#include "engine/train/lesson.h"
#include "ui/core/card.h"

class QLabel;
class QPushButton;

namespace likeness::ui {

class SecondaryLabel;

/// Leads through a lesson from above the page: the step, what to expect and to notice, and the buttons that
/// do it and go on. Asks for a folder where the data cannot be shipped.
class LessonGuide : public Card {
  Q_OBJECT

 public:
  explicit LessonGuide(QWidget* parent = nullptr);

  /// Shows the first step of a lesson; below 0 hides the guide.
  void begin(int lesson);
  bool active() const { return lesson_ >= 0; }
  /// Null where no lesson goes on.
  const LessonStep* step() const;
  /// The folder that a lesson without data of its own learns from; empty until it was chosen.
  void setFolder(const QString& folder);
  /// No run of a lesson takes longer, so that somebody can be shown around; 0, as at the start, for no such
  /// bound.
  void setLongestRun(double seconds) { longestRun_ = seconds; }

 signals:
  /// Do this: its data set is filled in.
  void stepStarted(const likeness::LessonStep& step);
  void ended();

 protected:
  /// Asks for a folder; tests answer in its place.
  virtual QString askForFolder();

 private:
  const Lesson& lesson() const;
  void show(int step);
  void run();

  int lesson_ = -1;
  int step_ = 0;
  double longestRun_ = 0;
  QString folder_;
  QLabel* title_ = nullptr;
  SecondaryLabel* expected_ = nullptr;
  SecondaryLabel* notice_ = nullptr;
  SecondaryLabel* needs_ = nullptr;
  QPushButton* back_ = nullptr;
  QPushButton* run_ = nullptr;
  QPushButton* next_ = nullptr;
};

}  // namespace likeness::ui
