#include <map>
#include <unordered_map>

#include "engine/core/error.h"
#include "engine/faces/face_library.h"
#include "engine/faces/library_rows.h"
#include "engine/faces/library_schema.h"

namespace likeness {

namespace {

using Rows = std::unordered_map<RowId, int>;

/// For each person with faces given by a user, these rows.
std::map<RowId, std::vector<int>> confirmedRows(const FaceTable& table) {
  std::map<RowId, std::vector<int>> confirmed;
  for (std::size_t i = 0; i < table.faces.size(); ++i) {
    if (table.byUser[i]) confirmed[table.people[i]].push_back(static_cast<int>(i));
  }
  return confirmed;
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
  Rows rowOf;
  for (std::size_t i = 0; i < table.faces.size(); ++i) rowOf[table.faces[i]] = static_cast<int>(i);
  // A face that is away or marked is stood for by another that the user gave to the same person.
  const auto find = [&](RowId face, RowId person) {
    if (const auto row = rowOf.find(face); row != rowOf.end()) return row->second;
    const auto rows = confirmed.find(person);
    return rows == confirmed.end() ? -1 : rows->second.front();
  };
  SqliteQuery query = sqlite_->query(
      "SELECT l.first, a.user_person, l.second, b.user_person FROM links l JOIN assignments a ON a.face = "
      "l.first "
      "JOIN assignments b ON b.face = l.second JOIN faces f ON f.id = l.first JOIN faces g ON g.id = "
      "l.second "
      "WHERE l.kind = ? AND f.pack = g.pack",
      static_cast<int>(LinkKind::cannot));
  while (query.next()) {
    const int first = find(query.integer(0), query.integer(1));
    const int second = find(query.integer(2), query.integer(3));
    if (first >= 0 && second >= 0 && first != second) constraints.cannotLinks.emplace_back(first, second);
  }
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
