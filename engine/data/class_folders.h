#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/data/picture_list.h"

namespace likeness {

/// Visible entries of a folder in the order of their names (the order of the file system is nobody's).
/// Error fileUnreadable.
std::vector<std::filesystem::path> visibleEntries(const std::filesystem::path& folder);
/// Those of them that are folders.
std::vector<std::filesystem::path> visibleFolders(const std::filesystem::path& folder);
/// Those that are files with one of these endings (".png", in small letters).
std::vector<std::filesystem::path> filesEndingWith(const std::filesystem::path& folder,
                                                   const std::vector<std::string>& endings);
/// The ending of a file's name in small letters, such as ".jpg".
std::string lowerEnding(const std::filesystem::path& file);

/// Whether a file's name ends as those of the pictures do that readPicture takes.
bool looksLikePicture(const std::filesystem::path& file);
/// Endings of the pictures that readPhoto takes.
const std::vector<std::string>& pictureEndings();

/// A folder with one sub-folder of pictures a class; other files are passed over. Classes come in the order
/// of people ("2" before "10"). Error dataSetUnusable for a class without any picture, and when there is no
/// class.
PictureList listClassFolders(const std::filesystem::path& folder);

/// The pictures of a folder itself, of no class (named "").
PictureList listPictures(const std::filesystem::path& folder);

}  // namespace likeness
