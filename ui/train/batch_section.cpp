#include "ui/train/batch_section.h"

#include "ui/train/recipe_field.h"

namespace likeness::ui {

namespace {

constexpr double largestBatch = 8192;  // its distance matrix has the size squared; the engine refuses more

}  // namespace

BatchSection::BatchSection(QWidget* parent) : RecipeSection(tr("Batches"), false, parent) {
  kind_ = addChoice(tr("Made of"), samplerChoices());
  classes_ = addNumber(tr("Classes in a batch, P"), {}, {2, 5, 10, 20}, {2, 10000, true});
  samples_ = addNumber(tr("Samples a class, K"), tr("More give harder triplets, and steps that take longer."),
                       {2, 4, 8, 16, 25, 50, 100}, {2, 10000, true});
  fieldOf(samples_)->setCheck([this] {
    const auto classes = classes_->value(), samples = samples_->value();
    if (classes && samples && *classes * *samples > largestBatch) {
      return tr("P times K is %1; a batch has at most %2 samples.")
          .arg(*classes * *samples)
          .arg(largestBatch);
    }
    return samples_->problem();
  });
}

void BatchSection::read(const TrainingConfig& config) {
  kind_->setCurrentIndex(int(config.sampler.kind));
  classes_->setValue(config.sampler.classesPerBatch);
  samples_->setValue(config.sampler.samplesPerClass);
  noteEdit();
}

void BatchSection::write(TrainingConfig& config) const {
  config.sampler.kind = SamplerKind(kind_->currentIndex());
  writeNumber(classes_, config.sampler.classesPerBatch);
  writeNumber(samples_, config.sampler.samplesPerClass);
}

void BatchSection::followEntries() {
  const auto kind = SamplerKind(kind_->currentIndex());
  fieldOf(classes_)->setHelp(
      kind == SamplerKind::balanced ? tr("Every batch holds P classes with K samples each.")
      : kind == SamplerKind::pairs ? tr("A batch holds P × K samples, two by two. The contrastive loss looks "
                                        "at these pairs alone, others at all of the batch.")
                                   : tr("A batch holds P × K samples."));
}

}  // namespace likeness::ui
