#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/embeddings/embedding_table.h"

namespace likeness {

using Rgb = std::array<std::uint8_t, 3>;

/// The colour of a class: the eight of Okabe and Ito (2008) without black, which the colour-blind tell apart,
/// then lighter and darker ones of them.
Rgb categoryColour(std::size_t category);
/// A colour of a share from 0 to 1: dark blue over green to yellow, of steadily growing lightness.
Rgb rampColour(double share);

/// What colours the rows of a table.
struct PointColours {
  struct Entry {
    std::string name;
    Rgb colour{};
    std::size_t count = 0;  // rows of it
  };
  std::vector<Entry> entries;          // a class each, in the order of people; empty for a ramp
  std::vector<Rgb> palette;            // what `indices` point into
  std::vector<std::uint16_t> indices;  // one a row
  double low = 0;                      // of a ramp
  double high = 0;
};

/// By a column of texts (at most 63 classes, the most frequent; the rest is "other") or of numbers (a ramp of
/// 255 colours; grey where there is no number); -1: one colour for all.
PointColours coloursOf(const EmbeddingTable& table, int column);

}  // namespace likeness
