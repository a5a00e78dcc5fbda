#pragma once

#include <span>

#include "engine/scores/roc.h"

namespace likeness {

struct VerificationScores {
  double accuracy = 0;           // mean over folds, each at the threshold that is best on the others
  double accuracyDeviation = 0;  // standard error of that mean
  double threshold = 0;          // best on all pairs: a distance, same below it
  double auc = 0;                // area under the ROC: a same pair is nearer than a different one; ties half
  double eer = 0;                // error rate where false accepts and false rejects are equally frequent
  double tprAtFpr1e3 = 0;        // same pairs accepted while at most 1 in 1,000 different ones is
};

/// The protocol of Labeled Faces in the Wild, view 2 (Huang et al. 2007), with "same" below a threshold on
/// the distance. A threshold lies half way between two distances; among equally good ones the middle of the
/// longest stretch of them is taken. Error wrongUsage without a same and a different pair, for fewer than two
/// folds in use, and for a distance that is no number.
VerificationScores scoreVerification(std::span<const VerificationPair> pairs);

/// Folds for pairs that come without: pair i of its kind (same, different) gets a fold so that both kinds are
/// spread evenly, in consecutive runs as in the lists of LFW.
void assignFolds(std::span<VerificationPair> pairs, int folds = 10);

}  // namespace likeness
