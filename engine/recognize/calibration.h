#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace likeness {

/// What the calibration split says about distances: digits that are known, rightly recognised and not in the
/// gallery, each as it is and once more changed as another hand might have written it.
///
/// Classes differ in how far apart their pictures lie: ones are all alike, eights are not. So that one
/// threshold serves them all, the distances of an answer are multiplied by the scale of the class it names.
struct Calibration {
  std::vector<float> distances;    // scaled, of every calibration picture, ascending
  double keptShare = 0.97;         // the share that the default threshold accepts
  float threshold = 0;             // the default, for scaled distances
  std::vector<float> classScales;  // one a class; empty for 1 each

  float scaleOf(int label) const;

  /// The least threshold that accepts at least this share of the calibration pictures.
  float thresholdForKept(double share) const;
  /// The share of calibration pictures with a distance at or under a threshold.
  double keptAt(float threshold) const;
};

/// From distances that are compared as they are. Error dataSetUnusable when there are none.
Calibration calibrate(std::vector<float> distances, double keptShare);
/// The same with a scale a class: the distance that keeps `keptShare` of all pictures, over the one that
/// keeps so many of those whose nearest class it is; the square root of it, since the second rests on a tenth
/// of the pictures, and half the way refused more letters than all of it. Of fewer than 50 pictures nothing
/// is concluded: 1.
Calibration calibrate(std::vector<float> distances, const std::vector<int>& nearestClasses,
                      std::size_t classCount, double keptShare);

nlohmann::json toJson(const Calibration& calibration);
/// Strict, as every reader; also refuses distances that are not finite or not ascending.
Calibration calibrationFromJson(const nlohmann::json& json, const std::string& origin);

}  // namespace likeness
