#include "engine/train/make_recognizer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/core/random.h"
#include "engine/data/pen_forms.h"
#include "engine/data/photo_augmentation.h"

namespace likeness {

namespace {

// One calibration picture in so many is looked at once more, as another hand might have written it. The more
// of them there are, the more of MNIST's own are kept, and the fewer letters are refused.
constexpr std::size_t redrawnCalibration = 2;

// One reference in so many stands in the gallery once more, as another hand might have written it.
constexpr std::size_t redrawnReferences = 4;

// Kept for the methods that compare with what is no digit.
constexpr std::size_t mostOutsiders = 20000;

/// The pictures changed as in training: a threshold has to hold for hands that the data set does not know.
/// `stream` keeps the random numbers of different pictures apart.
LabelledSamples writtenByOtherHands(const LabelledSamples& images, const TrainingConfig& config,
                                    std::uint64_t stream) {
  AugmentationConfig hand = config.augmentation;
  hand.shift = 0;  // the centre of mass is where it is
  const bool onPaper = areOnPaper(images);
  const bool penForms = hand.enabled && areDigits(images.classNames);
  LabelledSamples changed = images;
  std::vector<float> picture(images.shape.size());
  for (std::size_t i = 0; i < images.size(); ++i) {
    Random random(config.seed, stream + i);
    const auto from = changed.pixels.begin() + static_cast<std::ptrdiff_t>(i * picture.size());
    if (penForms && random.uniform() < hand.penForms) {
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

std::vector<std::size_t> everyNth(std::size_t count, std::size_t n) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < count; i += n) places.push_back(i);
  return places;
}

/// The training split's references. Some of them come once more as other hands might have written them: with
/// these a class is as wide as the network learnt it, and a one with a flag finds its like.
LabelledSamples galleryImages(const TrainingConfig& config, const TrainingData& data) {
  LabelledSamples images = data.training.subset(data.gallery);
  if (!config.augmentation.enabled || !areOnPaper(images)) return images;
  images.append(writtenByOtherHands(images.subset(everyNth(images.size(), redrawnReferences)), config,
                                    data.calibration.size()));
  return images;
}

}  // namespace

std::vector<LabelledSamples> calibrationPictures(const TrainingConfig& config,
                                                 const LabelledSamples& calibration) {
  const auto chosen = everyNth(calibration.size(), redrawnCalibration);
  return {calibration, writtenByOtherHands(calibration.subset(chosen), config, 0)};
}

Recognizer makeRecognizer(const TrainingConfig& config, const TrainingData& data,
                          const std::shared_ptr<const EmbeddingModel>& model, int threads) {
  Gallery gallery;
  gallery.images = galleryImages(config, data);
  gallery.embeddings = model->embed(gallery.images, threads);
  if (data.outsiders.size() > 0) {
    const std::size_t step = data.outsiders.size() / mostOutsiders + 1;
    gallery.outsiders = model->embed(data.outsiders.subset(everyNth(data.outsiders.size(), step)), threads);
  }
  return Recognizer::calibrated(model, std::move(gallery), calibrationPictures(config, data.calibration),
                                config.keptShare, config.neighbours, threads,
                                {defaultOpenSetMethod, config.shiftedViews ? 5 : 1});
}

}  // namespace likeness
