#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/recognize/open_set_report.h"
#include "engine/recognize/recognizer.h"
#include "engine/train/training_config.h"

namespace likeness {

/// What a method tells apart, at the threshold that its own calibration sets.
struct MethodScores {
  OpenSetMethod method = defaultOpenSetMethod;
  OpenSetReport report;
  double calibratedShare = 0;  // of the calibration pictures, which its threshold accepts
};

/// The data on which methods are compared: the same for all of them.
struct MethodQuestion {
  const LabelledSamples* known = nullptr;  // labels are the recogniser's
  const LabelledSamples* unknown = nullptr;
  std::vector<LabelledSamples> calibration;  // known, and in neither (see calibrationPictures)
  double keptShare = 0.97;
};

/// The question about the recogniser of an experiment with this config: its methods are calibrated on
/// pictures made of `calibration`, that split of what it learnt from, for the share that it keeps. `known`
/// and `unknown` have to stay.
MethodQuestion questionAbout(const Recognizer& recognizer, const TrainingConfig& config,
                             const LabelledSamples& calibration, const LabelledSamples& known,
                             const LabelledSamples& unknown);

/// All methods that can be fitted, in the order of their enumeration, each with scales and a threshold from
/// the calibration pictures. The class that an answer names is the same in all: the recogniser's.
std::vector<MethodScores> compareOpenSetMethods(const Recognizer& recognizer, const MethodQuestion& question,
                                                int threads);

/// Known and unknown probes as the recogniser answers them; `known` with the recogniser's labels.
OpenSetProbes probesOf(const std::vector<Answer>& known, const std::vector<int>& labels,
                       const std::vector<Answer>& unknown, const LabelledSamples& unknownPictures);

/// Of the answers to known pictures: how well their confidence tells how often they are right.
Reliability reliabilityOf(const std::vector<Answer>& known, const std::vector<int>& labels);

}  // namespace likeness
