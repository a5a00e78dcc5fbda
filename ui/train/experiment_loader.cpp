#include "ui/train/experiment_loader.h"

#include "engine/store/experiment_files.h"
#include "engine/store/map_frames.h"
#include "ui/core/error_text.h"

namespace likeness::ui {

namespace {

/// A run is worth seeing without them.
MapSeries framesOf(const std::filesystem::path& file) {
  MapSeries series;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return series;
  try {
    const MapFrames frames(file);
    for (std::size_t i = 0; i < frames.size(); ++i)
      series.add(frames.step(i), std::make_shared<const Matrix>(frames.places(i)));
  } catch (const Error&) {
    series.clear();
  }
  return series;
}

StoredRun read(const std::filesystem::path& folder) {
  StoredRun run;
  run.folder = folder;
  run.info = readExperimentInfo(folder);
  run.config = readExperimentConfig(folder);
  run.hasCheckpoint = hasCheckpoint(folder);
  std::error_code ignored;
  // A run that was killed early has no curves and no map yet; it can still be continued.
  if (std::filesystem::exists(folder / "metrics.csv", ignored)) run.metrics = readMetrics(folder);
  run.health = readHealthLog(folder);
  run.cures = readCures(folder);
  run.map = loadMap(folder);
  run.frames = {framesOf(folder / mapFramesFileName), framesOf(folder / tsneFramesFileName),
                framesOf(folder / umapFramesFileName)};
  if (std::filesystem::exists(folder / "scores.json", ignored)) {
    run.scores = std::make_shared<const ScoreTable>(loadScores(folder));
  }
  return run;
}

}  // namespace

ExperimentLoader::ExperimentLoader(QObject* parent) : QObject(parent) {
  runner_.onEvents([this](const std::vector<StoredRun>& runs) { emit loaded(runs.back()); });
  runner_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit failed(errorMessage(*error));
  });
}

void ExperimentLoader::load(const std::filesystem::path& folder) {
  runner_.start([folder](const std::stop_token&, const auto& report) { report(read(folder)); });
}

}  // namespace likeness::ui
