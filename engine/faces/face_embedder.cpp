#include "engine/faces/face_embedder.h"

#include <cmath>

namespace likeness {

void setEmbedding(Face& face, std::span<const float> values) {
  double square = 0;
  for (const float value : values) square += static_cast<double>(value) * value;
  const double norm = std::sqrt(square);
  face.quality = static_cast<float>(norm);
  face.embedding.assign(values.begin(), values.end());
  if (norm == 0) return;
  for (float& value : face.embedding) value = static_cast<float>(value / norm);
}

}  // namespace likeness
