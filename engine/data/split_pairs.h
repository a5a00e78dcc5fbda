#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "engine/core/random.h"
#include "engine/data/labelled_samples.h"
#include "engine/data/sample_pair.h"

namespace likeness {

/// Which pairs of two identities are meant.
enum class PairKind { any, sharing, notSharing };  // the attribute

/// All pairs of one split, from which some are drawn; none is drawn twice.
class SplitPairs {
 public:
  /// `attribute` holds a number for every sample of `samples`, or is empty. `name` is the split's in errors.
  SplitPairs(const LabelledSamples& samples, const std::vector<std::size_t>& places,
             const std::vector<int>& attribute, std::string name, Random& random);

  /// Pairs of one identity. Error dataSetUnusable when there are fewer.
  std::vector<SamplePair> drawSame(std::size_t count);
  /// Pairs of two identities. Error as above.
  std::vector<SamplePair> drawDifferent(std::size_t count, PairKind kind);

 private:
  std::size_t possibleDifferent(PairKind kind) const;
  void drawWithin(const std::vector<std::size_t>& group, std::size_t count, std::vector<SamplePair>& drawn);
  bool fits(std::size_t first, std::size_t second, PairKind kind) const;
  bool take(std::size_t first, std::size_t second, PairKind kind, std::vector<SamplePair>& drawn);
  void takeInTurn(std::size_t count, PairKind kind, std::vector<SamplePair>& drawn);
  void refuseFewer(std::size_t possible, std::size_t wanted, const std::string& what) const;

  const std::vector<std::size_t>& places_;
  std::string name_;
  Random& random_;
  std::vector<std::size_t> identity_;             // of each of places_: an index into groups_
  std::vector<int> attribute_;                    // of each of places_, or empty
  std::vector<std::vector<std::size_t>> groups_;  // indices into places_ of each identity
  std::unordered_set<std::uint64_t> taken_;       // pairs of two identities, by their indices
};

}  // namespace likeness
