#include "engine/recognize/softmax_scorer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/core/random.h"

namespace likeness {

namespace {

constexpr std::size_t batch = 250;
constexpr int epochs = 8;
constexpr float highestRate = 0.1F;
constexpr float decay = 1e-5F;  // of the weights' squares

/// Replaces logits by probabilities and answers their logsumexp.
float softmaxInPlace(std::span<float> logits) {
  const float most = *std::max_element(logits.begin(), logits.end());
  float sum = 0;
  for (float& value : logits) {
    value = std::exp(value - most);
    sum += value;
  }
  for (float& value : logits) value /= sum;
  return most + std::log(sum);
}

/// Adam's moments beside some weights.
class Descent {
 public:
  explicit Descent(std::size_t size) : first_(size), second_(size) {}

  void step(std::vector<float>& weights, const std::vector<float>& gradient, float rate) {
    constexpr float b1 = 0.9F;
    constexpr float b2 = 0.999F;
    ++steps_;
    const float correction = std::sqrt(1 - std::pow(b2, static_cast<float>(steps_))) /
                             (1 - std::pow(b1, static_cast<float>(steps_)));
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const float slope = gradient[i] + decay * weights[i];
      first_[i] = b1 * first_[i] + (1 - b1) * slope;
      second_[i] = b2 * second_[i] + (1 - b2) * slope * slope;
      weights[i] -= rate * correction * first_[i] / (std::sqrt(second_[i]) + 1e-8F);
    }
  }

 private:
  std::vector<float> first_;
  std::vector<float> second_;
  int steps_ = 0;
};

}  // namespace

SoftmaxScorer::SoftmaxScorer(const OpenSetReferences& references, Measure measure)
    : measure_(measure),
      inputs_(references.embeddings->columns),
      classes_(references.classCount),
      weights_(classes_ * (inputs_ + 1)) {
  train(references);
  std::vector<float> logits(classes_);
  double sum = 0;
  for (std::size_t i = 0; i < references.embeddings->rows; ++i) {
    logitsOf(references.embeddings->row(i), logits);
    sum += softmaxInPlace(logits);
  }
  meanEvidence_ = static_cast<float>(sum / static_cast<double>(references.embeddings->rows));
}

void SoftmaxScorer::logitsOf(std::span<const float> embedding, std::span<float> logits) const {
  for (std::size_t c = 0; c < classes_; ++c) {
    const float* weights = weights_.data() + c * (inputs_ + 1);
    logits[c] = std::inner_product(embedding.begin(), embedding.end(), weights, weights[inputs_]);
  }
}

void SoftmaxScorer::train(const OpenSetReferences& references) {
  const Matrix& rows = *references.embeddings;
  Random random(1);
  std::vector<std::size_t> order(rows.rows);
  std::iota(order.begin(), order.end(), std::size_t{0});
  Descent descent(weights_.size());
  std::vector<float> gradient(weights_.size());
  std::vector<float> slopes(classes_);
  const auto all = static_cast<float>(epochs) * static_cast<float>(rows.rows);
  float seen = 0;
  for (int epoch = 0; epoch < epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    for (std::size_t begin = 0; begin < order.size(); begin += batch) {
      const std::size_t end = std::min(begin + batch, order.size());
      std::fill(gradient.begin(), gradient.end(), 0.0F);
      for (std::size_t i = begin; i < end; ++i) {
        const auto row = rows.row(order[i]);
        logitsOf(row, slopes);
        softmaxInPlace(slopes);
        slopes[static_cast<std::size_t>((*references.labels)[order[i]])] -= 1;
        for (std::size_t c = 0; c < classes_; ++c) {
          const float slope = slopes[c] / static_cast<float>(end - begin);
          float* target = gradient.data() + c * (inputs_ + 1);
          for (std::size_t d = 0; d < inputs_; ++d) target[d] += slope * row[d];
          target[inputs_] += slope;
        }
      }
      seen += static_cast<float>(end - begin);
      descent.step(weights_, gradient, highestRate * (1 - seen / (all + 1)));
    }
  }
}

std::vector<Judgement> SoftmaxScorer::judge(const Matrix& embeddings, int) const {
  std::vector<Judgement> judgements(embeddings.rows);
  std::vector<float> values(classes_);
  for (std::size_t i = 0; i < embeddings.rows; ++i) {
    logitsOf(embeddings.row(i), values);
    const float evidence = softmaxInPlace(values);
    const auto most = std::max_element(values.begin(), values.end());
    judgements[i].label = static_cast<int>(most - values.begin());
    switch (measure_) {
      case Measure::maximumProbability:
        // All others' sum, since 1 - p would be rounded to 0 for what is sure.
        judgements[i].strangeness =
            std::accumulate(values.begin(), most, 0.0F) + std::accumulate(most + 1, values.end(), 0.0F);
        break;
      case Measure::entropy:
        for (const float p : values) {
          if (p > 0) judgements[i].strangeness -= p * std::log(p);
        }
        break;
      case Measure::energy: {
        const float lack = meanEvidence_ - evidence;
        judgements[i].strangeness = std::max(lack, 0.0F) + std::log1p(std::exp(-std::abs(lack)));
        break;
      }
    }
    judgements[i].strangeness = std::max(judgements[i].strangeness, 0.0F);
  }
  return judgements;
}

}  // namespace likeness
