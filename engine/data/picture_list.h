#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace likeness {

/// In pixels of the upright picture, from its top left corner.
struct PictureBox {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  bool operator==(const PictureBox&) const = default;
};

/// A picture to be read, with what is known of it.
struct ListedPicture {
  std::filesystem::path file;
  int label = 0;
  int identity = 0;
  std::optional<PictureBox> box;  // what of it counts
  std::size_t boxLine = 0;        // in the list that the box is from
};

/// Pictures with their classes, before any of them is opened.
struct PictureList {
  std::vector<ListedPicture> pictures;
  std::vector<std::string> classNames;
  bool hasIdentities = false;     // else those of the pictures mean nothing
  std::filesystem::path boxList;  // the file that boxes are from

  std::size_t size() const { return pictures.size(); }
};

}  // namespace likeness
