#include "engine/recognize/taught_gallery.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <utility>

#include "engine/data/augmentation.h"
#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

// Of a class together, and of each drawing.
constexpr std::size_t copiesOfClass = 150;
constexpr std::size_t fewestCopies = 2;
constexpr std::size_t mostCopies = 40;
float reachFactor = std::getenv("RF") ? (float)std::atof(std::getenv("RF")) : 1.3F;
float leastScale = std::getenv("LS") ? (float)std::atof(std::getenv("LS")) : 0.5F;
float mostScale = std::getenv("MS") ? (float)std::atof(std::getenv("MS")) : 2;

/// The drawings that teach something, with the label of each.
struct Lesson {
  std::vector<const TaughtDrawing*> drawings;
  std::vector<int> labels;
  std::vector<std::string> classNames;  // those of the recogniser, then the new ones
  std::vector<std::size_t> begins;      // first reference of each drawing, and the end
  LabelledSamples references;
};

bool hasInk(const GrayImage& picture) {
  return std::ranges::any_of(picture.pixels, [](std::uint8_t value) { return value > 0; });
}

Lesson lessonOf(const Recognizer& base, const TaughtDrawings& drawings) {
  Lesson lesson;
  lesson.classNames = base.classNames();
  for (const TaughtDrawing& drawing : drawings) {
    if (!hasInk(drawing.picture)) continue;
    auto found = std::ranges::find(lesson.classNames, drawing.className);
    if (found == lesson.classNames.end())
      found = lesson.classNames.insert(lesson.classNames.end(), drawing.className);
    lesson.drawings.push_back(&drawing);
    lesson.labels.push_back(static_cast<int>(found - lesson.classNames.begin()));
  }
  return lesson;
}

/// As the hand that drew it might draw it again.
AugmentationConfig sameHand() {
  AugmentationConfig change;
  change.shift = 0.5F;
  change.rotation = 12;
  change.scale = 0.15F;
  change.shear = 0.15F;
  change.thickness = 0.4F;
  return change;
}

void addCopies(const TaughtDrawing& drawing, int label, std::size_t count, LabelledSamples& references) {
  references.add(drawing.picture.pixels, label);
  std::vector<float> copy(drawing.picture.pixels.size());
  std::vector<std::uint8_t> bytes(copy.size());
  for (std::size_t i = 0; i < count; ++i) {
    // By the number of the drawing, so that its copies stay what they are when others come and go.
    Random random(drawing.id, i);
    augment(sameHand(), drawing.picture.pixels, drawing.picture.width, drawing.picture.height, random, copy);
    std::ranges::transform(copy, bytes.begin(), [](float value) {
      return static_cast<std::uint8_t>(std::lround(value * 255));
    });
    references.add(bytes, label);
  }
}

/// For each drawing of a class how near it lies to the others of it and to their copies.
std::vector<float> distancesToOthers(const Matrix& placed, const std::vector<std::size_t>& begins,
                                     const std::vector<std::size_t>& drawings) {
  std::vector<float> distances;
  for (const std::size_t one : drawings) {
    float nearest = std::numeric_limits<float>::infinity();
    for (const std::size_t other : drawings) {
      if (other == one) continue;
      for (std::size_t row = begins[other]; row < begins[other + 1]; ++row)
        nearest = std::min(nearest, squaredDistance(placed.row(begins[one]), placed.row(row)));
    }
    if (std::isfinite(nearest)) distances.push_back(std::sqrt(nearest));
  }
  return distances;
}

/// How far from its references a drawing of a class may lie; 0 where that cannot be told.
float reachOf(const std::vector<float>& distances) {
  if (distances.empty()) return 0;
  double sum = 0;
  double squares = 0;
  for (const float distance : distances) {
    sum += distance;
    squares += distance * distance;
  }
  const auto count = static_cast<double>(distances.size());
  const double mean = sum / count;
  const double deviation = std::sqrt(std::max(squares / count - mean * mean, 0.0));
  return static_cast<float>(reachFactor * (mean + deviation));
}

std::vector<float> scalesFor(const Recognizer& base, const Lesson& lesson, const Matrix& placed) {
  std::vector<float> scales(lesson.classNames.size(), 1);
  std::ranges::copy(base.calibration().classScales, scales.begin());
  const float threshold = base.calibration().threshold;
  for (std::size_t label = base.classNames().size(); label < scales.size(); ++label) {
    std::vector<std::size_t> own;
    for (std::size_t i = 0; i < lesson.drawings.size(); ++i) {
      if (lesson.labels[i] == static_cast<int>(label)) own.push_back(i);
    }
    const float reach = reachOf(distancesToOthers(placed, lesson.begins, own));
    if (reach > 0 && threshold > 0) scales[label] = std::clamp(threshold / reach, leastScale, mostScale);
  }
  return scales;
}

void makeReferences(Lesson& lesson) {
  for (std::size_t i = 0; i < lesson.drawings.size(); ++i) {
    const auto siblings = static_cast<std::size_t>(std::ranges::count(lesson.labels, lesson.labels[i]));
    lesson.begins.push_back(lesson.references.size());
    addCopies(*lesson.drawings[i], lesson.labels[i], std::clamp(copiesOfClass / siblings, fewestCopies, mostCopies),
              lesson.references);
  }
  lesson.begins.push_back(lesson.references.size());
}

}  // namespace

Recognizer withTaught(const Recognizer& base, const TaughtDrawings& drawings, int threads) {
  Lesson lesson = lessonOf(base, drawings);
  if (lesson.drawings.empty()) return base;
  makeReferences(lesson);
  Gallery taught;
  taught.images = lesson.references;
  taught.images.classNames = lesson.classNames;
  taught.embeddings = base.model().embed(taught.images, threads);
  const std::vector<float> scales = scalesFor(base, lesson, base.metric().place(taught.embeddings));
  return base.withReferences(taught, scales);
}

}  // namespace likeness
