#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "engine/data/picture_list.h"

namespace likeness {

/// Where the lists of annotated photos are.
struct PhotoLists {
  std::filesystem::path pictures;    // the folder that file names start from
  std::filesystem::path identities;  // identity_CelebA.txt, or a .csv
  std::filesystem::path boxes;       // empty where there is none
};

/// Looks for CelebA's lists in a folder of photos, beside it, and in "Anno" there; lists that are named count
/// before those that are found. Nothing when there is no identity list. Errors: fileNotFound for one that was
/// named.
std::optional<PhotoLists> findPhotoLists(const std::filesystem::path& folder, const std::string& identities,
                                         const std::string& boxes);

/// Reads the lists and looks for the photos, without opening them; each class is an identity unless the list
/// tells them apart. With `withBoxes` a photo without a box is an error. Errors: those of the parsers and
/// of readTextFile; fileDamaged for a photo that is not there, with the line and how many more there are.
PictureList listAnnotatedPhotos(const PhotoLists& lists, bool withBoxes = true);

}  // namespace likeness
