#include "ui/faces/face_map_order.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <utility>

namespace likeness::ui {

std::vector<int> pictureOrder(const FaceMap& map, const std::vector<int>& labels) {
  std::vector<int> order(map.faces.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::greater(),
                           [&](int point) { return map.faces[std::size_t(point)].quality; });
  const int people = labels.empty() ? 0 : *std::ranges::max_element(labels) + 1;
  std::vector<int> seen(std::size_t(std::max(people, 0)));
  std::vector<std::pair<int, int>> turns(order.size(), {std::numeric_limits<int>::max(), 0});
  for (const int point : order) {
    const int label = labels[std::size_t(point)];
    if (label >= 0) turns[std::size_t(point)] = {seen[std::size_t(label)]++, label};
  }
  std::ranges::stable_sort(order, {}, [&](int point) { return turns[std::size_t(point)]; });
  return order;
}

}  // namespace likeness::ui
