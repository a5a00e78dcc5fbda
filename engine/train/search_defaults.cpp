#include "engine/train/search_space.h"

namespace likeness {

SearchSpace defaultSearchSpace(const SampleShape& shape, bool digits) {
  std::vector<std::string> texts = {
      "optimizer.learningRate=3e-4..3e-2:log",
      "optimizer.weightDecay=1e-6..1e-1:log",
      "loss.kind={triplet,supervised-contrastive,multi-similarity,proxy-anchor}",
      "loss.margin=0.05..1 if loss.kind=triplet",
      "loss.miner={semi-hard,batch-all} if loss.kind=triplet",
      "loss.temperature=0.03..0.5:log if loss.kind=supervised-contrastive",
      "network.embeddingDimension={16,32,64,128}",
  };
  if (shape.isVector()) {
    texts.emplace_back("network.kind={perceptron,linear}");
    texts.emplace_back("network.hiddenWidths={[128],[256],[512],[256,256]} if network.kind=perceptron");
  } else {
    texts.emplace_back("network.preset={small,medium}");
    texts.emplace_back("augmentation.shift=0..3");
  }
  if (digits) texts.emplace_back("augmentation.rotation=0..20");
  return SearchSpace::fromTexts(texts, "default search space");
}

}  // namespace likeness
