#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "engine/data/labelled_samples.h"

namespace likeness {

/// The files of IDX pictures that belong together.
struct IdxFiles {
  std::filesystem::path images;
  std::filesystem::path labels;
  std::filesystem::path mapping;  // EMNIST's: what character a label stands for; or empty
  bool transposed = false;        // EMNIST's pictures lie on their side
};

/// The files of a part ("train", "t10k") of a folder by MNIST's names (train-images-idx3-ubyte, also with
/// ".gz", also with a dot before "idx3"), as Fashion-MNIST and KMNIST have them too, or by EMNIST's
/// (emnist-letters-train-images-idx3-ubyte; its t10k is called test). Nothing when there are none. Error
/// dataSetUnusable where EMNIST's several sets lie in one folder: the one to take is then named by its
/// picture file.
std::optional<IdxFiles> findIdxFiles(const std::filesystem::path& folder, const std::string& part);

/// The same for the set that a picture file belongs to, such as emnist-letters-train-images-idx3-ubyte.gz.
std::optional<IdxFiles> findIdxFilesBeside(const std::filesystem::path& pictures, const std::string& part);

/// Reads them: EMNIST's pictures upright, its classes named by their characters. Classes are numbers from 0
/// to the highest, whether they occur or not. Errors: those of readIdxPair; fileDamaged for the mapping.
LabelledSamples readIdxFiles(const IdxFiles& files);

}  // namespace likeness
