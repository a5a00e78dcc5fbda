#pragma once

#include <QObject>
#include <memory>

#include "ui/core/task_runner.h"
#include "ui/explore/color_wish.h"
#include "ui/explore/column_colors.h"

namespace likeness::ui {

/// Colours points on a thread of its own: a million texts, islands of a map and distances take longer than a
/// frame. Of wishes in a row the last counts.
class PointColoring : public QObject {
  Q_OBJECT

 public:
  explicit PointColoring(QObject* parent = nullptr);

  /// What is coloured: columns, vectors, and the places of the map (null: there is none yet).
  struct Points {
    std::shared_ptr<const EmbeddingTable> facts;
    std::shared_ptr<const Matrix> vectors;
    std::shared_ptr<const Matrix> places;
  };
  void color(const ColorWish& wish, const Points& points);
  bool active() const { return runner_.active(); }
  bool finish(std::chrono::milliseconds atMost);

 signals:
  /// Has a colour for every row of the facts that were asked about last.
  void colored(const likeness::ui::ColumnColors& colors);
  void failed(const QString& message);

 private:
  TaskRunner<ColumnColors> runner_;
};

}  // namespace likeness::ui
