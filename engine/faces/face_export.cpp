#include "engine/faces/face_export.h"

#include <unistd.h>

#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "engine/core/files.h"
#include "engine/faces/free_name.h"
#include "engine/faces/safe_file_name.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

struct Album {
  std::string name;
  std::vector<fs::path> photos;  // each once, in the order of the faces
};

std::vector<Album> albumsOf(const FaceExport& data) {
  std::map<std::int64_t, std::size_t> places;
  std::map<std::int64_t, std::set<fs::path>> seen;
  std::vector<Album> albums;
  for (const ExportedFace& face : data.faces) {
    if (face.personId <= 0) continue;
    const auto [place, isNew] = places.emplace(face.personId, albums.size());
    if (isNew) {
      const std::string name = safeFileName(face.personName);
      albums.push_back({name.empty() ? "Person " + std::to_string(face.personId) : name, {}});
    }
    if (seen[face.personId].insert(face.photo).second) albums[place->second].photos.push_back(face.photo);
  }
  return albums;
}

/// Makes a folder that was not there before.
fs::path makeAlbumFolder(const fs::path& folder, const std::string& name, std::set<std::string>& taken) {
  const std::string free = freeName(folder, name, taken);
  taken.insert(lowerCase(free));
  makeFolder(folder / free);
  return folder / free;
}

/// Copies next to the target under a temporary name and then links it: link() refuses a name that is taken,
/// so that nothing is overwritten and no half copy is left under the true name.
void copyWithoutOverwriting(const fs::path& photo, const fs::path& target) {
  const fs::path temporary = target.parent_path() / (".likeness-" + std::to_string(::getpid()) + ".tmp");
  std::error_code failure;
  fs::copy_file(photo, temporary, fs::copy_options::overwrite_existing, failure);
  if (!failure) fs::last_write_time(temporary, fs::last_write_time(photo), failure);
  if (!failure) fs::create_hard_link(temporary, target, failure);
  // File systems without hard links (FAT) rename; the name was free a moment ago.
  if (failure == std::errc::operation_not_permitted || failure == std::errc::operation_not_supported) {
    failure.clear();
    fs::rename(temporary, target, failure);
  }
  std::error_code ignored;
  fs::remove(temporary, ignored);
  if (failure) throw fs::filesystem_error("copy", photo, target, failure);
}

void place(const fs::path& photo, const fs::path& target, AlbumFiles how) {
  // A link to a photo that is not there would be made without a word.
  if (!fs::is_regular_file(photo)) throw Error(ErrorCode::fileNotFound, {photo.string()});
  if (how == AlbumFiles::copies) return copyWithoutOverwriting(photo, target);
  const fs::path source = fs::absolute(photo);
  if (how == AlbumFiles::hardLinks) return fs::create_hard_link(source, target);
  fs::create_symlink(source, target);
}

/// An Error of ours for what stopped one photo; a full disk ends the export instead.
Error failureOf(const fs::filesystem_error& failure, const fs::path& photo, const fs::path& target) {
  const std::error_code& code = failure.code();
  if (code == std::errc::no_space_on_device) throw Error(ErrorCode::diskFull, {target.string()});
  if (code == std::errc::permission_denied && ::access(photo.c_str(), R_OK) != 0) {
    return Error(ErrorCode::fileUnreadable, {photo.string(), code.message()});
  }
  return Error(ErrorCode::fileUnwritable, {target.string(), code.message()});
}

}  // namespace

AlbumExport exportAlbums(const fs::path& folder, const FaceExport& data, AlbumFiles how,
                         const std::stop_token& stop,
                         const std::function<void(std::size_t done, std::size_t all)>& report) {
  makeFolder(folder);
  const std::vector<Album> albums = albumsOf(data);
  std::size_t all = 0;
  for (const Album& album : albums) all += album.photos.size();
  AlbumExport result;
  std::set<std::string> takenFolders;
  for (const Album& album : albums) {
    if (stop.stop_requested()) break;
    const fs::path albumFolder = makeAlbumFolder(folder, album.name, takenFolders);
    std::set<std::string> takenFiles;
    for (const fs::path& photo : album.photos) {
      result.stopped = stop.stop_requested();
      if (result.stopped) return result;
      const std::string name = freeName(albumFolder, photo.filename().string(), takenFiles);
      takenFiles.insert(lowerCase(name));
      try {
        place(photo, albumFolder / name, how);
        ++result.written;
      } catch (const fs::filesystem_error& failure) {
        result.failures.push_back(failureOf(failure, photo, albumFolder / name));
      } catch (const Error& failure) {
        result.failures.push_back(failure);
      }
      if (report) report(result.written + result.failures.size(), all);
    }
  }
  result.stopped = stop.stop_requested();
  return result;
}

}  // namespace likeness
