#pragma once

#include <filesystem>
#include <string_view>

#include "engine/data/labelled_samples.h"
#include "engine/data/reading_watch.h"

namespace likeness {

/// Whether the folders of a folder hold .npy files.
bool hasVectorFolders(const std::filesystem::path& folder);

/// A folder with one sub-folder of .npy files a class: each a vector, or a matrix with a sample a row.
/// Errors: those of the readers; fileDamaged naming the file whose vectors are longer or shorter than those
/// before, or not finite; dataSetUnusable for a class without any, and above 2 GiB; stopped.
LabelledSamples readVectorFolders(const std::filesystem::path& folder, const ReadingWatch& watch);

/// A table of vectors, .csv or .tsv by its name: a row a sample. The class is the column "label" or "class",
/// or the last that is no number; "identity" and "file" are understood where there is a header; all others
/// are numbers. A table without any class has the class "" alone. At most 1 GiB. Errors: those of
/// readTextFile; fileDamaged with line and column.
LabelledSamples readVectorTable(const std::filesystem::path& file, const ReadingWatch& watch = {});
/// The same from memory. The fuzz target enters here.
LabelledSamples parseVectorTable(std::string_view text, const std::filesystem::path& file,
                                 const ReadingWatch& watch = {});

}  // namespace likeness
