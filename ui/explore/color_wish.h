#pragma once

#include "engine/project/row_distances.h"

namespace likeness::ui {

/// What the points of a map are coloured by.
struct ColorWish {
  enum class Kind {
    column,    // of the table; -1: all alike
    clusters,  // islands of the map
    distance,  // from a row, in the space of the embeddings
  };
  Kind kind = Kind::column;
  int column = -1;
  int row = -1;  // -1: none is chosen yet
  RowMetric metric = RowMetric::euclidean;
};

}  // namespace likeness::ui
