#pragma once

#include <filesystem>
#include <string>

#include "engine/embeddings/map_rows.h"

namespace likeness {

struct MapPageOptions {
  std::string title;      // empty: the table's name
  int colourColumn = -1;  // of the table; -1: its labels, if any
  std::string hint =
      "Drag to move, scroll to zoom, double-click to see everything. Click a name to hide or show it.";
};

/// A page of HTML that shows a map by itself: points in their colours, pan, zoom, turning in 3D, a legend
/// that filters, and on hover the picture and the columns of a point. It is one file that loads nothing and
/// may not: its content security policy allows its own script and style by their hashes, and pictures within
/// it. No text of the table becomes markup or script. Pictures are at most 64 pixels a side, in one sprite of
/// at most 8192 x 8192. Errors: diskFull, fileUnwritable; internal for places that are not those of the
/// table.
void writeMapPage(const std::filesystem::path& file, const MapRows& map, const MapPageOptions& options = {});
std::string mapPage(const MapRows& map, const MapPageOptions& options = {});

}  // namespace likeness
