#pragma once

#include <vector>

#include "engine/metric/embedding_geometry.h"
#include "engine/metric/torch.h"

namespace likeness {

/// Of the first 256 rows (n x d), which is enough of a batch whose classes come in turn. Rows with a negative
/// label (outsiders) are left out; zeros where fewer than two are left.
EmbeddingGeometry probeEmbeddings(const torch::Tensor& embeddings, const std::vector<int>& labels);

/// exp of the entropy of the singular values of `rows` (n x d) as they are, 0 where all of them are 0.
float effectiveRank(const torch::Tensor& rows);

}  // namespace likeness
