#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "engine/train/training_event.h"

namespace likeness {

/// A line of metrics.csv.
struct MetricsRow {
  StepMetrics step;
  std::optional<ValidationMetrics> validation;
};

/// A half line at the end (the program was killed while it wrote) is left out; any other fault is fileDamaged
/// with its line.
std::vector<MetricsRow> readMetrics(const std::filesystem::path& folder);

/// Appends to metrics.csv; lines reach the disk about once a second.
class MetricsWriter {
 public:
  /// `afterStep`: lines of later steps are cut off, so that a resumed run does not write them twice; with 0
  /// the file is begun anew. Errors: diskFull, fileUnwritable; those of readMetrics.
  MetricsWriter(const std::filesystem::path& folder, std::int64_t afterStep);
  ~MetricsWriter();
  void add(const MetricsRow& row);
  void flush();

 private:
  struct File;
  std::unique_ptr<File> file_;
};

}  // namespace likeness
