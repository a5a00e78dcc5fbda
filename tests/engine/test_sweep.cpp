#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <variant>

#include "engine/store/experiment.h"
#include "engine/train/sweep.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_files.h"
#include "tests/support/tiny_idx.h"

namespace fs = std::filesystem;
using namespace likeness;
using tests::errorOf;

namespace {

struct Recording {
  TrainingControls controls;
  std::stop_source stop;
  int stopAtRun = -1;
  std::vector<SweepEvent> events;
  SweepFinished finished;

  void take(const SweepEvent& event) {
    events.push_back(event);
    const auto* progress = std::get_if<SweepProgress>(&event);
    if (progress && static_cast<int>(progress->run) == stopAtRun &&
        std::holds_alternative<StepMetrics>(progress->event)) {
      stop.request_stop();
    }
  }
  void start(const SweepConfig& config, const fs::path& folder) {
    finished = runSweep(config, folder, controls, stop.get_token(), [this](const SweepEvent& e) { take(e); });
  }
  void resume(const fs::path& folder) {
    finished = resumeSweep(folder, controls, stop.get_token(), [this](const SweepEvent& e) { take(e); });
  }
};

double squaredDistance(const Matrix& a, const Matrix& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.values.size(); ++i) sum += std::pow(double{a.values[i]} - b.values[i], 2);
  return sum;
}

std::vector<float> lossesOf(const fs::path& folder) {
  std::vector<float> losses;
  for (const MetricsRow& row : readMetrics(folder)) losses.push_back(row.step.loss);
  return losses;
}

}  // namespace

class TestSweep : public QObject {
  Q_OBJECT

  QTemporaryDir scratch_;
  int folders_ = 0;

  fs::path dataFolder() const { return fs::path(scratch_.path().toStdString()) / "data"; }
  fs::path freshFolder() { return fs::path(scratch_.path().toStdString()) / std::to_string(++folders_); }

  SweepConfig marginSweep() const {
    SweepConfig sweep;
    sweep.base.dataset = dataFolder().string();
    sweep.base.outsiders.poolSize = 100;  // they are made anew by every run
    sweep.base.calibrationShare = 0.25;
    sweep.base.network.widths = {8, 16};
    sweep.base.network.residualLayers = {};
    sweep.base.network.embeddingDimension = 8;
    sweep.base.loss = defaultLoss(LossKind::triplet);
    sweep.base.sampler.classesPerBatch = 10;
    sweep.base.sampler.samplesPerClass = 3;
    sweep.base.budget = {0, 1, 0};
    sweep.base.device = "cpu";
    sweep.base.threads = 1;
    sweep.key = "loss.margin";
    sweep.values = {"0", "0.2", "1"};
    return sweep;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(scratch_.isValid());
    tests::writeIdxPart(dataFolder(), "train", tests::syntheticDigits(200, 1));
    tests::writeIdxPart(dataFolder(), "t10k", tests::syntheticDigits(60, 2));
  }

  void everyValueIsAnExperiment() {
    const SweepConfig sweep = marginSweep();
    const fs::path folder = freshFolder();
    Recording recording;
    recording.start(sweep, folder);
    QVERIFY(!recording.finished.stopped);
    QCOMPARE(recording.finished.runs.size(), std::size_t{3});
    QVERIFY(!recording.controls.hurrying());
    const float margins[] = {0, 0.2F, 1};
    for (std::size_t run = 0; run < 3; ++run) {
      const fs::path place = sweepRunFolder(folder, sweep, run);
      QCOMPARE(readExperimentConfig(place).loss.margin, margins[run]);
      QCOMPARE(readExperimentConfig(place).seed, sweep.base.seed);
      const ExperimentInfo info = readExperimentInfo(place);
      QVERIFY(info.state == ExperimentState::finished);
      QCOMPARE(info.result.test.count, std::size_t{0});  // chosen by a sweep, so not tested by it
      QVERIFY(info.result.validation.knnAccuracy > 0);
    }
    QVERIFY(lossesOf(sweepRunFolder(folder, sweep, 1)) != lossesOf(sweepRunFolder(folder, sweep, 2)));
    QCOMPARE(QString(sweepRunFolder(folder, sweep, 1).filename().c_str()), QString("2 loss.margin=0.2"));
  }

  void mapsAreTurnedToTheFirst() {
    const SweepConfig sweep = marginSweep();
    const fs::path folder = freshFolder();
    Recording recording;
    recording.start(sweep, folder);
    const Matrix& first = *recording.finished.runs[0].map.points;
    for (std::size_t run = 1; run < 3; ++run) {
      const MapFrame& frame = recording.finished.runs[run].map;
      const double apart = squaredDistance(*frame.points, first);
      for (int degrees = 10; degrees < 360; degrees += 10) {
        for (const float mirror : {1.0F, -1.0F}) {
          const float c = std::cos(static_cast<float>(degrees) * 0.0174533F);
          const float s = std::sin(static_cast<float>(degrees) * 0.0174533F);
          Matrix turned = *frame.points;
          for (std::size_t i = 0; i < turned.rows; ++i) {
            const float x = frame.points->row(i)[0] * mirror;
            const float y = frame.points->row(i)[1];
            turned.row(i)[0] = c * x - s * y;
            turned.row(i)[1] = s * x + c * y;
          }
          QVERIFY(squaredDistance(turned, first) >= apart * 0.9999);
        }
      }
      // The experiment keeps what was shown, and any embedding still finds its place.
      const auto stored = loadMap(sweepRunFolder(folder, sweep, run));
      QVERIFY(squaredDistance(*stored->frame.points, *frame.points) < 1e-9);
      const auto model = loadEmbeddingModel(sweepRunFolder(folder, sweep, run));
      const Matrix placed = stored->frame.projection->place(model->embed(*stored->probes, 1));
      QVERIFY(squaredDistance(placed, *frame.points) < 1e-6);
    }
  }

  void stoppedAndResumedIsAsIfNeverStopped() {
    const SweepConfig sweep = marginSweep();
    const fs::path whole = freshFolder();
    Recording().start(sweep, whole);
    const fs::path folder = freshFolder();
    Recording first;
    first.stopAtRun = 1;
    first.start(sweep, folder);
    QVERIFY(first.finished.stopped);
    QCOMPARE(first.finished.runs.size(), std::size_t{1});
    Recording second;
    second.resume(folder);
    QVERIFY(!second.finished.stopped);
    QCOMPARE(second.finished.runs.size(), std::size_t{3});
    QVERIFY(std::holds_alternative<SweepRunEnded>(second.events.front()));  // the first is only reported
    for (std::size_t run = 0; run < 3; ++run) {
      QCOMPARE(lossesOf(sweepRunFolder(folder, sweep, run)), lossesOf(sweepRunFolder(whole, sweep, run)));
      const auto a = loadMap(sweepRunFolder(folder, sweep, run));
      const auto b = loadMap(sweepRunFolder(whole, sweep, run));
      QVERIFY(squaredDistance(*a->frame.points, *b->frame.points) < 1e-9);
    }
    const auto again = errorOf([&] { Recording().start(sweep, folder); });
    QVERIFY(again && again->code() == ErrorCode::experimentExists);
  }

  void whatCannotBeSweptIsRefusedAtOnce() {
    const fs::path folder = freshFolder();
    const auto refused = [&](const char* key, const std::vector<std::string>& values) {
      SweepConfig sweep = marginSweep();
      sweep.key = key;
      sweep.values = values;
      return errorOf([&] { Recording().start(sweep, folder); }).has_value() && !fs::exists(folder);
    };
    QVERIFY(refused("loss.marginn", {"0"}));
    QVERIFY(refused("loss.margin", {"0", "9"}));
    QVERIFY(refused("loss.margin", {"0.1", "high"}));
    QVERIFY(refused("loss.margin", {"0.1", "0.1"}));
    QVERIFY(refused("loss.margin", {}));
    QVERIFY(refused("sampler.samplesPerClass", {"3", "5000"}));
    const auto missing = errorOf([&] { Recording().resume(folder); });
    QVERIFY(missing && missing->code() == ErrorCode::fileNotFound);
  }

  void brokenSweepFilesAreRefused() {
    const fs::path folder = freshFolder();
    fs::create_directories(folder);
    for (const char* text : {"x", "[]", "{}", R"({"key": "loss.margin", "values": [1, 2]})",
                             R"({"key": "loss.margin", "values": ["7"]})",
                             R"({"key": "loss.margin", "values": ["1"], "more": 1})"}) {
      std::ofstream(folder / "sweep.json") << text;
      QVERIFY2(errorOf([&] { readSweepConfig(folder); }), text);
    }
  }
};

QTEST_APPLESS_MAIN(TestSweep)
#include "test_sweep.moc"
