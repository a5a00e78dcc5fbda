#include "app/tour.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <cstdio>

#include "app/tour_script.h"
#include "engine/data/dataset.h"
#include "ui/core/error_text.h"
#include "ui/main_window.h"

namespace likeness::ui {

namespace {

/// From here on the program keeps settings and experiments in a scratch folder; data sets are the user's.
bool moveInto(const QTemporaryDir& scratch) {
  if (!scratch.isValid()) return false;
  const QString assets = toQString(userDataFolder() / "assets");
  if (!QFile::link(assets, scratch.filePath(QStringLiteral("assets")))) return false;
  qputenv("LIKENESS_DATA_DIR", QFile::encodeName(scratch.path()));
  QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, scratch.path());
  return true;
}

}  // namespace

int runTour(MainWindow& window, const QString& folder) {
  const QTemporaryDir scratch;
  if (!moveInto(scratch) || !QDir().mkpath(folder)) {
    std::fprintf(stderr, "tour: no folder to work in\n");
    return 1;
  }
  QElapsedTimer clock;
  clock.start();
  window.resize(1280, 800);
  window.show();
  const bool good = TourScript(window, folder).run();
  window.close();
  std::printf("%s after %lld s\n", good ? "done" : "not all went as it should", clock.elapsed() / 1000);
  return good ? 0 : 1;
}

}  // namespace likeness::ui
