#include "ui/train/loss_section.h"

#include <QCheckBox>
#include <algorithm>
#include <utility>

#include "ui/train/recipe_field.h"

namespace likeness::ui {

namespace {

bool isOneOf(LossKind kind, std::initializer_list<LossKind> kinds) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool comparesDistances(LossKind kind) {
  return isOneOf(kind, {LossKind::triplet, LossKind::contrastive, LossKind::liftedStructure});
}

/// Whether it learns a representative of every class.
bool hasProxies(LossKind kind) {
  return isOneOf(kind, {LossKind::proxyNca, LossKind::proxyAnchor, LossKind::arcFace, LossKind::cosFace,
                        LossKind::crossEntropy});
}

/// What a margin means differs from loss to loss.
QString marginHelp(LossKind kind) {
  switch (kind) {
    case LossKind::contrastive:
    case LossKind::liftedStructure:
      return LossSection::tr("How far apart two classes should be, in units of the distance.");
    case LossKind::circle:
      return LossSection::tr("How far from 1 and from 0 similarities may stay without being pulled.");
    case LossKind::proxyAnchor:
      return LossSection::tr("How much nearer to its own representative than to others, as a cosine.");
    case LossKind::arcFace:
      return LossSection::tr("Added to the angle of the right class, in radians.");
    case LossKind::cosFace:
      return LossSection::tr("Taken off the cosine of the right class.");
    default:
      return LossSection::tr(
          "How much farther a negative should be than a positive, in units of the distance.");
  }
}

}  // namespace

bool hasMargin(const LossConfig& loss) {
  if (loss.kind == LossKind::triplet) return loss.marginKind == MarginKind::hinge;
  return isOneOf(loss.kind, {LossKind::contrastive, LossKind::liftedStructure, LossKind::circle,
                             LossKind::proxyAnchor, LossKind::arcFace, LossKind::cosFace});
}

LossSection::LossSection(QWidget* parent) : RecipeSection(tr("Loss"), true, parent) {
  kind_ = addChoice(tr("&Loss"), lossChoices());
  miner_ = addChoice(tr("Mi&ner"), minerChoices());
  marginKind_ = addChoice(tr("Kind of margin"), marginChoices());
  addNumbers();
  distance_ = addChoice(tr("Distance"), distanceChoices());
  classWeights_ = addSwitch(tr("Weigh classes"),
                            tr("A class counts by one over its size, so that large ones do not rule."));
  connect(kind_, &QComboBox::currentIndexChanged, this, [this] {
    if (!reading_) show(defaultLoss(kind()));
  });
}

void LossSection::addNumbers() {
  margin_ = addNumber(tr("Margin"), {}, {0.05, 0.1, 0.2, 0.25, 0.3, 0.35, 0.5, 1}, {0, 4});
  temperature_ = addNumber(tr("Temperature, τ"), tr("Small values look at the nearest samples only."),
                           {0.05, 0.07, 0.1, 0.2, 0.5}, {0.001, 10});
  scale_ = addNumber(tr("Scale"), tr("Factor on the cosines: high values look at the hardest only."),
                     {8, 16, 32, 64, 256}, {0.1, 1000});
  positiveWeight_ = addNumber(tr("Weight of positives, α"), tr("High values pull the farthest pairs most."),
                              {1, 2, 5, 10}, {0.01, 1000});
  negativeWeight_ = addNumber(tr("Weight of negatives, β"), tr("High values push the nearest pairs most."),
                              {10, 40, 50, 100}, {0.01, 1000});
  threshold_ = addNumber(tr("Threshold, λ"), tr("The similarity from which pairs begin to count."),
                         {0, 0.3, 0.5, 0.7, 1}, {-1, 1});
  regularization_ =
      addNumber(tr("Length penalty"), tr("Weight of the squared lengths, which keeps them short."),
                {0, 0.002, 0.02, 0.2}, {0, 10});
}

void LossSection::read(const TrainingConfig& config) {
  classWeights_->setChecked(config.data.classWeights);
  show(config.loss);
  noteEdit();
}

void LossSection::show(const LossConfig& loss) {
  const bool before = std::exchange(reading_, true);
  kind_->setCurrentIndex(int(loss.kind));
  miner_->setCurrentIndex(int(loss.miner));
  marginKind_->setCurrentIndex(int(loss.marginKind));
  margin_->setValue(double(loss.margin));
  distance_->setCurrentIndex(int(loss.distance));
  temperature_->setValue(double(loss.temperature));
  scale_->setValue(double(loss.scale));
  positiveWeight_->setValue(double(loss.positiveWeight));
  negativeWeight_->setValue(double(loss.negativeWeight));
  threshold_->setValue(double(loss.threshold));
  regularization_->setValue(double(loss.regularization));
  reading_ = before;
}

void LossSection::write(TrainingConfig& config) const {
  config.loss.kind = kind();
  config.loss.miner = MinerKind(miner_->currentIndex());
  config.loss.marginKind = MarginKind(marginKind_->currentIndex());
  writeNumber(margin_, config.loss.margin);
  config.loss.distance = DistanceKind(distance_->currentIndex());
  writeNumber(temperature_, config.loss.temperature);
  writeNumber(scale_, config.loss.scale);
  writeNumber(positiveWeight_, config.loss.positiveWeight);
  writeNumber(negativeWeight_, config.loss.negativeWeight);
  writeNumber(threshold_, config.loss.threshold);
  writeNumber(regularization_, config.loss.regularization);
  config.data.classWeights = classWeights_->isChecked();
}

void LossSection::followEntries() {
  const LossKind now = kind();
  showFields({miner_, marginKind_}, now == LossKind::triplet);
  const bool soft = now == LossKind::triplet && MarginKind(marginKind_->currentIndex()) == MarginKind::soft;
  showFields({margin_}, soft || hasMargin(defaultLoss(now)));
  showFields({distance_}, comparesDistances(now));
  showFields({temperature_}, isOneOf(now, {LossKind::supervisedContrastive, LossKind::ntXent}));
  showFields({scale_}, hasProxies(now) || now == LossKind::circle);
  showFields({positiveWeight_, negativeWeight_, threshold_}, now == LossKind::multiSimilarity);
  showFields({regularization_}, now == LossKind::nPairs);
  showFields({classWeights_}, hasProxies(now));
  fieldOf(margin_)->setHelp(marginHelp(now));
  fieldOf(margin_)->setUnavailable(soft ? tr("A soft margin has no width.") : QString());
}

}  // namespace likeness::ui
