#include "engine/core/error.h"
#include "engine/faces/face_library.h"
#include "engine/faces/library_rows.h"

namespace likeness {

namespace {

constexpr const char* fileColumns = "SELECT id, photo, path, size, mtime_ns, reason FROM files ";

StoredFile fileOf(const SqliteQuery& query) {
  StoredFile file;
  file.id = query.integer(0);
  file.photo = query.integer(1);
  file.path = pathOf(query.blob(2));
  file.size = static_cast<std::uintmax_t>(query.integer(3));
  file.mtimeNs = query.integer(4);
  file.failed = query.isNull(1);
  file.reason = query.text(5);
  return file;
}

/// The first and the end of the paths below a folder: '0' follows '/'.
struct PathRange {
  explicit PathRange(const std::filesystem::path& folder) {
    std::string start = folder.native();
    if (!start.ends_with('/')) start += '/';
    first = start;
    start.back() = '/' + 1;
    end = start;
  }
  std::filesystem::path first;
  std::filesystem::path end;
};

}  // namespace

RowId FaceLibrary::findPack(const PackKey& pack) const {
  return sqlite_->value("SELECT id FROM packs WHERE name = ? AND model_sha256 = ?", pack.id,
                        pack.modelSha256);
}

RowId FaceLibrary::packRow(const PackKey& pack) {
  if (const RowId row = findPack(pack)) return row;
  SqliteTransaction transaction(*sqlite_);
  sqlite_->run("INSERT OR IGNORE INTO packs(name, model_sha256) VALUES(?, ?)", pack.id, pack.modelSha256);
  transaction.commit();
  return findPack(pack);
}

std::vector<std::pair<RowId, PackKey>> FaceLibrary::packs() const {
  std::vector<std::pair<RowId, PackKey>> all;
  SqliteQuery query = sqlite_->query("SELECT id, name, model_sha256 FROM packs ORDER BY id");
  while (query.next()) all.emplace_back(query.integer(0), PackKey{query.text(1), query.text(2)});
  return all;
}

void FaceLibrary::addFolder(const std::filesystem::path& folder) {
  sqlite_->run("INSERT OR IGNORE INTO folders(path) VALUES(?)", bytesOf(folder));
}

std::vector<std::filesystem::path> FaceLibrary::folders() const {
  std::vector<std::filesystem::path> all;
  SqliteQuery query = sqlite_->query("SELECT path FROM folders ORDER BY path");
  while (query.next()) all.push_back(pathOf(query.blob(0)));
  return all;
}

void FaceLibrary::removeFolder(const std::filesystem::path& folder) {
  const PathRange range(folder);
  SqliteTransaction transaction(*sqlite_);
  sqlite_->run("DELETE FROM folders WHERE path = ?", bytesOf(folder));
  sqlite_->run("DELETE FROM files WHERE path >= ? AND path < ?", bytesOf(range.first), bytesOf(range.end));
  transaction.commit();
}

std::optional<StoredFile> FaceLibrary::findFile(const std::filesystem::path& path) const {
  SqliteQuery query = sqlite_->query(std::string(fileColumns) + "WHERE path = ?", bytesOf(path));
  if (!query.next()) return std::nullopt;
  return fileOf(query);
}

RowId FaceLibrary::findPhoto(std::span<const std::uint8_t> contentHash) const {
  return sqlite_->value("SELECT id FROM photos WHERE content_hash = ?", contentHash);
}

bool FaceLibrary::isAnalyzed(RowId photo, RowId pack) const {
  return sqlite_->value("SELECT count(*) FROM analyses WHERE photo = ? AND pack = ?", photo, pack) != 0;
}

void FaceLibrary::placeFile(const std::filesystem::path& path, std::uintmax_t size, std::int64_t mtimeNs,
                            RowId photo) {
  sqlite_->run(
      "INSERT INTO files(path, size, mtime_ns, photo) VALUES(?, ?, ?, ?) ON CONFLICT(path) DO UPDATE SET "
      "size = excluded.size, mtime_ns = excluded.mtime_ns, photo = excluded.photo, reason = NULL",
      bytesOf(path), static_cast<std::int64_t>(size), mtimeNs, photo);
}

void FaceLibrary::storeFailure(const std::filesystem::path& path, std::uintmax_t size, std::int64_t mtimeNs,
                               const std::string& reason) {
  sqlite_->run(
      "INSERT INTO files(path, size, mtime_ns, reason) VALUES(?, ?, ?, ?) ON CONFLICT(path) DO UPDATE SET "
      "size = excluded.size, mtime_ns = excluded.mtime_ns, photo = NULL, reason = excluded.reason",
      bytesOf(path), static_cast<std::int64_t>(size), mtimeNs, reason);
}

std::vector<StoredFile> FaceLibrary::failedFiles() const {
  std::vector<StoredFile> failed;
  SqliteQuery query = sqlite_->query(std::string(fileColumns) + "WHERE photo IS NULL ORDER BY path");
  while (query.next()) failed.push_back(fileOf(query));
  return failed;
}

void FaceLibrary::eachFile(const std::filesystem::path& below,
                           const std::function<void(const StoredFile&)>& visit) const {
  const std::string order = " ORDER BY path";
  const PathRange range(below.empty() ? "/" : below);
  SqliteQuery query = below.empty()
                          ? sqlite_->query(fileColumns + order)
                          : sqlite_->query(std::string(fileColumns) + "WHERE path >= ? AND path < ?" + order,
                                           bytesOf(range.first), bytesOf(range.end));
  while (query.next()) visit(fileOf(query));
}

void FaceLibrary::forgetFiles(const std::vector<RowId>& files) {
  SqliteTransaction transaction(*sqlite_);
  for (const RowId file : files) sqlite_->run("DELETE FROM files WHERE id = ?", file);
  transaction.commit();
}

void FaceLibrary::removeVanished() {
  SqliteTransaction transaction(*sqlite_);
  clearHistory();  // its changes name faces that are about to go
  sqlite_->run("DELETE FROM photos WHERE file_count = 0");
  transaction.commit();
}

StoredPhoto FaceLibrary::photo(RowId photo) const {
  requireRow(*sqlite_, "photos", photo);
  StoredPhoto found;
  SqliteQuery query = sqlite_->query("SELECT width, height FROM photos WHERE id = ?", photo);
  query.next();
  found.id = photo;
  found.width = query.number(0);
  found.height = query.number(1);
  SqliteQuery files = sqlite_->query("SELECT path FROM files WHERE photo = ? ORDER BY path", photo);
  while (files.next()) found.files.push_back(pathOf(files.blob(0)));
  return found;
}

LibraryCounts FaceLibrary::counts(RowId pack) const {
  LibraryCounts counts;
  counts.photos = sqlite_->value("SELECT count(*) FROM photos WHERE file_count > 0");
  counts.failedFiles = sqlite_->value("SELECT count(*) FROM files WHERE photo IS NULL");
  SqliteQuery query = sqlite_->query(
      "SELECT count(*), count(*) - count(person), count(DISTINCT person) FROM present_faces "
      "WHERE pack = ? AND mark = 0",
      pack);
  query.next();
  counts.faces = query.integer(0);
  counts.unassigned = query.integer(1);
  counts.people = query.integer(2);
  return counts;
}

}  // namespace likeness
