#include "ui/explore/point_coloring.h"

#include "ui/core/error_text.h"
#include "ui/explore/computed_colors.h"

namespace likeness::ui {

namespace {

ColumnColors colorsFor(const ColorWish& wish, const PointColoring::Points& points,
                       const std::stop_token& stop) {
  if (wish.kind == ColorWish::Kind::clusters && points.places)
    return clusterColors(*points.places, *points.facts, stop);
  if (wish.kind == ColorWish::Kind::distance && wish.row >= 0)
    return distanceColors(*points.vectors, static_cast<std::size_t>(wish.row), wish.metric, stop);
  ColumnColors colors =
      colorsOf(*points.facts, wish.kind == ColorWish::Kind::column ? wish.column : -1, stop);
  if (wish.kind == ColorWish::Kind::distance)
    colors.title = PointColoring::tr("Click a point: all are coloured by how far they are from it.");
  return colors;
}

}  // namespace

PointColoring::PointColoring(QObject* parent) : QObject(parent) {
  runner_.onEvents([this](const std::vector<ColumnColors>& colors) { emit colored(colors.back()); });
  runner_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit failed(errorMessage(*error));
  });
}

void PointColoring::color(const ColorWish& wish, const Points& points) {
  runner_.start([wish, points](const std::stop_token& stop, const auto& report) {
    ColumnColors colors = colorsFor(wish, points, stop);
    if (!stop.stop_requested()) report(std::move(colors));
  });
}

bool PointColoring::finish(std::chrono::milliseconds atMost) {
  runner_.requestStop();
  return runner_.finish(atMost);
}

}  // namespace likeness::ui
