#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// What an answer's confidence is computed from.
struct AnswerDoubt {
  float strangeness = 0;  // scaled by class, over the threshold: 1 is on the edge of being refused
  float rivalry = 0;      // distance to the own class over that to the nearest other: 0 alone, 1 between two
};

/// The probability that a named class is right, learnt from calibration answers: a logistic regression on
/// the doubt (Platt 1999), then brought onto what was counted by an isotonic fit (Zadrozny and Elkan 2002).
/// It speaks of things that are of one of the classes, as calibration pictures are: how probable it is that
/// something is no digit at all nobody can say without knowing how often that comes.
class Confidence {
 public:
  /// A point of the piecewise linear map from logistic score to probability.
  struct Knot {
    float score = 0;
    float probability = 0;

    bool operator==(const Knot&) const = default;
  };

  /// Without a fit every confidence is 1/2.
  Confidence() = default;
  /// From answers and whether they were right, both of one size. Of fewer than 20 answers nothing is learnt.
  static Confidence fit(std::span<const AnswerDoubt> doubts, const std::vector<bool>& right);

  /// From 0.5 / n to 1 - 0.5 / n for n calibration answers: certainty cannot be counted.
  float of(const AnswerDoubt& doubt) const;
  bool fitted() const { return !knots_.empty(); }
  const std::vector<Knot>& knots() const { return knots_; }
  bool operator==(const Confidence&) const = default;

  nlohmann::json toJson() const;
  /// Strict, as every reader: refuses numbers that are not finite, scores and probabilities that fall.
  static Confidence fromJson(const nlohmann::json& json, const std::string& origin);

 private:
  float scoreOf(const AnswerDoubt& doubt) const;

  // bias, log strangeness, rivalry: of the logistic score, which rises with the probability of being right
  float weights_[3] = {0, 0, 0};
  std::vector<Knot> knots_;  // both rising
};

}  // namespace likeness
