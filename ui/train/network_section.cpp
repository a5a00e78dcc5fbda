#include "ui/train/network_section.h"

#include <QCheckBox>

#include "ui/core/error_text.h"
#include "ui/train/layer_table_view.h"
#include "ui/train/list_field.h"
#include "ui/train/recipe_field.h"

namespace likeness::ui {

namespace {

/// The place of the preset with these layers; one behind the last where there is none.
int presetOf(const NetworkConfig& network) {
  int place = 0;
  for (const auto& preset : networkPresets()) {
    if (preset.widths == network.widths && preset.residualLayers == network.residualLayers) break;
    ++place;
  }
  return place;
}

}  // namespace

NetworkSection::NetworkSection(QWidget* parent) : RecipeSection(tr("Network"), false, parent) {
  kind_ = addChoice(tr("Kind of network"), networkChoices());
  addPresets();
  widths_ =
      addList(tr("Widths"), tr("Channels of each convolution stage; each halves the side of the picture."),
              {{16, 32}, {16, 32, 64}, {32, 64, 128}, {64, 128, 256}}, {1, 1024, 1});
  residualLayers_ =
      addList(tr("Residual layers"), tr("Further convolutions in each stage, added to their input."),
              {{0, 0, 0}, {0, 1, 0}, {0, 1, 1}, {1, 1, 1}}, {0, 16, 0});
  hiddenWidths_ =
      addList(tr("Hidden layers"), tr("The width of each; none at all makes it a linear network."),
              {{128}, {256}, {256, 128}, {512, 256, 128}}, {1, 4096, 0});
  hiddenNormalization_ = addSwitch(tr("Normalise hidden layers"),
                                   tr("By batch: harder to break, as in the lesson of the collapse."));
  dimension_ = addNumber(tr("Embedding dimension"),
                         tr("How many numbers describe a sample; 2 can be drawn as they are."),
                         {2, 3, 8, 16, 32, 64, 128, 256}, {2, 1024, true});
  normalized_ = addSwitch(tr("Length 1"), tr("Every embedding lies on a sphere, so that only angles count."));
  layers_ = new LayerTableView;
  add(new RecipeField({}, layers_, {}));
}

void NetworkSection::addPresets() {
  preset_ = new SteadyCombo;
  for (const auto& preset : networkPresets()) preset_->addItem(choiceText(preset.title));
  preset_->addItem(tr("Own widths"));
  add(new RecipeField(tr("Size"), preset_, {}));
  connect(preset_, &QComboBox::currentIndexChanged, this, &NetworkSection::usePreset);
}

void NetworkSection::usePreset(int choice) {
  const auto& presets = networkPresets();
  const bool own = choice >= int(presets.size());
  fieldOf(preset_)->setHelp(own ? tr("Widths and further layers as you like.")
                                : choiceText(presets[std::size_t(choice)].sentence));
  if (!own) {
    widths_->setValue(presets[std::size_t(choice)].widths);
    residualLayers_->setValue(presets[std::size_t(choice)].residualLayers);
  }
  noteEdit();
}

void NetworkSection::read(const TrainingConfig& config) {
  kind_->setCurrentIndex(int(config.network.kind));
  preset_->setCurrentIndex(presetOf(config.network));
  usePreset(preset_->currentIndex());
  widths_->setValue(config.network.widths);
  residualLayers_->setValue(config.network.residualLayers);
  hiddenWidths_->setValue(config.network.hiddenWidths);
  dimension_->setValue(config.network.embeddingDimension);
  hiddenNormalization_->setChecked(config.network.hiddenNormalization);
  normalized_->setChecked(config.network.normalized);
  noteEdit();
}

void NetworkSection::write(TrainingConfig& config) const {
  config.network = network();
}

NetworkConfig NetworkSection::network() const {
  NetworkConfig network;
  network.kind = NetworkKind(kind_->currentIndex());
  writeNumber(dimension_, network.embeddingDimension);
  if (const auto widths = widths_->value()) network.widths = *widths;
  if (const auto layers = residualLayers_->value()) network.residualLayers = *layers;
  if (const auto widths = hiddenWidths_->value()) network.hiddenWidths = *widths;
  network.hiddenNormalization = hiddenNormalization_->isChecked();
  network.normalized = normalized_->isChecked();
  return network;
}

void NetworkSection::followEntries() {
  const NetworkConfig now = network();
  const bool automatic = now.kind == NetworkKind::automatic;
  const bool convolutional =
      now.kind == NetworkKind::convolutional || (automatic && !data().shape.isVector());
  const bool perceptron = now.kind == NetworkKind::perceptron || (automatic && data().shape.isVector());
  const bool own = preset_->currentIndex() >= int(networkPresets().size());
  showFields({preset_}, convolutional);
  showFields({widths_, residualLayers_}, convolutional && own);
  showFields({hiddenWidths_, hiddenNormalization_}, perceptron);
  layers_->setNetwork(now, data().shape, data().read);
}

}  // namespace likeness::ui
