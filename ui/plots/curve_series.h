#pragma once

#include <cstddef>
#include <vector>

namespace likeness::ui {

/// The points of one curve, thinned so that a run of any length is drawn from at most `most` buckets: when
/// they are full, neighbours are joined in pairs. A bucket keeps its least and greatest value, so that no
/// peak is lost, and the moving average at its end.
class CurveSeries {
 public:
  struct Bucket {
    double x = 0;  // of its last point
    double last = 0;
    double least = 0;
    double most = 0;
    double smooth = 0;
  };

  explicit CurveSeries(std::size_t most = 2000) : most_(most) {}

  void append(double x, double y);
  void clear();

  const std::vector<Bucket>& buckets() const { return buckets_; }
  bool empty() const { return buckets_.empty(); }
  /// The bucket nearest to a place, or null when there are none.
  const Bucket* nearest(double x) const;

 private:
  void halve();

  std::size_t most_;
  std::size_t pointsPerBucket_ = 1;
  std::size_t pointsInLast_ = 0;
  std::size_t points_ = 0;
  double average_ = 0;
  std::vector<Bucket> buckets_;
};

}  // namespace likeness::ui
