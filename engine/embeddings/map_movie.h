#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/embeddings/point_colours.h"

namespace likeness {

/// The frames of a map in their order, read one after the other.
struct MapMovie {
  std::size_t frames = 0;
  std::function<Matrix(std::size_t frame)> places;        // points x 2 or 3; all frames of one size
  std::function<std::string(std::size_t frame)> caption;  // such as "Step 1200"; may be empty. Latin letters
  std::vector<Rgb> palette;                               // at most 64
  std::vector<std::uint16_t> colours;                     // one a point: place in the palette
  int width = 720;                                        // 64 to 4096
  int height = 720;
  int framesPerSecond = 12;  // 1 to 50
  bool dark = false;         // light points on a dark ground
};

using MovieReport = std::function<void(std::size_t done, std::size_t all)>;

/// Writes a .gif or .mp4 by the ending of the name. The window onto the map is one for all frames, so that
/// nothing jumps; of three dimensions the first two are shown. The last frame stays for two seconds. Stopped:
/// nothing is written, and false comes back. Errors: diskFull, fileUnwritable (also where this machine has no
/// encoder for .mp4: write a .gif then); wrongUsage for another ending and for no frames; internal for frames
/// that do not fit; those of `places`.
bool writeMapMovie(const std::filesystem::path& file, const MapMovie& movie, const std::stop_token& stop = {},
                   const MovieReport& report = {});

}  // namespace likeness
