#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/train/cure.h"

namespace likeness {

/// A cure that was applied to a run.
struct CureRecord {
  std::int64_t step = 0;      // the last before it
  std::int64_t fromStep = 0;  // whose weights the run went on with; 0: it began anew
  HealthVerdict verdict = HealthVerdict::learning;
  HealthCause cause = HealthCause::none;
  CureKind cure = CureKind::semiHardMiner;
  std::vector<std::string> changes;  // as changedSettings() tells them

  bool operator==(const CureRecord&) const = default;
};

/// cures.json of an experiment, in order; empty where there is none. Errors: those of readFile; fileDamaged,
/// wrongType, impossibleValue, unknownSetting; newerVersion.
std::vector<CureRecord> readCures(const std::filesystem::path& folder);
void writeCures(const std::filesystem::path& folder, const std::vector<CureRecord>& cures);

}  // namespace likeness
