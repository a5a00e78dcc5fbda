#include "engine/data/class_folders.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "engine/core/error.h"
#include "engine/core/natural_order.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

/// Of what readPicture takes.
constexpr std::array<std::string_view, 11> decodedEndings = {
    ".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".bmp", ".pgm", ".ppm", ".pbm", ".pnm"};

}  // namespace

std::vector<fs::path> visibleEntries(const fs::path& folder) {
  std::vector<fs::path> entries;
  try {
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (!entry.path().filename().string().starts_with('.')) entries.push_back(entry.path());
    }
  } catch (const fs::filesystem_error& error) {
    throw Error(ErrorCode::fileUnreadable, {folder.string(), error.code().message()});
  }
  std::sort(entries.begin(), entries.end(), [](const fs::path& a, const fs::path& b) {
    return naturallyBefore(a.filename().string(), b.filename().string());
  });
  return entries;
}

std::vector<fs::path> visibleFolders(const fs::path& folder) {
  std::vector<fs::path> folders = visibleEntries(folder);
  std::erase_if(folders, [](const fs::path& entry) {
    std::error_code ignored;
    return !fs::is_directory(entry, ignored);
  });
  return folders;
}

std::vector<fs::path> filesEndingWith(const fs::path& folder, const std::vector<std::string>& endings) {
  std::vector<fs::path> files = visibleEntries(folder);
  std::erase_if(files, [&](const fs::path& entry) {
    std::error_code ignored;
    return std::ranges::find(endings, lowerEnding(entry)) == endings.end() ||
           fs::is_directory(entry, ignored);
  });
  return files;
}

std::string lowerEnding(const fs::path& file) {
  std::string ending = file.extension().string();
  for (char& letter : ending) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return ending;
}

bool looksLikePicture(const fs::path& file) {
  const std::string ending = lowerEnding(file);
  return std::ranges::find(decodedEndings, ending) != decodedEndings.end();
}

const std::vector<std::string>& pictureEndings() {
  static const std::vector<std::string> endings = [] {
    std::vector<std::string> all(decodedEndings.begin(), decodedEndings.end());
    all.insert(all.end(), {".heic", ".heif", ".hif"});
    return all;
  }();
  return endings;
}

PictureList listClassFolders(const fs::path& folder) {
  PictureList list;
  for (const fs::path& classFolder : visibleFolders(folder)) {
    const std::vector<fs::path> files = filesEndingWith(classFolder, pictureEndings());
    if (files.empty())
      throw Error(ErrorCode::dataSetUnusable, {classFolder.string(), "this class has no picture"});
    const int label = static_cast<int>(list.classNames.size());
    list.classNames.push_back(classFolder.filename().string());
    for (const fs::path& file : files) list.pictures.push_back({file, label, label, {}, 0});
  }
  if (list.classNames.empty())
    throw Error(ErrorCode::dataSetUnusable, {folder.string(), "it has no folder of pictures for a class"});
  return list;
}

PictureList listPictures(const fs::path& folder) {
  PictureList list;
  for (const fs::path& file : filesEndingWith(folder, pictureEndings()))
    list.pictures.push_back({file, 0, 0, {}, 0});
  if (list.pictures.empty())
    throw Error(ErrorCode::dataSetUnusable, {folder.string(), "there are no pictures in it"});
  list.classNames = {""};
  return list;
}

}  // namespace likeness
