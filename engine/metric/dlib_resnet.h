#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>

#include "engine/core/matrix.h"
#include "engine/store/safetensors.h"

namespace likeness {

/// dlib's face recognition network (dnn_face_recognition_ex, Davis E. King; a ResNet-34 with halved filters,
/// after He et al. 2016) as face-api.js converted it: 128 numbers from 150x150 pixels. One per thread.
class DlibResnet {
 public:
  static constexpr int side = 150;
  static constexpr int dimension = 128;

  /// Tensors by their names in face-api.js; filters are stored height, width, inputs, outputs. `file` names
  /// them in errors. Error fileDamaged: a tensor is missing, has another shape, or there is one too many.
  DlibResnet(const std::map<std::string, StoredTensor>& tensors, const std::filesystem::path& file);
  ~DlibResnet();
  DlibResnet(DlibResnet&&) noexcept;
  DlibResnet& operator=(DlibResnet&&) noexcept;

  /// Embeds `count` chips, 150x150 RGB interleaved, one after the other: a row each, not brought to length 1.
  Matrix embed(std::span<const std::uint8_t> chips, std::size_t count) const;

 private:
  struct Layers;  // keeps torch out of this header
  std::unique_ptr<const Layers> layers_;
};

}  // namespace likeness
