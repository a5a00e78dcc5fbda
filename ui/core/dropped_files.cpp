#include "ui/core/dropped_files.h"

#include <QFile>
#include <QMimeData>
#include <QUrl>

namespace likeness::ui {

std::vector<std::filesystem::path> filesIn(const QMimeData* data) {
  std::vector<std::filesystem::path> files;
  for (const QUrl& url : data->urls()) {
    if (url.isLocalFile()) files.emplace_back(QFile::encodeName(url.toLocalFile()).toStdString());
  }
  return files;
}

}  // namespace likeness::ui
