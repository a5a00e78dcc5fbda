#include "engine/train/taught_batches.h"

#include <algorithm>

#include "engine/recognize/taught_gallery.h"

namespace likeness {

namespace {

constexpr std::size_t rowsOfClass = 12;
constexpr std::size_t mostRows = 96;

}  // namespace

TaughtBatches::TaughtBatches(const TrainingConfig& config, const LabelledSamples& training,
                             const LabelledSamples& taught, const LabelledSamples& pool)
    : config_(config),
      taught_(taught),
      source_(config, training, 0, {}, pool),
      byClass_(taught.classNames.size()) {
  for (std::size_t i = 0; i < taught.size(); ++i)
    byClass_[static_cast<std::size_t>(taught.labels[i])].push_back(i);
  std::erase_if(byClass_, [](const auto& places) { return places.empty(); });
  rows_ = std::min(rowsOfClass * byClass_.size(), mostRows);
}

void TaughtBatches::drawTaught() {
  // A stream of its own: those of the batches are numbered by rows.
  Random random(~config_.seed, batch_);
  drawn_.clear();
  std::vector<std::size_t> order(byClass_.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  random.shuffle(std::span(order));
  for (std::size_t row = 0; row < rows_; ++row) {
    // With many classes each batch has some of them, but of those always two drawings at least.
    const std::size_t classes = std::min(order.size(), std::max<std::size_t>(rows_ / 2, 1));
    const auto& places = byClass_[order[row % classes]];
    drawn_.push_back(places[random.below(places.size())]);
  }
}

void TaughtBatches::next() {
  ++batch_;
  source_.next();
  drawTaught();
  labels_.clear();
  for (std::size_t row = 0; row < size(); ++row) {
    const std::size_t before = taughtBefore(row);
    labels_.push_back(isTaught(row) ? taught_.labels[drawn_[before]] : source_.labels()[row - before]);
  }
}

void TaughtBatches::fill(std::size_t begin, std::size_t end, float* values) const {
  const std::size_t pixels = taught_.shape.size();
  for (std::size_t row = begin; row < end; ++row) {
    float* output = values + (row - begin) * pixels;
    const std::size_t before = taughtBefore(row);
    if (!isTaught(row)) {
      source_.fill(row - before, row - before + 1, output);
      continue;
    }
    Random random(~config_.seed, batch_ * (rows_ + 1) + before + 1);
    augment(sameHand(), taught_.image(drawn_[before]), taught_.shape.width, taught_.shape.height, random,
            {output, pixels});
  }
}

}  // namespace likeness
