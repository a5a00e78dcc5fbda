#include "ui/explore/explore_export.h"

#include "engine/embeddings/map_page.h"
#include "engine/embeddings/map_writer.h"
#include "engine/embeddings/neighbour_writer.h"
#include "engine/embeddings/projector_writer.h"
#include "ui/core/error_text.h"

namespace likeness::ui {

ExploreExport::ExploreExport(const ExploreController& controller, QObject* parent)
    : QObject(parent), controller_(controller) {
  runner_.onEvents([this](const std::vector<QString>& paths) { emit saved(paths.back()); });
  runner_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit failed(errorMessage(*error));
  });
}

std::vector<std::size_t> ExploreExport::rows(bool selectedAlone) const {
  std::vector<std::size_t> rows;
  if (!selectedAlone) return rows;
  for (const int row : controller_.selection().rows()) rows.push_back(static_cast<std::size_t>(row));
  return rows;
}

void ExploreExport::saveMap(const std::filesystem::path& file, const std::shared_ptr<const MapResult>& map,
                            int colorColumn, bool selectedAlone) {
  runner_.start([file, map, colorColumn, facts = controller_.facts(), rows = rows(selectedAlone)](
                    const std::stop_token&, const auto& report) {
    const MapRows written{*facts, map->places, rows};
    if (file.extension() == ".html") {
      MapPageOptions options;
      options.colourColumn = colorColumn;
      writeMapPage(file, written, options);
    } else {
      writeMap(file, written);
    }
    report(toQString(file));
  });
}

void ExploreExport::saveView(const QString& file, const MapFigure& figure) {
  runner_.start([file, figure](const std::stop_token&, const auto& report) {
    figure.save(file);
    report(file);
  });
}

void ExploreExport::saveProjector(const std::filesystem::path& folder, bool selectedAlone) {
  runner_.start([folder, facts = controller_.facts(), vectors = controller_.vectors(),
                 rows = rows(selectedAlone)](const std::stop_token&, const auto& report) {
    EmbeddingTable table = *facts;
    table.vectors = *vectors;
    writeProjectorFolder(folder, table, rows);
    report(toQString(folder));
  });
}

void ExploreExport::saveNeighbours(const std::filesystem::path& file, const QString& metric) {
  runner_.start([file, metric = metric.toStdString(), facts = controller_.facts(),
                 found = controller_.neighbours()](const std::stop_token&, const auto& report) {
    const auto row = static_cast<std::size_t>(found.row);
    NeighbourTable table;
    table.rows = facts->size();
    table.count = found.rows.size();
    table.indices.resize(table.rows * table.count);
    table.distances.resize(table.rows * table.count);
    for (std::size_t i = 0; i < table.count; ++i) {
      table.indices[row * table.count + i] = found.rows[i];
      table.distances[row * table.count + i] = static_cast<float>(found.distances[i]);
    }
    writeNeighbours(file, {*facts, table, metric, {row}});
    report(toQString(file));
  });
}

}  // namespace likeness::ui
