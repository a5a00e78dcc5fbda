#include "engine/train/trainer.h"

#include <algorithm>
#include <cmath>
#include <optional>

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

/// The pictures changed as in training: a threshold has to hold for hands that the data set does not know.
LabelledSamples writtenByOtherHands(const LabelledSamples& images, const TrainingConfig& config) {
  AugmentationConfig hand = config.augmentation;
  hand.shift = 0;  // the centre of mass is where it is
  LabelledSamples changed = images;
  std::vector<float> picture(images.shape.size());
  for (std::size_t i = 0; i < images.size(); ++i) {
    Random random(config.seed, i);
    augment(hand, images.image(i), images.shape.width, images.shape.height, random, picture);
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
  return Recognizer::calibrated(model, std::move(gallery),
                                {data.calibration, writtenByOtherHands(data.calibration, config)},
                                config.keptShare, config.neighbours, run.threads());
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

TestScores scoreTest(const TrainingConfig& config, const TrainingData& data, const EmbeddingModel& model,
                     int threads) {
  TestScores scores;
  scores.count = data.test.size();
  if (scores.count == 0) return scores;
  const Matrix probes = model.embed(data.test, threads);
  const LabelledSamples references = data.training.subset(data.gallery);
  if (!data.byIdentity) {
    scores.knnAccuracy = knnAccuracy(probes, data.test.labels, model.embed(references, threads),
                                     references.labels, config.neighbours, threads);
  }
  const RetrievalScores retrieval = retrievalScores(probes, data.test.labels, threads);
  scores.precisionAt1 = retrieval.precisionAt1;
  scores.mapAtR = retrieval.mapAtR;
  return scores;
}

/// What was learnt; for pictures like digits a whole recogniser.
std::optional<Recognizer> saveLearnt(const TrainingConfig& config, const TrainingData& data,
                                     const TrainingRun& run, const fs::path& folder) {
  // The gallery of a recogniser is stored with a byte a label.
  if (!data.shape().isDigit() || data.byIdentity || data.training.classNames.size() > 256) {
    saveEmbeddingModel(folder, run.model());
    return std::nullopt;
  }
  Recognizer recognizer = makeRecognizer(config, data, run);
  saveRecognizer(folder, recognizer);
  return recognizer;
}

/// Completes the experiment in `folder`: first what recognising needs, then the scores.
TrainingFinished finishRun(const TrainingConfig& config, const TrainingData& data, const TrainingRun& run,
                           const fs::path& folder, const TrainingControls& controls,
                           const TrainingRun::Report& report) {
  report(PhaseChanged{TrainingPhase::saving});
  Validation validator(config, data, run.threads());
  validator.continueFrom(run.map());
  TrainingFinished finished;
  finished.stopped = run.stopped();
  finished.steps = run.position().step;
  finished.seconds = run.position().seconds;
  finished.imagesSeen = run.position().imagesSeen;
  finished.loss = run.recentLoss();
  finished.baselines = run.baselines();
  finished.validation = validator.measure(run.model(), run.loss(), finished.steps, finished.seconds);
  const std::optional<Recognizer> recognizer = saveLearnt(config, data, run, folder);
  StoredMap map{data.probes, validator.drawMap(run.model(), finished.steps, finished.seconds)};
  saveMap(folder, map);
  report(map.frame);

  report(PhaseChanged{TrainingPhase::evaluating});
  if (!controls.hurrying()) {
    finished.test = recognizer ? scoreTest(data, *recognizer, run.threads())
                               : scoreTest(config, data, run.model(), run.threads());
  }
  updateExperimentInfo(folder, [&](ExperimentInfo& info) {
    info.state = run.stopped() ? ExperimentState::stopped : ExperimentState::finished;
    info.result = finished;
  });
  report(finished);
  return finished;
}

/// Trains in `folder`, whose experiment.json `begin` writes once nothing can be refused any more.
TrainingFinished runIn(const fs::path& folder, const TrainingConfig& config,
                       const std::function<void()>& begin, bool resume, TrainingControls& controls,
                       const std::stop_token& stop, const TrainingRun::Report& report) {
  prepareRuntime();
  report(PhaseChanged{TrainingPhase::loading});
  const TrainingData data = loadTrainingData(config, {stop, {}, config.threads});
  // First, so that an experiment whose checkpoint is missing or damaged is left as it is.
  TrainingRun run(config, data, folder, resume, controls, report);
  writeExperimentConfig(folder, config);
  begin();
  updateExperimentInfo(folder, [&](ExperimentInfo& info) { info.split = data.split; });
  run.trainUntilDone(stop);
  return finishRun(config, data, run, folder, controls, report);
}

}  // namespace

TrainingFinished train(const TrainingConfig& config, const fs::path& folder, TrainingControls& controls,
                       const std::stop_token& stop, const std::function<void(TrainingEvent)>& report) {
  makeFolder(folder);
  if (fs::exists(folder / "experiment.json")) throw Error(ErrorCode::experimentExists, {folder.string()});
  const FolderLock lock(folder);
  ExperimentInfo info;
  info.name = folder.filename().string();
  info.createdAt = currentTimeText();
  info.state = ExperimentState::running;
  const auto begin = [&] { writeExperimentInfo(folder, info); };
  return runIn(folder, config, begin, /*resume=*/false, controls, stop, report);
}

TrainingFinished resumeTraining(const fs::path& folder, double moreSeconds, double moreEpochs,
                                TrainingControls& controls, const std::stop_token& stop,
                                const std::function<void(TrainingEvent)>& report) {
  const ExperimentInfo info = readExperimentInfo(folder);
  TrainingConfig config = readExperimentConfig(folder);
  const FolderLock lock(folder);
  if (moreSeconds == 0 && moreEpochs == 0 && info.state == ExperimentState::finished) {
    moreSeconds = config.budget.seconds;
    moreEpochs = config.budget.epochs;
  }
  config.budget.seconds += moreSeconds;
  config.budget.epochs += moreEpochs;
  const auto begin = [&] {
    updateExperimentInfo(folder, [](ExperimentInfo& known) { known.state = ExperimentState::running; });
  };
  // A run that was killed before its first checkpoint begins again at step 0.
  const bool started = info.state != ExperimentState::running || hasCheckpoint(folder);
  return runIn(folder, config, begin, /*resume=*/started, controls, stop, report);
}

}  // namespace likeness
