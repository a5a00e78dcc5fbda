#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/recognize/recognizer.h"

namespace likeness {

/// A picture of a folder and what it was taken for.
struct BatchRow {
  std::filesystem::path file;
  std::string label;    // of the sub-folder it lies in; empty directly in the folder
  std::string problem;  // why it could not be read; then there is no answer
  GrayImage prepared;   // what the network saw
  bool refused = true;
  std::string answer;  // class; what it would be where it was refused
  float distance = 0;  // held against the threshold
  float threshold = 0;
  std::string runnerUp;  // or empty
  float runnerUpDistance = 0;

  bool read() const { return problem.empty(); }
};

struct BatchProgress {
  std::vector<BatchRow> rows;  // new ones, in the order of the files
  std::size_t done = 0;
  std::size_t count = 0;
};

/// Answers all pictures in a folder and below, in the natural order of their names; hidden files, and folders
/// whose name starts with a dot, are passed over. A picture that cannot be read becomes a row that says why.
/// `report` hears some rows at a time. `threshold` below 0 is the default. When stop is requested it ends
/// after the rows at hand. Errors: fileNotFound, fileUnreadable; dataSetUnusable for a folder without any
/// picture, and above 200,000.
void answerFolder(const Recognizer& recognizer, const std::filesystem::path& folder, float threshold,
                  int threads, const std::stop_token& stop, const std::function<void(BatchProgress)>& report);

/// Which classes labelled pictures were taken for; "none" is the last column.
struct BatchConfusion {
  std::vector<std::string> labels;   // rows, in the natural order of their names
  std::vector<std::string> answers;  // columns but the last: classes that occur as label or answer
  std::vector<std::size_t> counts;   // labels x (answers + 1)

  std::size_t at(std::size_t label, std::size_t answer) const {
    return counts[label * (answers.size() + 1) + answer];
  }
  std::size_t refused(std::size_t label) const { return at(label, answers.size()); }
};

/// Of the rows that have a label and could be read.
BatchConfusion confusionOf(const std::vector<BatchRow>& rows);

/// The table as CSV (RFC 4180): file, label, answer ("" for none), nearest_class, distance, threshold,
/// runner_up, runner_up_distance, problem.
std::string batchCsv(const std::vector<BatchRow>& rows);

}  // namespace likeness
