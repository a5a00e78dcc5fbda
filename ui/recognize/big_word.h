#pragma once

#include <QColor>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace likeness::ui {

/// A word in the largest type that its place allows.
class BigWord : public QWidget {
 public:
  explicit BigWord(QWidget* parent = nullptr);

  /// With a colour there is a bar of it under the word.
  void setWord(const QString& word, const QColor& bar = {});
  const QString& word() const { return word_; }

  QSize minimumSizeHint() const override { return {160, 64}; }
  QSize sizeHint() const override { return {320, 200}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QStringList linesFor(const QSizeF& place) const;
  int fittingType(const QStringList& lines, const QSizeF& place) const;

  QString word_;
  QColor bar_;
};

}  // namespace likeness::ui
