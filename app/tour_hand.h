#pragma once

#include <QPoint>
#include <QPointF>
#include <QString>
#include <functional>
#include <vector>

class QWidget;

namespace likeness::ui {

/// The user of a tour: moves the mouse, presses keys, and waits for what it sees.
class TourHand {
 public:
  /// A click in the middle of a widget, or at a place of it.
  void click(QWidget* widget);
  void click(QWidget* widget, QPoint place, Qt::KeyboardModifiers modifiers = {});
  void doubleClick(QWidget* widget, QPoint place);
  /// Presses at the first place, moves through the others, releases at the last.
  void drag(QWidget* widget, const std::vector<QPointF>& places);
  void press(QWidget* widget, int key, const QString& text = {});
  void type(QWidget* widget, const QString& text);
  /// Clicks a part of the switch of this name on a page; whether it is the chosen one then.
  bool choose(const QWidget& page, const char* switchName, int part);
  void dropFile(QWidget* widget, const QString& file);

  /// Lets the program go on for so long.
  void wait(int milliseconds);
  /// Lets it go on until something is so; false when it was not within the time.
  bool waitFor(const std::function<bool()>& condition, int milliseconds);
};

}  // namespace likeness::ui
