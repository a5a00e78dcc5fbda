#pragma once

#include <QString>
#include <QWidget>
#include <vector>

namespace likeness::ui {

/// A few named shares as horizontal bars under a title, the largest first, each with its percentage.
class ShareBars : public QWidget {
  Q_OBJECT

 public:
  struct Bar {
    QString name;
    double share = 0;  // in [0, 1]
  };

  explicit ShareBars(const QString& title, QWidget* parent = nullptr);

  void setBars(std::vector<Bar> bars);
  /// A line while there are no bars.
  void setPlaceholder(const QString& text);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int rowHeight() const;

  QString title_;
  QString placeholder_;
  std::vector<Bar> bars_;
};

}  // namespace likeness::ui
