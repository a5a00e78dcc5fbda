#include "ui/recognize/map_panel.h"

#include <QVBoxLayout>

#include "ui/plots/scatter_map.h"

namespace likeness::ui {

MapPanel::MapPanel(QWidget* parent) : QWidget(parent), map_(new ScatterMap) {
  map_->setAccessibleName(tr("Map of pictures held out of training"));
  map_->setTitle(tr("Where it lies"), tr("among calibration pictures (PCA)"));
  map_->setPlaceholder(tr("This experiment has no map."));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(map_, 1);
}

void MapPanel::setMap(const std::optional<StoredMap>& map) {
  map_->clear();
  projection_.reset();
  if (!map) return;
  projection_ = map->frame.projection;
  map_->setPictures(map->probes);
  map_->showFrame(map->frame, false);
}

void MapPanel::setRecognition(const std::optional<Recognition>& recognition) {
  if (!recognition || recognition->blank || !projection_) return map_->setMarkedPoint(std::nullopt);
  const auto place = projection_->place(recognition->answer.embedding);
  map_->setMarkedPoint(QPointF(place[0], place[1]), tr("Yours"));
}

}  // namespace likeness::ui
