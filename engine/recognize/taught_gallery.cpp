#include "engine/recognize/taught_gallery.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "engine/data/augmentation.h"
#include "engine/recognize/squared_distance.h"
#include "engine/recognize/taught_references.h"

namespace likeness {

namespace {

// Copies of a class together, and of each drawing.
constexpr std::size_t copiesOfClass = 150;
constexpr std::size_t fewestCopies = 2;
constexpr std::size_t mostCopies = 40;

// Of the references that are there already, how many may come to lie nearer to a taught class than to their
// own: that bounds what teaching costs. How far the comparison is tilted for it, on either side.
constexpr double lostShare = 0.001;
constexpr float leastAdvantage = 0.8F;
constexpr float mostAdvantage = 1.25F;
constexpr std::size_t mostSampled = 12000;

// How far a drawing may lie from what was taught: so many times the mean plus the deviation of how far the
// drawings lie from each other, but at least so many thresholds. Less of it takes fewer letters that were not
// taught for one that was, and recognises fewer of those that were.
constexpr float reachOfSpread = 1.5F;
constexpr float reachOfThreshold = 2;

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
float reachOf(const std::vector<float>& distances, float threshold) {
  if (distances.empty()) return reachOfThreshold * threshold;
  const auto count = static_cast<float>(distances.size());
  const float mean = std::accumulate(distances.begin(), distances.end(), 0.0F) / count;
  float squares = 0;
  for (const float distance : distances) squares += (distance - mean) * (distance - mean);
  return std::max(reachOfSpread * (mean + std::sqrt(squares / count)), reachOfThreshold * threshold);
}

/// Some references that were there already, and how near each lies to the next of its class.
struct Sample {
  std::vector<std::size_t> places;
  std::vector<float> own;
};

Matrix rowsAt(const Matrix& matrix, const std::vector<std::size_t>& places) {
  Matrix rows(places.size(), matrix.columns);
  for (std::size_t i = 0; i < places.size(); ++i)
    std::ranges::copy(matrix.row(places[i]), rows.row(i).begin());
  return rows;
}

Sample sampleOf(const Recognizer& base, int threads) {
  const Matrix& references = base.placedReferences();
  const std::vector<int>& labels = base.gallery().images.labels;
  const std::size_t step = std::max<std::size_t>(references.rows / mostSampled, 1);
  Sample sample;
  for (std::size_t label = 0; label < base.classNames().size(); ++label) {
    std::vector<std::size_t> all;
    std::vector<std::size_t> some;
    for (std::size_t i = 0; i < references.rows; ++i) {
      if (labels[i] != static_cast<int>(label)) continue;
      if (all.size() % step == 0) some.push_back(i);
      all.push_back(i);
    }
    if (all.size() < 2) continue;
    const NeighbourTable table =
        nearestNeighbours(rowsAt(references, some), rowsAt(references, all), 2, threads);
    for (std::size_t i = 0; i < some.size(); ++i) {
      sample.places.push_back(some[i]);
      // The nearest of the two is the reference itself, or an exact copy of it.
      sample.own.push_back(table.distances[2 * i + 1]);
    }
  }
  return sample;
}

/// The largest advantage at which no more than lostShare of the references go over to the lesson.
float advantageOf(const Recognizer& base, const Sample& sample, const Lesson& lesson, const Matrix& placed) {
  std::vector<float> ratios;
  for (std::size_t i = 0; i < sample.places.size(); ++i) {
    const std::size_t place = sample.places[i];
    if (base.gallery().images.labels[place] == lesson.label || !(sample.own[i] > 0)) continue;
    ratios.push_back(distanceToRows(base.placedReferences().row(place), placed, lesson.begins.front(),
                                    lesson.begins.back()) /
                     sample.own[i]);
  }
  const auto lost = static_cast<std::size_t>(lostShare * static_cast<double>(sample.places.size()));
  if (lost >= ratios.size()) return mostAdvantage;
  const auto last = ratios.begin() + static_cast<std::ptrdiff_t>(lost);
  std::nth_element(ratios.begin(), last, ratios.end());
  return std::clamp(*last, leastAdvantage, mostAdvantage);
}

}  // namespace

AugmentationConfig sameHand() {
  AugmentationConfig change;
  change.shift = 0.5F;
  change.rotation = 12;
  change.scale = 0.15F;
  change.shear = 0.15F;
  change.thickness = 0.4F;
  change.bend = 0;
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
  const Sample sample = sampleOf(base, threads);
  std::vector<TaughtClass> classes;
  for (const Lesson& lesson : lessons) {
    TaughtClass taughtClass{lesson.label, lesson.begins.front(), lesson.begins.back(), 1, 1};
    taughtClass.advantage = advantageOf(base, sample, lesson, placed);
    const float reach = reachOf(distancesToOthers(placed, lesson), calibration.threshold);
    if (reach > 0 && calibration.threshold > 0) taughtClass.scale = calibration.threshold / reach;
    classes.push_back(taughtClass);
  }
  auto stand =
      std::make_shared<const TaughtReferences>(std::move(placed), std::move(classes), base.gallery().size());
  return base.withTaughtReferences(std::move(stand), taught);
}

}  // namespace likeness
