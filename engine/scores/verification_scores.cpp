#include "engine/scores/verification_scores.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

#include "engine/core/error.h"

namespace likeness {

namespace {

using Pairs = std::vector<VerificationPair>;

void scoreFolds(std::span<const VerificationPair> pairs, VerificationScores& scores) {
  std::map<int, Pairs> folds;
  for (const VerificationPair& pair : pairs) folds[pair.fold].push_back(pair);
  if (folds.size() < 2) throw Error(ErrorCode::wrongUsage, {"Accuracy needs pairs of at least two folds."});
  std::vector<double> accuracies;
  for (const auto& [fold, own] : folds) {
    Pairs others;
    for (const VerificationPair& pair : pairs) {
      if (pair.fold != fold) others.push_back(pair);
    }
    accuracies.push_back(confusionAt(own, bestThreshold(others)).accuracy());
  }
  const auto count = static_cast<double>(accuracies.size());
  scores.accuracy = std::accumulate(accuracies.begin(), accuracies.end(), 0.0) / count;
  double squares = 0;
  for (const double accuracy : accuracies) squares += std::pow(accuracy - scores.accuracy, 2);
  scores.accuracyDeviation = std::sqrt(squares / (count - 1) / count);
}

}  // namespace

VerificationScores scoreVerification(std::span<const VerificationPair> pairs) {
  const RocCurve roc = rocCurve(pairs);
  VerificationScores scores;
  scoreFolds(pairs, scores);
  scores.threshold = bestThreshold(pairs);
  scores.auc = roc.auc;
  scores.eer = roc.eer;
  // As the protocol has it, also for fewer than 1,000 pairs: none of the different ones is accepted then.
  for (const RocPoint& point : roc.points) {
    if (point.falseAccepts <= 1e-3) scores.tprAtFpr1e3 = point.trueAccepts;
  }
  return scores;
}

void assignFolds(std::span<VerificationPair> pairs, int folds) {
  std::array<std::size_t, 2> counts{};
  for (const VerificationPair& pair : pairs) ++counts[pair.same ? 1 : 0];
  std::array<std::size_t, 2> seen{};
  for (VerificationPair& pair : pairs) {
    const std::size_t kind = pair.same ? 1 : 0;
    pair.fold = static_cast<int>(seen[kind]++ * static_cast<std::size_t>(std::max(folds, 1)) / counts[kind]);
  }
}

}  // namespace likeness
