#include "engine/recognize/calibration.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/json_reader.h"

namespace likeness {

namespace {

constexpr double farthest = 1e6;  // far above any distance between normalised embeddings

std::vector<float> distancesFromJson(const nlohmann::json* list, const JsonReader& reader,
                                     const std::string& origin) {
  const std::string expected = "a list of numbers";
  if (!list || !list->is_array()) throw Error(ErrorCode::wrongType, {origin, "distances", expected});
  std::vector<float> distances;
  distances.reserve(list->size());
  for (const auto& item : *list) {
    if (!item.is_number()) throw Error(ErrorCode::wrongType, {origin, "distances", expected});
    const double distance = item.get<double>();
    if (!(distance >= 0 && distance <= farthest)) reader.refuse("distances", "distances of 0 or more");
    distances.push_back(static_cast<float>(distance));
  }
  if (distances.empty()) reader.refuse("distances", "a list of at least one distance");
  if (!std::is_sorted(distances.begin(), distances.end())) reader.refuse("distances", "in ascending order");
  return distances;
}

}  // namespace

float Calibration::thresholdForKept(double share) const {
  if (distances.empty() || share <= 0) return 0;
  // 0.97 * 5,000 must be 4,850 and not, by the error of the product, 4,851.
  const double exact = share * static_cast<double>(distances.size());
  const auto count = static_cast<std::size_t>(std::max(1.0, std::ceil(exact - 1e-6)));
  return distances[std::min(count, distances.size()) - 1];
}

double Calibration::keptAt(float at) const {
  if (distances.empty()) return 0;
  const auto kept = std::upper_bound(distances.begin(), distances.end(), at) - distances.begin();
  return static_cast<double>(kept) / static_cast<double>(distances.size());
}

Calibration calibrate(std::vector<float> distances, double keptShare) {
  if (distances.empty()) {
    throw Error(ErrorCode::dataSetUnusable, {"The calibration split", "there are no pictures in it"});
  }
  std::sort(distances.begin(), distances.end());
  Calibration calibration{std::move(distances), keptShare, 0};
  calibration.threshold = calibration.thresholdForKept(keptShare);
  return calibration;
}

nlohmann::json toJson(const Calibration& calibration) {
  return {{"keptShare", calibration.keptShare},
          {"threshold", calibration.threshold},
          {"distances", calibration.distances}};
}

Calibration calibrationFromJson(const nlohmann::json& json, const std::string& origin) {
  Calibration calibration;
  JsonReader reader(json, origin);
  reader.read("keptShare", calibration.keptShare, 0, 1);
  calibration.distances = distancesFromJson(reader.child("distances"), reader, origin);
  calibration.threshold = calibration.thresholdForKept(calibration.keptShare);
  reader.read("threshold", calibration.threshold, 0, static_cast<float>(farthest));
  reader.refuseUnknown();
  return calibration;
}

}  // namespace likeness
