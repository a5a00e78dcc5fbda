#pragma once

#include "ui/core/tone_label.h"

namespace likeness::ui {

/// An explanation: small, wrapped, in the secondary text colour.
class SecondaryLabel : public ToneLabel {
  Q_OBJECT

 public:
  explicit SecondaryLabel(const QString& text, QWidget* parent = nullptr);
};

}  // namespace likeness::ui
