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
#include "engine/store/score_file.h"
#include "engine/train/curable_run.h"
#include "engine/train/evaluator.h"
#include "engine/train/make_recognizer.h"
#include "engine/train/split_scores.h"
#include "engine/train/together.h"
#include "engine/train/training_run.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

/// Once on the whole test split; k-NN by the recogniser where there is one.
TestScores scoreTest(const TrainingConfig& config, const TrainingData& data, const EmbeddingModel& model,
                     const Recognizer* recognizer, int threads) {
  TestScores scores;
  scores.count = data.test.size();
  if (scores.count == 0) return scores;
  // Raw pixels against 55,000 pictures would take longer than all else; `evaluate` looks at every probe.
  constexpr std::size_t mostBaselineProbes = 1000;
  scores.table = std::make_shared<const ScoreTable>(scoreSplit(
      config, data, data.test, model, {"test split of " + config.dataset, threads, mostBaselineProbes}));
  const EmbeddingScores& own = scores.table->model;
  const RetrievalScores retrieval = own.retrieval.value_or(RetrievalScores{});
  scores.precisionAt1 = retrieval.precisionAt1;
  scores.mapAtR = retrieval.mapAtR;
  scores.knnAccuracy =
      recognizer ? recognizerAccuracy(*recognizer, data.test, threads) : own.knnAccuracy.value_or(0);
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
  Recognizer recognizer = makeRecognizer(config, data, run.sharedModel(), run.threads());
  saveRecognizer(folder, recognizer);
  return recognizer;
}

/// Completes the experiment in `folder`: first what recognising needs, then the scores.
TrainingFinished finishRun(const TrainingConfig& config, const TrainingData& data, TrainingRun& run,
                           const fs::path& folder, const TrainingControls& controls,
                           const TrainingRun::Report& report) {
  report(PhaseChanged{TrainingPhase::saving});
  Validation validator(config, data, run.threads());
  validator.continueFrom(run.map());
  TrainingFinished finished;
  finished.stopped = run.stopped();
  finished.finishedEarly = run.finishedEarly();
  finished.savedStep = run.modelStep();
  finished.steps = run.position().step;
  finished.seconds = run.position().seconds;
  finished.imagesSeen = run.position().imagesSeen;
  finished.loss = run.recentLoss();
  finished.baselines = run.baselines();
  finished.validation = validator.measure(run.model(), run.loss(), finished.savedStep, finished.seconds);
  const std::optional<Recognizer> recognizer = saveLearnt(config, data, run, folder);
  StoredMap map{data.probes, validator.drawMap(run.model(), finished.savedStep, finished.seconds)};
  saveMap(folder, map);
  run.keepFrame(map.frame);
  report(map.frame);

  report(PhaseChanged{TrainingPhase::evaluating});
  if (!controls.hurrying()) {
    finished.test = scoreTest(config, data, run.model(), recognizer ? &*recognizer : nullptr, run.threads());
    if (finished.test.table) saveScores(folder, *finished.test.table);
  }
  updateExperimentInfo(folder, [&](ExperimentInfo& info) {
    info.state = run.stopped() ? ExperimentState::stopped : ExperimentState::finished;
    info.result = finished;
  });
  report(finished);
  return finished;
}

/// How a run begins in its folder.
struct Beginning {
  std::function<void()> begin;  // writes experiment.json once nothing can be refused any more
  bool resume = false;
  std::optional<CureKind> cure;
};

TrainingFinished runIn(const fs::path& folder, const TrainingConfig& config, const Beginning& beginning,
                       TrainingControls& controls, const std::stop_token& stop,
                       const TrainingRun::Report& report, const std::optional<Rendezvous>& rendezvous) {
  prepareRuntime();
  report(PhaseChanged{TrainingPhase::loading});
  const TrainingData data = loadToLearn(config, {stop, {}, config.threads});
  auto group = rendezvous ? joinRanks(*rendezvous, config, data) : nullptr;
  CurableRun run(config, data, folder, controls, report, group.get());
  saidToOthers(group.get(), [&] {
    // First, so that an experiment whose checkpoint is missing or damaged is left as it is.
    run.prepare(beginning.resume, beginning.cure);
    writeExperimentConfig(folder, run.config());
    beginning.begin();
    updateExperimentInfo(folder, [&](ExperimentInfo& info) { info.split = data.split; });
    run.trainUntilDone(stop);
  });
  return finishRun(run.config(), data, run.run(), folder, controls, report);
}

}  // namespace

TrainingFinished train(const TrainingConfig& config, const fs::path& folder, TrainingControls& controls,
                       const std::stop_token& stop, const std::function<void(TrainingEvent)>& report,
                       const std::optional<Rendezvous>& rendezvous) {
  makeFolder(folder);
  if (fs::exists(folder / "experiment.json")) throw Error(ErrorCode::experimentExists, {folder.string()});
  const FolderLock lock(folder);
  controls.takeCure();  // of a run before
  ExperimentInfo info;
  info.name = folder.filename().string();
  info.createdAt = currentTimeText();
  info.state = ExperimentState::running;
  const auto begin = [&] { writeExperimentInfo(folder, info); };
  return runIn(folder, config, {begin, /*resume=*/false, std::nullopt}, controls, stop, report, rendezvous);
}

TrainingFinished resumeTraining(const fs::path& folder, double moreSeconds, double moreEpochs,
                                TrainingControls& controls, const std::stop_token& stop,
                                const std::function<void(TrainingEvent)>& report,
                                const std::optional<Rendezvous>& rendezvous) {
  const ExperimentInfo info = readExperimentInfo(folder);
  TrainingConfig config = readExperimentConfig(folder);
  const FolderLock lock(folder);
  const std::optional<CureKind> cure = controls.takeCure();  // gives back what the fault had used up
  if (!cure && moreSeconds == 0 && moreEpochs == 0 && info.state == ExperimentState::finished) {
    moreSeconds = config.budget.seconds;
    moreEpochs = config.budget.epochs;
  }
  config.budget.seconds += moreSeconds;
  config.budget.epochs += moreEpochs;
  const auto begin = [&] {
    updateExperimentInfo(folder, [](ExperimentInfo& known) { known.state = ExperimentState::running; });
  };
  // A run that was killed before its first checkpoint begins again at step 0.
  const bool started = info.state != ExperimentState::running || hasCheckpoint(folder) || cure;
  return runIn(folder, config, {begin, /*resume=*/started, cure}, controls, stop, report, rendezvous);
}

TrainingFinished assistTraining(const TrainingConfig& config, const Rendezvous& rendezvous,
                                TrainingControls& controls, const std::stop_token& stop,
                                const std::function<void(TrainingEvent)>& report) {
  prepareRuntime();
  report(PhaseChanged{TrainingPhase::loading});
  const TrainingData data = loadToLearn(config, {stop, {}, config.threads});
  const auto group = joinRanks(rendezvous, config, data);
  return saidToOthers(group.get(), [&] {
    TrainingRun run(config, data, {}, RunStart{}, controls, report, group.get());
    run.trainUntilDone(stop);
    TrainingFinished finished;
    finished.stopped = run.stopped();
    finished.steps = finished.savedStep = run.position().step;
    finished.seconds = run.position().seconds;
    finished.imagesSeen = run.position().imagesSeen;
    finished.loss = run.recentLoss();
    return finished;
  });
}

}  // namespace likeness
