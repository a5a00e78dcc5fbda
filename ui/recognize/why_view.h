#pragma once

#include <QImage>
#include <QWidget>
#include <optional>

#include "ui/recognize/recognition.h"

namespace likeness::ui {

/// Why the answer is what it is: the picture that the network saw, its ink coloured by what covering it does
/// to the distance, with the strongest effect in words.
class WhyView : public QWidget {
  Q_OBJECT

 public:
  explicit WhyView(QWidget* parent = nullptr);

  void setExplanation(const std::optional<Explanation>& explanation);
  QString sentence() const { return sentence_; }

  QSize sizeHint() const override { return {280, 96}; }
  QSize minimumSizeHint() const override { return {200, 84}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void renew();

  std::optional<Explanation> explanation_;
  QImage picture_;
  QString sentence_;
};

}  // namespace likeness::ui
