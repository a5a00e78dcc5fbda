#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "engine/recognize/taught_drawing.h"

namespace likeness {

/// What was taught is kept in the folder "taught" of an experiment, in drawings.json; an experiment that
/// nothing was taught has none. Every change is written at once and atomically, so a kill loses the last at
/// most; two programs that teach at the same time are kept apart by a lock.
inline constexpr const char* taughtFolderName = "taught";

/// A class is called by at most so many bytes, and at most so many drawings are kept.
inline constexpr std::size_t longestTaughtName = 64;
inline constexpr std::size_t mostTaughtDrawings = 5000;

/// Nothing where nothing was taught. Errors: those of readFile but fileNotFound; fileDamaged, newerVersion,
/// wrongType, impossibleValue, unknownSetting, which name the file and the drawing.
TaughtDrawings readTaught(const std::filesystem::path& folder);

/// Adds pictures (28x28, not empty) of a class; answers them as they are kept. Errors: wrongUsage for a name
/// that is empty, too long, no UTF-8 or has a line break in it, for a picture without ink, and where there
/// would be too many; experimentBusy; diskFull, fileUnwritable; those of readTaught.
TaughtDrawings teach(const std::filesystem::path& folder, const std::string& className,
                     const std::vector<GrayImage>& pictures);

/// Takes drawings back; those that are not there are passed over. Answers what was removed. Errors as
/// teach().
TaughtDrawings forgetTaught(const std::filesystem::path& folder, const std::vector<std::uint64_t>& ids);

/// Puts drawings back that were removed, with their numbers, in order. Errors as teach().
void restoreTaught(const std::filesystem::path& folder, const TaughtDrawings& drawings);

/// drawings.json taken apart. The fuzz target enters here.
TaughtDrawings taughtFromJson(const nlohmann::json& json, const std::filesystem::path& file);

}  // namespace likeness
