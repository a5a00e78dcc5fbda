#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/data/labelled_samples.h"

namespace likeness {

/// Places of the samples to train on, of those held out for thresholds and the validation loss, and of those
/// that are read once at the end; each ascending, none in two of them.
struct Split {
  std::vector<std::size_t> training;
  std::vector<std::size_t> calibration;
  std::vector<std::size_t> test;
};

struct SplitRequest {
  double testShare = 0;         // of all
  double calibrationShare = 0;  // of what is left
  bool byIdentity = false;      // else by sample
  bool inTurns = false;         // by sample: the makers of the samples come one after the other
  std::uint64_t seed = 1;
};

/// Divides samples.
/// By sample every class is in every split, as far as it is large enough: sizes by largest remainder, so that
/// the total is the rounded share of all (5,000 of MNIST's 60,000 at 1/12). Which samples is a seeded draw;
/// `inTurns` holds out the end of every class instead (the test last), because MNIST lists its writers one
/// after the other and a draw would put the same hand into two splits.
/// By identity no identity() is in two splits. Where classes are identities, the splits share no class and
/// sizes are as near to the shares as whole identities allow, with large and small ones in each. Elsewhere
/// (writers of letters) groups are given out, the largest first, each to the split that lacks its classes
/// most, so that classes stay as even as can be (as scikit-learn's StratifiedGroupKFold does).
/// Error dataSetUnusable: a class would be left with fewer than 2 training samples (by sample), a split that
/// was asked for would be empty, or there are too few identities for 2 in each split (1 in each where they
/// are not the classes).
Split splitSamples(const LabelledSamples& samples, const SplitRequest& request);

}  // namespace likeness
