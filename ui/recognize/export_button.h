#pragma once

#include <QPushButton>

#include "engine/store/model_export.h"

namespace likeness::ui {

class TaughtController;

/// Takes the open recogniser along for other programs: asks which form and which folder.
class ExportButton : public QPushButton {
  Q_OBJECT

 public:
  explicit ExportButton(TaughtController& taught, QWidget* parent = nullptr);

 private:
  void ask(ExportFormat format);

  TaughtController& taught_;
};

}  // namespace likeness::ui
