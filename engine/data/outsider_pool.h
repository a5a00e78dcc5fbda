#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/data/outsider_config.h"

namespace likeness {

/// The kinds of drawn outsiders that a config lets in, by the names of its settings.
std::vector<std::string> drawnKinds(const OutsiderConfig& config);

/// Draws `count` pictures of these kinds ("signs", "shapes", "fonts", "noise"), each as often as any other;
/// the kinds are the classes. Same seed, same pictures, for any number of threads.
LabelledSamples drawOutsiders(const std::vector<std::string>& kinds, std::size_t count, std::uint64_t seed,
                              int threads);

}  // namespace likeness
