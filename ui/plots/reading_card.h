#pragma once

#include <QColor>
#include <QString>
#include <QWidget>
#include <vector>

namespace likeness::ui {

/// The small card beside a crosshair: a heading and one line a curve.
class ReadingCard : public QWidget {
  Q_OBJECT

 public:
  struct Line {
    QColor color;
    QString name;
    QString value;
  };

  explicit ReadingCard(QWidget* parent);

  void setReading(const QString& heading, const std::vector<Line>& lines);
  QString text() const;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  int lineHeight() const;

  QString heading_;
  std::vector<Line> lines_;
};

}  // namespace likeness::ui
