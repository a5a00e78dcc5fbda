#include "engine/faces/face_library.h"

#include "engine/core/files.h"
#include "engine/faces/library_schema.h"
#include "engine/store/sqlite.h"

namespace likeness {

namespace {

std::unique_ptr<Sqlite> connect(const std::filesystem::path& file, FaceLibrary::Access access) {
  if (access == FaceLibrary::Access::read) return std::make_unique<Sqlite>(file, Sqlite::Access::read);
  if (file.has_parent_path()) makeFolder(file.parent_path());
  return std::make_unique<Sqlite>(file, Sqlite::Access::create);
}

}  // namespace

FaceLibrary::FaceLibrary(const std::filesystem::path& file, Access access)
    : file_(file), sqlite_(connect(file, access)) {
  prepareLibrary(*sqlite_, access == Access::write);
}

FaceLibrary::~FaceLibrary() = default;

std::string FaceLibrary::checkIntegrity() const {
  {
    SqliteQuery query = sqlite_->query("PRAGMA integrity_check(1)");
    if (!query.next()) return "the check says nothing";
    if (const std::string fault = query.text(0); fault != "ok") return fault;
  }
  SqliteQuery strays = sqlite_->query("PRAGMA foreign_key_check");
  if (strays.next()) return "a row of " + strays.text(0) + " leads nowhere";
  const auto miscounted = sqlite_->value(
      "SELECT count(*) FROM photos p WHERE file_count <> (SELECT count(*) FROM files WHERE photo = p.id)");
  if (miscounted != 0) return "the files of a photo are miscounted";
  const auto incomplete = sqlite_->value(
      "SELECT count(*) FROM faces f WHERE NOT EXISTS(SELECT 1 FROM embeddings WHERE face = f.id) OR "
      "NOT EXISTS(SELECT 1 FROM face_details WHERE face = f.id) OR "
      "NOT EXISTS(SELECT 1 FROM assignments WHERE face = f.id)");
  return incomplete != 0 ? "a face is incomplete" : "";
}

std::int64_t FaceLibrary::changeCount() const {
  return sqlite_->value("PRAGMA data_version");
}

}  // namespace likeness
