#pragma once

#include <QComboBox>

#include "engine/embeddings/embedding_table.h"
#include "ui/explore/color_wish.h"

namespace likeness::ui {

/// What to colour points by: nothing, a column, islands of the map, or the distance from a point. The data of
/// an entry is the number of its column, or one of those below.
class ColorChoice : public QComboBox {
  Q_OBJECT

 public:
  static constexpr int nothing = -1;
  static constexpr int clusters = -2;
  static constexpr int distance = -3;

  explicit ColorChoice(QWidget* parent = nullptr);

  /// The entries for a table; `chosen` is one of them, else the first.
  void fill(const EmbeddingTable& facts, int chosen);
  int choice() const { return currentData().toInt(); }
  void choose(int choice);
  /// Without the row of a distance.
  ColorWish wish() const;
};

}  // namespace likeness::ui
