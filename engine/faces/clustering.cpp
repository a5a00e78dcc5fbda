#include "engine/faces/clustering.h"

#include <algorithm>
#include <numeric>

namespace likeness {

Clustering numberedBySize(const std::vector<int>& labels, std::size_t minimumSize) {
  const int highest = labels.empty() ? -1 : *std::max_element(labels.begin(), labels.end());
  const auto known = static_cast<std::size_t>(std::max(highest, -1) + 1);
  std::vector<std::size_t> sizes(known);
  std::vector<std::size_t> firstRows(known, labels.size());
  for (std::size_t row = labels.size(); row-- > 0;) {
    if (labels[row] < 0) continue;
    ++sizes[static_cast<std::size_t>(labels[row])];
    firstRows[static_cast<std::size_t>(labels[row])] = row;
  }
  std::vector<std::size_t> order(known);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::erase_if(order, [&](std::size_t label) { return sizes[label] == 0 || sizes[label] < minimumSize; });
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return sizes[a] != sizes[b] ? sizes[a] > sizes[b] : firstRows[a] < firstRows[b];
  });
  std::vector<int> numbers(known, Clustering::unassigned);
  for (std::size_t i = 0; i < order.size(); ++i) numbers[order[i]] = static_cast<int>(i);
  Clustering numbered{std::vector<int>(labels.size(), Clustering::unassigned),
                      static_cast<int>(order.size())};
  for (std::size_t row = 0; row < labels.size(); ++row) {
    if (labels[row] >= 0) numbered.labels[row] = numbers[static_cast<std::size_t>(labels[row])];
  }
  return numbered;
}

}  // namespace likeness
