#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/recognize/gallery.h"
#include "engine/recognize/logistic_regression.h"

namespace likeness {

struct Answer;

/// The references of one class that a user taught.
struct TaughtClass {
  int label = 0;          // among all classes of the recogniser
  std::size_t begin = 0;  // its rows
  std::size_t end = 0;
  LinearDecision decision;  // between its drawings and what was known before, on taughtFeatures()
  float scale = 1;          // of its distances, into the units of the calibration's method
};

/// References that came after the calibration. They do not vote with the others, who are thousands, but stand
/// against them: a class that was taught takes an answer over where it is near enough by its own measure,
/// where its decision speaks for it, and where it is not much farther than all others. All else stays as it
/// was answered.
class TaughtReferences {
 public:
  // A taught class that is farther than so many times the distance to all other references never wins;
  // one that is nearer than so many always does, as a drawing that was itself taught is.
  static constexpr float farthest = 1.5F;
  static constexpr float surest = 0.5F;

  /// `placed`: one row a reference, placed by the recogniser's metric. `firstPlace`: the place of the first
  /// of them in the gallery.
  TaughtReferences(Matrix placed, std::vector<TaughtClass> classes, std::size_t firstPlace);

  const std::vector<TaughtClass>& classes() const { return classes_; }
  const Matrix& placed() const { return placed_; }
  std::size_t size() const { return placed_.rows; }

  /// Puts right what was answered without them. `placed`: the embedding that was asked about; `picture`: what
  /// it is of; `scale`: that of the distances of the answer's neighbours; `k`: how many of these it shows at
  /// least.
  void correct(Answer& answer, std::span<const float> placed, std::span<const std::uint8_t> picture,
               float scale, std::size_t k) const;

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
