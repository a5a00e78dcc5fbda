#include "ui/explore/export_menu.h"

#include <QFileDialog>
#include <algorithm>

#include "ui/core/error_text.h"
#include "ui/explore/color_choice.h"
#include "ui/explore/color_legend.h"
#include "ui/explore/explore_export.h"
#include "ui/explore/map_figure.h"
#include "ui/explore/map_stage.h"
#include "ui/explore/neighbours_panel.h"
#include "ui/plots/cloud_map.h"
#include "ui/plots/time_slider.h"

namespace likeness::ui {

ExportMenu::ExportMenu(const ExploreController& controller, ExploreExport& exporting, const MapStage& stage,
                       const NeighboursPanel& neighbours, QWidget* parent)
    : QMenu(parent), controller_(controller), exporting_(exporting), stage_(stage), neighbours_(neighbours) {
  connect(this, &QMenu::aboutToShow, this, &ExportMenu::fill);
}

void ExportMenu::fill() {
  clear();
  addAction(tr("The view as a picture (PNG, SVG, PDF)..."), this, &ExportMenu::saveView);
  addAction(tr("A page to share (HTML)..."), this, [this] {
    saveMap(tr("Save the map as a page"), QStringLiteral("map.html"), tr("Pages (*.html)"), false);
  });
  QAction* film = addAction(tr("The frames as a film (GIF, MP4)..."), this, &ExportMenu::filmWanted);
  film->setEnabled(controller_.frames().size() > 1);
  const QString tables = tr("Tables (*.csv *.tsv *.json *.npy)");
  addAction(tr("Places and columns (CSV, TSV, JSON, NPY)..."), this,
            [this, tables] { saveMap(tr("Save the map"), QStringLiteral("map.csv"), tables, false); });
  QAction* selected = addAction(tr("The selection (CSV, TSV, JSON, NPY)..."), this, [this, tables] {
    saveMap(tr("Save the selection"), QStringLiteral("selection.csv"), tables, true);
  });
  selected->setEnabled(controller_.selection().count() > 0);
  QAction* near = addAction(tr("The neighbours (CSV, TSV, JSON)..."), this, &ExportMenu::saveNeighbours);
  near->setEnabled(controller_.neighbours().row >= 0);
  addAction(tr("For TensorBoard's projector..."), this, &ExportMenu::saveProjector);
}

void ExportMenu::saveView() {
  const QString file = QFileDialog::getSaveFileName(
      parentWidget(), tr("Save the view"), QStringLiteral("map.png"), tr("Pictures (*.png *.svg *.pdf)"));
  if (!file.isEmpty()) exporting_.saveView(file, {*stage_.map(), stage_.legend()->shown(), title_});
}

void ExportMenu::saveMap(const QString& title, const QString& name, const QString& kinds,
                         bool selectedAlone) {
  const auto& frames = controller_.frames();
  const auto frame = std::size_t(stage_.frames()->current());
  if (frame >= frames.size()) return;
  const QString file = QFileDialog::getSaveFileName(parentWidget(), title, name, kinds);
  if (file.isEmpty()) return;
  const int column = std::max(stage_.colorChoice()->choice(), -1);
  exporting_.saveMap(toPath(file), frames[frame], column, selectedAlone);
}

void ExportMenu::saveNeighbours() {
  const QString file =
      QFileDialog::getSaveFileName(parentWidget(), tr("Save the neighbours"),
                                   QStringLiteral("neighbours.csv"), tr("Tables (*.csv *.tsv *.json)"));
  if (!file.isEmpty()) exporting_.saveNeighbours(toPath(file), neighbours_.metricName());
}

void ExportMenu::saveProjector() {
  const QString folder =
      QFileDialog::getExistingDirectory(parentWidget(), tr("A folder for TensorBoard's files"));
  if (!folder.isEmpty()) exporting_.saveProjector(toPath(folder), false);
}

}  // namespace likeness::ui
