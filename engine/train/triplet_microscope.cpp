#include "engine/train/triplet_microscope.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/metric/distance.h"

namespace likeness {

namespace {

constexpr std::size_t mostTriplets = 12;

Matrix distancesOf(const torch::Tensor& embeddings, DistanceKind kind) {
  const torch::NoGradGuard noGrad;
  const auto values =
      pairwiseDistances(embeddings.detach(), kind).to(torch::kCPU, torch::kFloat).contiguous();
  Matrix distances(static_cast<std::size_t>(values.size(0)), static_cast<std::size_t>(values.size(1)));
  std::copy_n(values.data_ptr<float>(), distances.values.size(), distances.values.data());
  return distances;
}

}  // namespace

template <class Looked>
void TripletMicroscope::gather(std::vector<Looked>& looked, std::vector<std::size_t>& rows) {
  std::map<std::size_t, std::size_t> placeOf;  // of a row of the batch, in the sample
  for (Looked& one : looked) {
    for (std::size_t& place : one.places) {
      const auto [known, added] = placeOf.try_emplace(place, rows.size());
      if (added) rows.push_back(place);
      place = known->second;
    }
  }
}

std::shared_ptr<const TripletSample> TripletMicroscope::look(const torch::Tensor& embeddings,
                                                             const BatchSource& batches,
                                                             const LossConfig& loss, std::int64_t step,
                                                             bool inPairs) const {
  auto sample = std::make_shared<TripletSample>();
  sample->scale = scaleOf(loss, step + 1);
  const Matrix distances = distancesOf(embeddings, sample->scale.distance);
  std::vector<std::size_t> rows;
  if (inPairs) {
    sample->scale.margin = loss.margin;
    sample->pairs = pickPairs(distances, batches.labels(), loss, mostTriplets);
    gather(sample->pairs, rows);
  } else {
    const EmbeddingSpace space{loss.distance, config_.network.embeddingDimension};
    const Random mining(config_.seed, static_cast<std::uint64_t>(step));
    sample->triplets = pickTriplets(distances, batches.labels(), loss, mining, space, mostTriplets);
    gather(sample->triplets, rows);
  }
  sample->samples = asSeen(rows, batches, sample->trainingPlaces);
  return sample;
}

std::shared_ptr<const MapTriplets> TripletMicroscope::lookAtMap(const Matrix& embeddings,
                                                                const std::vector<int>& labels,
                                                                const LossConfig& loss,
                                                                std::int64_t step) const {
  auto found = std::make_shared<MapTriplets>();
  found->scale = scaleOf(loss, step);
  const auto rows = torch::from_blob(
      const_cast<float*>(embeddings.values.data()),
      {static_cast<std::int64_t>(embeddings.rows), static_cast<std::int64_t>(embeddings.columns)});
  found->triplets =
      tripletOfEveryAnchor(distancesOf(rows, found->scale.distance), labels, loss,
                           Random(config_.seed, static_cast<std::uint64_t>(step)), found->scale);
  return found;
}

LabelledSamples TripletMicroscope::asSeen(const std::vector<std::size_t>& rows, const BatchSource& batches,
                                          std::vector<std::size_t>& places) const {
  for (const std::size_t row : rows) places.push_back(batches.places()[row]);
  LabelledSamples samples = training_.subset(places);
  std::vector<float> values(training_.shape.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    samples.labels[i] = batches.labels()[rows[i]];
    if (training_.shape.isVector()) continue;
    batches.fill(rows[i], rows[i] + 1, values.data());
    std::transform(values.begin(), values.end(),
                   samples.pixels.begin() + static_cast<std::ptrdiff_t>(i * values.size()),
                   [](float value) { return static_cast<std::uint8_t>(std::lround(value * 255)); });
  }
  return samples;
}

}  // namespace likeness
