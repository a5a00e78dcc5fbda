#include "ui/faces/export_run.h"

#include <utility>

namespace likeness::ui {

namespace {

ExportOutcome exportTo(const ExportOrder& order, const FaceLibrary& library, RowId pack,
                       const std::stop_token& stop, const ExportReport& report) {
  ExportOutcome outcome;
  const FaceExport data = exportOf(library, pack);
  outcome.stopped = stop.stop_requested();
  if (outcome.stopped) return outcome;
  if (order.tables.csv || order.tables.json) outcome.tables = exportTables(order.folder, data, order.tables);
  if (!order.albums) return outcome;
  AlbumExport albums = exportAlbums(order.folder, data, *order.albums, stop, report);
  outcome.albumPhotos = albums.written;
  outcome.failures = std::move(albums.failures);
  outcome.stopped = albums.stopped;
  return outcome;
}

ExportOutcome outcomeOf(SidecarWork work) {
  ExportOutcome outcome;
  outcome.failures = std::move(work.failures);
  outcome.stopped = work.stopped;
  outcome.sidecars = std::move(work);
  return outcome;
}

ExportOutcome carryOut(const ExportOrder& order, const std::filesystem::path& file, const PackKey& key,
                       const std::stop_token& stop, const ExportReport& report) {
  if (order.kind == ExportOrder::Kind::readSidecars) {
    FaceLibrary library(file);
    return outcomeOf(readSidecars(library, library.findPack(key), stop, report));
  }
  const FaceLibrary library(file, FaceLibrary::Access::read);
  const RowId pack = library.findPack(key);
  if (order.kind == ExportOrder::Kind::writeSidecars)
    return outcomeOf(writeSidecars(library, pack, stop, report));
  return exportTo(order, library, pack, stop, report);
}

}  // namespace

ExportRun::ExportRun(QObject* parent) : QObject(parent) {
  runner_.onEvents([this](std::vector<Event> events) {
    for (Event& event : events) {
      if (const auto* progress = std::get_if<ExportProgress>(&event)) {
        progress_ = *progress;
      } else {
        outcome_ = std::get<ExportOutcome>(std::move(event));
      }
    }
    emit progressed();
  });
  runner_.onEnded([this](const std::optional<Error>& error) {
    emit progressed();
    if (error) return emit failed(*error);
    if (outcome_) emit done(*outcome_);
  });
}

void ExportRun::start(const std::filesystem::path& library, const PackKey& key, const ExportOrder& order) {
  if (active()) return;
  order_ = order;
  progress_ = {};
  outcome_.reset();
  stopping_ = false;
  runner_.start([library, key, order](const std::stop_token& stop, const auto& report) {
    ExportOutcome outcome = carryOut(order, library, key, stop, [&](std::size_t done, std::size_t all) {
      report(ExportProgress{done, all});
    });
    outcome.order = order;
    report(std::move(outcome));
  });
  emit progressed();
}

void ExportRun::requestStop() {
  stopping_ = active();
  runner_.requestStop();
  emit progressed();
}

bool ExportRun::finish(std::chrono::milliseconds atMost) {
  runner_.requestStop();
  return runner_.finish(atMost);
}

}  // namespace likeness::ui
