#include <algorithm>

#include "engine/core/error.h"
#include "engine/faces/face_library.h"
#include "engine/faces/library_rows.h"

namespace likeness {

namespace {

// max() makes SQLite take the bare column f.id from the row with the highest quality.
constexpr const char* peopleColumns = R"sql(
SELECT p.id, p.name, p.hidden, coalesce(n.faces, 0), coalesce(n.photos, 0),
       coalesce((SELECT c.id FROM present_faces c WHERE c.id = p.cover AND c.person = p.id AND c.mark = 0), n.best, 0)
FROM people p LEFT JOIN (
  SELECT person, count(*) AS faces, count(DISTINCT photo) AS photos, id AS best, max(quality)
  FROM present_faces WHERE pack = ?1 AND mark = 0 AND person IS NOT NULL GROUP BY person) n ON n.person = p.id
WHERE p.retired = 0
)sql";

StoredPerson personOf(const SqliteQuery& query) {
  StoredPerson person;
  person.id = query.integer(0);
  person.name = query.text(1);
  person.hidden = query.integer(2) != 0;
  person.faces = query.number(3);
  person.photos = query.number(4);
  person.cover = query.integer(5);
  return person;
}

constexpr const char* listed = "AND (p.name <> '' OR n.faces > 0) ";
constexpr const char* byCount = "ORDER BY coalesce(n.faces, 0) DESC, p.id";

}  // namespace

std::vector<StoredPerson> FaceLibrary::people(RowId pack) const {
  std::vector<StoredPerson> all;
  SqliteQuery query = sqlite_->query(std::string(peopleColumns) + listed + byCount, pack);
  while (query.next()) all.push_back(personOf(query));
  return all;
}

StoredPerson FaceLibrary::person(RowId person, RowId pack) const {
  StoredPerson found;
  found.id = person;
  SqliteQuery query =
      sqlite_->query("SELECT name, hidden, cover FROM people WHERE id = ? AND retired = 0", person);
  if (!query.next()) {
    throw Error(ErrorCode::wrongUsage,
                {"The library has no person with number " + std::to_string(person) + "."});
  }
  found.name = query.text(0);
  found.hidden = query.integer(1) != 0;
  const RowId chosen = query.integer(2);
  RowId photo = 0;
  std::vector<RowId> photos;
  for (const StoredFace& face : facesOfPerson(person, pack)) {
    if (found.cover == 0 || face.id == chosen) found.cover = face.id;
    photos.push_back(face.photo);
    ++found.faces;
  }
  std::ranges::sort(photos);
  for (const RowId each : photos) found.photos += std::exchange(photo, each) != each ? 1 : 0;
  return found;
}

std::vector<StoredPerson> FaceLibrary::findPeople(std::string_view partOfName, RowId pack) const {
  std::vector<StoredPerson> found;
  SqliteQuery query = sqlite_->query(
      std::string(peopleColumns) + listed + "AND instr(lower(p.name), lower(?2)) > 0 " + byCount, pack,
      partOfName);
  while (query.next()) found.push_back(personOf(query));
  return found;
}

}  // namespace likeness
