#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <memory>
#include <numeric>
#include <string>
#include <thread>
#include <type_traits>
#include <variant>
#include <vector>

#include "engine/core/files.h"
#include "engine/data/dataset.h"
#include "engine/store/experiment.h"
#include "engine/store/experiment_files.h"
#include "engine/store/folder_lock.h"
#include "engine/store/safetensors.h"
#include "engine/train/trainer.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_files.h"
#include "tests/support/tiny_idx.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace std::chrono_literals;
using tests::errorOf;

namespace {

constexpr int stepsPerEpoch = 10;

/// What a run reported, and what it did in answer to a step.
struct Recording {
  TrainingControls controls;
  std::stop_source stop;
  std::function<void(const StepMetrics&)> onStep = [](const StepMetrics&) {};
  std::function<void(const TrainingEvent&)> onEvent = [](const TrainingEvent&) {};

  std::vector<StepMetrics> steps;
  std::vector<TrainingEvent> events;
  TrainingFinished finished;

  void take(const TrainingEvent& event) {
    events.push_back(event);
    onEvent(event);
    if (const auto* step = std::get_if<StepMetrics>(&event)) {
      steps.push_back(*step);
      onStep(*step);
    }
  }
  void stopAfter(std::int64_t last) {
    onStep = [this, last](const StepMetrics& metrics) {
      if (metrics.step == last) stop.request_stop();
    };
  }
  void start(const TrainingConfig& config, const fs::path& folder) {
    finished = train(config, folder, controls, stop.get_token(), [this](const TrainingEvent& e) { take(e); });
  }
  void resume(const fs::path& folder, double moreSeconds = 0, double moreEpochs = 0) {
    finished = resumeTraining(folder, moreSeconds, moreEpochs, controls, stop.get_token(),
                              [this](const TrainingEvent& e) { take(e); });
  }
  template <class Event>
  std::vector<Event> all() const {
    std::vector<Event> found;
    for (const auto& event : events) {
      if (const auto* one = std::get_if<Event>(&event)) found.push_back(*one);
    }
    return found;
  }
  std::vector<float> losses() const {
    std::vector<float> values;
    for (const StepMetrics& step : steps) values.push_back(step.loss);
    return values;
  }
};

/// Bit for bit, in everything that does not depend on the clock.
bool sameSteps(const std::vector<StepMetrics>& a, const std::vector<StepMetrics>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const StepMetrics& x, const StepMetrics& y) {
    return x.step == y.step && x.imagesSeen == y.imagesSeen && x.loss == y.loss &&
           x.activeShare == y.activeShare && x.learningRate == y.learningRate && x.margin == y.margin &&
           x.gradientNorm == y.gradientNorm && x.positiveDistance == y.positiveDistance &&
           x.negativeDistance == y.negativeDistance;
  });
}

double meanLoss(const std::vector<StepMetrics>& steps, std::size_t begin, std::size_t end) {
  double sum = 0;
  for (std::size_t i = begin; i < end; ++i) sum += steps[i].loss;
  return sum / static_cast<double>(end - begin);
}

bool waitFor(const std::function<bool()>& condition) {
  for (int i = 0; i < 2000 && !condition(); ++i) std::this_thread::sleep_for(5ms);
  return condition();
}

std::vector<std::uint8_t> contentOf(const fs::path& file) {
  return readFile(file, std::size_t{1} << 28);
}

}  // namespace

class TestTraining : public QObject {
  Q_OBJECT

  QTemporaryDir scratch_;
  int folders_ = 0;

  fs::path dataFolder() const { return fs::path(scratch_.path().toStdString()) / "data"; }
  fs::path freshFolder() { return fs::path(scratch_.path().toStdString()) / std::to_string(++folders_); }

  /// A small network on ten drawn digits: 300 training pictures, ten steps an epoch.
  TrainingConfig smallConfig(double epochs) const {
    TrainingConfig config;
    config.dataset = dataFolder().string();
    config.outsiders.poolSize = 100;  // they are made anew by every run
    config.calibrationShare = 0.25;
    config.network = {{8, 16}, {0, 1}, 8};
    config.sampler = {10, 3};
    config.budget = {0, epochs};
    config.device = "cpu";
    config.threads = 1;
    return config;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(scratch_.isValid());
    tests::writeIdxPart(dataFolder(), "train", tests::syntheticDigits(400, 1));
    tests::writeIdxPart(dataFolder(), "t10k", tests::syntheticDigits(100, 2));
  }

  void sameSeedSameLosses_data() {
    QTest::addColumn<int>("loss");
    QTest::addColumn<int>("miner");
    QTest::newRow("supervised contrastive") << 1 << 0;
    QTest::newRow("random triplets") << 0 << 0;
    QTest::newRow("batch-all") << 0 << 1;
    QTest::newRow("batch-hard") << 0 << 2;
    QTest::newRow("semi-hard") << 0 << 3;
  }
  void sameSeedSameLosses() {
    QFETCH(int, loss);
    QFETCH(int, miner);
    auto config = smallConfig(1);
    config.loss.kind = static_cast<LossKind>(loss);
    config.loss.miner = static_cast<MinerKind>(miner);
    Recording first;
    first.start(config, freshFolder());
    Recording second;
    second.start(config, freshFolder());
    QCOMPARE(first.steps.size(), std::size_t{stepsPerEpoch});
    QVERIFY(sameSteps(first.steps, second.steps));
    config.threads = 2;
    Recording twoThreads;
    twoThreads.start(config, freshFolder());
    QVERIFY(sameSteps(first.steps, twoThreads.steps));
    config.seed = 2;
    Recording otherSeed;
    otherSeed.start(config, freshFolder());
    QVERIFY(first.losses() != otherSeed.losses());
  }

  void sameSeedSameModel() {
    const auto one = freshFolder();
    const auto two = freshFolder();
    Recording().start(smallConfig(1), one);
    Recording().start(smallConfig(1), two);
    for (const char* file : {modelFileName, "gallery.npy", "thresholds.json"}) {
      QVERIFY2(contentOf(one / file) == contentOf(two / file), file);
    }
  }

  void stoppedAndResumedIsAsIfNeverStopped() {
    const auto whole = freshFolder();
    Recording uninterrupted;
    uninterrupted.start(smallConfig(2), whole);

    const auto folder = freshFolder();
    Recording first;
    first.stopAfter(stepsPerEpoch);
    first.start(smallConfig(2), folder);
    QVERIFY(first.finished.stopped);
    QCOMPARE(first.finished.steps, std::int64_t{stepsPerEpoch});
    QCOMPARE(readExperimentInfo(folder).state, ExperimentState::stopped);
    QVERIFY(loadRecognizer(folder));

    Recording second;
    second.resume(folder);
    QVERIFY(!second.finished.stopped);
    QCOMPARE(second.finished.steps, std::int64_t{2 * stepsPerEpoch});
    QCOMPARE(second.all<TrainingStarted>().at(0).firstStep, std::int64_t{stepsPerEpoch});
    auto steps = first.steps;
    steps.insert(steps.end(), second.steps.begin(), second.steps.end());
    QVERIFY(sameSteps(steps, uninterrupted.steps));
    QVERIFY(contentOf(folder / modelFileName) == contentOf(whole / modelFileName));
    QCOMPARE(readExperimentInfo(folder).state, ExperimentState::finished);
    QVERIFY(second.steps.front().seconds >= first.finished.seconds);  // the clock goes on
    const auto rows = readMetrics(folder);
    QCOMPARE(rows.size(), steps.size());
    for (std::size_t i = 0; i < rows.size(); ++i) QCOMPARE(rows[i].step.loss, steps[i].loss);
  }

  void aKilledRunGoesOnFromItsCheckpoint() {
    Recording uninterrupted;
    uninterrupted.start(smallConfig(2), freshFolder());
    const auto folder = freshFolder();
    Recording first;
    first.stopAfter(7);
    first.start(smallConfig(2), folder);
    // As it would look had the program been killed after three more steps: a checkpoint of step 7, later
    // lines of metrics with half a one at the end, and no result.
    auto info = readExperimentInfo(folder);
    info.state = ExperimentState::running;
    info.result = {};
    writeExperimentInfo(folder, info);
    for (const char* file : {modelFileName, "gallery.json", "gallery.npy", "thresholds.json", "map.json"}) {
      QVERIFY2(fs::remove(folder / file), file);
    }
    {
      MetricsWriter writer(folder, std::numeric_limits<std::int64_t>::max());
      for (std::size_t i = 7; i < 10; ++i) writer.add({uninterrupted.steps[i], {}});
    }
    std::ofstream(folder / "metrics.csv", std::ios::app) << "11,330,0.";

    Recording second;
    second.resume(folder);
    auto steps = first.steps;
    steps.insert(steps.end(), second.steps.begin(), second.steps.end());
    QVERIFY(sameSteps(steps, uninterrupted.steps));
    QCOMPARE(readMetrics(folder).size(), std::size_t{2 * stepsPerEpoch});
    QVERIFY(loadRecognizer(folder));
  }

  void aRunKilledBeforeItsFirstCheckpointBeginsAgain() {
    const auto folder = freshFolder();
    Recording first;
    first.stopAfter(3);
    first.start(smallConfig(1), folder);
    // As it would look had the program been killed in its first seconds.
    updateExperimentInfo(folder, [](ExperimentInfo& info) {
      info.state = ExperimentState::running;
      info.result = {};
    });
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      if (name != "experiment.json" && name != "config.json" && name != "metrics.csv") fs::remove(entry);
    }
    Recording second;
    second.resume(folder);
    QCOMPARE(second.all<TrainingStarted>().at(0).firstStep, std::int64_t{0});
    QCOMPARE(second.finished.steps, std::int64_t{stepsPerEpoch});
    QVERIFY(sameSteps(first.steps, {second.steps.begin(), second.steps.begin() + 3}));
    QCOMPARE(readMetrics(folder).size(), std::size_t{stepsPerEpoch});
    QVERIFY(loadRecognizer(folder));
  }

  void aNameGivenDuringTheRunIsKept() {
    const auto folder = freshFolder();
    Recording run;
    run.onStep = [&](const StepMetrics& metrics) {
      if (metrics.step == 2) renameExperiment(folder, "Tuesday");
    };
    run.start(smallConfig(0.5), folder);
    const auto info = readExperimentInfo(folder);
    QCOMPARE(info.name, std::string("Tuesday"));
    QCOMPARE(info.state, ExperimentState::finished);
  }

  void theExperimentOfARunCannotBeTrashed() {
    const auto folder = freshFolder();
    Recording run;
    std::optional<Error> error;
    run.onStep = [&](const StepMetrics& metrics) {
      if (metrics.step == 2) error = errorOf([&] { trashExperiment(folder); });
    };
    run.start(smallConfig(0.5), folder);
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::experimentBusy);
    QVERIFY(loadRecognizer(folder));
  }

  void whoHurriesGetsARecognizerAndNoTestScores() {
    const auto folder = freshFolder();
    Recording run;
    run.controls.hurry(true);
    run.stopAfter(3);
    run.start(smallConfig(1), folder);
    QCOMPARE(run.finished.test.count, std::size_t{0});
    QCOMPARE(readExperimentInfo(folder).state, ExperimentState::stopped);
    QVERIFY(loadRecognizer(folder));
  }

  void resumingWithoutACheckpointLeavesTheExperimentAsItIs() {
    const auto folder = freshFolder();
    Recording().start(smallConfig(0.5), folder);
    const auto damage = [&](const std::function<void()>& change, ErrorCode expected) {
      change();
      const auto info = contentOf(folder / "experiment.json");
      const auto config = contentOf(folder / "config.json");
      const auto metrics = contentOf(folder / "metrics.csv");
      Recording again;
      const auto error = errorOf([&] { again.resume(folder, 0, 1); });
      QVERIFY(error);
      QCOMPARE(error->code(), expected);
      QCOMPARE(error->arguments().at(0), (folder / checkpointFileName).string());
      QVERIFY(contentOf(folder / "experiment.json") == info);
      QVERIFY(contentOf(folder / "config.json") == config);
      QVERIFY(contentOf(folder / "metrics.csv") == metrics);
      QVERIFY(loadRecognizer(folder));
    };
    damage([&] { fs::resize_file(folder / checkpointFileName, 5000); }, ErrorCode::fileDamaged);
    damage([&] { fs::remove(folder / checkpointFileName); }, ErrorCode::fileNotFound);
  }

  void aCheckpointOfAnotherNetworkIsRefused() {
    const auto folder = freshFolder();
    Recording().start(smallConfig(0.2), folder);
    auto config = smallConfig(0.2);
    config.network.widths = {8, 17};
    writeExperimentConfig(folder, config);
    Recording again;
    const auto error = errorOf([&] { again.resume(folder, 0, 1); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::fileDamaged);
    QVERIFY(again.steps.empty());
  }

  void budgetInEpochs_data() {
    QTest::addColumn<double>("epochs");
    QTest::addColumn<int>("steps");
    QTest::newRow("one") << 1.0 << 10;
    QTest::newRow("one and a half") << 1.5 << 15;
    QTest::newRow("rounded up") << 0.31 << 4;
    QTest::newRow("hardly any") << 1e-6 << 1;
  }
  void budgetInEpochs() {
    QFETCH(double, epochs);
    QFETCH(int, steps);
    Recording run;
    run.start(smallConfig(epochs), freshFolder());
    QCOMPARE(run.finished.steps, std::int64_t{steps});
    QCOMPARE(run.steps.size(), static_cast<std::size_t>(steps));
    QCOMPARE(run.finished.imagesSeen, std::int64_t{30} * steps);
    QCOMPARE(run.steps.back().imagesSeen, std::int64_t{30} * steps);
    QVERIFY(!run.finished.stopped);
  }

  void theFirstBudgetThatIsUsedUpEndsTheRun() {
    auto config = smallConfig(1);
    config.budget.seconds = 1000;
    Recording byEpochs;
    byEpochs.start(config, freshFolder());
    QCOMPARE(byEpochs.finished.steps, std::int64_t{stepsPerEpoch});
    config.budget = {0.3, 100000};
    Recording bySeconds;
    bySeconds.start(config, freshFolder());
    QVERIFY(!bySeconds.finished.stopped);
    QVERIFY(bySeconds.finished.steps > 0);
    QVERIFY(bySeconds.finished.seconds >= 0.3);
  }

  void aFinishedRunCanGoOn() {
    const auto folder = freshFolder();
    Recording().start(smallConfig(1), folder);
    Recording more;
    more.resume(folder, 0, 0.5);
    QCOMPARE(more.finished.steps, std::int64_t{15});
    QCOMPARE(readExperimentConfig(folder).budget.epochs, 1.5);
    Recording again;
    again.resume(folder);  // for its budget once more
    QCOMPARE(again.finished.steps, std::int64_t{30});
    QCOMPARE(readMetrics(folder).size(), std::size_t{30});
  }

  void stopIsObeyedSoon() {
    // The default network and batch, which has the longest steps.
    TrainingConfig config = smallConfig(0);
    const TrainingConfig defaults;
    config.network = defaults.network;
    config.sampler = defaults.sampler;
    config.budget.seconds = 1000;
    Recording run;
    std::atomic<int> steps{0};
    run.onStep = [&](const StepMetrics&) { ++steps; };
    std::chrono::steady_clock::time_point stopped;
    std::chrono::steady_clock::time_point ended;
    {
      const std::jthread runner([&] {
        run.start(config, freshFolder());
        ended = std::chrono::steady_clock::now();
      });
      const bool began = waitFor([&] { return steps >= 2; });
      stopped = std::chrono::steady_clock::now();
      run.stop.request_stop();
      QVERIFY(began);
    }
    const auto took = std::chrono::duration<double>(ended - stopped).count();
    qInfo("stopped after %.3f s", took);
    QVERIFY(took < 2);
    QVERIFY(run.finished.stopped);
    QVERIFY(std::holds_alternative<TrainingFinished>(run.events.back()));
  }

  void stopBeforeTheFirstStepIsAResultToo() {
    const auto folder = freshFolder();
    Recording run;
    run.stop.request_stop();
    run.start(smallConfig(1), folder);
    QVERIFY(run.finished.stopped);
    QCOMPARE(run.finished.steps, std::int64_t{0});
    QVERIFY(loadRecognizer(folder));
    Recording rest;
    rest.resume(folder);
    QCOMPARE(rest.finished.steps, std::int64_t{stepsPerEpoch});
  }

  void pauseStepAndResume() {
    Recording run;
    std::atomic<std::int64_t> last{0};
    std::atomic<int> frames{0};
    run.onStep = [&](const StepMetrics& metrics) {
      if (metrics.step == 5) run.controls.pause();
      last = metrics.step;
    };
    run.onEvent = [&](const TrainingEvent& event) {
      frames += std::holds_alternative<MapFrame>(event) ? 1 : 0;
    };
    const auto begin = std::chrono::steady_clock::now();
    {
      const std::jthread runner([&] { run.start(smallConfig(2), freshFolder()); });
      const auto standsAt = [&](std::int64_t step) {
        if (!waitFor([&] { return last == step; })) return false;
        std::this_thread::sleep_for(200ms);
        return last == step;
      };
      const bool paused = standsAt(5);
      const int framesWhilePaused = frames;
      run.controls.step();
      const bool steppedOnce = standsAt(6);
      run.controls.step(2);
      const bool steppedTwice = standsAt(8);
      const bool stillPaused = run.controls.paused();
      run.controls.resume();
      QVERIFY(paused);
      QVERIFY(framesWhilePaused > 0);  // the map of what stands still
      QVERIFY(steppedOnce);
      QVERIFY(steppedTwice);
      QVERIFY(stillPaused);
    }
    QCOMPARE(run.finished.steps, std::int64_t{2 * stepsPerEpoch});
    // Pauses do not count as training, and do not change what is learnt.
    const auto wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    QVERIFY(run.finished.seconds < wall - 0.6);
    Recording straight;
    straight.start(smallConfig(2), freshFolder());
    QVERIFY(sameSteps(run.steps, straight.steps));
  }

  void stopEndsAPause() {
    Recording run;
    run.controls.pause();
    bool ended = false;
    {
      std::atomic<int> frames{0};
      run.onEvent = [&](const TrainingEvent& event) {
        frames += std::holds_alternative<MapFrame>(event) ? 1 : 0;
      };
      const std::jthread runner([&] {
        run.start(smallConfig(1), freshFolder());
        ended = true;
      });
      waitFor([&] { return frames > 0; });
      run.stop.request_stop();
    }
    QVERIFY(ended);
    QVERIFY(run.finished.stopped);
    QCOMPARE(run.finished.steps, std::int64_t{0});
  }

  void marginAndLearningRateCanBeTurned() {
    auto config = smallConfig(1);
    config.loss.kind = LossKind::triplet;
    config.loss.miner = MinerKind::batchAll;
    Recording plain;
    plain.start(config, freshFolder());
    Recording turned;
    turned.onStep = [&](const StepMetrics& metrics) {
      if (metrics.step == 3) turned.controls.setMargin(0.7F);
      if (metrics.step == 5) turned.controls.setLearningRateFactor(0.25F);
      if (metrics.step == 7) turned.controls.setMargin(-1);
    };
    turned.start(config, freshFolder());
    for (std::size_t i = 0; i < turned.steps.size(); ++i) {
      const auto& step = turned.steps[i];
      QCOMPARE(step.margin, step.step > 3 && step.step <= 7 ? 0.7F : config.loss.margin);
      QCOMPARE(step.learningRate, plain.steps[i].learningRate * (step.step > 5 ? 0.25F : 1.0F));
      QCOMPARE(step.loss == plain.steps[i].loss, step.step <= 3);
    }
    // The step after the turn sees the same weights and batch, and only another margin.
    QVERIFY(turned.steps[3].loss > plain.steps[3].loss);
    QVERIFY(turned.steps[3].activeShare > plain.steps[3].activeShare);
  }

  void aRateOfZeroStandsStill() {
    auto config = smallConfig(1);
    config.optimizer.averageDecay = 0;
    const auto folder = freshFolder();
    Recording run;
    run.controls.setLearningRateFactor(0);
    run.start(config, folder);
    const auto weights = readTensorFile(folder / modelFileName).tensors.at("head.weight").floats;
    const auto untrained = freshFolder();
    Recording none;
    none.stop.request_stop();
    none.start(config, untrained);
    QCOMPARE(weights, readTensorFile(untrained / modelFileName).tensors.at("head.weight").floats);
  }

  void learnsAndLeavesACompleteExperiment() {
    auto config = smallConfig(8);
    config.network = {{12, 24}, {}, 16};
    config.sampler = {10, 8};
    config.threads = 2;
    const auto folder = freshFolder();
    Recording run;
    run.controls.setMapInterval(0.01F);
    run.start(config, folder);

    const auto& steps = run.steps;
    QVERIFY(meanLoss(steps, steps.size() - 5, steps.size()) < 0.7 * meanLoss(steps, 0, 5));
    QVERIFY2(run.finished.test.knnAccuracy > 0.9, qPrintable(QString::number(run.finished.test.knnAccuracy)));
    QVERIFY(run.finished.validation.knnAccuracy > 0.9F);
    QVERIFY(run.finished.test.precisionAt1 > 0.9);
    QVERIFY(run.finished.test.mapAtR > 0.5);
    QCOMPARE(run.finished.test.count, std::size_t{100});
    QVERIFY(std::abs(run.finished.baselines.chance - 0.1) < 1e-9);
    QVERIFY(run.finished.baselines.rawPixels > 0.5);
    QVERIFY(steps.back().positiveDistance < steps.front().positiveDistance);
    for (const StepMetrics& step : steps) {
      QVERIFY(step.positiveDistance >= 0 && step.positiveDistance <= 2);
      QVERIFY(step.negativeDistance >= 0 && step.negativeDistance <= 2);
      QVERIFY(step.gradientNorm > 0);
      QCOMPARE(step.activeShare, 1.0F);
    }

    // What was reported, and in which order.
    std::vector<TrainingPhase> phases;
    for (const auto& change : run.all<PhaseChanged>()) phases.push_back(change.phase);
    QVERIFY(phases == (std::vector{TrainingPhase::loading, TrainingPhase::baselines, TrainingPhase::training,
                                   TrainingPhase::saving, TrainingPhase::evaluating}));
    const auto started = run.all<TrainingStarted>().at(0);
    QCOMPARE(started.trainingPictures, std::size_t{300});
    QCOMPARE(started.calibrationPictures, std::size_t{100});
    QCOMPARE(started.probes->size(), std::size_t{100});
    QVERIFY(!run.all<ValidationMetrics>().empty());
    const auto frames = run.all<MapFrame>();
    QVERIFY(frames.size() > 1);
    for (const auto& frame : frames) QCOMPARE(frame.points->rows, std::size_t{100});
    // The last one, which is stored, lies as those before did: turned or mirrored it would lie farther off.
    const auto offset = [&](float across, float up) {
      const Matrix& before = *frames[frames.size() - 2].points;
      const Matrix& last = *frames.back().points;
      double sum = 0;
      for (std::size_t i = 0; i < last.rows; ++i) {
        sum += std::pow(across * last.row(i)[0] - before.row(i)[0], 2) +
               std::pow(up * last.row(i)[1] - before.row(i)[1], 2);
      }
      return sum;
    };
    QVERIFY(offset(1, 1) < std::min({offset(-1, 1), offset(1, -1), offset(-1, -1)}));
    QVERIFY(std::holds_alternative<TrainingFinished>(run.events.back()));

    // What is in the folder.
    for (const char* file :
         {"experiment.json", "config.json", "metrics.csv", "model.safetensors", "gallery.json", "gallery.npy",
          "gallery-images.idx.gz", "gallery-labels.idx", "gallery-outsiders.npy", "thresholds.json",
          "map.json", "map-images.idx", "map-labels.idx", "checkpoint.safetensors"}) {
      QVERIFY2(fs::exists(folder / file), file);
    }
    for (const auto& entry : fs::directory_iterator(folder)) {
      QVERIFY2(entry.path().extension() != ".tmp", entry.path().c_str());
    }
    QVERIFY(readExperimentConfig(folder) == config);
    const auto info = readExperimentInfo(folder);
    QCOMPARE(info.state, ExperimentState::finished);
    QCOMPARE(info.name, folder.filename().string());
    QCOMPARE(info.result.steps, run.finished.steps);
    QCOMPARE(readMetrics(folder).size(), steps.size());
    QVERIFY(readMetrics(folder).back().validation);

    const auto recognizer = loadRecognizer(folder);
    QCOMPARE(recognizer->gallery().size(), std::size_t{300 + 75});  // every fourth redrawn
    QVERIFY(recognizer->calibration().keptAt(recognizer->calibration().threshold) >= config.keptShare);
    const auto probes = tests::syntheticDigits(50, 9);
    const auto answers = recognizer->recognize(probes);
    int right = 0;
    for (std::size_t i = 0; i < answers.size(); ++i)
      right += answers[i].nearestClass == probes.labels[i] ? 1 : 0;
    QVERIFY(right > 45);
  }

  void anExperimentIsNotWrittenOver() {
    const auto folder = freshFolder();
    Recording().start(smallConfig(0.1), folder);
    const auto before = contentOf(folder / modelFileName);
    const auto error = errorOf([&] { Recording().start(smallConfig(1), folder); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::experimentExists);
    QCOMPARE(error->arguments().at(0), folder.string());
    QVERIFY(contentOf(folder / modelFileName) == before);
  }

  void twoRunsCannotShareAFolder() {
    const auto folder = freshFolder();
    Recording run;
    std::vector<ErrorCode> codes;
    run.onEvent = [&](const TrainingEvent& event) {
      const auto* phase = std::get_if<PhaseChanged>(&event);
      if (!phase) return;
      const bool begun = phase->phase == TrainingPhase::training;
      if (phase->phase != TrainingPhase::loading && !begun) return;
      const auto error = errorOf([&] {
        if (begun) {
          Recording().resume(folder);
        } else {
          Recording().start(smallConfig(1), folder);
        }
      });
      codes.push_back(error ? error->code() : ErrorCode::internal);
    };
    run.start(smallConfig(0.2), folder);
    QCOMPARE(codes.size(), std::size_t{2});
    QCOMPARE(codes[0], ErrorCode::experimentBusy);
    QCOMPARE(codes[1], ErrorCode::experimentBusy);
    QVERIFY(loadRecognizer(folder));
    // It is free again when the run has ended.
    const FolderLock lock(folder);
    const auto error = errorOf([&] { Recording().resume(folder); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::experimentBusy);
  }

  void whatIsMissingIsNamed() {
    auto config = smallConfig(1);
    config.dataset = "/nowhere/data";
    const auto missing = errorOf([&] { Recording().start(config, freshFolder()); });
    QVERIFY(missing);
    QCOMPARE(missing->code(), ErrorCode::fileNotFound);
    QCOMPARE(missing->arguments().at(0), config.dataset);
    const auto folder = freshFolder();
    const auto none = errorOf([&] { Recording().resume(folder); });
    QVERIFY(none);
    QCOMPARE(none->code(), ErrorCode::fileNotFound);
  }

  void aLossThatIsNoNumberEndsTheRun() {
    const auto folder = freshFolder();
    Recording first;
    first.stopAfter(5);
    first.start(smallConfig(2), folder);
    Recording second;
    second.controls.setLearningRateFactor(std::numeric_limits<float>::infinity());
    const auto error = errorOf([&] { second.resume(folder); });
    QVERIFY(error);
    QVERIFY2(error->code() == ErrorCode::trainingDiverged, error->what());
    QCOMPARE(error->arguments().at(0), std::string("7"));  // the step after the one that broke the weights
    QCOMPARE(readMetrics(folder).size(), std::size_t{6});
    // Nor does stopping at the very step that breaks the weights store them.
    Recording stopped;
    stopped.controls.setLearningRateFactor(std::numeric_limits<float>::infinity());
    stopped.stopAfter(6);
    const auto broken = errorOf([&] { stopped.resume(folder); });
    QVERIFY(broken);
    QVERIFY2(broken->code() == ErrorCode::trainingDiverged, broken->what());
    // The checkpoint is kept: with a sensible rate the run goes on as if nothing had happened.
    Recording third;
    third.resume(folder);
    QCOMPARE(third.steps.front().step, std::int64_t{6});
    QCOMPARE(third.finished.steps, std::int64_t{2 * stepsPerEpoch});
    QVERIFY(std::isfinite(third.finished.loss));
  }

  void batchHardCollapsesAndShowsIt() {
    const auto mnist = userDataFolder() / "assets" / "mnist";
    if (!fs::exists(mnist)) QSKIP("MNIST is not set up");
    const auto folder = fs::path(scratch_.path().toStdString()) / "mnist";
    std::vector<std::size_t> places(6000);
    std::iota(places.begin(), places.end(), std::size_t{0});
    tests::writeIdxPart(folder, "train", openDataset("mnist").learning.subset(places));

    TrainingConfig config;
    config.dataset = folder.string();
    config.device = "cpu";
    config.sampler = {10, 25};
    config.budget = {0, 40 * 250 / 5500.0};
    config.data.testShare = 0;
    Recording good;
    good.start(config, freshFolder());
    QVERIFY(good.finished.steps >= 40);

    config.loss = {LossKind::triplet,       MarginKind::hinge,    0.2F,
                   DistanceKind::euclidean, MinerKind::batchHard, 0.1F};
    config.optimizer.learningRate = 1e-3F;
    config.augmentation.enabled = false;
    config.outsiderShare = 0;
    Recording collapsed;
    collapsed.start(config, freshFolder());
    const auto& end = collapsed.steps.back();
    qInfo(
        "batch-hard: loss %.3f, active %.2f, distances %.4f and %.4f; default: loss from %.2f to %.2f, %.3f "
        "and %.3f",
        end.loss, end.activeShare, end.positiveDistance, end.negativeDistance, good.steps.front().loss,
        good.steps.back().loss, good.steps.back().positiveDistance, good.steps.back().negativeDistance);
    QVERIFY(std::abs(end.loss - 0.2F) < 0.05F);
    QVERIFY(end.activeShare > 0.95F);
    QVERIFY(good.steps.back().loss < 0.8F * good.steps.front().loss);
    QVERIFY(good.steps.back().negativeDistance > 1);
    QVERIFY(good.steps.back().positiveDistance < 0.7F * good.steps.back().negativeDistance);
  }
};

QTEST_APPLESS_MAIN(TestTraining)
#include "test_training.moc"
