#include "engine/faces/library_export.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/faces/sidecar.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

struct FileOfPhoto {
  fs::path file;
  RowId photo;
};

std::vector<FileOfPhoto> readableFiles(const FaceLibrary& library) {
  std::vector<FileOfPhoto> files;
  library.eachFile({}, [&](const StoredFile& file) {
    if (!file.failed) files.push_back({file.path, file.photo});
  });
  return files;
}

std::map<RowId, std::string> namesOfPeople(const FaceLibrary& library, RowId pack) {
  std::map<RowId, std::string> names;
  for (const StoredPerson& person : library.people(pack)) names[person.id] = person.name;
  return names;
}

std::string nameOf(const std::map<RowId, std::string>& names, RowId person) {
  const auto found = names.find(person);
  return found == names.end() ? std::string() : found->second;
}

PhotoFrame frameOf(const StoredPhoto& photo) {
  return {photo.width, photo.height, 1};
}

/// Calls `work` for every file; what goes wrong with one does not stop the rest, but for a full disk.
void eachPhoto(const FaceLibrary& library, const std::stop_token& stop, const ExportReport& report,
               SidecarWork& result, const std::function<void(const FileOfPhoto&, const StoredPhoto&)>& work) {
  const std::vector<FileOfPhoto> files = readableFiles(library);
  std::size_t done = 0;
  for (const FileOfPhoto& file : files) {
    if (report) report(done++, files.size());
    if (stop.stop_requested()) {
      result.stopped = true;
      return;
    }
    const StoredPhoto photo = library.photo(file.photo);
    try {
      work(file, photo);
    } catch (const Error& error) {
      if (error.code() == ErrorCode::diskFull) throw;
      result.failures.push_back(error);
    }
  }
}

/// Faces by the name that sidecars give them.
using NamedFaces = std::map<std::string, std::vector<StoredFace>>;

void collectNames(const FileOfPhoto& file, const StoredPhoto& photo, std::vector<StoredFace> faces,
                  NamedFaces& named, SidecarWork& result) {
  const auto sidecar = findSidecar(file.file);
  if (!sidecar || faces.empty()) return;
  std::vector<FaceBox> boxes;
  for (const StoredFace& face : faces) boxes.push_back(face.box);
  const std::vector<std::string> names = matchNames(readSidecar(*sidecar, frameOf(photo)), boxes);
  bool any = false;
  for (std::size_t i = 0; i < faces.size(); ++i) {
    if (names[i].empty()) continue;
    named[names[i]].push_back(faces[i]);
    any = true;
  }
  if (any) ++result.photos;
}

/// The unnamed person who has most of the faces; 0 when there is none.
RowId unnamedPersonOf(const std::vector<StoredFace>& faces, const std::map<RowId, std::string>& names) {
  std::map<RowId, int> counts;
  for (const StoredFace& face : faces) {
    if (face.person != 0 && nameOf(names, face.person).empty()) ++counts[face.person];
  }
  RowId most = 0;
  for (const auto& [person, count] : counts) {
    if (most == 0 || count > counts[most]) most = person;
  }
  return most;
}

RowId personNamed(const std::string& name, const std::map<RowId, std::string>& names) {
  const auto found = std::ranges::find(names, name, [](const auto& person) { return person.second; });
  return found == names.end() ? 0 : found->first;
}

void takeName(FaceLibrary& library, const std::string& name, const std::vector<StoredFace>& faces,
              std::map<RowId, std::string>& names, SidecarWork& result) {
  RowId person = personNamed(name, names);
  std::vector<RowId> rows;
  for (const StoredFace& face : faces) {
    if (person == 0 || face.person != person || !face.byUser) rows.push_back(face.id);
  }
  std::ranges::sort(rows);
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());  // a photo at two places has its faces once
  if (rows.empty()) return;
  if (person == 0) person = unnamedPersonOf(faces, names);
  if (person == 0) {
    person = library.split(rows);
  } else {
    library.confirm(rows, person);
  }
  if (nameOf(names, person).empty()) library.name(person, name);
  names[person] = name;
  result.faces += rows.size();
}

}  // namespace

FaceBox boxInPixels(const FaceBox& relative, const StoredPhoto& photo) {
  const auto width = static_cast<float>(photo.width);
  const auto height = static_cast<float>(photo.height);
  return {relative.x * width, relative.y * height, relative.width * width, relative.height * height};
}

FaceExport exportOf(const FaceLibrary& library, RowId pack) {
  FaceExport data;
  std::map<RowId, StoredPhoto> photos;
  for (const FileOfPhoto& file : readableFiles(library)) {
    const StoredPhoto& photo = photos.try_emplace(file.photo, library.photo(file.photo)).first->second;
    data.photos.push_back({file.file, photo.width, photo.height});
  }
  const std::map<RowId, std::string> names = namesOfPeople(library, pack);
  for (const auto& [person, name] : names) data.people.push_back({person, name});
  library.eachFace(pack, [&](const StoredFace& face) {
    const auto photo = photos.find(face.photo);
    if (face.mark == FaceMark::notAFace || photo == photos.end() || photo->second.files.empty()) return;
    data.faces.push_back({photo->second.files.front(), boxInPixels(face.box, photo->second), face.quality,
                          face.person, nameOf(names, face.person)});
  });
  return data;
}

SidecarWork writeSidecars(const FaceLibrary& library, RowId pack, const std::stop_token& stop,
                          const ExportReport& report) {
  SidecarWork result;
  const std::map<RowId, std::string> names = namesOfPeople(library, pack);
  eachPhoto(library, stop, report, result, [&](const FileOfPhoto& file, const StoredPhoto& photo) {
    std::vector<FaceRegion> regions;
    for (const StoredFace& face : library.facesOfPhoto(file.photo, pack)) {
      const std::string name = nameOf(names, face.person);
      if (!name.empty()) regions.push_back({face.box, name});
    }
    if (regions.empty()) return;
    writeSidecar(file.file, regions, frameOf(photo));
    ++result.photos;
    result.faces += regions.size();
  });
  return result;
}

SidecarWork readSidecars(FaceLibrary& library, RowId pack, const std::stop_token& stop,
                         const ExportReport& report) {
  SidecarWork result;
  NamedFaces named;
  eachPhoto(library, stop, report, result, [&](const FileOfPhoto& file, const StoredPhoto& photo) {
    collectNames(file, photo, library.facesOfPhoto(file.photo, pack), named, result);
  });
  std::map<RowId, std::string> names = namesOfPeople(library, pack);
  if (named.empty()) return result;
  library.asOneStep("name", "", [&] {
    for (const auto& [name, faces] : named) takeName(library, name, faces, names, result);
  });
  return result;
}

}  // namespace likeness
