#include "engine/train/batch_source.h"

#include <span>

namespace likeness {

BatchSource::BatchSource(const TrainingConfig& config, const LabelledImages& training, std::int64_t batchesBefore)
    : config_(config),
      training_(training),
      sampler_(training.labels, config.sampler.classesPerBatch, config.sampler.samplesPerClass, config.seed),
      batch_(batchesBefore) {
  for (std::int64_t i = 0; i < batchesBefore; ++i) sampler_.next();
}

void BatchSource::next() {
  ++batch_;
  const auto drawn = sampler_.next();
  const auto samples = static_cast<std::size_t>(config_.sampler.samplesPerClass);
  const std::size_t classes = drawn.size() / samples;
  places_.clear();
  labels_.clear();
  for (std::size_t sample = 0; sample < samples; ++sample) {
    for (std::size_t c = 0; c < classes; ++c) {
      places_.push_back(drawn[c * samples + sample]);
      labels_.push_back(training_.labels[places_.back()]);
    }
  }
}

void BatchSource::fill(std::size_t begin, std::size_t end, float* pixels) const {
  const std::size_t size = training_.pixelsPerImage();
  for (std::size_t row = begin; row < end; ++row) {
    Random random(config_.seed, static_cast<std::uint64_t>(batch_) * places_.size() + row);
    augment(config_.augmentation, training_.image(places_[row]), training_.width, training_.height, random,
            {pixels + (row - begin) * size, size});
  }
}

}  // namespace likeness
