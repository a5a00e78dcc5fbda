#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "engine/core/image.h"
#include "engine/core/matrix.h"
#include "engine/data/labelled_images.h"
#include "engine/metric/network_config.h"

namespace likeness {

/// A frozen embedding network: shareable, safe to use from several threads at once. The live network of a
/// run never leaves the training function; copies of its weights do, as one of these.
class EmbeddingModel {
 public:
  /// Internal: made by the trainer and by load(). Defined in embedding_model.cpp, so that this header needs
  /// no torch.
  struct Weights;
  explicit EmbeddingModel(std::shared_ptr<const Weights> weights);

  /// Reads a model written by save(). Errors: those of readFile; fileDamaged when it is no such archive or
  /// its tensors do not fit `config`.
  static std::shared_ptr<const EmbeddingModel> load(const std::filesystem::path& file,
                                                    const NetworkConfig& config,
                                                    const std::string& device = "auto");
  void save(const std::filesystem::path& file) const;

  int dimension() const;

  /// Embeds 28x28 pictures: one L2-normalised row of dimension() floats each. `threads` bounds the work.
  Matrix embed(const LabelledImages& images, int threads = 1) const;
  Matrix embed(std::span<const std::uint8_t> pixels, std::size_t count, int threads = 1) const;
  std::vector<float> embed(const GrayImage& image) const;

 private:
  std::shared_ptr<const Weights> weights_;
};

}  // namespace likeness
