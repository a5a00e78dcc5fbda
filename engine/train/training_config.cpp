#include "engine/train/training_config.h"

#include <charconv>
#include <string>

#include "engine/core/error.h"
#include "engine/core/json_reader.h"
#include "engine/core/text.h"

namespace likeness {

namespace {

/// The double that prints as the float does: 0.2 and not 0.20000000298023224 in a file for people.
double readable(float value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, value).ptr;
  double result = 0;
  std::from_chars(text, end, result);
  return result;
}

std::vector<std::string> namesOf(const std::vector<ChoiceText>& choices) {
  std::vector<std::string> names;
  names.reserve(choices.size());
  for (const auto& choice : choices) names.emplace_back(choice.name);
  return names;
}

template <class Kind>
std::string nameOf(const std::vector<ChoiceText>& choices, Kind kind) {
  return choices[static_cast<std::size_t>(kind)].name;
}

template <class Kind>
void readKind(JsonReader& reader, const char* key, const std::vector<ChoiceText>& choices, Kind& kind) {
  int index = static_cast<int>(kind);
  reader.readChoice(key, namesOf(choices), index);
  kind = static_cast<Kind>(index);
}

/// Reads the object at `key` with `readKeys`, if it is there, and refuses keys that nothing read.
template <class ReadKeys>
void readSection(JsonReader& parent, const char* key, const std::string& origin, const ReadKeys& readKeys) {
  const auto* section = parent.child(key);
  if (!section) return;
  JsonReader reader(*section, origin, std::string(key) + ".");
  readKeys(reader);
  reader.refuseUnknown();
}

void readNetwork(JsonReader& reader, NetworkConfig& network) {
  reader.read("widths", network.widths, 1, 5, 1, 1024);
  reader.read("residualLayers", network.residualLayers, 0, 5, 0, 16);
  reader.read("embeddingDimension", network.embeddingDimension, 2, 1024);
}

void readLoss(JsonReader& reader, LossConfig& loss) {
  readKind(reader, "kind", lossChoices(), loss.kind);
  readKind(reader, "marginKind", marginChoices(), loss.marginKind);
  reader.read("margin", loss.margin, 0, 4);
  readKind(reader, "distance", distanceChoices(), loss.distance);
  readKind(reader, "miner", minerChoices(), loss.miner);
  reader.read("temperature", loss.temperature, 0.001F, 10);
}

void readSampler(JsonReader& reader, SamplerConfig& sampler) {
  reader.read("classesPerBatch", sampler.classesPerBatch, 2, 10000);
  reader.read("samplesPerClass", sampler.samplesPerClass, 2, 10000);
  // The distance matrix of a batch has its size squared.
  if (static_cast<long>(sampler.classesPerBatch) * sampler.samplesPerClass > 8192) {
    reader.refuse("samplesPerClass", "small enough that a batch has at most 8192 pictures");
  }
}

void readOptimizer(JsonReader& reader, OptimizerConfig& optimizer) {
  reader.read("learningRate", optimizer.learningRate, 1e-7F, 10);
  reader.read("finalShare", optimizer.finalShare, 0, 1);
  reader.read("weightDecay", optimizer.weightDecay, 0, 1);
  reader.read("averageDecay", optimizer.averageDecay, 0, 0.99999F);
}

void readAugmentation(JsonReader& reader, AugmentationConfig& augmentation) {
  reader.read("enabled", augmentation.enabled);
  reader.read("shift", augmentation.shift, 0, 10);
  reader.read("rotation", augmentation.rotation, 0, 180);
  reader.read("scale", augmentation.scale, 0, 0.9F);
  reader.read("shear", augmentation.shear, 0, 2);
  reader.read("thickness", augmentation.thickness, 0, 1);
  reader.read("penForms", augmentation.penForms, 0, 1);
}

void readBudget(JsonReader& reader, BudgetConfig& budget) {
  reader.read("seconds", budget.seconds, 0, 1e7);
  reader.read("epochs", budget.epochs, 0, 1e6);
  if (budget.seconds == 0 && budget.epochs == 0) {
    reader.refuse("seconds", "above 0 where no number of epochs is given");
  }
}

}  // namespace

const std::vector<ChoiceText>& lossChoices() {
  static const std::vector<ChoiceText> choices = {
      {"triplet", LIKENESS_TEXT("Choice", "Triplet"),
       LIKENESS_TEXT("Choice",
                     "An anchor must be nearer to one of its class than to one of another, by a margin.")},
      {"supervised-contrastive", LIKENESS_TEXT("Choice", "Supervised contrastive"),
       LIKENESS_TEXT(
           "Choice",
           "Every picture of the batch is drawn to all of its class and pushed from all others at once.")},
  };
  return choices;
}

const std::vector<ChoiceText>& marginChoices() {
  static const std::vector<ChoiceText> choices = {
      {"hinge", LIKENESS_TEXT("Choice", "Hinge"),
       LIKENESS_TEXT("Choice", "A triplet stops counting once the margin is kept.")},
      {"soft", LIKENESS_TEXT("Choice", "Soft margin"),
       LIKENESS_TEXT("Choice", "No margin: every triplet goes on pulling, ever more weakly.")},
  };
  return choices;
}

const std::vector<ChoiceText>& distanceChoices() {
  static const std::vector<ChoiceText> choices = {
      {"euclidean", LIKENESS_TEXT("Choice", "Euclidean"),
       LIKENESS_TEXT("Choice", "The straight line between two embeddings, from 0 to 2.")},
      {"squared-euclidean", LIKENESS_TEXT("Choice", "Squared Euclidean"),
       LIKENESS_TEXT("Choice", "Its square, from 0 to 4: weak pull when near, so it collapses more easily.")},
      {"cosine", LIKENESS_TEXT("Choice", "Cosine"),
       LIKENESS_TEXT("Choice", "One minus the cosine of the angle, from 0 to 2.")},
  };
  return choices;
}

const std::vector<ChoiceText>& minerChoices() {
  static const std::vector<ChoiceText> choices = {
      {"random", LIKENESS_TEXT("Choice", "Random"),
       LIKENESS_TEXT("Choice",
                     "One positive and one negative by chance: steady, but most soon teach nothing.")},
      {"batch-all", LIKENESS_TEXT("Choice", "Batch all"),
       LIKENESS_TEXT("Choice",
                     "Every triplet that the batch can form; those that keep the margin are left out.")},
      {"batch-hard", LIKENESS_TEXT("Choice", "Batch hard"),
       LIKENESS_TEXT(
           "Choice",
           "The farthest positive and the nearest negative: strong, and known to collapse at the start.")},
      {"semi-hard", LIKENESS_TEXT("Choice", "Semi-hard"),
       LIKENESS_TEXT("Choice",
                     "The farthest positive, and the nearest negative that is still farther than it: strong "
                     "and stable.")},
  };
  return choices;
}

nlohmann::json toJson(const TrainingConfig& config) {
  const auto& loss = config.loss;
  const auto& augmentation = config.augmentation;
  return {
      {"dataset", config.dataset},
      {"calibrationShare", config.calibrationShare},
      {"network",
       {{"widths", config.network.widths},
        {"residualLayers", config.network.residualLayers},
        {"embeddingDimension", config.network.embeddingDimension}}},
      {"loss",
       {{"kind", nameOf(lossChoices(), loss.kind)},
        {"marginKind", nameOf(marginChoices(), loss.marginKind)},
        {"margin", readable(loss.margin)},
        {"distance", nameOf(distanceChoices(), loss.distance)},
        {"miner", nameOf(minerChoices(), loss.miner)},
        {"temperature", readable(loss.temperature)}}},
      {"sampler",
       {{"classesPerBatch", config.sampler.classesPerBatch},
        {"samplesPerClass", config.sampler.samplesPerClass}}},
      {"optimizer",
       {{"learningRate", readable(config.optimizer.learningRate)},
        {"finalShare", readable(config.optimizer.finalShare)},
        {"weightDecay", readable(config.optimizer.weightDecay)},
        {"averageDecay", readable(config.optimizer.averageDecay)}}},
      {"augmentation",
       {{"enabled", augmentation.enabled},
        {"shift", readable(augmentation.shift)},
        {"rotation", readable(augmentation.rotation)},
        {"scale", readable(augmentation.scale)},
        {"shear", readable(augmentation.shear)},
        {"thickness", readable(augmentation.thickness)},
        {"penForms", readable(augmentation.penForms)}}},
      {"outsiderShare", readable(config.outsiderShare)},
      {"budget", {{"seconds", config.budget.seconds}, {"epochs", config.budget.epochs}}},
      {"keptShare", config.keptShare},
      {"neighbours", config.neighbours},
      {"gallerySize", config.gallerySize},
      {"device", config.device},
      {"threads", config.threads},
      {"seed", config.seed},
  };
}

TrainingConfig trainingConfigFromJson(const nlohmann::json& json, const std::string& origin) {
  TrainingConfig config;
  JsonReader reader(json, origin);
  reader.read("dataset", config.dataset);
  reader.read("calibrationShare", config.calibrationShare, 0.001, 0.9);
  readSection(reader, "network", origin, [&](JsonReader& section) { readNetwork(section, config.network); });
  readSection(reader, "loss", origin, [&](JsonReader& section) { readLoss(section, config.loss); });
  readSection(reader, "sampler", origin, [&](JsonReader& section) { readSampler(section, config.sampler); });
  readSection(reader, "optimizer", origin,
              [&](JsonReader& section) { readOptimizer(section, config.optimizer); });
  readSection(reader, "augmentation", origin,
              [&](JsonReader& section) { readAugmentation(section, config.augmentation); });
  reader.read("outsiderShare", config.outsiderShare, 0, 1);
  readSection(reader, "budget", origin, [&](JsonReader& section) { readBudget(section, config.budget); });
  reader.read("keptShare", config.keptShare, 0.01, 1);
  reader.read("neighbours", config.neighbours, 1, 100);
  reader.read("gallerySize", config.gallerySize, 10, 1000000);
  static const std::vector<std::string> devices = {"auto", "cpu", "cuda"};
  int device = 0;
  reader.readChoice("device", devices, device);
  config.device = devices[static_cast<std::size_t>(device)];
  reader.read("threads", config.threads, 0, 256);
  reader.read("seed", config.seed);
  reader.refuseUnknown();
  return config;
}

void setByText(TrainingConfig& config, const std::string& assignment) {
  const auto equals = assignment.find('=');
  if (equals == std::string::npos || equals == 0) {
    throw Error(ErrorCode::impossibleValue, {"--set", assignment, "of the form key=value"});
  }
  const std::string text = assignment.substr(equals + 1);
  auto value = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
  // merge_patch() takes null for "leave it out", which would bring the default back unasked.
  if (value.is_discarded() || value.is_null()) value = text;
  // A dotted key becomes nested objects around the value; merged over the whole config, the strict reader
  // then judges it as it would judge a file.
  std::string key = assignment.substr(0, equals);
  for (auto dot = key.rfind('.'); dot != std::string::npos; dot = key.rfind('.')) {
    value = nlohmann::json{{key.substr(dot + 1), value}};
    key.resize(dot);
  }
  auto json = toJson(config);
  json.merge_patch(nlohmann::json{{key, value}});
  config = trainingConfigFromJson(json, "--set");
}

}  // namespace likeness
