#include "ui/explore/row_diagnosis.h"

#include "engine/project/neighbours.h"

namespace likeness::ui {

namespace {

constexpr int neighbours = 15;
constexpr std::size_t mostRows = 500;  // of a list
constexpr std::size_t bins = 40;
constexpr std::size_t pairs = 200000;
constexpr std::size_t mostForCopies = 200000;  // rows; beyond, looking for copies takes minutes

}  // namespace

std::shared_ptr<const RowDiagnosis> diagnoseRows(const Matrix& vectors, const EmbeddingTable& facts,
                                                 const std::stop_token& stop) {
  auto result = std::make_shared<RowDiagnosis>();
  result->of = &vectors;
  NeighbourQuery query;
  query.count = neighbours;
  const NeighbourTable table = nearestNeighbours(vectors, query, stop);
  if (stop.stop_requested()) return nullptr;
  result->neighbours = table.count;
  result->outliers = localOutliers(table, mostRows);
  if (vectors.rows <= mostForCopies) result->copies = duplicateGroups(vectors, 0, 0, stop);
  result->labels = labelNumbers(facts);
  if (!result->labels.labels.empty() && !stop.stop_requested()) {
    result->confusion = confusionByNeighbours(table, result->labels.labels);
    result->suspicious = suspiciousLabels(table, result->labels.labels, mostRows);
    result->distances = distanceHistogram(vectors, result->labels.labels, bins, pairs, 1);
  }
  return stop.stop_requested() ? nullptr : result;
}

}  // namespace likeness::ui
