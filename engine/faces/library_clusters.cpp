#include <algorithm>
#include <map>
#include <unordered_map>

#include "engine/core/error.h"
#include "engine/faces/face_library.h"
#include "engine/faces/library_rows.h"

namespace likeness {

namespace {

constexpr std::ptrdiff_t mostApart = 256;

/// For each person with faces given by a user, these rows.
std::map<RowId, std::vector<int>> confirmedRows(const FaceTable& table) {
  std::map<RowId, std::vector<int>> confirmed;
  for (std::size_t i = 0; i < table.faces.size(); ++i) {
    if (table.byUser[i]) confirmed[table.people[i]].push_back(static_cast<int>(i));
  }
  return confirmed;
}

/// The faces of each person, by whomever.
std::unordered_map<RowId, std::vector<int>> albumRows(const FaceTable& table) {
  std::unordered_map<RowId, std::vector<int>> albums;
  for (std::size_t i = 0; i < table.faces.size(); ++i) {
    if (table.people[i] != 0) albums[table.people[i]].push_back(static_cast<int>(i));
  }
  return albums;
}

/// Confirmed faces first, since the person is where they are; then the nearest.
float rank(const FaceTable& table, int row, int other) {
  const auto a = table.embeddings.row(static_cast<std::size_t>(row));
  const auto b = table.embeddings.row(static_cast<std::size_t>(other));
  float product = table.byUser[static_cast<std::size_t>(other)] ? 4.0F : 0.0F;
  for (std::size_t i = 0; i < a.size(); ++i) product += a[i] * b[i];
  return product;
}

/// A rejected face must not take along those of the album that it resembles, so it is kept from each of them,
/// in a large album from the nearest.
void keepApart(const FaceTable& table, int row, const std::vector<int>& album, FaceConstraints& constraints) {
  std::vector<std::pair<float, int>> ranked;
  for (const int other : album) ranked.emplace_back(-rank(table, row, other), other);
  if (std::ssize(ranked) > mostApart) {
    std::ranges::nth_element(ranked, ranked.begin() + mostApart);
    ranked.resize(mostApart);
  }
  for (const auto& [place, other] : ranked) constraints.cannotLinks.emplace_back(row, other);
}

void addRejections(Sqlite& sqlite, const FaceTable& table, FaceConstraints& constraints) {
  std::unordered_map<RowId, int> rowOf;
  for (std::size_t i = 0; i < table.faces.size(); ++i) rowOf[table.faces[i]] = static_cast<int>(i);
  const auto albums = albumRows(table);
  SqliteQuery query = sqlite.query("SELECT face, person FROM rejections");
  while (query.next()) {
    const auto row = rowOf.find(query.integer(0));
    const auto album = albums.find(query.integer(1));
    if (row == rowOf.end() || album == albums.end()) continue;
    if (table.people[static_cast<std::size_t>(row->second)] == album->first) continue;
    keepApart(table, row->second, album->second, constraints);
  }
}

void pruneEmptyPeople(Sqlite& sqlite) {
  sqlite.run(
      "DELETE FROM people WHERE name = '' AND retired = 0 AND id NOT IN (SELECT person FROM touched_people) "
      "AND NOT EXISTS(SELECT 1 FROM assignments WHERE user_person = people.id) "
      "AND NOT EXISTS(SELECT 1 FROM assignments WHERE machine_person = people.id)");
}

}  // namespace

FaceConstraints FaceLibrary::constraints(const FaceTable& table) const {
  FaceConstraints constraints;
  const auto confirmed = confirmedRows(table);
  for (auto person = confirmed.begin(); person != confirmed.end(); ++person) {
    const std::vector<int>& rows = person->second;
    for (std::size_t i = 1; i < rows.size(); ++i) constraints.mustLinks.emplace_back(rows[i - 1], rows[i]);
    for (auto other = std::next(person); other != confirmed.end(); ++other) {
      constraints.cannotLinks.emplace_back(rows.front(), other->second.front());
    }
  }
  addRejections(*sqlite_, table, constraints);
  return constraints;
}

std::vector<RowId> FaceLibrary::assign(const FaceTable& table, const std::vector<RowId>& people) {
  if (people.size() != table.faces.size()) {
    throw Error(ErrorCode::internal, {"people for another number of faces"});
  }
  std::map<RowId, RowId> made;
  SqliteTransaction transaction(*sqlite_);
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (table.byUser[i] || people[i] == table.people[i]) continue;
    RowId person = people[i];
    if (person < 0) {
      RowId& row = made[person];
      if (row == 0) {
        sqlite_->run("INSERT INTO people DEFAULT VALUES");
        row = sqlite_->lastRow();
      }
      person = row;
    }
    sqlite_->run(
        "UPDATE assignments SET machine_person = (SELECT id FROM people WHERE id = ?1 AND retired = 0) "
        "WHERE face = ?2 AND user_person IS NULL AND mark = 0 AND coalesce(machine_person, 0) = ?3",
        person, table.faces[i], table.people[i]);
  }
  pruneEmptyPeople(*sqlite_);
  transaction.commit();
  std::vector<RowId> rows;
  for (const auto& [place, row] : made) rows.push_back(row);
  return rows;
}

}  // namespace likeness
