#include "engine/metric/batch_spread.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace likeness {

namespace {

float rootOfMean(double sum, double count) {
  return static_cast<float>(std::sqrt(std::max(sum, 0.0) / std::max(count, 1.0)));
}

}  // namespace

BatchSpread batchSpread(const torch::Tensor& embeddings, const std::vector<int>& labels) {
  const torch::NoGradGuard noGrad;
  std::map<int, std::int64_t> places;  // of the classes of this batch, which may be few of many
  std::vector<std::int64_t> classOf;
  std::vector<std::int64_t> rows;
  for (std::size_t row = 0; row < labels.size(); ++row) {
    if (labels[row] < 0) continue;
    classOf.push_back(
        places.try_emplace(labels[row], static_cast<std::int64_t>(places.size())).first->second);
    rows.push_back(static_cast<std::int64_t>(row));
  }
  if (rows.empty()) return {};
  const auto classes = static_cast<std::int64_t>(places.size());
  const auto label = torch::tensor(classOf).to(embeddings.device());
  const auto members =
      embeddings.index_select(0, torch::tensor(rows).to(embeddings.device())).to(torch::kDouble);
  const auto sums = torch::zeros({classes, members.size(1)}, members.options()).index_add_(0, label, members);
  const auto squares = torch::zeros({classes}, members.options()).index_add_(0, label, members.pow(2).sum(1));
  const auto counts = torch::bincount(label, {}, classes).to(torch::kDouble);
  // The squared distances of all ordered pairs of n rows sum up to 2 (n * sum |a|^2 - |sum a|^2).
  const double total = static_cast<double>(rows.size());
  const double samePairs = (counts * counts).sum().item<double>();
  const double same = 2 * ((counts * squares).sum() - sums.pow(2).sum()).item<double>();
  const double all = 2 * (total * squares.sum() - sums.sum(0).pow(2).sum()).item<double>();
  return {rootOfMean(same, samePairs - total), rootOfMean(all - same, total * total - samePairs)};
}

}  // namespace likeness
