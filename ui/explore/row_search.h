#pragma once

#include <QString>
#include <vector>

#include "engine/embeddings/embedding_table.h"

namespace likeness::ui {

/// How rows are searched for: a text that a column contains (case does not count), numbers of rows ("12",
/// "5-9, 20", counted from 1 as they are shown), or a regular expression.
enum class SearchKind { text, rows, expression };

struct SearchResult {
  std::vector<int> rows;
  QString problem;  // what is wrong with what was typed; empty where nothing is
};

/// `column` -1 searches all. Nothing typed finds nothing.
SearchResult searchRows(const EmbeddingTable& table, const QString& typed, SearchKind kind, int column);

}  // namespace likeness::ui
