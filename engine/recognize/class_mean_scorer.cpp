#include "engine/recognize/class_mean_scorer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "engine/recognize/squared_distance.h"

namespace likeness {

namespace {

void bringToLengthOne(std::span<float> row) {
  const double square = std::inner_product(row.begin(), row.end(), row.begin(), 0.0);
  if (square <= 0) return;
  for (float& value : row) value = static_cast<float>(value / std::sqrt(square));
}

Matrix meansOf(const Matrix& rows, const std::vector<int>& labels, std::vector<int>& classes) {
  std::map<int, std::vector<double>> sums;
  std::map<int, double> counts;
  for (std::size_t i = 0; i < rows.rows; ++i) {
    auto& sum = sums[labels[i]];
    sum.resize(rows.columns);
    std::transform(sum.begin(), sum.end(), rows.row(i).begin(), sum.begin(), std::plus<>());
    ++counts[labels[i]];
  }
  Matrix means(sums.size(), rows.columns);
  for (const auto& [label, sum] : sums) {
    const auto row = means.row(classes.size());
    for (std::size_t c = 0; c < row.size(); ++c) row[c] = static_cast<float>(sum[c] / counts[label]);
    classes.push_back(label);
  }
  return means;
}

}  // namespace

ClassMeanScorer::ClassMeanScorer(const OpenSetReferences& references, Measure measure) : measure_(measure) {
  const Matrix& rows = *references.embeddings;
  if (measure == Measure::mahalanobis) metric_ = WithinClassMetric::fit(rows, *references.labels);
  means_ = metric_.place(meansOf(rows, *references.labels, labels_));
  if (measure != Measure::cosine) return;
  for (std::size_t i = 0; i < means_.rows; ++i) bringToLengthOne(means_.row(i));
}

Judgement ClassMeanScorer::judgeRow(std::span<const float> placed) const {
  std::size_t nearest = 0;
  float least = 0;
  for (std::size_t i = 0; i < means_.rows; ++i) {
    const float square = squaredDistance(placed, means_.row(i));
    if (i > 0 && square >= least) continue;
    nearest = i;
    least = square;
  }
  // Between vectors of length 1 the squared distance is twice what the cosine lacks.
  return {measure_ == Measure::cosine ? least / 2 : std::sqrt(least), labels_[nearest]};
}

std::vector<Judgement> ClassMeanScorer::judge(const Matrix& embeddings, int) const {
  Matrix placed = metric_.place(embeddings);
  std::vector<Judgement> judgements;
  judgements.reserve(placed.rows);
  for (std::size_t i = 0; i < placed.rows; ++i) {
    if (measure_ == Measure::cosine) bringToLengthOne(placed.row(i));
    judgements.push_back(judgeRow(placed.row(i)));
  }
  return judgements;
}

}  // namespace likeness
