#pragma once

#include <QWidget>
#include <map>

#include "ui/core/session.h"

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace likeness::ui {

/// The narrow list of pages at the left of the window: an icon over a word.
class Rail : public QWidget {
  Q_OBJECT

 public:
  explicit Rail(QWidget* parent = nullptr);

  /// Adds a page below the others; Ctrl and its number go there.
  void addPage(PageId id);
  /// Adds the one entry at the bottom.
  void addAbout();
  void setCurrent(PageId id);
  void setAboutCurrent();

 signals:
  void pageChosen(likeness::ui::PageId id);
  void aboutChosen();

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QToolButton* makeButton(const QString& iconName, const QString& text);

  QVBoxLayout* column_ = nullptr;
  QButtonGroup* group_ = nullptr;
  QToolButton* about_ = nullptr;
  std::map<PageId, QToolButton*> buttons_;
};

}  // namespace likeness::ui
