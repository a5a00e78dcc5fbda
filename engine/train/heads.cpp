#include "engine/train/heads.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <numeric>

#include "engine/core/random.h"
#include "engine/core/text.h"
#include "engine/recognize/gallery.h"
#include "engine/scores/class_scores.h"
#include "engine/scores/knn.h"
#include "engine/train/head_network.h"

namespace likeness {

namespace {

constexpr double leastGain = 0.01;  // of the held-out loss; less is not worth another pass

/// Training rows to learn from while others tell when to stop.
struct Parts {
  std::vector<std::size_t> learning;
  std::vector<std::size_t> heldOut;
};

/// Holds out a share of every class; each keeps two rows or more to learn from.
Parts divide(const std::vector<int>& labels, double share, std::uint64_t seed) {
  std::map<int, std::vector<std::size_t>> byClass;
  for (std::size_t i = 0; i < labels.size(); ++i) byClass[labels[i]].push_back(i);
  Random random(seed);
  Parts parts;
  for (auto& [label, rows] : byClass) {
    random.shuffle(std::span(rows));
    const auto wanted = static_cast<std::size_t>(share * static_cast<double>(rows.size()) + 0.5);
    const std::size_t out = std::min(wanted, rows.size() - std::min<std::size_t>(2, rows.size()));
    for (std::size_t i = 0; i < rows.size(); ++i)
      (i < out ? parts.heldOut : parts.learning).push_back(rows[i]);
  }
  return parts;
}

/// The passes after which the held-out loss is least.
int bestEpochs(const LabelledRows& training, const std::vector<int>& hidden, const HeadConfig& config,
               const std::stop_token& stop) {
  const Parts parts = divide(training.labels, config.heldOutShare, config.seed);
  if (parts.heldOut.empty()) return config.mostEpochs / 4;  // too few rows to tell
  HeadNetwork network(training, hidden, config);
  double least = std::numeric_limits<double>::infinity();
  int best = 1;
  for (int epoch = 1; epoch <= config.mostEpochs && epoch - best <= config.patience; ++epoch) {
    if (stop.stop_requested()) break;
    network.learn(parts.learning);
    const double loss = network.loss(parts.heldOut);
    if (loss > (1 - leastGain) * least) continue;
    least = loss;
    best = epoch;
  }
  return best;
}

std::vector<int> trainedLabels(const LabelledRows& training, const std::vector<int>& hidden,
                               const Matrix& probes, const HeadConfig& config, const std::stop_token& stop,
                               int* epochs) {
  const int wanted = bestEpochs(training, hidden, config, stop);
  HeadNetwork network(training, hidden, config);
  std::vector<std::size_t> all(training.labels.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  int done = 0;
  for (; done < wanted && !stop.stop_requested(); ++done) network.learn(all);
  if (epochs) *epochs = done;
  return network.classify(probes);
}

std::vector<int> nearestMeanLabels(const LabelledRows& training, const Matrix& probes, int threads) {
  std::map<int, std::vector<std::size_t>> byClass;
  for (std::size_t i = 0; i < training.labels.size(); ++i) byClass[training.labels[i]].push_back(i);
  Matrix means(byClass.size(), training.rows.columns);
  std::vector<int> labels;
  for (const auto& [label, rows] : byClass) {
    const auto mean = means.row(labels.size());
    for (std::size_t d = 0; d < mean.size(); ++d) {
      double sum = 0;
      for (const std::size_t row : rows) sum += training.rows.row(row)[d];
      mean[d] = static_cast<float>(sum / static_cast<double>(rows.size()));
    }
    labels.push_back(label);
  }
  return knnLabels(probes, means, labels, 1, threads);
}

int mostFrequent(const std::vector<int>& labels) {
  std::map<int, std::size_t> counts;
  for (const int label : labels) ++counts[label];
  return std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; })->first;
}

}  // namespace

const std::vector<ChoiceText>& headChoices() {
  static const std::vector<ChoiceText> choices = {
      {"knn", LIKENESS_TEXT("Choice", "k nearest neighbours"),
       LIKENESS_TEXT("Choice",
                     "The class that most of the k nearest training samples have. Nothing is learnt."),
       "argmax_c |{i ∈ kNN(x) : y_i = c}|", "Cover and Hart 1967"},
      {"nearest-mean", LIKENESS_TEXT("Choice", "Nearest class mean"),
       LIKENESS_TEXT("Choice", "The class whose mean is nearest: one reference a class."),
       "argmin_c ‖x − μ_c‖", "Mensink et al. 2013"},
      {"softmax", LIKENESS_TEXT("Choice", "Softmax layer"),
       LIKENESS_TEXT("Choice", "A linear layer over the frozen embedding, trained to name the class."),
       "p(c|x) = exp(w_c·x + b_c) / Σ_j exp(w_j·x + b_j)", ""},
      {"perceptron", LIKENESS_TEXT("Choice", "Multilayer perceptron"),
       LIKENESS_TEXT("Choice", "A hidden layer before the softmax layer: borders between classes may bend."),
       "softmax(W₂ max(0, W₁x + b₁) + b₂)", "Rumelhart, Hinton and Williams 1986"},
  };
  return choices;
}

std::vector<int> headLabels(HeadKind kind, const LabelledRows& training, const Matrix& probes,
                            const HeadConfig& config, const std::stop_token& stop, int* epochs) {
  if (epochs) *epochs = 0;
  switch (kind) {
    case HeadKind::nearestNeighbours:
      return knnLabels(probes, training.rows, training.labels, config.neighbours, config.threads);
    case HeadKind::nearestMean:
      return nearestMeanLabels(training, probes, config.threads);
    case HeadKind::softmax:
      return trainedLabels(training, {}, probes, config, stop, epochs);
    case HeadKind::perceptron:
      return trainedLabels(training, config.hiddenWidths, probes, config, stop, epochs);
  }
  return {};
}

HeadComparison compareHeads(const LabelledRows& training, const LabelledRows& probes,
                            const HeadConfig& config, const std::stop_token& stop) {
  HeadComparison comparison;
  comparison.trained = training.labels.size();
  comparison.scored = probes.labels.size();
  if (training.labels.empty() || probes.labels.empty()) return comparison;
  const std::vector<int> majority(probes.labels.size(), mostFrequent(training.labels));
  const ClassAccuracy baseline = classAccuracy(majority, probes.labels);
  comparison.classes = baseline.classes;
  comparison.majorityClass = baseline.micro;
  comparison.majorityMacro = baseline.macro;
  for (const HeadKind kind :
       {HeadKind::nearestNeighbours, HeadKind::nearestMean, HeadKind::softmax, HeadKind::perceptron}) {
    const auto begin = std::chrono::steady_clock::now();
    HeadScores scores;
    scores.kind = kind;
    const auto found = headLabels(kind, training, probes.rows, config, stop, &scores.epochs);
    if (stop.stop_requested()) break;
    const ClassAccuracy accuracy = classAccuracy(found, probes.labels);
    scores.accuracy = accuracy.micro;
    scores.macroAccuracy = accuracy.macro;
    scores.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    comparison.heads.push_back(scores);
  }
  return comparison;
}

}  // namespace likeness
