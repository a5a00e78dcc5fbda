#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>

#include "engine/core/json_reader.h"
#include "engine/scores/embedding_scores.h"

namespace likeness {

enum class ScoreDetail {
  summary,  // figures alone, as in experiment.json
  all,      // with the ROC, the table of classes and the confusion matrix
};

/// Scores as JSON; what was not measured is left out.
nlohmann::ordered_json toJson(const ScoreTable& table, ScoreDetail detail);
/// Reads what either form of toJson() has. Errors: those of JsonReader, which name `origin` and the key.
ScoreTable readScoreTable(const nlohmann::json& json, const std::string& origin, const std::string& path);

/// scores.json of an experiment, with all details. loadScores(): errors fileNotFound, fileDamaged, wrongType,
/// impossibleValue, unknownSetting.
void saveScores(const std::filesystem::path& folder, const ScoreTable& table);
ScoreTable loadScores(const std::filesystem::path& folder);

}  // namespace likeness
