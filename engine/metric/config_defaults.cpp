#include "engine/core/text.h"
#include "engine/metric/loss_config.h"
#include "engine/metric/network_config.h"

namespace likeness {

LossConfig defaultLoss(LossKind kind) {
  LossConfig config;
  config.kind = kind;
  switch (kind) {
    case LossKind::contrastive:
    case LossKind::liftedStructure:
      config.margin = 1;
      break;
    case LossKind::circle:
      config.margin = 0.25F;
      config.scale = 64;
      break;
    case LossKind::proxyAnchor:
      config.margin = 0.1F;
      config.scale = 32;
      break;
    case LossKind::arcFace:
      config.margin = 0.3F;  // radians
      break;
    case LossKind::cosFace:
      config.margin = 0.35F;
      break;
    case LossKind::triplet:
    case LossKind::supervisedContrastive:
    case LossKind::nPairs:
    case LossKind::ntXent:
    case LossKind::multiSimilarity:
    case LossKind::proxyNca:
    case LossKind::crossEntropy:
      break;
  }
  return config;
}

const std::vector<NetworkPreset>& networkPresets() {
  static const std::vector<NetworkPreset> presets = {
      {"small",
       LIKENESS_TEXT("Choice", "Small"),
       LIKENESS_TEXT("Choice", "Two stages of convolutions: quick, and enough for a first look."),
       {16, 32},
       {}},
      {"medium",
       LIKENESS_TEXT("Choice", "Medium"),
       LIKENESS_TEXT("Choice", "Three stages: what the program is shipped with."),
       {16, 48, 96},
       {0, 1, 0}},
      {"residual",
       LIKENESS_TEXT("Choice", "Residual"),
       LIKENESS_TEXT("Choice",
                     "Three wider stages, each with layers that are added to their input: slower, better."),
       {32, 64, 128},
       {1, 2, 1}},
  };
  return presets;
}

}  // namespace likeness
