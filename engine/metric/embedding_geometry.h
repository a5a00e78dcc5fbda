#pragma once

namespace likeness {

/// How the embeddings of a batch lie in space. Distances are Euclidean, over pairs of rows.
struct EmbeddingGeometry {
  float withinMean = 0;  // of one class
  float withinDeviation = 0;
  float betweenMean = 0;  // of two classes
  float betweenDeviation = 0;
  float length = 0;  // root mean square distance from the origin; 1 where embeddings are normalised
  /// In how many directions they vary: exp of the entropy of the singular values of the centred rows, which
  /// are first divided by their sum (Roy and Vetterli 2007). From 1 (a line) to the dimension; 0 for a point.
  float effectiveRank = 0;

  bool operator==(const EmbeddingGeometry&) const = default;
};

}  // namespace likeness
