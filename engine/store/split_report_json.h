#pragma once

#include <nlohmann/json_fwd.hpp>

#include "engine/core/json_reader.h"
#include "engine/data/split_report.h"

namespace likeness {

/// As experiment.json has it under "split"; shared_identities is missing where nobody knows who is who.
nlohmann::ordered_json toJson(const SplitReport& report);
/// Reads what toJson() writes. `origin` and `path` ("split.") name it in errors: those of JsonReader.
void readSplitReport(JsonReader& reader, const std::string& origin, const std::string& path,
                     SplitReport& report);

}  // namespace likeness
