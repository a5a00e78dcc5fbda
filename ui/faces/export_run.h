#pragma once

#include <QObject>
#include <optional>
#include <variant>

#include "engine/faces/library_export.h"
#include "ui/core/task_runner.h"

namespace likeness::ui {

/// What is to be written, or read.
struct ExportOrder {
  enum class Kind { toFolder, writeSidecars, readSidecars };

  Kind kind = Kind::toFolder;
  std::filesystem::path folder;  // for toFolder, with the rest
  TableFormats tables;
  std::optional<AlbumFiles> albums;
};

struct ExportProgress {
  std::size_t done = 0;
  std::size_t all = 0;  // 0 while it is not known
};

struct ExportOutcome {
  ExportOrder order;
  std::vector<std::filesystem::path> tables;  // that were written
  std::size_t albumPhotos = 0;
  SidecarWork sidecars;
  std::vector<Error> failures;  // of single photos
  bool stopped = false;
};

/// Brings what a library holds out of it, or names into it, on a thread of its own.
class ExportRun : public QObject {
  Q_OBJECT

 public:
  explicit ExportRun(QObject* parent = nullptr);

  void start(const std::filesystem::path& library, const PackKey& key, const ExportOrder& order);
  void requestStop();
  bool active() const { return runner_.active(); }
  bool stopping() const { return stopping_; }
  const ExportOrder& order() const { return order_; }
  const ExportProgress& progress() const { return progress_; }
  bool finish(std::chrono::milliseconds atMost);

 signals:
  void progressed();
  void done(const likeness::ui::ExportOutcome& outcome);
  /// Nothing was done, or not all of it: what is written stays.
  void failed(const likeness::Error& reason);

 private:
  using Event = std::variant<ExportProgress, ExportOutcome>;

  ExportOrder order_;
  ExportProgress progress_;
  std::optional<ExportOutcome> outcome_;
  bool stopping_ = false;
  TaskRunner<Event> runner_;
};

}  // namespace likeness::ui
