#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>

#include "engine/core/json_reader.h"

namespace likeness {

/// Reads a JSON file of ours. Errors: those of readFile; fileDamaged.
nlohmann::json readJsonFile(const std::filesystem::path& file);

/// The same for a file that starts with "format": a newer one is an Error newerVersion before anything else
/// is looked at; none at all is fileDamaged.
nlohmann::json readVersionedJsonFile(const std::filesystem::path& file);

/// Reads the object of such a file key by key; "format" counts as read.
JsonReader versionedReader(const nlohmann::json& object, const std::filesystem::path& file);

/// Written with line breaks, for people; text that is not UTF-8 is replaced, never a reason to fail.
void writeJsonFile(const std::filesystem::path& file, const nlohmann::ordered_json& json);

}  // namespace likeness
