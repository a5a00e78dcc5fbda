#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "engine/embeddings/map_movie.h"

namespace likeness {

/// Draws the frames of a movie.
class MovieFrame {
 public:
  /// Looks at all frames for the window that shows them.
  MovieFrame(const MapMovie& movie, const std::stop_token& stop);

  /// A frame in blue, green and red, 8 bits each.
  cv::Mat draw(std::size_t frame) const;
  /// At most 256 colours that frames are made of: the ground, the caption, and points more and less opaque.
  std::vector<Rgb> palette() const;

 private:
  Rgb ground() const;
  Rgb ink() const;

  const MapMovie& movie_;
  std::array<double, 2> middle_{};
  double scale_ = 1;  // pixels a unit of the map
};

}  // namespace likeness
