#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "engine/data/labelled_samples.h"
#include "engine/train/training_event.h"

namespace likeness {

/// The stored map: probe pictures with their places.
struct StoredMap {
  std::shared_ptr<const LabelledSamples> probes;
  MapFrame frame;
};

void saveMap(const std::filesystem::path& folder, const StoredMap& map);

/// Empty when the experiment has none yet; fileDamaged when it is broken.
std::optional<StoredMap> loadMap(const std::filesystem::path& folder);

}  // namespace likeness
