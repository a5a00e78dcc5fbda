#pragma once

#include <QWidget>
#include <optional>

#include "ui/recognize/recognition.h"

namespace likeness::ui {

class ScatterMap;

/// The map of the experiment with the place of what was drawn.
class MapPanel : public QWidget {
  Q_OBJECT

 public:
  explicit MapPanel(QWidget* parent = nullptr);

  void setMap(const std::optional<StoredMap>& map);
  /// Marks where an input lies; nothing when there is none.
  void setRecognition(const std::optional<Recognition>& recognition);

 private:
  ScatterMap* map_ = nullptr;
  std::shared_ptr<const PlaneProjection> projection_;
};

}  // namespace likeness::ui
