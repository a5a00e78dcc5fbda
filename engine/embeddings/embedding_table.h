#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/data/labelled_samples.h"

namespace likeness {

/// What is known of every row, such as its label, its file or a measured value.
struct EmbeddingColumn {
  enum class Kind { text, number };
  std::string name;
  Kind kind = Kind::text;
  std::vector<std::string> texts;  // one a row; empty where `kind` is number
  std::vector<double> numbers;     // one a row, NaN where there is none; empty where `kind` is text
};

/// Embeddings of any origin (a file, an experiment, a face library) with what is known of them: what the
/// explorer maps, selects and exports.
struct EmbeddingTable {
  std::string name;                                 // for people
  Matrix vectors;                                   // rows x dimension, finite
  std::vector<EmbeddingColumn> columns;             // each with a value a row; names differ
  int labelColumn = -1;                             // of `columns`, or -1: rows have no labels
  std::shared_ptr<const LabelledSamples> pictures;  // one a row, or null

  std::size_t size() const { return vectors.rows; }
};

}  // namespace likeness
