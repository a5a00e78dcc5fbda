#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/embeddings/map_rows.h"
#include "engine/embeddings/point_colours.h"

namespace likeness {

/// A picture of a map as it is drawn, in pixels from the upper left corner, y downwards.
struct MapPlot {
  struct Label {
    std::string text;
    std::array<float, 2> middle{};
  };
  int width = 1200;
  int height = 900;
  std::string title;
  std::string subtitle;
  float radius = 2;                          // of a point
  std::vector<std::array<float, 2>> points;  // one a row
  PointColours colours;                      // by the label column; entries make the legend
  std::vector<Label> labels;                 // of classes, in the middle of their points

  /// The legend is to the right of this.
  int legendLeft() const { return colours.entries.empty() ? width : width - 210; }
  /// What the legend shows before "and N more".
  std::size_t legendEntries() const;
};

/// The first two numbers of every place, to one scale along both axes; coloured by the table's labels where
/// it has any. Errors: those of checkMapRows.
MapPlot plotOf(const MapRows& map, const std::string& title, const std::string& subtitle);

/// Draws it by the ending of the name: .svg or .png. Errors: diskFull, fileUnwritable; wrongUsage for another
/// ending.
void writePlot(const std::filesystem::path& file, const MapPlot& plot);

/// The whole file, with a path a class. Text is escaped.
std::string plotSvg(const MapPlot& plot);
/// PNG's bytes. Letters outside of ASCII, which its font has none of, become question marks.
std::string plotPng(const MapPlot& plot);

}  // namespace likeness
