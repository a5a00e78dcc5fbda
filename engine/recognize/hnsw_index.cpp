#include "engine/recognize/hnsw_index.h"

#include <hnswlib/hnswlib.h>

#include <array>
#include <limits>

namespace likeness {

namespace {

[[gnu::always_inline]] inline float squaredOf(const void* first, const void* second, const void* dimension) {
  const auto* a = static_cast<const float*>(first);
  const auto* b = static_cast<const float*>(second);
  const std::size_t count = *static_cast<const std::size_t*>(dimension);
  std::array<float, 16> sums{};
  std::size_t i = 0;
  for (; i + sums.size() <= count; i += sums.size()) {
    for (std::size_t j = 0; j < sums.size(); ++j) sums[j] += (a[i + j] - b[i + j]) * (a[i + j] - b[i + j]);
  }
  float sum = 0;
  for (const float part : sums) sum += part;
  for (; i < count; ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum >= 0 ? sum : std::numeric_limits<float>::infinity();
}

float squaredAnywhere(const void* a, const void* b, const void* dimension) {
  return squaredOf(a, b, dimension);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] float squaredAvx2(const void* a, const void* b, const void* dimension) {
  return squaredOf(a, b, dimension);
}
#endif

/// hnswlib's own spaces choose their instructions when they are compiled; this one when it runs. What is no
/// number is infinitely far.
class SquaredSpace : public hnswlib::SpaceInterface<float> {
 public:
  explicit SquaredSpace(std::size_t dimension) : dimension_(dimension) {}

  std::size_t get_data_size() override { return dimension_ * sizeof(float); }
  hnswlib::DISTFUNC<float> get_dist_func() override {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return squaredAvx2;
#endif
    return squaredAnywhere;
  }
  void* get_dist_func_param() override {
    return &dimension_;
  }

 private:
  std::size_t dimension_;
};

}  // namespace

struct HnswIndex::Parts {
  Parts(std::size_t dimension, std::size_t capacity, const Options& options)
      : space(dimension), index(&space, capacity, options.links, options.effortOfBuilding, options.seed) {}

  SquaredSpace space;
  hnswlib::HierarchicalNSW<float> index;
};

HnswIndex::HnswIndex(std::size_t dimension, std::size_t capacity, const Options& options)
    : parts_(std::make_unique<Parts>(dimension, capacity, options)) {}

HnswIndex::~HnswIndex() = default;

void HnswIndex::add(std::span<const float> row, std::uint32_t place) {
  parts_->index.addPoint(row.data(), place);
}

void HnswIndex::setEffort(std::size_t effort) {
  parts_->index.setEf(effort);
}

void HnswIndex::search(std::span<const float> probe, std::size_t count, std::vector<Candidate>& found) const {
  if (parts_->index.cur_element_count == 0) return;
  auto queue = parts_->index.searchKnn(probe.data(), count);
  for (; !queue.empty(); queue.pop()) {
    found.push_back({queue.top().first, static_cast<std::uint32_t>(queue.top().second)});
  }
}

}  // namespace likeness
