#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "engine/core/image.h"
#include "engine/core/matrix.h"
#include "engine/data/labelled_samples.h"
#include "engine/metric/network_config.h"

namespace likeness {

struct FoldedNetwork;

/// A frozen embedding network: shareable, safe to use from several threads at once. The live network of a
/// run never leaves the training function; copies of its weights do, as one of these.
class EmbeddingModel {
 public:
  /// Internal: made by the trainer and by load(). Defined in embedding_model.cpp, so that this header needs
  /// no torch.
  struct Weights;
  explicit EmbeddingModel(std::shared_ptr<const Weights> weights);

  /// Reads a model written by save(), for samples of the shape that it was written with. Errors: those of
  /// readFile; fileDamaged when it is no such archive or its tensors do not fit `config`.
  static std::shared_ptr<const EmbeddingModel> load(const std::filesystem::path& file,
                                                    const NetworkConfig& config,
                                                    const std::string& device = "auto");
  void save(const std::filesystem::path& file) const;

  /// In plain numbers; see folded_network.h.
  FoldedNetwork folded() const;

  int dimension() const;
  /// The samples it takes.
  const SampleShape& shape() const;

  /// Embeds samples of that shape: one row of dimension() floats each. `threads` bounds the work.
  /// Error dataSetUnusable for samples of another shape.
  Matrix embed(const LabelledSamples& samples, int threads = 1) const;
  std::vector<float> embed(const GrayImage& image) const;

 private:
  /// Fills rows of floats for the samples from a place on.
  using FillRows = std::function<void(std::size_t first, std::size_t count, float* rows)>;
  Matrix embedRows(std::size_t count, int threads, const FillRows& fill) const;

  std::shared_ptr<const Weights> weights_;
};

}  // namespace likeness
