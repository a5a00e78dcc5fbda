#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/recognize/gallery.h"

namespace likeness {

struct Answer;

/// The references of one class that a user taught.
struct TaughtClass {
  int label = 0;          // among all classes of the recogniser
  std::size_t begin = 0;  // its rows
  std::size_t end = 0;
  float advantage = 1;  // it wins where it is nearer than so many times the distance to all other references
  float scale = 1;      // of its distances (see Calibration)
};

/// References that came after the calibration. They do not vote with the others, who are thousands, but stand
/// against them: a class that was taught takes an answer over where it is near enough by its own measure, and
/// near enough in comparison. All else stays as it was answered.
class TaughtReferences {
 public:
  /// `placed`: one row a reference, placed by the recogniser's metric. `firstPlace`: the place of the first
  /// of them in the gallery.
  TaughtReferences(Matrix placed, std::vector<TaughtClass> classes, std::size_t firstPlace);

  const std::vector<TaughtClass>& classes() const { return classes_; }
  const Matrix& placed() const { return placed_; }
  std::size_t size() const { return placed_.rows; }

  /// Puts right what was answered without them. `placed`: the embedding that was asked about; `scale`: that
  /// of the answer's distances; `k`: how many neighbours an answer shows at least; `empty`: no ink.
  void correct(Answer& answer, std::span<const float> placed, float scale, std::size_t k, bool empty) const;

 private:
  struct Found {
    const TaughtClass* taught = nullptr;
    std::vector<Neighbour> nearest;  // unscaled
  };
  Found nearestClass(std::span<const float> placed, std::size_t k) const;

  Matrix placed_;
  std::vector<TaughtClass> classes_;
  std::size_t firstPlace_;
};

}  // namespace likeness
