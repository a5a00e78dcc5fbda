#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "engine/scores/embedding_scores.h"
#include "engine/train/choices.h"

namespace likeness {

/// What names the class of a frozen embedding.
enum class HeadKind {
  nearestNeighbours,  // the class most of the k nearest have (Cover and Hart 1967)
  nearestMean,        // the class whose mean is nearest (Mensink et al. 2013, without the learnt metric)
  softmax,            // a linear layer trained by cross-entropy
  perceptron,         // the same behind hidden layers with ReLU
};
/// In the order of HeadKind.
const std::vector<ChoiceText>& headChoices();

/// The layers are trained by Adam. How many passes they get is found on a part of the training rows that is
/// held out, stratified, then they are trained anew on all of them for so many.
struct HeadConfig {
  int neighbours = 5;
  bool balanced = false;  // softmax and perceptron: a class weighs as much as any other, whatever its size
  std::vector<int> hiddenWidths = {256};
  double heldOutShare = 0.2;
  int mostEpochs = 100;
  int patience = 10;  // passes after which training ends when the held-out loss has not become 1 % less
  float learningRate = 2e-3F;
  float weightDecay = 1e-4F;
  std::uint64_t seed = 1;
  int threads = 1;
};

/// The class of every row of `probes`, by a head that learns from `training` (labels from 0 on; at least one
/// row). `epochs`, where it is not null, gets the passes that it was trained for, 0 for those without any.
/// Same seed, same answers. When stop is requested a head answers with what it has learnt so far.
std::vector<int> headLabels(HeadKind kind, const LabelledRows& training, const Matrix& probes,
                            const HeadConfig& config, const std::stop_token& stop = {},
                            int* epochs = nullptr);

struct HeadScores {
  HeadKind kind = HeadKind::nearestNeighbours;
  double accuracy = 0;       // micro
  double macroAccuracy = 0;  // mean over the classes that occur
  int epochs = 0;
  double seconds = 0;
};
struct HeadComparison {
  std::size_t trained = 0;  // rows
  std::size_t scored = 0;
  std::size_t classes = 0;        // that occur in what is scored
  double majorityClass = 0;       // accuracy of always naming the class most frequent in training
  double majorityMacro = 0;       // the same as a mean over classes
  std::vector<HeadScores> heads;  // those that were compared before a stop
};
/// All kinds on the same rows. Classes that were not trained on count as wrong.
HeadComparison compareHeads(const LabelledRows& training, const LabelledRows& probes,
                            const HeadConfig& config, const std::stop_token& stop = {});

}  // namespace likeness
