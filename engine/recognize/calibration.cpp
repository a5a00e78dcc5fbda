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
constexpr float mostScale = 10;   // and one over it
constexpr std::size_t leastToScale = 50;
constexpr int mostViews = 5;

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

std::vector<float> scalesFromJson(const nlohmann::json* list, const JsonReader& reader,
                                  const std::string& origin) {
  std::vector<float> scales;
  if (!list) return scales;
  if (!list->is_array()) throw Error(ErrorCode::wrongType, {origin, "classScales", "a list of numbers"});
  for (const auto& item : *list) {
    if (!item.is_number()) throw Error(ErrorCode::wrongType, {origin, "classScales", "a list of numbers"});
    const float scale = item.get<float>();
    if (!(scale >= 1 / mostScale && scale <= mostScale))
      reader.refuse("classScales", "numbers from 0.1 to 10");
    scales.push_back(scale);
  }
  return scales;
}

/// Files from before there was any other method have the nearest reference's.
OpenSetMethod methodFromJson(JsonReader& reader) {
  std::vector<std::string> names;
  for (const OpenSetMethodText& text : openSetMethods()) names.emplace_back(text.id);
  int index = static_cast<int>(OpenSetMethod::nearestReference);
  reader.readChoice("method", names, index);
  return static_cast<OpenSetMethod>(index);
}

/// The least distance that keeps a share of some; 0 when there are none.
float distanceForKept(const std::vector<float>& ascending, double share) {
  if (ascending.empty() || share <= 0) return 0;
  // 0.97 * 5,000 must be 4,850 and not, by the error of the product, 4,851.
  const double exact = share * static_cast<double>(ascending.size());
  const auto count = static_cast<std::size_t>(std::max(1.0, std::ceil(exact - 1e-6)));
  return ascending[std::min(count, ascending.size()) - 1];
}

std::vector<float> scalesFor(const std::vector<float>& distances, const std::vector<int>& nearestClasses,
                             std::size_t classCount, double keptShare) {
  std::vector<float> all = distances;
  std::sort(all.begin(), all.end());
  const float ofAll = distanceForKept(all, keptShare);
  std::vector<float> scales(classCount, 1);
  for (std::size_t label = 0; label < classCount; ++label) {
    std::vector<float> own;
    for (std::size_t i = 0; i < distances.size(); ++i) {
      if (nearestClasses[i] == static_cast<int>(label)) own.push_back(distances[i]);
    }
    std::sort(own.begin(), own.end());
    const float ofOwn = distanceForKept(own, keptShare);
    if (own.size() < leastToScale || !(ofOwn > 0)) continue;
    scales[label] = std::clamp(std::sqrt(ofAll / ofOwn), 1 / mostScale, mostScale);
  }
  return scales;
}

/// Whether strangeness is a distance of the WithinClassMetric.
bool measuresWithinClasses(OpenSetMethod method) {
  return method == OpenSetMethod::nearestReference || method == OpenSetMethod::kthNeighbour ||
         method == OpenSetMethod::mahalanobis || method == OpenSetMethod::ensemble;
}

}  // namespace

float Calibration::scaleOf(int label) const {
  const auto place = static_cast<std::size_t>(label);
  return place < classScales.size() ? classScales[place] : 1;
}

float Calibration::thresholdForKept(double share) const {
  return distanceForKept(distances, share);
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
  Calibration calibration;
  calibration.distances = std::move(distances);
  calibration.keptShare = keptShare;
  calibration.threshold = calibration.thresholdForKept(keptShare);
  return calibration;
}

Calibration calibrate(std::vector<float> distances, const std::vector<int>& nearestClasses,
                      std::size_t classCount, double keptShare, OpenSetMethod method) {
  std::vector<float> scales;
  if (!measuresWithinClasses(method)) {
    scales = scalesFor(distances, nearestClasses, classCount, keptShare);
    for (std::size_t i = 0; i < distances.size(); ++i) {
      distances[i] *= scales[static_cast<std::size_t>(nearestClasses[i])];
    }
  }
  Calibration calibration = calibrate(std::move(distances), keptShare);
  calibration.classScales = std::move(scales);
  calibration.method = method;
  return calibration;
}

float thresholdForFalseAccepts(const Calibration& calibration, std::span<const float> outsiders,
                               double share) {
  if (outsiders.empty()) {
    throw Error(ErrorCode::dataSetUnusable, {"The outsiders", "there are no pictures among them"});
  }
  std::vector<float> ascending(outsiders.begin(), outsiders.end());
  std::sort(ascending.begin(), ascending.end());
  const double exact = std::clamp(share, 0.0, 1.0) * static_cast<double>(ascending.size());
  const auto accepted = static_cast<std::size_t>(std::floor(exact + 1e-6));
  float threshold = calibration.distances.empty() ? ascending.back() : calibration.distances.back();
  // At or under a threshold is accepted: it has to stay below the first outsider that is too many.
  if (accepted < ascending.size()) threshold = std::min(threshold, std::nextafter(ascending[accepted], 0.0F));
  return std::max(threshold, 0.0F);
}

nlohmann::json toJson(const Calibration& calibration) {
  nlohmann::json json = {{"keptShare", calibration.keptShare},
                         {"threshold", calibration.threshold},
                         {"classScales", calibration.classScales},
                         {"method", textOf(calibration.method).id},
                         {"distances", calibration.distances}};
  if (calibration.views > 1) json["views"] = calibration.views;
  if (calibration.falseAccept > 0) json["falseAccept"] = calibration.falseAccept;
  if (calibration.confidence.fitted()) json["confidence"] = calibration.confidence.toJson();
  return json;
}

Calibration calibrationFromJson(const nlohmann::json& json, const std::string& origin) {
  Calibration calibration;
  JsonReader reader(json, origin);
  reader.read("keptShare", calibration.keptShare, 0, 1);
  calibration.classScales = scalesFromJson(reader.child("classScales"), reader, origin);
  calibration.distances = distancesFromJson(reader.child("distances"), reader, origin);
  calibration.method = methodFromJson(reader);
  reader.read("views", calibration.views, 1, mostViews);
  reader.read("falseAccept", calibration.falseAccept, 0, 1);
  if (const auto* confidence = reader.child("confidence")) {
    calibration.confidence = Confidence::fromJson(*confidence, origin);
  }
  calibration.threshold = calibration.thresholdForKept(calibration.keptShare);
  reader.read("threshold", calibration.threshold, 0, static_cast<float>(farthest));
  reader.refuseUnknown();
  return calibration;
}

}  // namespace likeness
