#include "engine/train/setting_titles.h"

#include <map>
#include <string_view>

#include "engine/core/error.h"
#include "engine/core/text.h"

namespace likeness {

namespace {

const std::map<std::string_view, const char*>& titles() {
  static const std::map<std::string_view, const char*> all = {
      {"dataset", LIKENESS_TEXT("SettingTitle", "Data set")},
      {"calibrationShare", LIKENESS_TEXT("SettingTitle", "Calibration share")},
      {"outsiderShare", LIKENESS_TEXT("SettingTitle", "Outsiders")},
      {"data.side", LIKENESS_TEXT("SettingTitle", "Side of the pictures")},
      {"data.fit", LIKENESS_TEXT("SettingTitle", "Pictures that are no square")},
      {"data.colour", LIKENESS_TEXT("SettingTitle", "Colour")},
      {"data.split", LIKENESS_TEXT("SettingTitle", "Divided")},
      {"data.testShare", LIKENESS_TEXT("SettingTitle", "Test share")},
      {"data.leastPerClass", LIKENESS_TEXT("SettingTitle", "Least samples a class")},
      {"data.mostPerClass", LIKENESS_TEXT("SettingTitle", "Most samples a class")},
      {"data.resampleTo", LIKENESS_TEXT("SettingTitle", "Resample a class to")},
      {"data.classWeights", LIKENESS_TEXT("SettingTitle", "Weigh classes")},
      {"data.labels", LIKENESS_TEXT("SettingTitle", "Labels")},
      {"data.identities", LIKENESS_TEXT("SettingTitle", "Who is on which photo")},
      {"data.boxes", LIKENESS_TEXT("SettingTitle", "Where faces are")},
      {"data.detectFaces", LIKENESS_TEXT("SettingTitle", "Find the faces")},
      {"data.embedWith", LIKENESS_TEXT("SettingTitle", "Learn from embeddings of")},
      {"data.middle", LIKENESS_TEXT("SettingTitle", "Middle")},
      {"data.dropDuplicates", LIKENESS_TEXT("SettingTitle", "Leave out copies")},
      {"network.kind", LIKENESS_TEXT("SettingTitle", "Kind of network")},
      {"network.preset", LIKENESS_TEXT("SettingTitle", "Size of the network")},
      {"network.widths", LIKENESS_TEXT("SettingTitle", "Widths")},
      {"network.residualLayers", LIKENESS_TEXT("SettingTitle", "Residual layers")},
      {"network.hiddenWidths", LIKENESS_TEXT("SettingTitle", "Hidden layers")},
      {"network.hiddenNormalization", LIKENESS_TEXT("SettingTitle", "Normalise hidden layers")},
      {"network.embeddingDimension", LIKENESS_TEXT("SettingTitle", "Embedding dimension")},
      {"network.normalized", LIKENESS_TEXT("SettingTitle", "Length 1")},
      {"loss.kind", LIKENESS_TEXT("SettingTitle", "Loss")},
      {"loss.marginKind", LIKENESS_TEXT("SettingTitle", "Kind of margin")},
      {"loss.margin", LIKENESS_TEXT("SettingTitle", "Margin")},
      {"loss.distance", LIKENESS_TEXT("SettingTitle", "Distance")},
      {"loss.miner", LIKENESS_TEXT("SettingTitle", "Miner")},
      {"loss.temperature", LIKENESS_TEXT("SettingTitle", "Temperature")},
      {"loss.scale", LIKENESS_TEXT("SettingTitle", "Scale of the cosines")},
      {"loss.positiveWeight", LIKENESS_TEXT("SettingTitle", "Weight of positives")},
      {"loss.negativeWeight", LIKENESS_TEXT("SettingTitle", "Weight of negatives")},
      {"loss.threshold", LIKENESS_TEXT("SettingTitle", "Threshold of the loss")},
      {"loss.regularization", LIKENESS_TEXT("SettingTitle", "Length penalty")},
      {"sampler.kind", LIKENESS_TEXT("SettingTitle", "Batches made of")},
      {"sampler.classesPerBatch", LIKENESS_TEXT("SettingTitle", "Classes in a batch")},
      {"sampler.samplesPerClass", LIKENESS_TEXT("SettingTitle", "Samples a class")},
      {"optimizer.kind", LIKENESS_TEXT("SettingTitle", "Optimiser")},
      {"optimizer.learningRate", LIKENESS_TEXT("SettingTitle", "Learning rate")},
      {"optimizer.momentum", LIKENESS_TEXT("SettingTitle", "Momentum")},
      {"optimizer.weightDecay", LIKENESS_TEXT("SettingTitle", "Weight decay")},
      {"optimizer.averageDecay", LIKENESS_TEXT("SettingTitle", "Weight averaging")},
      {"optimizer.gradientLimit", LIKENESS_TEXT("SettingTitle", "Gradient clipping")},
      {"optimizer.schedule", LIKENESS_TEXT("SettingTitle", "Schedule")},
      {"optimizer.warmUpShare", LIKENESS_TEXT("SettingTitle", "Warm-up")},
      {"optimizer.finalShare", LIKENESS_TEXT("SettingTitle", "Rate falls to")},
      {"optimizer.stepShare", LIKENESS_TEXT("SettingTitle", "Rate falls after")},
      {"optimizer.factor", LIKENESS_TEXT("SettingTitle", "Rate falls by the factor")},
      {"optimizer.patience", LIKENESS_TEXT("SettingTitle", "Patience of the schedule")},
      {"augmentation.enabled", LIKENESS_TEXT("SettingTitle", "Vary the pictures")},
      {"augmentation.shift", LIKENESS_TEXT("SettingTitle", "Shift")},
      {"augmentation.rotation", LIKENESS_TEXT("SettingTitle", "Rotation")},
      {"augmentation.scale", LIKENESS_TEXT("SettingTitle", "Change of size")},
      {"augmentation.shear", LIKENESS_TEXT("SettingTitle", "Shear")},
      {"augmentation.thickness", LIKENESS_TEXT("SettingTitle", "Stroke thickness")},
      {"outsiders.digits", LIKENESS_TEXT("SettingTitle", "Outsiders made of digits")},
      {"outsiders.signs", LIKENESS_TEXT("SettingTitle", "Invented signs")},
      {"outsiders.shapes", LIKENESS_TEXT("SettingTitle", "Shapes")},
      {"outsiders.fonts", LIKENESS_TEXT("SettingTitle", "Printed letters")},
      {"outsiders.noise", LIKENESS_TEXT("SettingTitle", "Noise")},
      {"outsiders.folder", LIKENESS_TEXT("SettingTitle", "Outsiders of your own")},
      {"outsiders.poolSize", LIKENESS_TEXT("SettingTitle", "Outsiders drawn")},
      {"shiftedViews", LIKENESS_TEXT("SettingTitle", "Shifted views")},
      {"augmentation.bend", LIKENESS_TEXT("SettingTitle", "Bending")},
      {"augmentation.penForms", LIKENESS_TEXT("SettingTitle", "Pen forms")},
      {"augmentation.mirror", LIKENESS_TEXT("SettingTitle", "Mirror")},
      {"budget.seconds", LIKENESS_TEXT("SettingTitle", "Seconds of training")},
      {"budget.epochs", LIKENESS_TEXT("SettingTitle", "Epochs")},
      {"budget.earlyStopping", LIKENESS_TEXT("SettingTitle", "Early stopping")},
      {"keptShare", LIKENESS_TEXT("SettingTitle", "Accepted share")},
      {"neighbours", LIKENESS_TEXT("SettingTitle", "Neighbours")},
      {"gallerySize", LIKENESS_TEXT("SettingTitle", "References")},
      {"device", LIKENESS_TEXT("SettingTitle", "Device")},
      {"threads", LIKENESS_TEXT("SettingTitle", "Threads")},
      {"seed", LIKENESS_TEXT("SettingTitle", "Seed")},
  };
  return all;
}

}  // namespace

const char* settingTitle(const std::string& key) {
  const auto found = titles().find(key);
  if (found == titles().end()) throw Error(ErrorCode::internal, {"a setting without a title: " + key});
  return found->second;
}

}  // namespace likeness
