#include "engine/project/map_alignment.h"

#include <algorithm>
#include <opencv2/core.hpp>

#include "engine/core/error.h"

namespace likeness {

namespace {

/// The first rows of a map about their mean.
struct Centred {
  Centred(const Matrix& map, std::size_t count)
      : mean(1, static_cast<int>(map.columns), CV_64F),
        rows(static_cast<int>(count), static_cast<int>(map.columns), CV_64F) {
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t d = 0; d < map.columns; ++d) {
        rows.at<double>(static_cast<int>(i), static_cast<int>(d)) = map.row(i)[d];
      }
    }
    cv::reduce(rows, mean, 0, cv::REDUCE_AVG);
    for (int i = 0; i < rows.rows; ++i) rows.row(i) -= mean;
  }

  cv::Mat mean;
  cv::Mat rows;
};

}  // namespace

Matrix alignPlaces(const Matrix& places, const Matrix& previous, bool scaled) {
  const std::size_t count = std::min(places.rows, previous.rows);
  if (count == 0) return places;
  if (places.columns != previous.columns) {
    throw Error(ErrorCode::impossibleValue,
                {"the map", "places", "as many dimensions as the map before has"});
  }
  const Centred from(places, count);
  const Centred to(previous, count);
  const cv::SVD parts(from.rows.t() * to.rows);
  cv::Mat turn = parts.u * parts.vt;  // rows are turned from the right
  const double size = from.rows.dot(from.rows);
  if (scaled && size > 0) turn *= cv::sum(parts.w)[0] / size;
  Matrix aligned(places.rows, places.columns);
  for (std::size_t i = 0; i < places.rows; ++i) {
    for (std::size_t d = 0; d < places.columns; ++d) {
      double sum = to.mean.at<double>(0, static_cast<int>(d));
      for (std::size_t e = 0; e < places.columns; ++e) {
        sum += (places.row(i)[e] - from.mean.at<double>(0, static_cast<int>(e))) *
               turn.at<double>(static_cast<int>(e), static_cast<int>(d));
      }
      aligned.row(i)[d] = static_cast<float>(sum);
    }
  }
  return aligned;
}

}  // namespace likeness
