#pragma once

#include <memory>
#include <stop_token>
#include <vector>

#include "engine/embeddings/diagnosis.h"
#include "engine/embeddings/embedding_table.h"
#include "ui/explore/label_numbers.h"

namespace likeness::ui {

/// What is odd about the rows of a table, by their nearest in the space of the embeddings.
struct RowDiagnosis {
  const Matrix* of = nullptr;  // the vectors that were looked at
  LabelNumbers labels;
  NeighbourConfusion confusion;  // empty without labels
  std::vector<SuspiciousLabel> suspicious;
  std::vector<std::vector<std::size_t>> copies;
  std::vector<RowScore> outliers;
  DistanceHistogram distances;  // empty without labels
  std::size_t neighbours = 0;   // k
};

/// Null when stopped. Errors: those of the engine.
std::shared_ptr<const RowDiagnosis> diagnoseRows(const Matrix& vectors, const EmbeddingTable& facts,
                                                 const std::stop_token& stop);

}  // namespace likeness::ui
