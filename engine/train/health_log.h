#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "engine/train/health_report.h"

namespace likeness {

/// health.csv of an experiment: a line a report, thinned so that a run of any length keeps at most 4,000.
class HealthLog {
 public:
  /// Keeps what was logged up to `afterStep`; a log that cannot be read is begun anew, since a run must not
  /// hang on it.
  HealthLog(const std::filesystem::path& folder, std::int64_t afterStep);

  void add(const HealthReport& report);
  /// Errors: diskFull, fileUnwritable.
  void write() const;

 private:
  std::filesystem::path folder_;
  std::vector<HealthReport> reports_;
  std::int64_t gap_ = 0;  // steps between reports whose verdict is the one before
};

/// Empty where there is none. Error fileDamaged with the line.
std::vector<HealthReport> readHealthLog(const std::filesystem::path& folder);

}  // namespace likeness
