#include "engine/train/settings.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/core/json_reader.h"
#include "engine/core/text.h"
#include "engine/train/choices.h"
#include "engine/train/setting_table.h"

namespace likeness {

namespace {

#define FIELD(path)           \
  [](auto& config) -> auto& { \
    return config.path;       \
  }

void addData(SettingTable& table) {
  table.section("data");
  table.number("side", FIELD(data.side), 8, 256,
               LIKENESS_TEXT("Setting", "side in pixels that pictures are brought to"));
  table.choice("fit", FIELD(data.fit), fitChoices(),
               LIKENESS_TEXT("Setting", "how a picture that is no square is fitted into one"));
  table.flag("colour", FIELD(data.colour),
             LIKENESS_TEXT("Setting", "keep colours; otherwise pictures become grey"));
  table.choice("split", FIELD(data.split), splitChoices(),
               LIKENESS_TEXT("Setting", "what no two splits may share"));
  table.number(
      "testShare", FIELD(data.testShare), 0.0, 0.9,
      LIKENESS_TEXT("Setting", "share kept for the test where the data set has no test split of its own"));
  table.number("leastPerClass", FIELD(data.leastPerClass), 1, 1000000,
               LIKENESS_TEXT("Setting", "classes with fewer samples are left out"));
  table.number("mostPerClass", FIELD(data.mostPerClass), 0, 1000000,
               LIKENESS_TEXT("Setting", "further samples of a class are left out; 0 keeps all"));
  table.number(
      "resampleTo", FIELD(data.resampleTo), 0, 1000000,
      LIKENESS_TEXT(
          "Setting",
          "training samples drawn a class, repeated where there are fewer; 0 takes them as they are"));
  table.flag("classWeights", FIELD(data.classWeights),
             LIKENESS_TEXT("Setting", "losses over classes weigh a class by one over its size"));
  table.text("labels", FIELD(data.labels),
             LIKENESS_TEXT("Setting", "file of labels beside a single .npy of samples"));
  table.text("identities", FIELD(data.identities),
             LIKENESS_TEXT("Setting", "identity list of annotated photos"));
  table.text("boxes", FIELD(data.boxes), LIKENESS_TEXT("Setting", "box list of annotated photos"));
  table.flag("detectFaces", FIELD(data.detectFaces),
             LIKENESS_TEXT("Setting", "crop photos by the face detector instead of by boxes"));
  table.text("embedWith", FIELD(data.embedWith),
             LIKENESS_TEXT(
                 "Setting",
                 "a frozen network whose embeddings are learnt from: an experiment's folder or a face pack"));
  table.number("middle", FIELD(data.middle), 0.05, 1.0,
               LIKENESS_TEXT("Setting",
                             "share of the sides of pictures without a box that is kept around the middle"));
  table.flag("dropDuplicates", FIELD(data.dropDuplicates),
             LIKENESS_TEXT("Setting", "exact copies of held-out samples are left out of training"));
}

void addNetwork(SettingTable& table) {
  table.section("network");
  table.choice("kind", FIELD(network.kind), networkChoices(), LIKENESS_TEXT("Setting", "kind of network"));
  std::vector<std::string> presets;
  for (const NetworkPreset& preset : networkPresets()) presets.emplace_back(preset.name);
  Setting& preset = table.add("preset", "choice", joinedNames(presets),
                              LIKENESS_TEXT("Setting", "sets widths and residualLayers by a name"));
  preset.stored = false;
  preset.write = [](const TrainingConfig&) { return nlohmann::json(); };
  preset.read = [presets](JsonReader& reader, TrainingConfig& config) {
    int index = -1;
    reader.readChoice("preset", presets, index);
    if (index < 0) return;
    const NetworkPreset& chosen = networkPresets()[static_cast<std::size_t>(index)];
    config.network.widths = chosen.widths;
    config.network.residualLayers = chosen.residualLayers;
  };
  table.list("widths", FIELD(network.widths), 1, 5, 1, 1024,
             LIKENESS_TEXT("Setting", "channels of each convolution stage; each halves the side"));
  table.list("residualLayers", FIELD(network.residualLayers), 0, 5, 0, 16,
             LIKENESS_TEXT("Setting", "further convolutions in each stage, added to their input"));
  table.list("hiddenWidths", FIELD(network.hiddenWidths), 0, 5, 1, 4096,
             LIKENESS_TEXT("Setting", "widths of the hidden layers of a perceptron"));
  table.flag("hiddenNormalization", FIELD(network.hiddenNormalization),
             LIKENESS_TEXT("Setting", "batch normalisation after every hidden layer of a perceptron"));
  table.number("embeddingDimension", FIELD(network.embeddingDimension), 2, 1024,
               LIKENESS_TEXT("Setting", "how many numbers describe a sample"));
  table.flag("normalized", FIELD(network.normalized),
             LIKENESS_TEXT("Setting", "bring every embedding to length 1"));
}

void addLoss(SettingTable& table) {
  table.section("loss");
  const auto names = namesOf(lossChoices());
  Setting& kind = table.add("kind", "choice", joinedNames(names),
                            LIKENESS_TEXT("Setting", "the loss; brings its other settings to what suits it"));
  kind.choices = &lossChoices();
  kind.write = [names](const TrainingConfig& config) {
    return nlohmann::json(names[static_cast<std::size_t>(config.loss.kind)]);
  };
  kind.read = [names](JsonReader& reader, TrainingConfig& config) {
    int index = static_cast<int>(config.loss.kind);
    reader.readChoice("kind", names, index);
    config.loss = defaultLoss(static_cast<LossKind>(index));
  };
  table.choice("marginKind", FIELD(loss.marginKind), marginChoices(),
               LIKENESS_TEXT("Setting", "triplet: hinge or soft margin"));
  table.number("margin", FIELD(loss.margin), 0.0F, 4.0F,
               LIKENESS_TEXT("Setting", "margin of the loss, in its own units"));
  table.choice("distance", FIELD(loss.distance), distanceChoices(),
               LIKENESS_TEXT("Setting", "distance that the loss compares"));
  table.choice("miner", FIELD(loss.miner), minerChoices(),
               LIKENESS_TEXT("Setting", "triplet: which triplets of a batch are used"));
  table.number(
      "temperature", FIELD(loss.temperature), 0.001F, 10.0F,
      LIKENESS_TEXT("Setting",
                    "supervised-contrastive, nt-xent, n-pairs: small values look at the nearest only"));
  table.number("scale", FIELD(loss.scale), 0.1F, 1000.0F,
               LIKENESS_TEXT("Setting", "factor on cosines in losses with proxies, and in circle"));
  table.number("positiveWeight", FIELD(loss.positiveWeight), 0.01F, 1000.0F,
               LIKENESS_TEXT("Setting", "multi-similarity: alpha"));
  table.number("negativeWeight", FIELD(loss.negativeWeight), 0.01F, 1000.0F,
               LIKENESS_TEXT("Setting", "multi-similarity: beta"));
  table.number("threshold", FIELD(loss.threshold), -1.0F, 1.0F,
               LIKENESS_TEXT("Setting", "multi-similarity: lambda"));
  table.number("regularization", FIELD(loss.regularization), 0.0F, 10.0F,
               LIKENESS_TEXT("Setting", "n-pairs: weight of the squared lengths"));
}

void addSampler(SettingTable& table) {
  table.section("sampler");
  table.choice("kind", FIELD(sampler.kind), samplerChoices(),
               LIKENESS_TEXT("Setting", "what a batch is made of"));
  table.number("classesPerBatch", FIELD(sampler.classesPerBatch), 2, 10000,
               LIKENESS_TEXT("Setting", "P: classes in a batch"));
  table.number("samplesPerClass", FIELD(sampler.samplesPerClass), 2, 10000,
               LIKENESS_TEXT("Setting", "K: samples of each class"));
}

void addOptimizer(SettingTable& table) {
  table.section("optimizer");
  table.choice("kind", FIELD(optimizer.kind), optimizerChoices(),
               LIKENESS_TEXT("Setting", "how gradients become steps"));
  table.number("learningRate", FIELD(optimizer.learningRate), 1e-7F, 10.0F,
               LIKENESS_TEXT("Setting", "learning rate at its highest"));
  table.number("momentum", FIELD(optimizer.momentum), 0.0F, 0.999F,
               LIKENESS_TEXT("Setting", "sgd: share of the last step that goes on"));
  table.number("weightDecay", FIELD(optimizer.weightDecay), 0.0F, 1.0F,
               LIKENESS_TEXT("Setting", "pulls weights to zero, a little each step"));
  table.number(
      "averageDecay", FIELD(optimizer.averageDecay), 0.0F, 0.99999F,
      LIKENESS_TEXT("Setting", "share of the old average of the weights that each step keeps; 0 is none"));
  table.number("gradientLimit", FIELD(optimizer.gradientLimit), 0.0F, 1e6F,
               LIKENESS_TEXT("Setting", "longest gradient; longer ones are shortened to it; 0 is none"));
  table.choice("schedule", FIELD(optimizer.schedule), scheduleChoices(),
               LIKENESS_TEXT("Setting", "learning rate over the budget"));
  table.number("warmUpShare", FIELD(optimizer.warmUpShare), 0.0F, 0.9F,
               LIKENESS_TEXT("Setting", "share of the budget in which the rate rises"));
  table.number("finalShare", FIELD(optimizer.finalShare), 0.0F, 1.0F,
               LIKENESS_TEXT("Setting", "cosine: share of the rate that is left at the end"));
  table.number("stepShare", FIELD(optimizer.stepShare), 0.01F, 1.0F,
               LIKENESS_TEXT("Setting", "step: share of the budget between two falls"));
  table.number("factor", FIELD(optimizer.factor), 0.001F, 1.0F,
               LIKENESS_TEXT("Setting", "step, plateau: what the rate is multiplied by"));
  table.number("patience", FIELD(optimizer.patience), 1, 10000,
               LIKENESS_TEXT("Setting", "plateau: measurements without a better score"));
}

void addAugmentation(SettingTable& table) {
  table.section("augmentation");
  table.flag("enabled", FIELD(augmentation.enabled),
             LIKENESS_TEXT("Setting", "change every training picture a little"));
  table.number("shift", FIELD(augmentation.shift), 0.0F, 10.0F,
               LIKENESS_TEXT("Setting", "largest shift in pixels"));
  table.number("rotation", FIELD(augmentation.rotation), 0.0F, 180.0F,
               LIKENESS_TEXT("Setting", "largest turn in degrees"));
  table.number("scale", FIELD(augmentation.scale), 0.0F, 0.9F,
               LIKENESS_TEXT("Setting", "logarithm of the largest change of size"));
  table.number("shear", FIELD(augmentation.shear), 0.0F, 2.0F,
               LIKENESS_TEXT("Setting", "largest slant in pixels across a pixel down"));
  table.number("thickness", FIELD(augmentation.thickness), 0.0F, 1.0F,
               LIKENESS_TEXT("Setting", "how far strokes grow or shrink"));
  table.number("bend", FIELD(augmentation.bend), 0.0F, 5.0F,
               LIKENESS_TEXT("Setting", "how far smooth waves bend and stretch parts, in pixels"));
  table.number("penForms", FIELD(augmentation.penForms), 0.0F, 1.0F,
               LIKENESS_TEXT("Setting", "share of MNIST's 1, 7 and 9 drawn as other hands do"));
  table.flag(
      "mirror", FIELD(augmentation.mirror),
      LIKENESS_TEXT("Setting", "mirror half of the pictures, such as photos of faces; never drawings"));
}

void addOutsiders(SettingTable& table) {
  table.section("outsiders");
  table.flag("digits", FIELD(outsiders.digits),
             LIKENESS_TEXT("Setting", "outsiders made of digits: joined, laid over each other, turned"));
  table.flag("signs", FIELD(outsiders.signs),
             LIKENESS_TEXT("Setting", "outsiders from invented alphabets of random strokes"));
  table.flag("shapes", FIELD(outsiders.shapes),
             LIKENESS_TEXT("Setting", "polygons, stars, waves and arrows as outsiders"));
  table.flag("fonts", FIELD(outsiders.fonts),
             LIKENESS_TEXT("Setting", "printed letters and marks as outsiders"));
  table.flag("noise", FIELD(outsiders.noise), LIKENESS_TEXT("Setting", "blobs and speckles as outsiders"));
  table.text("folder", FIELD(outsiders.folder),
             LIKENESS_TEXT("Setting", "pictures or ink of your own that are no digit, as outsiders"));
  table.number("poolSize", FIELD(outsiders.poolSize), 100, 200000,
               LIKENESS_TEXT("Setting", "outsiders drawn beforehand, of all kinds but those made of digits"));
}

void addRest(SettingTable& table) {
  table.section("budget");
  table.number("seconds", FIELD(budget.seconds), 0.0, 1e7,
               LIKENESS_TEXT("Setting", "ends after so many seconds of training; 0: never"));
  table.number("epochs", FIELD(budget.epochs), 0.0, 1e6,
               LIKENESS_TEXT("Setting", "ends after so many passes; 0: never"));
  table.number(
      "earlyStopping", FIELD(budget.earlyStopping), 0, 100000,
      LIKENESS_TEXT("Setting",
                    "ends when the validation score has not risen for so many measurements; 0: never"));
  table.section("");
  table.number("keptShare", FIELD(keptShare), 0.01, 1.0,
               LIKENESS_TEXT("Setting", "share of calibration pictures that the threshold accepts"));
  table.number("neighbours", FIELD(neighbours), 1, 100,
               LIKENESS_TEXT("Setting", "k of the k-NN accuracy and of the recogniser"));
  table.flag("shiftedViews", FIELD(shiftedViews),
             LIKENESS_TEXT("Setting", "the recogniser looks at a picture and at its four shifts by a pixel"));
  table.number("gallerySize", FIELD(gallerySize), 10, 1000000,
               LIKENESS_TEXT("Setting", "references kept from the training split"));
  Setting& device = table.add("device", "choice", joinedNames(namesOf(deviceChoices())),
                              LIKENESS_TEXT("Setting", "what computes"));
  device.choices = &deviceChoices();
  device.write = [](const TrainingConfig& config) { return nlohmann::json(config.device); };
  device.read = [](JsonReader& reader, TrainingConfig& config) {
    int index = 0;
    reader.readChoice("device", namesOf(deviceChoices()), index);
    config.device = deviceChoices()[static_cast<std::size_t>(index)].name;
  };
  table.number("threads", FIELD(threads), 0, 256,
               LIKENESS_TEXT("Setting", "threads of training; 0: chosen by the program"));
  table.counter("seed", FIELD(seed), LIKENESS_TEXT("Setting", "where all random numbers come from"));
}

std::vector<Setting> makeSettings() {
  SettingTable table;
  table.text("dataset", FIELD(dataset), LIKENESS_TEXT("Setting", "what is learnt from"));
  table.number("calibrationShare", FIELD(calibrationShare), 0.001, 0.9,
               LIKENESS_TEXT("Setting", "share held out of training for thresholds and validation"));
  table.number("outsiderShare", FIELD(outsiderShare), 0.0F, 1.0F,
               LIKENESS_TEXT("Setting", "pictures of no digit for every digit of a batch"));
  addData(table);
  addNetwork(table);
  addLoss(table);
  addSampler(table);
  addOptimizer(table);
  addAugmentation(table);
  addOutsiders(table);
  addRest(table);
  return table.take();
}

#undef FIELD

}  // namespace

const std::vector<Setting>& trainingSettings() {
  static const std::vector<Setting> settings = makeSettings();
  return settings;
}

const Setting* findSetting(const std::string& key) {
  const auto& all = trainingSettings();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Setting& setting) { return setting.key() == key; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace likeness
