#include "ui/faces/export_text.h"

#include <QLocale>
#include <QPointer>
#include <QStringList>
#include <algorithm>

#include "ui/core/error_text.h"

namespace likeness::ui {

namespace {

// Texts are qualified in full: lupdate does not find ExportRun from here, and would make a context of its
// own.

constexpr std::size_t failuresShown = 6;

QString kindText(ExportOrder::Kind kind) {
  if (kind == ExportOrder::Kind::readSidecars) return likeness::ui::ExportRun::tr("Reading sidecars");
  return kind == ExportOrder::Kind::writeSidecars ? likeness::ui::ExportRun::tr("Writing sidecars")
                                                  : likeness::ui::ExportRun::tr("Exporting");
}

QString sidecarsWritten(const ExportOutcome& outcome) {
  const int photos = static_cast<int>(outcome.sidecars.photos);
  if (photos > 0)
    return likeness::ui::ExportRun::tr("%n sidecars are written beside the photos.", nullptr, photos);
  const bool tried = outcome.stopped || !outcome.failures.empty();
  return tried ? likeness::ui::ExportRun::tr("No sidecar was written.")
               : likeness::ui::ExportRun::tr("No sidecar was written: nobody has a name yet.");
}

QString sidecarsRead(const ExportOutcome& outcome) {
  const int faces = static_cast<int>(outcome.sidecars.faces);
  return faces > 0 ? likeness::ui::ExportRun::tr("%n faces got their names from sidecars.", nullptr, faces)
                   : likeness::ui::ExportRun::tr("No sidecar names a face that has no name yet.");
}

QString folderWritten(const ExportOutcome& outcome) {
  QStringList parts;
  for (const auto& table : outcome.tables) parts << toQString(table.filename());
  if (outcome.albumPhotos > 0) {
    parts << likeness::ui::ExportRun::tr("%n photos in folders of people", nullptr,
                                         static_cast<int>(outcome.albumPhotos));
  }
  if (parts.isEmpty()) return likeness::ui::ExportRun::tr("Nothing was written.");
  return likeness::ui::ExportRun::tr("Written to %1: %2.")
      .arg(toQString(outcome.order.folder), parts.join(QStringLiteral(", ")));
}

}  // namespace

WorkStatus exportWork(ExportRun& run) {
  const ExportProgress& progress = run.progress();
  const QLocale locale;
  const auto number = [&](std::size_t value) { return locale.toString(static_cast<qulonglong>(value)); };
  WorkStatus status;
  status.page = PageId::faces;
  status.running = run.active();
  status.what = kindText(run.order().kind);
  if (progress.all > 0) {
    status.what = likeness::ui::ExportRun::tr("%1: %2 of %3 photos")
                      .arg(status.what, number(progress.done), number(progress.all));
    status.progress = static_cast<double>(progress.done) / static_cast<double>(progress.all);
  }
  if (!run.stopping()) {
    status.stop = [pointer = QPointer(&run)] {
      if (pointer) pointer->requestStop();
    };
  }
  return status;
}

QString exportDone(const ExportOutcome& outcome) {
  const QString text = outcome.order.kind == ExportOrder::Kind::writeSidecars  ? sidecarsWritten(outcome)
                       : outcome.order.kind == ExportOrder::Kind::readSidecars ? sidecarsRead(outcome)
                                                                               : folderWritten(outcome);
  if (!outcome.stopped) return text;
  return text + QLatin1Char(' ') + likeness::ui::ExportRun::tr("It was stopped before the end.");
}

QString exportFailures(const ExportOutcome& outcome) {
  const auto& failures = outcome.failures;
  if (failures.empty()) return {};
  QStringList lines{likeness::ui::ExportRun::tr("%n photos could not be done:", nullptr,
                                                static_cast<int>(failures.size()))};
  for (std::size_t i = 0; i < std::min(failures.size(), failuresShown); ++i)
    lines << errorMessage(failures[i]);
  if (failures.size() > failuresShown)
    lines << likeness::ui::ExportRun::tr("and %n more", nullptr,
                                         static_cast<int>(failures.size() - failuresShown));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace likeness::ui
