#include "ui/train/network_section.h"

#include "ui/train/list_field.h"

namespace likeness::ui {

NetworkSection::NetworkSection(QWidget* parent) : RecipeSection(tr("Network"), false, parent) {
  dimension_ = addNumber(tr("Embedding dimension"),
                         tr("How many numbers describe a picture; 2 can be drawn as it is."),
                         {2, 3, 8, 16, 32, 64, 128, 256}, {2, 1024, true});
  widths_ =
      addList(tr("Widths"), tr("Channels of each convolution stage; each halves the side of the picture."),
              {{16, 32}, {16, 32, 64}, {32, 64, 128}, {64, 128, 256}}, 1, 1024);
  residualLayers_ =
      addList(tr("Residual layers"), tr("Further convolutions in each stage, added to their input."),
              {{0, 0, 0}, {0, 1, 0}, {0, 1, 1}, {1, 1, 1}}, 0, 16);
}

void NetworkSection::read(const TrainingConfig& config) {
  dimension_->setValue(config.network.embeddingDimension);
  widths_->setValue(config.network.widths);
  residualLayers_->setValue(config.network.residualLayers);
  noteEdit();
}

void NetworkSection::write(TrainingConfig& config) const {
  writeNumber(dimension_, config.network.embeddingDimension);
  if (const auto widths = widths_->value()) config.network.widths = *widths;
  if (const auto layers = residualLayers_->value()) config.network.residualLayers = *layers;
}

}  // namespace likeness::ui
