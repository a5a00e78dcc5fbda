#include "engine/data/pk_sampler.h"

#include <algorithm>
#include <span>
#include <utility>

#include "engine/core/error.h"

namespace likeness {

PkSampler::PkSampler(const std::vector<int>& labels, int classesPerBatch, int samplesPerClass,
                     std::uint64_t seed)
    : samplesPerClass_(static_cast<std::size_t>(samplesPerClass)), state_{Random(seed).state(), {}, {}} {
  for (std::size_t place = 0; place < labels.size(); ++place) {
    const auto label = static_cast<std::size_t>(labels[place]);
    if (label >= state_.order.size()) state_.order.resize(label + 1);
    state_.order[label].push_back(place);
  }
  state_.next.resize(state_.order.size());
  Random random;
  random.setState(state_.random);
  for (std::size_t label = 0; label < state_.order.size(); ++label) {
    if (state_.order[label].empty()) continue;
    classes_.push_back(label);
    random.shuffle(std::span(state_.order[label]));
  }
  state_.random = random.state();
  classesPerBatch_ = std::min(static_cast<std::size_t>(classesPerBatch), classes_.size());
}

std::size_t PkSampler::batchSize() const {
  return classesPerBatch_ * samplesPerClass_;
}

std::vector<std::size_t> PkSampler::next() {
  Random random;
  random.setState(state_.random);
  // The first P of a shuffle of all classes; from sorted order, so that the state need not hold the last one.
  std::vector<std::size_t> classes = classes_;
  random.shuffle(std::span(classes));
  std::vector<std::size_t> batch;
  batch.reserve(batchSize());
  for (std::size_t p = 0; p < classesPerBatch_; ++p) {
    auto& order = state_.order[classes[p]];
    auto& at = state_.next[classes[p]];
    for (std::size_t k = 0; k < samplesPerClass_; ++k) {
      if (at == order.size()) {
        random.shuffle(std::span(order));
        at = 0;
      }
      batch.push_back(order[at++]);
    }
  }
  state_.random = random.state();
  return batch;
}

void PkSampler::setState(State state) {
  bool fits = state.order.size() == state_.order.size() && state.next.size() == state_.next.size();
  for (std::size_t label = 0; fits && label < state.order.size(); ++label) {
    auto mine = state_.order[label];
    auto theirs = state.order[label];
    std::sort(mine.begin(), mine.end());
    std::sort(theirs.begin(), theirs.end());
    fits = mine == theirs && state.next[label] <= theirs.size();
  }
  if (!fits) throw Error(ErrorCode::internal, {"the sampler's stored position does not fit the data set"});
  state_ = std::move(state);
}

}  // namespace likeness
