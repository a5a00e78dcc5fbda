#include "engine/project/umap_layout.h"

#include <algorithm>
#include <array>
#include <atomic>

#include "engine/core/crew.h"
#include "engine/core/random.h"

namespace likeness {

namespace {

constexpr float longestStep = 4;

/// The edges that are sampled at least once, and when each comes next.
struct Schedule {
  Schedule(const FuzzyGraph& graph, const UmapLayout& layout) {
    const float heaviest = graph.weights.empty() ? 1 : *std::ranges::max_element(graph.weights);
    starts.push_back(0);
    for (std::size_t i = 0; i < graph.size(); ++i) {
      for (std::size_t e = graph.starts[i]; e < graph.starts[i + 1]; ++e) {
        const float period = heaviest / graph.weights[e];
        if (period > static_cast<float>(layout.epochs)) continue;
        to.push_back(graph.rows[e]);
        periods.push_back(period);
      }
      starts.push_back(to.size());
    }
    next = periods;
    nextNegative = periods;
    for (float& when : nextNegative) when /= static_cast<float>(layout.negatives);
  }

  std::vector<std::size_t> starts;
  std::vector<std::int32_t> to;
  std::vector<float> periods;       // epochs from one sample to the next
  std::vector<float> next;          // epoch of the next
  std::vector<float> nextNegative;  // epoch that negatives have been sampled up to
};

template <std::size_t dimensions>
using Place = std::array<float, dimensions>;

// Several threads read and write the places; each number is read and written whole.
template <std::size_t dimensions>
Place<dimensions> load(float* values, std::size_t row) {
  Place<dimensions> place;
  for (std::size_t d = 0; d < dimensions; ++d) {
    place[d] = std::atomic_ref<float>(values[row * dimensions + d]).load(std::memory_order_relaxed);
  }
  return place;
}

template <std::size_t dimensions>
void store(float* values, std::size_t row, const Place<dimensions>& place) {
  for (std::size_t d = 0; d < dimensions; ++d) {
    std::atomic_ref<float>(values[row * dimensions + d]).store(place[d], std::memory_order_relaxed);
  }
}

/// Random rows, two of every number drawn.
class RowDrawer {
 public:
  RowDrawer(std::uint64_t seed, std::uint64_t stream, std::size_t rows)
      : random_(seed, stream), rows_(rows) {}

  std::size_t draw() {
    if (left_ == 0) {
      bits_ = random_.next();
      left_ = 2;
    }
    --left_;
    const std::uint64_t half = bits_ & 0xffffffffU;
    bits_ >>= 32;
    return static_cast<std::size_t>((half * rows_) >> 32);
  }

 private:
  Random random_;
  std::uint64_t rows_;
  std::uint64_t bits_ = 0;
  int left_ = 0;
};

template <std::size_t dimensions>
class Optimiser {
 public:
  /// `fixed` is null where the edges lead to `places` themselves.
  Optimiser(const FuzzyGraph& graph, const UmapCurve& curve, const UmapLayout& layout, Matrix& places,
            const Matrix* fixed)
      : layout_(layout),
        schedule_(graph, layout),
        forces_(curve),
        heads_(places.values.data()),
        // What is fixed is only read.
        tails_(fixed == nullptr ? heads_ : const_cast<float*>(fixed->values.data())),
        rows_(places.rows),
        tailRows_(fixed == nullptr ? places.rows : fixed->rows),
        movesTails_(fixed == nullptr) {}

  int run(const std::stop_token& stop, const EpochDone& done) {
    const int parts = std::max(1, layout_.threads);
    Crew crew(parts);
    for (int epoch = 0; epoch < layout_.epochs; ++epoch) {
      if (stop.stop_requested()) return epoch;
      crew.run(parts, [&](int part) { runPart(epoch, part, parts); });
      if (done) done(epoch + 1);
    }
    return layout_.epochs;
  }

 private:
  void runPart(int epoch, int part, int parts) {
    const float rate = layout_.rate * (1 - static_cast<float>(epoch) / static_cast<float>(layout_.epochs));
    const auto stream = static_cast<std::uint64_t>(epoch) * static_cast<std::uint64_t>(parts) +
                        static_cast<std::uint64_t>(part);
    RowDrawer drawer(layout_.seed, stream + 16, tailRows_);
    const auto now = static_cast<float>(epoch);
    for (std::size_t row = boundary(part, parts); row < boundary(part + 1, parts); ++row) {
      for (std::size_t e = schedule_.starts[row]; e < schedule_.starts[row + 1]; ++e) {
        if (schedule_.next[e] > now) continue;
        sample(row, e, now, rate, drawer);
      }
    }
  }

  /// Rows such that every part has as many edges.
  std::size_t boundary(int part, int parts) const {
    if (part == parts) return rows_;
    const std::size_t edges =
        schedule_.to.size() * static_cast<std::size_t>(part) / static_cast<std::size_t>(parts);
    return static_cast<std::size_t>(std::ranges::lower_bound(schedule_.starts, edges) -
                                    schedule_.starts.begin());
  }

  void sample(std::size_t row, std::size_t edge, float now, float rate, RowDrawer& drawer) {
    Place<dimensions> head = load<dimensions>(heads_, row);
    pull(head, static_cast<std::size_t>(schedule_.to[edge]), rate);
    schedule_.next[edge] += schedule_.periods[edge];
    const float negativePeriod = schedule_.periods[edge] / static_cast<float>(layout_.negatives);
    const int count = static_cast<int>((now - schedule_.nextNegative[edge]) / negativePeriod);
    for (int i = 0; i < count; ++i) push(head, row, drawer.draw(), rate);
    schedule_.nextNegative[edge] += static_cast<float>(count) * negativePeriod;
    store<dimensions>(heads_, row, head);
  }

  void pull(Place<dimensions>& head, std::size_t other, float rate) {
    Place<dimensions> tail = load<dimensions>(tails_, other);
    Place<dimensions> step;
    const float square = differences(head, tail, step);
    if (!(square > 0)) return;
    const float factor = forces_.pull(square);
    for (std::size_t d = 0; d < dimensions; ++d) {
      step[d] = std::clamp(factor * step[d], -longestStep, longestStep) * rate;
      head[d] += step[d];
      tail[d] -= step[d];
    }
    if (movesTails_) store<dimensions>(tails_, other, tail);
  }

  void push(Place<dimensions>& head, std::size_t row, std::size_t other, float rate) {
    if (movesTails_ && other == row) return;
    const Place<dimensions> tail = load<dimensions>(tails_, other);
    Place<dimensions> step;
    const float square = differences(head, tail, step);
    if (!(square > 0)) return;
    const float factor = forces_.push(square);
    for (std::size_t d = 0; d < dimensions; ++d) {
      head[d] += std::clamp(factor * step[d], -longestStep, longestStep) * rate;
    }
  }

  static float differences(const Place<dimensions>& a, const Place<dimensions>& b,
                           Place<dimensions>& difference) {
    float square = 0;
    for (std::size_t d = 0; d < dimensions; ++d) {
      difference[d] = a[d] - b[d];
      square += difference[d] * difference[d];
    }
    return square;
  }

  UmapLayout layout_;
  Schedule schedule_;
  UmapForces forces_;
  float* heads_;
  float* tails_;
  std::size_t rows_;
  std::size_t tailRows_;
  bool movesTails_;
};

int optimise(const Matrix* fixed, const FuzzyGraph& graph, const UmapCurve& curve, const UmapLayout& layout,
             Matrix& places, const std::stop_token& stop, const EpochDone& done) {
  if (places.columns == 3) return Optimiser<3>(graph, curve, layout, places, fixed).run(stop, done);
  return Optimiser<2>(graph, curve, layout, places, fixed).run(stop, done);
}

}  // namespace

int layOut(const FuzzyGraph& graph, const UmapCurve& curve, const UmapLayout& layout, Matrix& places,
           const std::stop_token& stop, const EpochDone& done) {
  return optimise(nullptr, graph, curve, layout, places, stop, done);
}

int layOutInto(const Matrix& map, const FuzzyGraph& graph, const UmapCurve& curve, const UmapLayout& layout,
               Matrix& places, const std::stop_token& stop, const EpochDone& done) {
  return optimise(&map, graph, curve, layout, places, stop, done);
}

}  // namespace likeness
