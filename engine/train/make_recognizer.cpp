#include "engine/train/make_recognizer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/core/random.h"
#include "engine/data/pen_forms.h"
#include "engine/data/photo_augmentation.h"

namespace likeness {

namespace {

/// The pictures changed as in training: a threshold has to hold for hands that the data set does not know.
LabelledSamples writtenByOtherHands(const LabelledSamples& images, const TrainingConfig& config) {
  AugmentationConfig hand = config.augmentation;
  hand.shift = 0;  // the centre of mass is where it is
  const bool onPaper = areOnPaper(images);
  LabelledSamples changed = images;
  std::vector<float> picture(images.shape.size());
  for (std::size_t i = 0; i < images.size(); ++i) {
    Random random(config.seed, i);
    const auto from = changed.pixels.begin() + static_cast<std::ptrdiff_t>(i * picture.size());
    if (hand.enabled && config.dataset == "mnist" && random.uniform() < hand.penForms) {
      drawPenForm(images.classNames[static_cast<std::size_t>(images.labels[i])], {from, picture.size()},
                  images.shape.width, images.shape.height, random);
    }
    if (onPaper) {
      augment(hand, changed.image(i), images.shape.width, images.shape.height, random, picture);
    } else {
      augmentPhoto(hand, images.image(i), images.shape, random, picture);
    }
    std::transform(picture.begin(), picture.end(), from,
                   [](float value) { return static_cast<std::uint8_t>(std::lround(value * 255)); });
  }
  return changed;
}

}  // namespace

std::vector<LabelledSamples> calibrationPictures(const TrainingConfig& config,
                                                 const LabelledSamples& calibration) {
  return {calibration, writtenByOtherHands(calibration, config)};
}

Recognizer makeRecognizer(const TrainingConfig& config, const TrainingData& data,
                          const std::shared_ptr<const EmbeddingModel>& model, int threads) {
  Gallery gallery;
  gallery.images = data.training.subset(data.gallery);
  gallery.embeddings = model->embed(gallery.images, threads);
  return Recognizer::calibrated(model, std::move(gallery), calibrationPictures(config, data.calibration),
                                config.keptShare, config.neighbours, threads,
                                {defaultOpenSetMethod, config.shiftedViews ? 5 : 1});
}

}  // namespace likeness
