#pragma once

#include <QObject>
#include <filesystem>
#include <memory>

#include "ui/core/task_runner.h"
#include "ui/explore/explore_controller.h"
#include "ui/explore/map_figure.h"

namespace likeness::ui {

/// Saves what is explored, away from the window: places with all columns, the same as a page of HTML, and the
/// vectors as TensorBoard's projector reads them. Where rows are selected it may be these alone.
class ExploreExport : public QObject {
  Q_OBJECT

 public:
  explicit ExploreExport(const ExploreController& controller, QObject* parent = nullptr);

  /// .csv, .tsv, .json or .npy by the ending, .html for a page.
  void saveMap(const std::filesystem::path& file, const std::shared_ptr<const MapResult>& map,
               int colorColumn, bool selectedAlone);
  /// .png, .svg or .pdf.
  void saveView(const QString& file, const MapFigure& figure);
  void saveProjector(const std::filesystem::path& folder, bool selectedAlone);
  /// The neighbours of the chosen row, as .csv, .tsv or .json.
  void saveNeighbours(const std::filesystem::path& file, const QString& metric);
  bool active() const { return runner_.active(); }
  bool finish(std::chrono::milliseconds atMost) { return runner_.finish(atMost); }

 signals:
  void saved(const QString& path);
  void failed(const QString& message);

 private:
  std::vector<std::size_t> rows(bool selectedAlone) const;

  const ExploreController& controller_;
  TaskRunner<QString> runner_;
};

}  // namespace likeness::ui
