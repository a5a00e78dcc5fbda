#include "engine/train/compare_heads.h"

#include "engine/core/error.h"
#include "engine/metric/runtime.h"
#include "engine/store/recognizer_file.h"
#include "engine/train/split_scores.h"

namespace likeness {

HeadReport compareHeads(const TrainingConfig& config, const std::optional<std::filesystem::path>& experiment,
                        const HeadConfig& heads, const std::stop_token& stop) {
  prepareRuntime();
  const TrainingData data = loadTrainingData(config);
  if (data.byIdentity) {
    throw Error(ErrorCode::dataSetUnusable,
                {config.dataset, "it is split by identity, so that no class of the test was ever learnt"});
  }
  const bool tested = data.test.size() > 0;
  const LabelledSamples& probes = tested ? data.test : data.calibration;
  HeadReport report;
  report.scoredOn = (tested ? "test split of " : "calibration split of ") + config.dataset;
  LabelledRows training;
  LabelledRows scored;
  training.labels = data.training.labels;
  scored.labels = probes.labels;
  if (experiment) {
    const auto model = loadEmbeddingModel(*experiment);
    report.input = "embeddings of " + experiment->filename().string();
    training.rows = model->embed(data.training, heads.threads);
    scored.rows = model->embed(probes, heads.threads);
  } else {
    report.input = std::to_string(data.shape().size()) + " numbers a sample as they are";
    training.rows = valuesOf(data.training);
    scored.rows = valuesOf(probes);
  }
  report.comparison = compareHeads(training, scored, heads, stop);
  return report;
}

}  // namespace likeness
