#include "ui/core/last_experiment.h"

#include <QSettings>

#include "ui/core/error_text.h"

namespace likeness::ui {

namespace {

const QString key = QStringLiteral("session/experiment");

}  // namespace

std::filesystem::path lastExperiment() {
  return toPath(QSettings().value(key).toString());
}

void setLastExperiment(const std::filesystem::path& folder) {
  QSettings().setValue(key, toQString(folder));
}

}  // namespace likeness::ui
