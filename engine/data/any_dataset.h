#pragma once

#include <string>

#include "engine/data/dataset.h"

namespace likeness {

/// All that openDataset takes, however few its classes are, and a folder of pictures itself (class unknown:
/// named ""): what is looked at and not learnt from. Errors: those
/// of openDataset.
Dataset openAnyDataset(const std::string& spec, const DataConfig& config = {},
                       const ReadingWatch& watch = {});

}  // namespace likeness
