#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/data/labelled_samples.h"
#include "engine/recognize/open_set_report.h"
#include "engine/recognize/recognizer.h"
#include "engine/train/compare_methods.h"

namespace likeness::ui {

/// What is held against each other: digits that must be known, and signs that must be refused.
struct RefusalQuestion {
  std::filesystem::path experiment;
  std::shared_ptr<const Recognizer> recognizer;
  std::string known;    // a data set as openEvaluationSet takes it; empty for the experiment's test split
  std::string unknown;  // the same
};

/// All distances, ready for any threshold.
struct RefusalMeasure {
  std::string knownName;
  std::string unknownName;
  std::shared_ptr<const OpenSetBench> bench;
  LabelledSamples unknown;            // in the order of the bench's unknown probes
  Reliability reliability;            // of the confidence of answers to the known
  std::vector<MethodScores> methods;  // empty until they are compared, which takes longer
};

/// Recognises both, reports that, then compares all methods on the same and reports once more. Errors: those
/// of openEvaluationSet and loadTrainingData; dataSetUnusable for a class that the recogniser does not know,
/// and where the experiment has no test split.
void measureRefusal(const RefusalQuestion& question, const std::stop_token& stop, int threads,
                    const std::function<void(RefusalMeasure)>& report);

}  // namespace likeness::ui
