#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/data/labelled_samples.h"
#include "engine/project/neighbour_table.h"

namespace likeness {

/// A reference near a probe.
struct Neighbour {
  std::size_t place = 0;  // row of the gallery
  int label = 0;
  float distance = 0;  // Euclidean
};

/// Embedded references from the training split: what a probe is compared with.
struct Gallery {
  Matrix embeddings;       // one normalised row a reference
  LabelledSamples images;  // the same rows as pictures, with labels and class names
  Matrix outsiders;        // embeddings of what is no digit, for methods that compare; or empty

  std::size_t size() const { return embeddings.rows; }
};

/// The k nearest of labelled rows to one probe, nearest first; ties go to the lower place. Exact.
std::vector<Neighbour> nearestNeighbours(std::span<const float> probe, const Matrix& references,
                                         const std::vector<int>& labels, std::size_t k);

/// For every row of `probes` its k nearest rows of `references`, by blocked matrix products; the same order
/// as for one probe. With `skipSelf` row i never finds row i (leave one out, the two are one matrix).
NeighbourTable nearestNeighbours(const Matrix& probes, const Matrix& references, std::size_t k, int threads,
                                 bool skipSelf = false);

/// The label that most of the neighbours have; among equals the one whose nearest is nearer.
int majorityLabel(std::span<const Neighbour> neighbours);

}  // namespace likeness
