#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <variant>

#include "engine/core/files.h"
#include "engine/store/experiment.h"
#include "engine/store/experiment_files.h"
#include "engine/train/median_rule.h"
#include "engine/train/trial_file.h"
#include "engine/train/trial_run.h"
#include "engine/train/tuner.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_files.h"
#include "tests/support/tiny_idx.h"

namespace fs = std::filesystem;
using namespace likeness;
using tests::errorOf;

namespace {

/// What a search reported.
struct Recording {
  TrainingControls controls;
  std::stop_source stop;
  int stopIn = 0;  // number of the trial that is stopped at its first step
  std::vector<TuneEvent> events;
  TuneFinished finished;

  void take(const TuneEvent& event) {
    events.push_back(event);
    const auto* progress = std::get_if<TrialProgress>(&event);
    if (progress && progress->number == stopIn) stop.request_stop();
  }
  void start(const TuneConfig& config, const fs::path& folder) {
    finished = tune(config, folder, controls, stop.get_token(), [this](const TuneEvent& e) { take(e); });
  }
  void resume(const fs::path& folder, int trials = 0) {
    finished =
        resumeTuning(folder, trials, controls, stop.get_token(), [this](const TuneEvent& e) { take(e); });
  }
  template <class Event>
  std::vector<Event> all() const {
    std::vector<Event> found;
    for (const auto& event : events) {
      if (const auto* one = std::get_if<Event>(&event)) found.push_back(*one);
    }
    return found;
  }
};

/// In all that does not depend on the clock.
bool sameTrials(const std::vector<Trial>& a, const std::vector<Trial>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Trial& x, const Trial& y) {
    return x.number == y.number && x.point == y.point && x.state == y.state && x.score == y.score;
  });
}

Trial trialWith(std::vector<TrialMark> curve, TrialState state = TrialState::finished) {
  Trial trial;
  trial.curve = std::move(curve);
  trial.state = state;
  return trial;
}

}  // namespace

class TestTuner : public QObject {
  Q_OBJECT

  QTemporaryDir scratch_;
  int folders_ = 0;

  fs::path dataFolder() const { return fs::path(scratch_.path().toStdString()) / "data"; }
  fs::path freshFolder() { return fs::path(scratch_.path().toStdString()) / std::to_string(++folders_); }

  TuneConfig smallSearch(int trials) const {
    TuneConfig config;
    config.base.dataset = dataFolder().string();
    config.base.outsiders.poolSize = 100;  // they are made anew by every run
    config.base.calibrationShare = 0.25;
    config.base.network.widths = {8, 16};
    config.base.network.residualLayers = {};
    config.base.network.embeddingDimension = 8;
    config.base.sampler.classesPerBatch = 10;
    config.base.sampler.samplesPerClass = 3;
    config.base.budget = {0, 1, 0};
    config.base.device = "cpu";
    config.base.threads = 1;
    config.trialBudget = {0, 0.5, 0};
    config.trials = trials;
    config.endEarly = false;  // it looks at the clock
    config.space = SearchSpace::fromTexts(
        {"optimizer.learningRate=1e-4..1e-1:log", "loss.kind={triplet,supervised-contrastive}",
         "loss.margin=0.05..1 if loss.kind=triplet"},
        "test");
    return config;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(scratch_.isValid());
    tests::writeIdxPart(dataFolder(), "train", tests::syntheticDigits(200, 1));
    tests::writeIdxPart(dataFolder(), "t10k", tests::syntheticDigits(60, 2));
  }

  void aSearchLeavesItsWinnerAsAnExperiment() {
    const fs::path folder = freshFolder();
    const TuneConfig config = smallSearch(5);
    Recording search;
    search.start(config, folder);
    const TuneFinished& finished = search.finished;
    QCOMPARE(finished.trials.size(), std::size_t{5});
    QVERIFY(!finished.stopped && finished.winner.has_value());
    for (const Trial& trial : finished.trials) {
      QVERIFY(trial.score > 0 && trial.score <= finished.trials[std::size_t(finished.best) - 1].score);
      const fs::path kept = folder / "search" / "trials" / std::to_string(trial.number);
      QVERIFY(readExperimentConfig(kept).budget.epochs == 0.5);
      QVERIFY(!readMetrics(kept).empty());
      QVERIFY(!hasCheckpoint(kept));
    }
    // The winner was trained for the budget of the config, and met the test split; nothing else did.
    const auto& best = finished.trials[std::size_t(finished.best) - 1];
    QVERIFY(readExperimentConfig(folder) == config.space.apply(config.base, best.point));
    QCOMPARE(finished.winner->test.count, std::size_t{60});
    QVERIFY(finished.winner->baselines.rawPixels > 0);
    QVERIFY(readExperimentInfo(folder).state == ExperimentState::finished);
    int readings = 0;
    for (const auto& progress : search.all<WinnerProgress>()) {
      readings += std::holds_alternative<TrainingFinished>(progress.event) ? 1 : 0;
    }
    QCOMPARE(readings, 1);
  }

  void eventsTellTheStory() {
    Recording search;
    search.start(smallSearch(4), freshFolder());
    QVERIFY(std::holds_alternative<TuneStarted>(search.events.front()));
    QVERIFY(std::holds_alternative<TuneFinished>(search.events.back()));
    const auto started = search.all<TrialStarted>();
    const auto ended = search.all<TrialEnded>();
    QCOMPARE(started.size(), std::size_t{4});
    QCOMPARE(ended.size(), std::size_t{4});
    double best = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      QCOMPARE(started[i].number, static_cast<int>(i) + 1);
      QVERIFY(started[i].point == ended[i].trial.point);
      best = std::max(best, ended[i].trial.score);
      QCOMPARE(ended[std::size_t(ended[i].best) - 1].trial.score, best);
    }
    QVERIFY(ended[2].matters.shares.empty());
    QCOMPARE(ended[3].matters.shares.size(), std::size_t{3});
    QVERIFY(!search.all<TrialProgress>().empty());
    QCOMPARE(search.all<WinnerStarted>().size(), std::size_t{1});
  }

  void stoppedAndResumedIsAsIfNeverStopped() {
    Recording whole;
    whole.start(smallSearch(6), freshFolder());
    const fs::path folder = freshFolder();
    Recording first;
    first.stopIn = 4;
    first.start(smallSearch(6), folder);
    QVERIFY(first.finished.stopped);
    QVERIFY(!first.finished.winner.has_value());
    QCOMPARE(first.finished.trials.size(), std::size_t{3});
    Recording second;
    second.resume(folder);
    QCOMPARE(second.all<TuneStarted>()[0].known.size(), std::size_t{3});
    QCOMPARE(second.all<TrialStarted>()[0].number, 4);
    QVERIFY(sameTrials(second.finished.trials, whole.finished.trials));
    QCOMPARE(second.finished.winner->test.knnAccuracy, whole.finished.winner->test.knnAccuracy);
    // Once the test split has been read there is nothing to go on with.
    Recording third;
    third.resume(folder);
    QVERIFY(third.all<TrialStarted>().empty() && third.all<WinnerStarted>().empty());
    QCOMPARE(third.finished.winner->test.knnAccuracy, whole.finished.winner->test.knnAccuracy);
    const auto error = errorOf([&] { Recording().resume(folder, 9); });
    QVERIFY(error && error->code() == ErrorCode::experimentExists);
    const auto again = errorOf([&] { Recording().start(smallSearch(6), folder); });
    QVERIFY(again && again->code() == ErrorCode::experimentExists);
  }

  void itCanEndWithWhatThereIs() {
    const fs::path folder = freshFolder();
    Recording first;
    first.stopIn = 3;
    first.start(smallSearch(6), folder);
    Recording second;
    second.resume(folder, 2);
    QVERIFY(second.all<TrialStarted>().empty());
    QVERIFY(second.finished.winner.has_value());
  }

  void timeEndsASearch() {
    TuneConfig config = smallSearch(30);
    config.minutes = 1e-6;
    Recording search;
    search.start(config, freshFolder());
    QCOMPARE(search.finished.trials.size(), std::size_t{1});
    QVERIFY(search.finished.winner.has_value());
  }

  void aFailedTrialEndsNothing() {
    TuneConfig config = smallSearch(3);
    config.space = SearchSpace::fromTexts({"sampler.samplesPerClass={3,5000}"}, "test");
    Recording search;
    search.start(config, freshFolder());
    QCOMPARE(search.finished.trials.size(), std::size_t{2});  // there are no more
    int failed = 0;
    for (const Trial& trial : search.finished.trials) {
      if (trial.state != TrialState::failed) continue;
      ++failed;
      QVERIFY(trial.fault.find("8192") != std::string::npos);
      QVERIFY(trial.number != search.finished.best);
    }
    QCOMPARE(failed, 1);
    config.space = SearchSpace::fromTexts({"sampler.samplesPerClass={5000}"}, "test");
    Recording hopeless;
    hopeless.start(config, freshFolder());
    QCOMPARE(hopeless.finished.best, 0);
    QVERIFY(!hopeless.finished.winner.has_value() && !hopeless.finished.stopped);
  }

  void aHopelessTrialIsEndedEarly() {
    TuneConfig config = smallSearch(1);
    config.base.budget = {4, 0, 0};  // the first measurement is after a second
    const TrainingData data = loadToLearn(config.base);
    const std::vector<Trial> perfect(4, trialWith({{0.01, 2.0}, {1, 2.0}}));
    const fs::path folder = freshFolder();
    Trial next;
    next.number = 5;
    TrainingControls controls;
    const auto trial =
        runTrial({config.base, data, folder, perfect, true}, next, controls, {}, [](TuneEvent) {});
    QVERIFY(trial && trial->state == TrialState::endedEarly);
    QCOMPARE(trial->curve.size(), std::size_t{1});
    QVERIFY(trial->curve[0].progress >= 0.25 && trial->curve[0].progress < 1);
    QVERIFY(trial->score > 0 && trial->score == trial->curve[0].score);
  }

  void whatCannotBeSearchedIsRefusedAtOnce() {
    TuneConfig config = smallSearch(3);
    config.space = SearchSpace::fromTexts({"loss.margin=0..1 if loss.kind=circle"}, "test");
    const fs::path folder = freshFolder();
    QVERIFY(errorOf([&] { Recording().start(config, folder); }));
    QVERIFY(!fs::exists(folder));
    config = smallSearch(501);
    QVERIFY(errorOf([&] { Recording().start(config, folder); }));
    config = smallSearch(3);
    config.trialBudget = {0, 0, 0};
    QVERIFY(errorOf([&] { Recording().start(config, folder); }));
    const auto missing = errorOf([&] { Recording().resume(folder); });
    QVERIFY(missing && missing->code() == ErrorCode::fileNotFound);
  }

  void configsGoThroughJson() {
    TuneConfig config = smallSearch(7);
    config.minutes = 3;
    config.seed = 18446744073709551615U;
    QVERIFY(tuneConfigFromJson(toJson(config), "again") == config);
  }

  void brokenTrialsAreRefusedWithTheirLine() {
    const SearchSpace space = smallSearch(1).space;
    Trial trial;
    trial.number = 1;
    trial.point = space.pointAt(std::vector<double>{0.2, 0.5, 0.7});
    trial.score = 0.5;
    trial.curve = {{0.5, 0.4}, {1, 0.5}};
    const fs::path folder = freshFolder();
    makeFolder(folder);
    const fs::path file = folder / "trials.jsonl";
    QVERIFY(readTrials(file, space).empty());
    Trial second = trial;
    second.number = 2;
    second.state = TrialState::failed;
    second.fault = "not \xff UTF-8";
    writeTrials(file, space, {trial, second});
    QVERIFY(readTrials(file, space)[0] == trial);
    QCOMPARE(readTrials(file, space).size(), std::size_t{2});
    const std::string good = readTextFile(file, 1 << 20);
    const std::string line = good.substr(0, good.find('\n') + 1);
    for (const std::string& broken :
         {std::string("x\n"), std::string("{}\n"), line + line, line + "\n", line.substr(0, line.size() / 2),
          "[" + line, std::string("{\"number\":1,\"values\":{\"loss.kind\":\"circle\"}}\n")}) {
      std::ofstream(file) << broken;
      const auto error = errorOf([&] { readTrials(file, space); });
      QVERIFY2(error && error->code() == ErrorCode::fileDamaged, broken.c_str());
      QVERIFY(std::string(error->what()).find("line ") != std::string::npos);
    }
  }

  void hopelessMeansBelowTheMedianAtEqualProgress() {
    std::vector<Trial> ended;
    for (const double score : {0.5, 0.6, 0.7, 0.8}) {
      ended.push_back(trialWith({{0.1, 0.1}, {0.5, score}, {1, 0.99}}));
    }
    // Averages up to 0.5: 0.3, 0.35, 0.4, 0.45; their median is 0.375.
    QVERIFY(isHopeless({{0.5, 0.37}}, ended));
    QVERIFY(!isHopeless({{0.5, 0.38}}, ended));
    QVERIFY(!isHopeless({{0.4, 0.38}, {0.5, 0.1}}, ended));  // the best so far counts
    QVERIFY(!isHopeless({{0.19, 0.01}}, ended));             // too early
    QVERIFY(isHopeless({{0.4, 0.09}}, ended));               // the others had 0.1 by then
    ended.back().state = TrialState::endedEarly;
    QVERIFY(!isHopeless({{0.5, 0.01}}, ended));  // three are too few
    ended.push_back(trialWith({{0.9, 0.9}}));
    QVERIFY(!isHopeless({{0.5, 0.01}}, ended));  // nothing is known of it so early
    QVERIFY(isHopeless({{0.95, 0.01}}, ended));
    QVERIFY(!isHopeless({}, ended));
  }
};

QTEST_APPLESS_MAIN(TestTuner)
#include "test_tuner.moc"
