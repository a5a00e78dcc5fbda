#pragma once

#include <QWidget>
#include <vector>

class QToolButton;

namespace likeness::ui {

/// A row whose buttons show their icons alone while their words do not fit, as in a small window or in a
/// language of long words. Takes part in layouts as if it could be as narrow as one likes. The buttons are
/// those children that show a word beside an icon when the row is shown first.
class FoldingRow : public QWidget {
  Q_OBJECT

 public:
  explicit FoldingRow(QWidget* parent = nullptr) : QWidget(parent) {}

  bool folded() const { return folded_; }
  QSize minimumSizeHint() const override;

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;

 private:
  void fit();
  void setFolded(bool folded);

  std::vector<QToolButton*> buttons_;
  bool folded_ = false;
  bool settling_ = false;  // the layout does not know the new buttons yet
  int needed_ = 0;         // for the words, while folded
  int foldedHint_ = -1;    // below 0: not known yet
};

}  // namespace likeness::ui
