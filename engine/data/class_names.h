#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "engine/data/labelled_samples.h"

namespace likeness {

/// Numbers names in the order in which they come; at the end they are brought into the order of people.
class ClassNames {
 public:
  /// The number of a name, a new one where it is not known.
  int add(const std::string& name);
  std::size_t size() const { return names_.size(); }

  /// Sorts the names as people count ("class 2" before "class 10") and renumbers these labels.
  std::vector<std::string> sorted(std::vector<int>& labels) const;

 private:
  std::unordered_map<std::string, int> numbers_;
  std::vector<std::string> names_;
};

/// Leaves out classes without any sample.
void dropEmptyClasses(LabelledSamples& samples);

/// Gives `samples` the classes of `names`, matched by name. Error dataSetUnusable, which calls the set
/// `setName`, for a sample of a class that is not among them.
void matchClasses(LabelledSamples& samples, const std::vector<std::string>& names,
                  const std::string& setName);

/// Checks that something can be learnt from samples: at least two classes, no class without a sample, only
/// finite numbers. Error dataSetUnusable, which calls the set `setName`.
void refuseUnlearnable(const LabelledSamples& samples, const std::string& setName);

/// Samples of a set take at most 2 GiB. Error dataSetUnusable with the size.
void refuseTooLarge(std::size_t count, const SampleShape& shape, const std::string& setName);

}  // namespace likeness
