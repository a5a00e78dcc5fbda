#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/data/picture_list.h"

namespace likeness {

/// A line of a list of photos.
struct PhotoNote {
  std::string file;       // as the list has it
  std::string identity;   // who is shown; a class of its own
  std::string className;  // where the list has classes besides identities; else the identity
  std::optional<PictureBox> box;
  std::size_t line = 0;
};

/// CelebA's identity_CelebA.txt (Liu et al. 2015): "000001.jpg 2880" a line. Errors: fileDamaged with the
/// line for another form, and for a picture that comes twice.
std::vector<PhotoNote> parseIdentityList(std::string_view text, const std::filesystem::path& file);

/// CelebA's list_bbox_celeba.txt: the number of pictures, a line of column names, then "000001.jpg 95 71 226
/// 313" (left, top, width, height) a line; by picture, with the line of each. Errors as above, and for
/// another number of lines than announced.
struct ListedBox {
  PictureBox box;
  std::size_t line = 0;
};
std::map<std::string, ListedBox, std::less<>> parseBoxList(std::string_view text,
                                                           const std::filesystem::path& file);

/// A CSV file (RFC 4180) with a header: "file" and "identity" or "class" (or both), and, all four or none,
/// "x", "y", "width", "height"; other columns are passed over. A photo may come more than once. Errors:
/// fileDamaged with line and fault.
std::vector<PhotoNote> parsePhotoTable(std::string_view text, const std::filesystem::path& file);

/// Whether the header of a CSV file is one of such a table.
bool isPhotoTable(std::string_view text, const std::filesystem::path& file);

}  // namespace likeness
