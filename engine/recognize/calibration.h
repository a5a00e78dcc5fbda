#pragma once

#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <vector>

#include "engine/recognize/confidence.h"
#include "engine/recognize/open_set_method.h"

namespace likeness {

/// What the calibration split says about distances: digits that are known, rightly recognised and not in the
/// gallery, as they are and some of them once more changed as another hand might have written them.
///
/// Classes differ in how far apart their pictures lie: ones are all alike, eights are not. So that one
/// threshold serves them all, the distances of an answer are multiplied by the scale of the class it names,
/// by every method for which that helps.
struct Calibration {
  std::vector<float> distances;                 // scaled, of every calibration picture, ascending
  double keptShare = 0.97;                      // the share that the default threshold accepts
  float threshold = 0;                          // the default, for scaled distances
  std::vector<float> classScales;               // one a class; empty for 1 each
  OpenSetMethod method = defaultOpenSetMethod;  // what the distances are: its strangeness
  double falseAccept = 0;  // above 0: the threshold was chosen to accept so many outsiders, not by keptShare
  int views = 1;           // how many views of a picture an embedding is the mean of (see embedViews)
  Confidence confidence;   // of the classes that answers name

  float scaleOf(int label) const;

  /// The least threshold that accepts at least this share of the calibration pictures.
  float thresholdForKept(double share) const;
  /// The share of calibration pictures with a distance at or under a threshold.
  double keptAt(float threshold) const;
};

/// From distances by the default method, compared as they are. Error dataSetUnusable when there are none.
Calibration calibrate(std::vector<float> distances, double keptShare);
/// The same with a scale a class: the distance that keeps `keptShare` of all pictures, over the one that
/// keeps so many of those whose nearest class it is; the square root of it, since the second rests on a tenth
/// of the pictures, and half the way refused more letters than all of it. Of fewer than 50 pictures nothing
/// is concluded: 1. Without scales where distances are those of
/// the WithinClassMetric: what varies within classes is their unit already, and scales cost area under the
/// ROC (0.925 instead of 0.929 between the pen's digits and letters).
Calibration calibrate(std::vector<float> distances, const std::vector<int>& nearestClasses,
                      std::size_t classCount, double keptShare, OpenSetMethod method);

/// The greatest threshold that accepts at most a share of outsiders with such distances (scaled as the
/// calibration's, in any order). Below the least of them where even one would be too many (which cannot be
/// told from a distance of 0); never above the greatest known distance that `calibration` has, so that few
/// outsiders cannot open the door to anything. Error dataSetUnusable without outsiders.
float thresholdForFalseAccepts(const Calibration& calibration, std::span<const float> outsiders,
                               double share);

nlohmann::json toJson(const Calibration& calibration);
/// Strict, as every reader; also refuses distances that are not finite or not ascending.
Calibration calibrationFromJson(const nlohmann::json& json, const std::string& origin);

}  // namespace likeness
