#include "engine/embeddings/map_plot.h"

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/files.h"

namespace likeness {

namespace {

constexpr float margin = 32;
constexpr float titleHeight = 84;
constexpr std::size_t mostLabels = 32;  // more would cover the map
constexpr std::size_t mostEntries = 30;

struct Bounds {
  float low = 0;
  float high = 0;

  float middle() const { return (low + high) / 2; }
  float span() const { return high - low; }
};

Bounds boundsOf(const MapRows& map, std::size_t axis) {
  Bounds bounds;
  for (std::size_t i = 0; i < map.size(); ++i) {
    const float place = map.places.row(map.row(i))[axis];
    if (i == 0) bounds = {place, place};
    bounds.low = std::min(bounds.low, place);
    bounds.high = std::max(bounds.high, place);
  }
  return bounds;
}

float median(std::vector<float>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void addLabels(MapPlot& plot) {
  const auto& entries = plot.colours.entries;
  if (entries.size() > mostLabels) return;
  for (std::size_t entry = 0; entry < entries.size(); ++entry) {
    std::array<std::vector<float>, 2> places;
    for (std::size_t i = 0; i < plot.points.size(); ++i) {
      if (plot.colours.indices[i] != entry) continue;
      for (std::size_t axis = 0; axis < 2; ++axis) places[axis].push_back(plot.points[i][axis]);
    }
    if (places[0].empty()) continue;
    plot.labels.push_back({entries[entry].name, {median(places[0]), median(places[1])}});
  }
}

}  // namespace

std::size_t MapPlot::legendEntries() const {
  return colours.entries.size() <= mostEntries ? colours.entries.size() : mostEntries - 1;
}

MapPlot plotOf(const MapRows& map, const std::string& title, const std::string& subtitle) {
  checkMapRows(map);
  MapPlot plot;
  plot.title = title;
  plot.subtitle = subtitle;
  const PointColours all = coloursOf(map.table, map.table.labelColumn);
  plot.colours = all;
  plot.colours.indices.clear();
  const Bounds across = boundsOf(map, 0);
  const Bounds up = boundsOf(map, 1);
  const float roomX = static_cast<float>(plot.legendLeft()) - 2 * margin;
  const float roomY = static_cast<float>(plot.height) - titleHeight - margin;
  const float scale =
      std::min(across.span() > 0 ? roomX / across.span() : roomX, up.span() > 0 ? roomY / up.span() : roomY);
  for (std::size_t i = 0; i < map.size(); ++i) {
    const auto place = map.places.row(map.row(i));
    plot.points.push_back({margin + roomX / 2 + (place[0] - across.middle()) * scale,
                           titleHeight + roomY / 2 - (place[1] - up.middle()) * scale});
    plot.colours.indices.push_back(all.indices[map.row(i)]);
  }
  const auto count = static_cast<float>(std::max<std::size_t>(map.size(), 1));
  plot.radius = std::clamp(0.15F * std::sqrt(roomX * roomY / count), 0.8F, 5.0F);
  addLabels(plot);
  return plot;
}

void writePlot(const std::filesystem::path& file, const MapPlot& plot) {
  const std::string ending = file.extension().string();
  if (ending != ".svg" && ending != ".png") {
    throw Error(ErrorCode::wrongUsage, {file.string() + ": a plot is a .svg or a .png."});
  }
  writeFileAtomically(file, ending == ".svg" ? plotSvg(plot) : plotPng(plot));
}

}  // namespace likeness
