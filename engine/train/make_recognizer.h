#pragma once

#include <memory>
#include <vector>

#include "engine/recognize/recognizer.h"
#include "engine/train/training_data.h"

namespace likeness {

/// The recogniser of a network that learnt from `data`: the gallery from the training split, the threshold
/// from calibrationPictures(). Of drawings the gallery has some references twice, the second time as another
/// hand might have written them; these come last.
Recognizer makeRecognizer(const TrainingConfig& config, const TrainingData& data,
                          const std::shared_ptr<const EmbeddingModel>& model, int threads);

/// What the threshold is fitted on: the calibration split as it is, and every second picture of it changed as
/// another hand might have written it.
std::vector<LabelledSamples> calibrationPictures(const TrainingConfig& config,
                                                 const LabelledSamples& calibration);

}  // namespace likeness
