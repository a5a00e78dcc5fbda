#include "engine/recognize/taught_gallery.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

#include "engine/core/parallel.h"
#include "engine/data/augmentation.h"
#include "engine/recognize/squared_distance.h"
#include "engine/recognize/taught_features.h"
#include "engine/recognize/taught_references.h"

namespace likeness {

namespace {

// Copies of a class together, and of each drawing.
constexpr std::size_t copiesOfClass = 150;
constexpr std::size_t fewestCopies = 2;
constexpr std::size_t mostCopies = 40;

// Of the references that are there already, how many the decision for a taught class may give to it: that
// bounds what teaching costs. So many of them are looked at.
constexpr double lostShare = 0.0025;
constexpr std::size_t mostSampled = 12000;

// Of the decision. All copies of a class together weigh a tenth of the references, whatever their number is.
constexpr double weightOfTaught = 0.1;
constexpr double ridge = 0.1;

// How far a drawing may lie from what was taught: so many times the mean plus the deviation of how far the
// drawings lie from each other, but at least so many spacings, the distance within which most references
// have another of their class. Less of it takes fewer letters that were not taught for one that was, and
// recognises fewer of those that were.
constexpr float reachOfSpread = 2;
constexpr float reachOfSpacing = 3.2F;
constexpr double spacedShare = 0.97;
constexpr std::size_t mostSpaced = 1000;

/// The drawings of one class, and where the references of each begin.
struct Lesson {
  int label = 0;
  std::vector<const TaughtDrawing*> drawings;
  std::vector<std::size_t> begins;  // and the end
};

bool hasInk(const GrayImage& picture) {
  return std::ranges::any_of(picture.pixels, [](std::uint8_t value) { return value > 0; });
}

/// By class; adds the names of new ones.
std::vector<Lesson> lessonsOf(const TaughtDrawings& drawings, std::vector<std::string>& classNames) {
  std::vector<Lesson> lessons;
  for (const TaughtDrawing& drawing : drawings) {
    if (!hasInk(drawing.picture)) continue;
    auto name = std::ranges::find(classNames, drawing.className);
    if (name == classNames.end()) name = classNames.insert(name, drawing.className);
    const int label = static_cast<int>(name - classNames.begin());
    auto lesson = std::ranges::find(lessons, label, &Lesson::label);
    if (lesson == lessons.end()) lesson = lessons.insert(lesson, Lesson{label, {}, {}});
    lesson->drawings.push_back(&drawing);
  }
  return lessons;
}

void addCopies(const TaughtDrawing& drawing, int label, std::size_t count, LabelledSamples& references) {
  references.add(drawing.picture.pixels, label);
  const std::size_t size = drawing.picture.pixels.size();
  std::vector<float> copy(size);
  std::vector<std::uint8_t> bytes(size);
  for (std::size_t i = 0; i < count; ++i) {
    // By the number of the drawing, so that its copies stay what they are when others come and go.
    Random random(drawing.id, i);
    augment(sameHand(), drawing.picture.pixels, drawing.picture.width, drawing.picture.height, random, copy);
    std::ranges::transform(copy, bytes.begin(),
                           [](float value) { return static_cast<std::uint8_t>(std::lround(value * 255)); });
    references.add(bytes, label);
  }
}

LabelledSamples makeReferences(std::vector<Lesson>& lessons) {
  LabelledSamples references;
  for (Lesson& lesson : lessons) {
    const std::size_t copies = std::clamp(copiesOfClass / lesson.drawings.size(), fewestCopies, mostCopies);
    for (const TaughtDrawing* drawing : lesson.drawings) {
      lesson.begins.push_back(references.size());
      addCopies(*drawing, lesson.label, copies, references);
    }
    lesson.begins.push_back(references.size());
  }
  return references;
}

float distanceToRows(std::span<const float> probe, const Matrix& placed, std::size_t begin, std::size_t end) {
  float nearest = std::numeric_limits<float>::infinity();
  for (std::size_t row = begin; row < end; ++row)
    nearest = std::min(nearest, squaredDistance(probe, placed.row(row)));
  return std::sqrt(nearest);
}

/// For each drawing of a class how near it lies to the others of it and to their copies.
std::vector<float> distancesToOthers(const Matrix& placed, const Lesson& lesson) {
  std::vector<float> distances;
  const auto& begins = lesson.begins;
  for (std::size_t one = 0; one < lesson.drawings.size(); ++one) {
    const auto probe = placed.row(begins[one]);
    const float nearest = std::min(distanceToRows(probe, placed, begins.front(), begins[one]),
                                   distanceToRows(probe, placed, begins[one + 1], begins.back()));
    if (std::isfinite(nearest)) distances.push_back(nearest);
  }
  return distances;
}

/// How far from its references a drawing of a class may lie.
float reachOf(const std::vector<float>& distances, float spacing) {
  if (distances.empty()) return reachOfSpacing * spacing;
  const auto count = static_cast<float>(distances.size());
  const float mean = std::accumulate(distances.begin(), distances.end(), 0.0F) / count;
  float squares = 0;
  for (const float distance : distances) squares += (distance - mean) * (distance - mean);
  return std::max(reachOfSpread * (mean + std::sqrt(squares / count)), reachOfSpacing * spacing);
}

/// The places of the references of one class, or of all but one.
std::vector<std::size_t> placesOf(const Recognizer& base, int label, bool others) {
  const std::vector<int>& labels = base.gallery().images.labels;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < base.placedReferences().rows; ++i) {
    if ((labels[i] == label) != others) places.push_back(i);
  }
  return places;
}

/// At most so many of them, evenly spread.
std::vector<std::size_t> thinned(const std::vector<std::size_t>& places, std::size_t most) {
  const std::size_t step = std::max<std::size_t>((places.size() + most - 1) / most, 1);
  std::vector<std::size_t> some;
  for (std::size_t i = 0; i < places.size(); i += step) some.push_back(places[i]);
  return some;
}

Matrix rowsAt(const Matrix& matrix, const std::vector<std::size_t>& places) {
  Matrix rows(places.size(), matrix.columns);
  for (std::size_t i = 0; i < places.size(); ++i)
    std::ranges::copy(matrix.row(places[i]), rows.row(i).begin());
  return rows;
}

/// The distance within which most references have another of their class.
float spacingOf(const Recognizer& base, int threads) {
  std::vector<float> distances;
  const std::size_t classes = base.classNames().size();
  for (std::size_t label = 0; label < classes; ++label) {
    const auto all = placesOf(base, static_cast<int>(label), /*others=*/false);
    if (all.size() < 2) continue;
    const Matrix probes = rowsAt(base.placedReferences(), thinned(all, mostSpaced / classes + 1));
    // The nearest of the two is the reference itself, or an exact copy of it.
    const NeighbourTable table = nearestNeighbours(probes, rowsAt(base.placedReferences(), all), 2, threads);
    for (std::size_t i = 0; i < probes.rows; ++i) distances.push_back(table.distances[2 * i + 1]);
  }
  if (distances.empty()) return 0;
  const auto at = distances.begin() +
                  static_cast<std::ptrdiff_t>(spacedShare * static_cast<double>(distances.size() - 1));
  std::ranges::nth_element(distances, at);
  return *at;
}

Matrix featuresOf(const Matrix& placed, const LabelledSamples& images,
                  const std::vector<std::size_t>& places) {
  Matrix features(places.size(), placed.columns + taughtCellCount);
  for (std::size_t i = 0; i < places.size(); ++i)
    std::ranges::copy(taughtFeatures(placed.row(places[i]), images.image(places[i])),
                      features.row(i).begin());
  return features;
}

/// Between a lesson and what was there before it.
LinearDecision decisionFor(const Recognizer& base, const Lesson& lesson, const Matrix& placed,
                           const LabelledSamples& references) {
  std::vector<std::size_t> own(lesson.begins.back() - lesson.begins.front());
  std::iota(own.begin(), own.end(), lesson.begins.front());
  const Matrix first = featuresOf(placed, references, own);
  const Matrix second = featuresOf(base.placedReferences(), base.gallery().images,
                                   thinned(placesOf(base, lesson.label, /*others=*/true), mostSampled));
  if (second.rows == 0) return {std::vector<float>(first.columns), 1};
  LinearDecision decision =
      fitLogisticRegression(first, second, weightOfTaught * static_cast<double>(second.rows), ridge);
  std::vector<float> values;
  for (std::size_t i = 0; i < second.rows; ++i) values.push_back(decision.of(second.row(i)));
  const auto last =
      values.begin() + static_cast<std::ptrdiff_t>(lostShare * static_cast<double>(second.rows));
  std::ranges::nth_element(values, last, std::greater<>());
  decision.bias -= *last;
  return decision;
}

}  // namespace

AugmentationConfig sameHand() {
  AugmentationConfig change;
  change.shift = 0.5F;
  change.rotation = 12;
  change.scale = 0.15F;
  change.shear = 0.15F;
  change.thickness = 0.4F;
  change.bend = 1;
  return change;
}

Recognizer withTaught(const Recognizer& base, const TaughtDrawings& drawings, int threads) {
  Gallery taught;
  taught.images.classNames = base.classNames();
  std::vector<Lesson> lessons = lessonsOf(drawings, taught.images.classNames);
  if (lessons.empty()) return base;
  LabelledSamples references = makeReferences(lessons);
  references.classNames = std::move(taught.images.classNames);
  taught.images = std::move(references);
  taught.embeddings = base.model().embed(taught.images, threads);
  Matrix placed = base.metric().place(taught.embeddings);
  const Calibration& calibration = base.calibration();
  const float spacing = spacingOf(base, threads);
  std::vector<TaughtClass> classes(lessons.size());
  parallelFor(lessons.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const Lesson& lesson = lessons[i];
      classes[i] = {lesson.label, lesson.begins.front(), lesson.begins.back(),
                    decisionFor(base, lesson, placed, taught.images), 1};
      const float reach = reachOf(distancesToOthers(placed, lesson), spacing);
      if (reach > 0 && calibration.threshold > 0) classes[i].scale = calibration.threshold / reach;
    }
  });
  auto stand =
      std::make_shared<const TaughtReferences>(std::move(placed), std::move(classes), base.gallery().size());
  return base.withTaughtReferences(std::move(stand), taught);
}

}  // namespace likeness
