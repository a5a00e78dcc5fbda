#include "engine/train/recalibration.h"

#include <utility>
#include <vector>

#include "engine/data/dataset.h"
#include "engine/store/experiment.h"
#include "engine/train/make_recognizer.h"

namespace likeness {

namespace {

std::vector<float> distancesOf(const Recognizer& recognizer, const LabelledSamples& pictures, int threads) {
  std::vector<float> distances;
  for (const Answer& answer : recognizer.recognize(pictures, 0, threads))
    distances.push_back(answer.distance);
  return distances;
}

}  // namespace

Recalibration recalibrate(const std::filesystem::path& experiment, const RecalibrationWish& wish,
                          int threads) {
  const auto before = loadUntaughtRecognizer(experiment);
  const TrainingConfig config = readExperimentConfig(experiment);
  TrainingData data = loadTrainingData(config);
  const Recognizer fitted = Recognizer::calibrated(
      before->sharedModel(), before->gallery(), calibrationPictures(config, data.calibration),
      wish.keep.value_or(config.keptShare), before->k(), threads,
      {wish.method.value_or(before->method()), before->calibration().views});
  std::optional<LabelledSamples> unknown;
  if (!wish.unknown.empty()) {
    unknown = openEvaluationSet(wish.unknown, config.dataset, config.data, before->model().shape());
  }
  Calibration calibration = fitted.calibration();
  if (wish.falseAccept) {
    const std::vector<float> distances =
        unknown ? distancesOf(fitted, *unknown, threads) : std::vector<float>();
    calibration.threshold = thresholdForFalseAccepts(calibration, distances, *wish.falseAccept);
    calibration.falseAccept = *wish.falseAccept;
  }
  saveCalibration(experiment, calibration);
  return {Recognizer(before->sharedModel(), before->gallery(), std::move(calibration), before->k()),
          std::move(data), std::move(unknown)};
}

}  // namespace likeness
