#pragma once

#include <string>
#include <vector>

#include "engine/embeddings/embedding_table.h"

namespace likeness::ui {

/// The labels of a table as numbers in natural order of their names; -1 where there is none.
struct LabelNumbers {
  std::vector<int> labels;         // one a row, or empty where the table has no labels
  std::vector<std::string> names;  // of the numbers
};
LabelNumbers labelNumbers(const EmbeddingTable& table);

}  // namespace likeness::ui
