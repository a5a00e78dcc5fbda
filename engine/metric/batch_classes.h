#pragma once

#include <cstddef>
#include <vector>

namespace likeness {

/// The places of a class in its batch, and those of all others.
struct ClassPlaces {
  std::vector<std::size_t> members;
  std::vector<std::size_t> others;
};

/// Who is whose positive and negative in a batch. A negative label is an outsider, a class of its own: a
/// negative of everybody, an anchor and a positive of nobody.
class BatchClasses {
 public:
  explicit BatchClasses(const std::vector<int>& labels);

  /// Places with a positive and a negative, rising.
  const std::vector<std::size_t>& anchors() const { return anchors_; }
  /// The class of an anchor: its members (with the anchor itself) and the anchor's negatives, rising.
  const ClassPlaces& of(std::size_t anchor) const { return classes_[classOf_[anchor]]; }

 private:
  std::vector<ClassPlaces> classes_;
  std::vector<std::size_t> classOf_;
  std::vector<std::size_t> anchors_;
};

/// Calls visit(place) with every positive of an anchor.
template <class Visit>
void forEachPositive(const ClassPlaces& places, std::size_t anchor, Visit&& visit) {
  for (const std::size_t place : places.members) {
    if (place != anchor) visit(place);
  }
}

}  // namespace likeness
