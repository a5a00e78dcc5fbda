#include "engine/data/annotated_photos.h"

#include <vector>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/data/class_folders.h"
#include "engine/data/class_names.h"
#include "engine/data/photo_lists.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestList = std::size_t{512} << 20;

bool isThere(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(file, ignored);
}

/// A file by the name that a setting has: as it stands, else from the folder of the photos or the one above.
fs::path namedList(const std::string& name, const fs::path& folder) {
  for (const fs::path& candidate : {fs::path(name), folder / name, folder / ".." / name}) {
    if (isThere(candidate)) return candidate;
  }
  throw Error(ErrorCode::fileNotFound, {name});
}

/// Where CelebA's archive, or people who unpack it, put a list: in the folder, beside it, or in Anno.
fs::path foundList(const char* name, const fs::path& folder) {
  for (const char* place : {"", "Anno", "..", "../Anno", "../../Anno"}) {
    const fs::path candidate = folder / place / name;
    if (isThere(candidate)) return candidate.lexically_normal();
  }
  return {};
}

/// The folder that file names start from: the one given, or the one below it that has the first photo.
fs::path folderWith(const std::string& photo, const fs::path& folder) {
  if (isThere(folder / photo)) return folder;
  for (const fs::path& below : visibleFolders(folder)) {
    if (isThere(below / photo)) return below;
    for (const fs::path& lower : visibleFolders(below)) {
      if (isThere(lower / photo)) return lower;
    }
  }
  return folder;
}

std::vector<PhotoNote> readNotes(const PhotoLists& lists) {
  const std::string text = readTextFile(lists.identities, largestList);
  return lowerEnding(lists.identities) == ".csv" ? parsePhotoTable(text, lists.identities)
                                                 : parseIdentityList(text, lists.identities);
}

/// Takes the boxes of the second list over; every photo needs one.
void addBoxes(std::vector<PhotoNote>& notes, const PhotoLists& lists) {
  const auto boxes = parseBoxList(readTextFile(lists.boxes, largestList), lists.boxes);
  for (PhotoNote& note : notes) {
    const auto found = boxes.find(note.file);
    if (found == boxes.end())
      throw Error(ErrorCode::fileDamaged, {lists.boxes.string(), "it has no box for " + note.file});
    note.box = found->second.box;
    note.line = found->second.line;
  }
}

void refuseMissing(const PictureList& list, const std::vector<PhotoNote>& notes, const fs::path& identities) {
  std::size_t missing = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (isThere(list.pictures[i].file)) continue;
    if (missing++ == 0) first = i;
  }
  if (missing == 0) return;
  throw Error(ErrorCode::fileDamaged,
              {identities.string(), "line " + std::to_string(notes[first].line) + ": there is no picture " +
                                        list.pictures[first].file.string()},
              missing > 1 ? "and " + std::to_string(missing - 1) + " more are missing" : "");
}

}  // namespace

std::optional<PhotoLists> findPhotoLists(const fs::path& folder, const std::string& identities,
                                         const std::string& boxes) {
  PhotoLists lists;
  lists.pictures = folder;
  lists.identities =
      identities.empty() ? foundList("identity_CelebA.txt", folder) : namedList(identities, folder);
  if (lists.identities.empty()) return std::nullopt;
  lists.boxes = boxes.empty() ? foundList("list_bbox_celeba.txt", folder) : namedList(boxes, folder);
  return lists;
}

PictureList listAnnotatedPhotos(const PhotoLists& lists, bool withBoxes) {
  std::vector<PhotoNote> notes = readNotes(lists);
  PictureList list;
  const std::vector<PhotoNote> asListed = notes;
  list.boxList = lists.identities;
  if (withBoxes && !lists.boxes.empty() && !notes.front().box) {
    addBoxes(notes, lists);
    list.boxList = lists.boxes;
  }
  const fs::path folder = folderWith(notes.front().file, lists.pictures);
  ClassNames classes;
  ClassNames people;
  std::vector<int> labels;
  std::vector<int> identities;
  list.hasIdentities = !notes.front().identity.empty();
  for (const PhotoNote& note : notes) {
    labels.push_back(classes.add(note.className));
    identities.push_back(people.add(note.identity));
    list.pictures.push_back({folder / note.file, 0, 0, withBoxes ? note.box : std::nullopt, note.line});
  }
  list.classNames = classes.sorted(labels);
  people.sorted(identities);
  for (std::size_t i = 0; i < list.size(); ++i) {
    list.pictures[i].label = labels[i];
    list.pictures[i].identity = identities[i];
  }
  refuseMissing(list, asListed, lists.identities);
  return list;
}

}  // namespace likeness
