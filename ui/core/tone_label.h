#pragma once

#include <QLabel>

namespace likeness::ui {

enum class Tone { plain, secondary, good, warning, bad };

/// The text colour of a tone in the present scheme.
QColor toneColor(Tone tone);

/// A label whose text has the colour of a tone and follows the scheme.
class ToneLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ToneLabel(Tone tone, const QString& text = {}, QWidget* parent = nullptr);

  void setTone(Tone tone);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void applyColor();

  Tone tone_;
};

}  // namespace likeness::ui
