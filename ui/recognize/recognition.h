#pragma once

#include <QString>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/image.h"
#include "engine/recognize/ink.h"
#include "engine/recognize/occlusion.h"
#include "engine/recognize/recognizer.h"
#include "engine/store/experiment.h"

namespace likeness::ui {

/// What can be recognised: a drawing, or a picture that prepareDigit made ready.
using RecognitionInput = std::variant<Ink, GrayImage>;

/// A recogniser that is ready, with the map of its experiment.
struct LoadedRecognizer {
  std::filesystem::path folder;
  std::string name;  // of the experiment
  std::shared_ptr<const Recognizer> recognizer;
  std::optional<StoredMap> map;
  std::optional<Error> mapProblem;  // recognising goes on without a map
};

/// The recogniser of an experiment cannot be had.
struct RecognizerMissing {
  std::filesystem::path folder;
  Error reason;
};

/// One of several signs that were drawn beside each other.
struct RecognizedPart {
  GrayImage prepared;
  Answer answer;
};

/// The answer to one input.
struct Recognition {
  std::uint64_t request = 0;  // number of the input; rises
  GrayImage prepared;         // what the network saw
  bool blank = false;         // no ink in it: there is nothing to answer
  Answer answer;
  /// Of ink that shows several signs, all of them from left to right; `prepared` and `answer` are then those
  /// of the one that was drawn last. Empty for one sign.
  std::vector<RecognizedPart> parts{};
};

/// What in an input its answer rests on; comes a moment after the answer.
struct Explanation {
  std::uint64_t request = 0;
  GrayImage prepared;
  QString className;  // that is explained
  Occlusion occlusion;
};

using RecognitionEvent = std::variant<LoadedRecognizer, RecognizerMissing, Recognition, Explanation>;

}  // namespace likeness::ui
