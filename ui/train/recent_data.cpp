#include "ui/train/recent_data.h"

#include <QSettings>

namespace likeness::ui {

namespace {

const QString key = QStringLiteral("train/recentData");
constexpr int most = 8;

}  // namespace

QStringList recentData() {
  return QSettings().value(key).toStringList();
}

void rememberData(const QString& path) {
  QStringList paths = recentData();
  paths.removeAll(path);
  paths.prepend(path);
  QSettings().setValue(key, paths.mid(0, most));
}

}  // namespace likeness::ui
