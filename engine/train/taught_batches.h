#pragma once

#include <cstdint>
#include <vector>

#include "engine/train/batch_source.h"

namespace likeness {

/// The batches of a run with rows of what was taught spread among them: as many drawings of each taught class
/// as of another, each as the same hand might draw it again.
class TaughtBatches {
 public:
  /// `taught` has the classes of `training` and perhaps more after them; `pool` as BatchSource has it. All
  /// are referred to.
  TaughtBatches(const TrainingConfig& config, const LabelledSamples& training, const LabelledSamples& taught,
                const LabelledSamples& pool);

  std::size_t size() const { return source_.batchSize() + rows_; }
  std::size_t digitsPerBatch() const { return source_.digitsPerBatch(); }
  void next();
  const std::vector<int>& labels() const { return labels_; }
  /// Rows [begin, end), as EmbeddingNetwork::forward() takes them. Thread-safe between calls of next().
  void fill(std::size_t begin, std::size_t end, float* values) const;

 private:
  /// How many rows before this one were taught.
  std::size_t taughtBefore(std::size_t row) const { return row * rows_ / size(); }
  bool isTaught(std::size_t row) const { return taughtBefore(row + 1) > taughtBefore(row); }
  void drawTaught();

  const TrainingConfig& config_;
  const LabelledSamples& taught_;
  BatchSource source_;
  std::vector<std::vector<std::size_t>> byClass_;  // places in taught_, without empty classes
  std::size_t rows_;
  std::uint64_t batch_ = 0;
  std::vector<std::size_t> drawn_;  // places in taught_ of the taught rows
  std::vector<int> labels_;
};

}  // namespace likeness
