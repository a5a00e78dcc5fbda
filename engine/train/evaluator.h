#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/recognize/recognizer.h"
#include "engine/scores/knn.h"
#include "engine/scores/retrieval_scores.h"
#include "engine/train/training_event.h"

namespace likeness {

/// What became of probes of known classes; shares of them.
struct KnownScores {
  std::size_t count = 0;
  double knnAccuracy = 0;
  double precisionAt1 = 0;
  double mapAtR = 0;
  float threshold = 0;
  double acceptedCorrect = 0;
  double acceptedWrong = 0;
  double rejected = 0;
};

/// What became of probes of no known class.
struct UnknownScores {
  struct PerClass {
    std::size_t count = 0;
    std::size_t rejected = 0;
  };
  std::size_t count = 0;
  double rejected = 0;    // share
  double auroc = 0;       // known against unknown, by distance; 0.5 is chance
  double fprAt95Tpr = 0;  // share of unknown accepted where 95 % of the known are
  std::map<std::string, PerClass> perClass;
};

struct Evaluation {
  KnownScores known;
  std::optional<UnknownScores> unknown;
};

/// Share of pictures (with the recogniser's own labels) that are nearest to their class.
double recognizerAccuracy(const Recognizer& recognizer, const LabelledSamples& known, int threads);

/// The same pictures with the recogniser's classes, found by name. Error dataSetUnusable as of evaluate().
LabelledSamples withClassesOf(const Recognizer& recognizer, LabelledSamples known,
                              const std::string& knownName);

/// Scores a recogniser on prepared pictures. Classes are matched by name; a class of `known` that the
/// recogniser does not know is an Error dataSetUnusable, which calls the pictures `knownName`. `threshold`
/// below 0 is the default one.
Evaluation evaluate(const Recognizer& recognizer, const LabelledSamples& known,
                    const LabelledSamples* unknown, int threads, float threshold = -1,
                    const std::string& knownName = "The data set");

}  // namespace likeness
