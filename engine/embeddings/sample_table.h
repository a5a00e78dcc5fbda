#pragma once

#include <string>

#include "engine/data/labelled_samples.h"
#include "engine/embeddings/embedding_table.h"

namespace likeness {

/// What samples look like without any network: vectors as they are, pictures as their pixels over 255. The
/// columns are label (where there are classes), identity (where it is another) and file (where known);
/// pictures are kept. The samples are taken over, so that vectors are not in memory twice.
EmbeddingTable tableOfSamples(LabelledSamples samples, std::string name);

/// The same columns for vectors that were made of the samples, a row a sample.
EmbeddingTable tableOfEmbedded(Matrix vectors, LabelledSamples samples, std::string name);

/// Columns of texts and numbers. Their number of values is the caller's to get right.
EmbeddingColumn textColumn(std::string name, std::vector<std::string> texts);
EmbeddingColumn numberColumn(std::string name, std::vector<double> numbers);

}  // namespace likeness
