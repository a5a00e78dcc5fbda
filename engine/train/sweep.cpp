#include "engine/train/sweep.h"

#include <optional>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/store/experiment.h"
#include "engine/store/folder_lock.h"
#include "engine/train/sweep_file.h"
#include "engine/train/trainer.h"
#include "engine/train/trial_run.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

/// Leaves the test split unread for as long as it lives.
class TestLeftOut {
 public:
  explicit TestLeftOut(TrainingControls& controls) : controls_(controls), before_(controls.hurrying()) {
    controls_.hurry(true);
  }
  ~TestLeftOut() { controls_.hurry(before_); }
  TestLeftOut(const TestLeftOut&) = delete;
  TestLeftOut& operator=(const TestLeftOut&) = delete;

 private:
  TrainingControls& controls_;
  bool before_;
};

/// `frame` turned so that its points fall as near as can be to those of `reference`.
MapFrame turnedTo(const MapFrame& frame, const Matrix& reference) {
  if (!frame.points || !frame.projection || frame.points->rows != reference.rows) return frame;
  PlaneProjection plane;  // of the points onto themselves
  plane.mean = {0, 0};
  plane.axes = {std::vector<float>{1, 0}, std::vector<float>{0, 1}};
  const PlaneProjection turn = alignTo(plane, *frame.points, reference);
  MapFrame turned = frame;
  turned.points = std::make_shared<const Matrix>(turn.place(*frame.points));
  PlaneProjection projection = *frame.projection;
  projection.shares = {};
  for (std::size_t axis = 0; axis < 2; ++axis) {
    for (std::size_t d = 0; d < projection.mean.size(); ++d) {
      projection.axes[axis][d] = turn.axes[axis][0] * frame.projection->axes[0][d] +
                                 turn.axes[axis][1] * frame.projection->axes[1][d];
    }
  }
  turned.projection = std::make_shared<const PlaneProjection>(std::move(projection));
  return turned;
}

bool isThere(const fs::path& folder) {
  return fs::exists(folder / "experiment.json");
}

class Sweep {
 public:
  Sweep(const SweepConfig& config, const fs::path& folder, TrainingControls& controls,
        const std::stop_token& stop, const std::function<void(SweepEvent)>& report)
      : config_(config), folder_(folder), controls_(controls), stop_(stop), report_(report) {}

  SweepFinished run() {
    const TestLeftOut testLeftOut(controls_);
    SweepFinished finished;
    for (std::size_t run = 0; run < config_.values.size(); ++run) {
      std::optional<SweepRunEnded> ended = known(run);
      if (!ended && !stop_.stop_requested()) ended = train(run);
      if (!ended) {
        finished.stopped = true;
        break;
      }
      if (!reference_) reference_ = ended->map.points;
      finished.runs.push_back(*ended);
      report_(*ended);
    }
    report_(finished);
    return finished;
  }

 private:
  /// Of a run that has finished before.
  std::optional<SweepRunEnded> known(std::size_t run) const {
    const fs::path folder = sweepRunFolder(folder_, config_, run);
    if (!isThere(folder)) return std::nullopt;
    const ExperimentInfo info = readExperimentInfo(folder);
    if (info.state != ExperimentState::finished) return std::nullopt;
    SweepRunEnded ended{run, false, {}, info.result, {}};
    if (const auto map = loadMap(folder)) ended.map = map->frame;
    return ended;
  }

  /// Nothing when stopped.
  std::optional<SweepRunEnded> train(std::size_t run) {
    report_(SweepRunStarted{run});
    SweepRunEnded ended{run, false, {}, {}, {}};
    const auto pass = [&](TrainingEvent event) {
      if (auto* frame = std::get_if<MapFrame>(&event)) {
        if (reference_) *frame = turnedTo(*frame, *reference_);
        ended.map = *frame;
      }
      report_(SweepProgress{run, std::move(event)});
    };
    const fs::path folder = sweepRunFolder(folder_, config_, run);
    try {
      ended.result = isThere(folder)
                         ? resumeTraining(folder, 0, 0, controls_, stop_, pass)
                         : likeness::train(sweepRunConfig(config_, run), folder, controls_, stop_, pass);
    } catch (...) {
      const Error error = currentError();
      if (!isOfSettings(error.code())) throw;
      return SweepRunEnded{run, true, error.what(), {}, {}};
    }
    keepTurned(folder, ended.map);
    if (ended.result.stopped) return std::nullopt;
    return ended;
  }

  /// What is stored is what was shown.
  void keepTurned(const fs::path& folder, const MapFrame& frame) const {
    if (!reference_ || !frame.points) return;
    if (auto map = loadMap(folder)) {
      map->frame = frame;
      saveMap(folder, *map);
    }
  }

  const SweepConfig& config_;
  const fs::path& folder_;
  TrainingControls& controls_;
  const std::stop_token& stop_;
  const std::function<void(SweepEvent)>& report_;
  std::shared_ptr<const Matrix> reference_;  // the last map of the first run
};

}  // namespace

SweepFinished runSweep(const SweepConfig& config, const fs::path& folder, TrainingControls& controls,
                       const std::stop_token& stop, const std::function<void(SweepEvent)>& report) {
  checkSweep(config);
  if (isThere(folder) || fs::exists(folder / sweepFileName)) {
    throw Error(ErrorCode::experimentExists, {folder.string()});
  }
  makeFolder(folder);
  const FolderLock lock(folder);
  writeSweepConfig(folder, config);
  return Sweep(config, folder, controls, stop, report).run();
}

SweepFinished resumeSweep(const fs::path& folder, TrainingControls& controls, const std::stop_token& stop,
                          const std::function<void(SweepEvent)>& report) {
  const SweepConfig config = readSweepConfig(folder);
  const FolderLock lock(folder);
  return Sweep(config, folder, controls, stop, report).run();
}

}  // namespace likeness
