#include "engine/train/thorough_recipe.h"

namespace likeness {

TrainingConfig thoroughRecipe(TrainingConfig config) {
  config.network.widths = NetworkConfig().widths;
  config.network.residualLayers = {0, 1, 1};
  config.outsiderShare = 1;
  config.budget = {600, 0, 0};
  return config;
}

}  // namespace likeness
