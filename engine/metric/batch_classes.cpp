#include "engine/metric/batch_classes.h"

#include <map>

namespace likeness {

BatchClasses::BatchClasses(const std::vector<int>& labels) : classOf_(labels.size()) {
  std::map<int, std::size_t> counts;
  for (const int label : labels) ++counts[label];
  std::map<int, std::size_t> known;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t count = counts[labels[i]];
    if (labels[i] < 0 || count < 2 || count == labels.size()) continue;
    const auto [found, isNew] = known.try_emplace(labels[i], classes_.size());
    if (isNew) classes_.emplace_back();
    classOf_[i] = found->second;
    anchors_.push_back(i);
  }
  for (const auto& [label, index] : known) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      (labels[i] == label ? classes_[index].members : classes_[index].others).push_back(i);
    }
  }
}

}  // namespace likeness
