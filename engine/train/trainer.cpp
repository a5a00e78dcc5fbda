#include "engine/train/trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <iomanip>
#include <sstream>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/metric/runtime.h"
#include "engine/store/experiment.h"
#include "engine/store/experiment_files.h"
#include "engine/store/folder_lock.h"
#include "engine/train/evaluator.h"
#include "engine/train/training_run.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

std::string timeNow() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::ostringstream text;
  text << std::put_time(&parts, "%Y-%m-%dT%H:%M:%SZ");
  return text.str();
}

/// The pictures changed a quarter more strongly than in training: a threshold has to hold for hands that the
/// data set does not know.
LabelledImages writtenByOtherHands(const LabelledImages& images, const TrainingConfig& config) {
  constexpr float stronger = 1.25F;
  AugmentationConfig hand = config.augmentation;
  hand.shift = 0;  // the centre of mass is where it is
  hand.rotation *= stronger;
  hand.scale *= stronger;
  hand.shear *= stronger;
  hand.thickness = std::min(hand.thickness * stronger, 1.0F);
  LabelledImages changed = images;
  std::vector<float> picture(images.pixelsPerImage());
  for (std::size_t i = 0; i < images.size(); ++i) {
    Random random(config.seed, i);
    augment(hand, images.image(i), images.width, images.height, random, picture);
    std::transform(picture.begin(), picture.end(),
                   changed.pixels.begin() + static_cast<std::ptrdiff_t>(i * picture.size()),
                   [](float value) { return static_cast<std::uint8_t>(std::lround(value * 255)); });
  }
  return changed;
}

/// The gallery from the training split, the threshold from the calibration split.
Recognizer makeRecognizer(const TrainingConfig& config, const TrainingData& data, const TrainingRun& run) {
  const auto model = run.sharedModel();
  Gallery gallery;
  gallery.images = data.training.subset(data.gallery);
  gallery.embeddings = model->embed(gallery.images, run.threads());
  std::vector<float> distances;
  for (const LabelledImages& hands : {data.calibration, writtenByOtherHands(data.calibration, config)}) {
    const Matrix embeddings = model->embed(hands, run.threads());
    const auto table = nearestNeighbours(embeddings, gallery.embeddings, 1, run.threads());
    distances.insert(distances.end(), table.distances.begin(), table.distances.end());
  }
  return {model, std::move(gallery), calibrate(std::move(distances), config.keptShare), config.neighbours};
}

TestScores scoreTest(const TrainingData& data, const Recognizer& recognizer, int threads) {
  TestScores scores;
  scores.count = data.test.size();
  if (scores.count == 0) return scores;
  const KnownScores known = evaluate(recognizer, data.test, nullptr, threads).known;
  scores.knnAccuracy = known.knnAccuracy;
  scores.precisionAt1 = known.precisionAt1;
  scores.mapAtR = known.mapAtR;
  return scores;
}

/// Scores what was learnt and completes the experiment in `folder`.
TrainingFinished finishRun(const TrainingConfig& config, const TrainingData& data, const TrainingRun& run,
                           const fs::path& folder, ExperimentInfo info, const TrainingRun::Report& report) {
  report(PhaseChanged{TrainingPhase::evaluating});
  Validation validator(config, data, run.threads());
  TrainingFinished finished;
  finished.stopped = run.stopped();
  finished.steps = run.position().step;
  finished.seconds = run.position().seconds;
  finished.imagesSeen = run.position().imagesSeen;
  finished.loss = run.recentLoss();
  finished.baselines = run.baselines();
  finished.validation = validator.measure(run.model(), finished.steps, finished.seconds);
  const Recognizer recognizer = makeRecognizer(config, data, run);
  finished.test = scoreTest(data, recognizer, run.threads());

  report(PhaseChanged{TrainingPhase::saving});
  saveRecognizer(folder, recognizer);
  StoredMap map{data.probes, validator.drawMap(run.model(), finished.steps, finished.seconds)};
  saveMap(folder, map);
  report(map.frame);
  info.state = run.stopped() ? ExperimentState::stopped : ExperimentState::finished;
  info.result = finished;
  writeExperimentInfo(folder, info);
  report(finished);
  return finished;
}

TrainingFinished runIn(const fs::path& folder, const TrainingConfig& config, ExperimentInfo info, bool resume,
                       TrainingControls& controls, const std::stop_token& stop,
                       const TrainingRun::Report& report) {
  prepareRuntime();
  report(PhaseChanged{TrainingPhase::loading});
  const TrainingData data = loadTrainingData(config);
  // First, so that an experiment whose checkpoint is missing or damaged is left as it is.
  TrainingRun run(config, data, folder, resume, controls, report);
  info.state = ExperimentState::running;
  writeExperimentConfig(folder, config);
  writeExperimentInfo(folder, info);
  run.trainUntilDone(stop);
  return finishRun(config, data, run, folder, std::move(info), report);
}

}  // namespace

TrainingFinished train(const TrainingConfig& config, const fs::path& folder, TrainingControls& controls,
                       const std::stop_token& stop, const std::function<void(TrainingEvent)>& report) {
  makeFolder(folder);
  if (fs::exists(folder / "experiment.json")) throw Error(ErrorCode::experimentExists, {folder.string()});
  const FolderLock lock(folder);
  ExperimentInfo info;
  info.name = folder.filename().string();
  info.createdAt = timeNow();
  return runIn(folder, config, std::move(info), /*resume=*/false, controls, stop, report);
}

TrainingFinished resumeTraining(const fs::path& folder, double moreSeconds, double moreEpochs,
                                TrainingControls& controls, const std::stop_token& stop,
                                const std::function<void(TrainingEvent)>& report) {
  ExperimentInfo info = readExperimentInfo(folder);
  TrainingConfig config = readExperimentConfig(folder);
  const FolderLock lock(folder);
  if (moreSeconds == 0 && moreEpochs == 0 && info.state == ExperimentState::finished) {
    moreSeconds = config.budget.seconds;
    moreEpochs = config.budget.epochs;
  }
  config.budget.seconds += moreSeconds;
  config.budget.epochs += moreEpochs;
  return runIn(folder, config, std::move(info), /*resume=*/true, controls, stop, report);
}

}  // namespace likeness
