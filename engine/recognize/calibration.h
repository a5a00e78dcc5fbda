#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace likeness {

/// What the calibration split says about distances: digits that are known and not in the gallery, each as it
/// is and once more changed as another hand might have written it.
struct Calibration {
  std::vector<float> distances;  // score of every calibration picture, ascending
  double keptShare = 0.97;       // the share that the default threshold accepts
  float threshold = 0;           // the default

  /// The least threshold that accepts at least this share of the calibration pictures.
  float thresholdForKept(double share) const;
  /// The share of calibration pictures with a distance at or under a threshold.
  double keptAt(float threshold) const;
};

/// Error dataSetUnusable when there are no distances.
Calibration calibrate(std::vector<float> distances, double keptShare);

nlohmann::json toJson(const Calibration& calibration);
/// Strict, as every reader; also refuses distances that are not finite or not ascending.
Calibration calibrationFromJson(const nlohmann::json& json, const std::string& origin);

}  // namespace likeness
