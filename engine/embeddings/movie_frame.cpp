#include "engine/embeddings/movie_frame.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr double shown = 0.92;  // of the picture's sides
constexpr int subPixelBits = 4;
constexpr int shades = 3;  // of a colour, from its own to nearly the ground

cv::Scalar scalarOf(const Rgb& colour) {
  return {static_cast<double>(colour[2]), static_cast<double>(colour[1]), static_cast<double>(colour[0])};
}

Rgb mixed(const Rgb& a, const Rgb& b, double share) {
  Rgb colour;
  for (std::size_t i = 0; i < colour.size(); ++i)
    colour[i] = static_cast<std::uint8_t>(std::lround(a[i] + share * (b[i] - a[i])));
  return colour;
}

double radiusFor(std::size_t points, int side) {
  const double room = side / std::sqrt(static_cast<double>(std::max<std::size_t>(points, 1)));
  return std::clamp(0.18 * room, 1.5, 5.0);
}

}  // namespace

MovieFrame::MovieFrame(const MapMovie& movie, const std::stop_token& stop) : movie_(movie) {
  std::array<double, 2> low = {INFINITY, INFINITY};
  std::array<double, 2> high = {-INFINITY, -INFINITY};
  for (std::size_t frame = 0; frame < movie.frames && !stop.stop_requested(); ++frame) {
    const Matrix places = movie.places(frame);
    if (places.rows != movie.colours.size() || places.columns < 2)
      throw Error(ErrorCode::internal, {"a frame of other points than the movie"});
    for (std::size_t row = 0; row < places.rows; ++row) {
      for (std::size_t axis = 0; axis < 2; ++axis) {
        const double place = places.row(row)[axis];
        if (!std::isfinite(place)) continue;
        low[axis] = std::min(low[axis], place);
        high[axis] = std::max(high[axis], place);
      }
    }
  }
  const std::array<int, 2> sides = {movie.width, movie.height};
  double scale = INFINITY;
  for (std::size_t axis = 0; axis < 2; ++axis) {
    if (!(high[axis] > low[axis])) continue;
    scale = std::min(scale, shown * sides[axis] / (high[axis] - low[axis]));
  }
  for (std::size_t axis = 0; axis < 2; ++axis)
    middle_[axis] = high[axis] >= low[axis] ? (low[axis] + high[axis]) / 2 : 0;
  if (std::isfinite(scale)) scale_ = scale;
}

Rgb MovieFrame::ground() const {
  return movie_.dark ? Rgb{22, 24, 28} : Rgb{255, 255, 255};
}

Rgb MovieFrame::ink() const {
  return movie_.dark ? Rgb{230, 232, 235} : Rgb{31, 35, 40};
}

std::vector<Rgb> MovieFrame::palette() const {
  std::vector<Rgb> palette = {ground()};
  for (int shade = 0; shade < 4; ++shade) palette.push_back(mixed(ink(), ground(), shade / 4.0));
  for (const Rgb& colour : movie_.palette) {
    for (int shade = 0; shade < shades; ++shade)
      palette.push_back(mixed(colour, ground(), static_cast<double>(shade) / shades));
  }
  return palette;
}

cv::Mat MovieFrame::draw(std::size_t frame) const {
  cv::Mat picture(movie_.height, movie_.width, CV_8UC3, scalarOf(ground()));
  const Matrix places = movie_.places(frame);
  if (places.rows != movie_.colours.size() || places.columns < 2)
    throw Error(ErrorCode::internal, {"a frame of other points than the movie"});
  const double fine = 1 << subPixelBits;
  const auto radius =
      static_cast<int>(std::lround(radiusFor(places.rows, std::min(movie_.width, movie_.height)) * fine));
  for (std::size_t row = 0; row < places.rows; ++row) {
    const double x = movie_.width / 2.0 + (places.row(row)[0] - middle_[0]) * scale_;
    const double y = movie_.height / 2.0 - (places.row(row)[1] - middle_[1]) * scale_;
    if (!std::isfinite(x) || !std::isfinite(y)) continue;
    cv::circle(picture, {static_cast<int>(std::lround(x * fine)), static_cast<int>(std::lround(y * fine))},
               radius, scalarOf(movie_.palette[movie_.colours[row]]), cv::FILLED, cv::LINE_AA, subPixelBits);
  }
  if (movie_.caption) {
    cv::putText(picture, movie_.caption(frame), {16, 32}, cv::FONT_HERSHEY_SIMPLEX, 0.6, scalarOf(ink()), 1,
                cv::LINE_AA);
  }
  return picture;
}

}  // namespace likeness
