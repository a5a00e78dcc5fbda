#pragma once

#include <QScrollArea>

#include "engine/train/lesson.h"

namespace likeness::ui {

/// A text of a lesson in the user's language.
QString lessonText(const char* english);

/// The lessons to choose from: what each asks, and one button that begins it.
class LessonsPanel : public QScrollArea {
  Q_OBJECT

 public:
  explicit LessonsPanel(QWidget* parent = nullptr);

 signals:
  /// By its place in lessons().
  void chosen(int lesson);
};

}  // namespace likeness::ui
