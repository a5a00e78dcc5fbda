#include "engine/recognize/gallery.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "engine/recognize/squared_distance.h"

namespace likeness {

std::vector<Neighbour> nearestNeighbours(std::span<const float> probe, const Matrix& references,
                                         const std::vector<int>& labels, std::size_t k) {
  std::vector<float> squares(references.rows);
  for (std::size_t i = 0; i < squares.size(); ++i) squares[i] = squaredDistance(probe, references.row(i));
  std::vector<std::size_t> places(references.rows);
  std::iota(places.begin(), places.end(), std::size_t{0});
  const auto end = places.begin() + static_cast<std::ptrdiff_t>(std::min(k, places.size()));
  std::partial_sort(places.begin(), end, places.end(), [&](std::size_t a, std::size_t b) {
    return squares[a] != squares[b] ? squares[a] < squares[b] : a < b;
  });
  std::vector<Neighbour> neighbours;
  for (auto place = places.begin(); place != end; ++place) {
    neighbours.push_back({*place, labels[*place], std::sqrt(squares[*place])});
  }
  return neighbours;
}

int majorityLabel(std::span<const Neighbour> neighbours) {
  std::map<int, std::size_t> votes;
  std::size_t most = 0;
  for (const Neighbour& neighbour : neighbours) most = std::max(most, ++votes[neighbour.label]);
  // Nearest first: the first label with the most votes is the one whose nearest is nearest.
  for (const Neighbour& neighbour : neighbours) {
    if (votes[neighbour.label] == most) return neighbour.label;
  }
  return -1;
}

}  // namespace likeness
