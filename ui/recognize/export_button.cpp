#include "ui/recognize/export_button.h"

#include <QFileDialog>
#include <QMenu>

#include "ui/core/error_text.h"
#include "ui/recognize/taught_controller.h"

namespace likeness::ui {

ExportButton::ExportButton(TaughtController& taught, QWidget* parent)
    : QPushButton(tr("Export"), parent), taught_(taught) {
  setObjectName(QStringLiteral("exportButton"));
  setToolTip(
      tr("The network with its references and its threshold, for other programs, with an example in Python "
         "and in C++."));
  auto* menu = new QMenu(this);
  menu->addAction(tr("TorchScript, for LibTorch and PyTorch..."), this,
                  [this] { ask(ExportFormat::torchScript); });
  menu->addAction(tr("ONNX, for OpenCV, onnxruntime and others..."), this,
                  [this] { ask(ExportFormat::onnx); });
  setMenu(menu);
}

void ExportButton::ask(ExportFormat format) {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the network"));
  if (!folder.isEmpty()) taught_.exportTo(toPath(folder), format);
}

}  // namespace likeness::ui
