#pragma once

#include <QRgb>
#include <QString>
#include <memory>
#include <stop_token>
#include <vector>

#include "engine/embeddings/embedding_table.h"
#include "ui/plots/cloud_scene.h"

namespace likeness::ui {

/// The colours of points by a column, and what its legend says.
struct ColumnColors {
  std::shared_ptr<CloudColors> colors;
  std::vector<QString> names;       // of the colours; empty where they are a scale
  std::vector<std::size_t> counts;  // points of each colour
  bool scale = false;               // magnitudes by viridis from `least` to `most`
  double least = 0;
  double most = 0;
  QString title;  // of a scale, or what to do where there are no names; mostly empty
};

/// Texts, and whole numbers of few values, are classes in natural order (Petroff's colours, a marker each);
/// beyond 99 of them only the largest have their own colour, the others share a grey one. Other numbers are
/// magnitudes; where there is none the point is grey. `column` -1: all points alike. Stopped: whatever.
ColumnColors colorsOf(const EmbeddingTable& table, int column, const std::stop_token& stop = {});

/// Numbers as magnitudes, even where they are few.
ColumnColors scaleColors(const EmbeddingColumn& column);

/// Of points that are of no class.
QRgb otherColor();

/// What stands in a column, for people.
QString valueText(const EmbeddingColumn& column, std::size_t row);

}  // namespace likeness::ui
