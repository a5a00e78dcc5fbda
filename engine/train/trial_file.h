#pragma once

#include <filesystem>
#include <vector>

#include "engine/train/search_space.h"
#include "engine/train/tune_event.h"

namespace likeness {

/// The trials of a search, a line of JSON each. A file that is missing is no trial. Errors: those of
/// readFile; fileDamaged with the line, also for trials that are not numbered 1, 2, 3 ...
std::vector<Trial> readTrials(const std::filesystem::path& file, const SearchSpace& space);

/// Old or new content, whatever happens meanwhile. Errors: diskFull, fileUnwritable.
void writeTrials(const std::filesystem::path& file, const SearchSpace& space,
                 const std::vector<Trial>& trials);

}  // namespace likeness
