#include "engine/train/batch_source.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "engine/data/natural_sampler.h"
#include "engine/data/pen_forms.h"
#include "engine/data/photo_augmentation.h"
#include "engine/data/pk_sampler.h"

namespace likeness {

namespace {

std::size_t outsidersFor(const TrainingConfig& config, const LabelledSamples& training, std::size_t digits,
                         bool inPairs, const LabelledSamples& pool) {
  if (!config.outsiders.digits && pool.size() == 0) return 0;
  if (!training.shape.isDigit() || !areOnPaper(training) || inPairs) return 0;
  return static_cast<std::size_t>(std::lround(config.outsiderShare * static_cast<float>(digits)));
}

std::unique_ptr<BatchSampler> makeSampler(const TrainingConfig& config, const LabelledSamples& training,
                                          const std::vector<SamplePair>& pairs) {
  const SamplerConfig& sampler = config.sampler;
  const std::size_t rows =
      static_cast<std::size_t>(sampler.classesPerBatch) * static_cast<std::size_t>(sampler.samplesPerClass);
  if (!pairs.empty()) return std::make_unique<PairSampler>(pairs, rows, config.seed);
  switch (sampler.kind) {
    case SamplerKind::pairs:
      return std::make_unique<PairSampler>(training.labels, rows, config.seed);
    case SamplerKind::natural:
      return std::make_unique<NaturalSampler>(training.size(), rows, config.seed);
    case SamplerKind::balanced:
      break;
  }
  return std::make_unique<PkSampler>(training.labels, sampler.classesPerBatch, sampler.samplesPerClass,
                                     config.seed);
}

}  // namespace

const LabelledSamples& BatchSource::noSamples() {
  static const LabelledSamples nothing;
  return nothing;
}

BatchSource::BatchSource(const TrainingConfig& config, const LabelledSamples& training,
                         std::int64_t batchesBefore, const std::vector<SamplePair>& pairs,
                         const LabelledSamples& pool)
    : config_(config),
      training_(training),
      pool_(pool),
      sampler_(makeSampler(config, training, pairs)),
      outsiders_(outsidersFor(config, training, sampler_->batchSize(), drawsPairs(config, pairs), pool)),
      inTurn_(pairs.empty() && config.sampler.kind == SamplerKind::balanced),
      onPaper_(areOnPaper(training)),
      digits_(areDigits(training.classNames)),
      batch_(batchesBefore) {
  if (outsiders_ > 0 && config.outsiders.digits) outsiderMaker_.emplace(training);
  sampler_->skip(batchesBefore);
}

void BatchSource::next() {
  ++batch_;
  auto drawn = sampler_->next();
  if (inTurn_) interleave(drawn);
  places_.clear();
  labels_.clear();
  const std::size_t size = batchSize();
  std::size_t digit = 0;
  for (std::size_t row = 0; row < size; ++row) {
    const std::size_t outsider = (row + 1) * outsiders_ / size;
    if (outsider > row * outsiders_ / size) {
      places_.push_back(0);
      labels_.push_back(-static_cast<int>(outsider));
    } else {
      places_.push_back(drawn[digit]);
      labels_.push_back(training_.labels[places_.back()]);
      ++digit;
    }
  }
}

void BatchSource::interleave(std::vector<std::size_t>& drawn) const {
  const auto samples = static_cast<std::size_t>(config_.sampler.samplesPerClass);
  const std::size_t classes = drawn.size() / samples;
  const auto byClass = drawn;
  for (std::size_t i = 0; i < drawn.size(); ++i) drawn[i] = byClass[i % classes * samples + i / classes];
}

void BatchSource::fill(std::size_t begin, std::size_t end, float* values) const {
  const std::size_t size = training_.shape.size();
  for (std::size_t row = begin; row < end; ++row) {
    const std::span<float> output{values + (row - begin) * size, size};
    if (training_.shape.isVector()) {
      const auto vector = training_.vector(places_[row]);
      std::copy(vector.begin(), vector.end(), output.begin());
      continue;
    }
    Random random(config_.seed, static_cast<std::uint64_t>(batch_) * places_.size() + row);
    fillPicture(row, random, output);
  }
}

std::vector<std::uint8_t> BatchSource::drawOutsider(Random& random) const {
  if (pool_.size() == 0 || (outsiderMaker_ && random.below(2) == 0)) return outsiderMaker_->make(random);
  const auto drawn = pool_.image(random.below(pool_.size()));
  return {drawn.begin(), drawn.end()};
}

void BatchSource::fillPicture(std::size_t row, Random& random, std::span<float> output) const {
  const SampleShape& shape = training_.shape;
  std::vector<std::uint8_t> penned;
  const auto change = [&](std::span<const std::uint8_t> picture) {
    if (onPaper_) {
      augment(config_.augmentation, picture, shape.width, shape.height, random, output);
    } else {
      augmentPhoto(config_.augmentation, picture, shape, random, output);
    }
  };
  if (labels_[row] < 0) {
    change(drawOutsider(random));
  } else {
    change(drawDigit(places_[row], random, penned));
  }
}

std::span<const std::uint8_t> BatchSource::drawDigit(std::size_t place, Random& random,
                                                     std::vector<std::uint8_t>& penned) const {
  const auto image = training_.image(place);
  const AugmentationConfig& augmentation = config_.augmentation;
  if (!augmentation.enabled || !digits_ || random.uniform() >= augmentation.penForms) return image;
  penned.assign(image.begin(), image.end());
  drawPenForm(training_.classNames[static_cast<std::size_t>(training_.labels[place])], penned,
              training_.shape.width, training_.shape.height, random);
  return penned;
}

}  // namespace likeness
