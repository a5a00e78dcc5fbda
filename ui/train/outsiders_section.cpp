#include "ui/train/outsiders_section.h"

#include <QCheckBox>

#include "ui/core/secondary_label.h"
#include "ui/train/recipe_field.h"

namespace likeness::ui {

OutsidersSection::OutsidersSection(QWidget* parent) : RecipeSection(tr("Outsiders"), false, parent) {
  share_ = addNumber(tr("Outsiders for every digit"),
                     tr("Pictures of no digit in every batch, so that the network keeps such things away."),
                     {0, 0.1, 0.25, 0.5, 1}, {0, 1});
  digits_ =
      addSwitch(tr("Made of digits"), tr("Halves joined, digits laid over each other, mirrored, turned."));
  signs_ = addSwitch(tr("Invented signs"), tr("Alphabets that nobody writes, made of random strokes."));
  exposure_ = new SecondaryLabel(tr(
      "What is let in here is an example of what will be refused: somebody knew what else there is. Say so "
      "beside the scores."));
  add(new RecipeField(tr("Outlier exposure"), exposure_, {}));
  shapes_ = addSwitch(tr("Shapes"), tr("Polygons, stars, waves, crosses and arrows."));
  fonts_ =
      addSwitch(tr("Printed letters"), tr("Letters and marks of drawn fonts, as a plotter writes them."));
  noise_ = addSwitch(tr("Noise"), tr("Blobs and speckles."));
  folder_ = addPath(tr("Of your own"),
                    tr("A folder of pictures, an IDX file or ink of what is no digit. Empty: none."),
                    PathField::Wanted::either, tr("Choose the outsiders"));
  fieldOf(folder_)->setCheck([this] { return folderProblem(); });
  poolSize_ = addNumber(tr("Drawn beforehand"),
                        tr("So many pictures, of all kinds together but those made of digits."),
                        {1000, 3000, 6000, 12000, 24000}, {100, 200000, true});
}

void OutsidersSection::read(const TrainingConfig& config) {
  share_->setValue(double(config.outsiderShare));
  digits_->setChecked(config.outsiders.digits);
  signs_->setChecked(config.outsiders.signs);
  shapes_->setChecked(config.outsiders.shapes);
  fonts_->setChecked(config.outsiders.fonts);
  noise_->setChecked(config.outsiders.noise);
  folder_->setText(QString::fromStdString(config.outsiders.folder));
  poolSize_->setValue(config.outsiders.poolSize);
  noteEdit();
}

void OutsidersSection::write(TrainingConfig& config) const {
  writeNumber(share_, config.outsiderShare);
  config.outsiders.digits = digits_->isChecked();
  config.outsiders.signs = signs_->isChecked();
  config.outsiders.shapes = shapes_->isChecked();
  config.outsiders.fonts = fonts_->isChecked();
  config.outsiders.noise = noise_->isChecked();
  config.outsiders.folder = folder_->text().toStdString();
  writeNumber(poolSize_, config.outsiders.poolSize);
}

void OutsidersSection::setSampler(SamplerKind sampler) {
  if (sampler == sampler_) return;
  sampler_ = sampler;
  followEntries();
}

void OutsidersSection::followEntries() {
  const bool pairs = sampler_ == SamplerKind::pairs;
  fieldOf(share_)->setUnavailable(pairs ? tr("Batches made of pairs take none.") : QString());
  const bool some = !pairs && share_->value().value_or(1) > 0;
  showFields({digits_, signs_, exposure_, shapes_, fonts_, noise_, folder_}, some);
  const bool drawn =
      signs_->isChecked() || shapes_->isChecked() || fonts_->isChecked() || noise_->isChecked();
  showFields({poolSize_}, some && drawn);
  folder_->setWrong(some && !folderProblem().isEmpty());
  setVisible(data().shape.isDigit());
}

QString OutsidersSection::folderProblem() const {
  return folder_->text().isEmpty() ? QString() : folder_->problem();
}

}  // namespace likeness::ui
