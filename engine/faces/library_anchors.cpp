#include <algorithm>

#include "engine/core/error.h"
#include "engine/faces/face_library.h"
#include "engine/faces/library_rows.h"
#include "engine/faces/library_schema.h"
#include "engine/store/sqlite_changes.h"

// What a user says of a person must hold when the machine regroups the faces. So a face of that person (one
// of each pack), the anchor, is given to it for good: whatever cluster the anchor falls into is that person.

namespace likeness {

namespace {

// Effective, unmarked faces of a person; the photo may be away.
constexpr const char* facesOfAnyPhoto =
    "FROM faces f JOIN assignments a ON a.face = f.id WHERE a.mark = 0 AND "
    "(a.user_person = ?1 OR (a.user_person IS NULL AND a.machine_person = ?1)) ";

}  // namespace

void FaceLibrary::requirePerson(RowId person) const {
  if (sqlite_->value("SELECT count(*) FROM people WHERE id = ? AND retired = 0", person) != 0) return;
  throw Error(ErrorCode::wrongUsage,
              {"The library has no person with number " + std::to_string(person) + "."});
}

/// Unrecorded: undoing a split leaves the row, unseen, so that the machine's faces never lead nowhere.
RowId FaceLibrary::makePerson() {
  step_->record(false);
  sqlite_->run("INSERT INTO people DEFAULT VALUES");
  const RowId person = sqlite_->lastRow();
  step_->record(true);
  return person;
}

std::vector<RowId> FaceLibrary::packsOf(RowId person) const {
  std::vector<RowId> packs;
  SqliteQuery query =
      sqlite_->query(std::string("SELECT DISTINCT f.pack ") + facesOfAnyPhoto + "ORDER BY f.pack", person);
  while (query.next()) packs.push_back(query.integer(0));
  return packs;
}

RowId FaceLibrary::anchorOf(RowId person, RowId pack) const {
  return sqlite_->value(
      std::string("SELECT f.id ") + facesOfAnyPhoto +
          "AND f.pack = ?2 ORDER BY a.user_person IS NOT NULL DESC, "
          "f.id = (SELECT cover FROM people WHERE id = ?1) DESC, f.quality DESC, f.id LIMIT 1",
      person, pack);
}

void FaceLibrary::pin(RowId person) {
  requirePerson(person);
  sqlite_->run("INSERT OR IGNORE INTO touched_people VALUES(?)", person);
  for (const RowId pack : packsOf(person)) {
    sqlite_->run("UPDATE assignments SET user_person = ? WHERE face = ? AND user_person IS NULL", person,
                 anchorOf(person, pack));
  }
}

/// The later answer counts, but "not sure" takes no other back.
void FaceLibrary::answer(RowId first, RowId second, int kind) {
  const bool weak = kind == static_cast<int>(Answer::unsure);
  sqlite_->run(weak ? "INSERT OR IGNORE INTO answers VALUES(?, ?, ?)"
                    : "INSERT OR REPLACE INTO answers VALUES(?, ?, ?)",
               std::min(first, second), std::max(first, second), kind);
}

}  // namespace likeness
