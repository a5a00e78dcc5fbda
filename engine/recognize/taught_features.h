#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace likeness {

/// What a taught class is told from the others by: where a picture lies, and how dark its parts are. The
/// network has learnt to overlook what tells an s from a 5; the picture still shows it.

/// The picture is looked at in so many cells a side, and the mean ink of each (0 to 1) counts so much.
inline constexpr int taughtCells = 7;
inline constexpr float taughtCellWeight = 0.15F;

/// How many features there are beside the placed embedding.
inline constexpr std::size_t taughtCellCount = std::size_t{taughtCells} * taughtCells;

/// The placed embedding, then the cells row by row. `picture`: 28x28; of any other the cells are 0.
std::vector<float> taughtFeatures(std::span<const float> placed, std::span<const std::uint8_t> picture);

}  // namespace likeness
