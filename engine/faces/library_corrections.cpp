#include <algorithm>
#include <set>

#include "engine/core/error.h"
#include "engine/faces/face_library.h"
#include "engine/faces/face_overlap.h"
#include "engine/faces/library_rows.h"
#include "engine/faces/library_schema.h"
#include "engine/store/sqlite_changes.h"

namespace likeness {

namespace {

constexpr std::size_t longestName = 1000;
constexpr float samePlace = 0.5F;  // IoU of one face as two packs see it
constexpr int different = static_cast<int>(Answer::different);
constexpr int unsure = static_cast<int>(Answer::unsure);

}  // namespace

void FaceLibrary::name(RowId person, std::string_view name) {
  if (name.size() > longestName) throw Error(ErrorCode::wrongUsage, {"A name has at most 1,000 bytes."});
  asOneStep("name", std::string(name), [&] {
    requirePerson(person);
    sqlite_->run("UPDATE people SET name = ?1 WHERE id = ?2 AND name <> ?1", name, person);
    pin(person);
    stepCount_ = 1;
  });
}

void FaceLibrary::merge(RowId target, const std::vector<RowId>& others) {
  std::set<RowId> sources(others.begin(), others.end());
  sources.erase(target);
  if (sources.empty()) return;
  const auto nameOf = [&](RowId person) {
    SqliteQuery query = sqlite_->query("SELECT name FROM people WHERE id = ?", person);
    return query.next() ? query.text(0) : std::string();
  };
  asOneStep("merge", nameOf(target), [&] {
    sources.insert(target);
    for (const RowId person : sources) {
      requirePerson(person);
      sqlite_->run("INSERT OR IGNORE INTO touched_people VALUES(?)", person);
      sqlite_->run(
          "UPDATE assignments SET user_person = ?1 WHERE user_person = ?2 OR "
          "(user_person IS NULL AND machine_person = ?2)",
          target, person);
    }
    stepCount_ = static_cast<int>(sources.size());
    for (const RowId person : others) {  // in their order: the first name counts
      if (person == target) continue;
      sqlite_->run("UPDATE people SET name = ? WHERE id = ? AND name = ''", nameOf(person), target);
      sqlite_->run("UPDATE people SET retired = 1 WHERE id = ? AND retired = 0", person);
      inheritAnswers(person, target);
    }
    giveFaces({}, target);
  });
}

RowId FaceLibrary::split(const std::vector<RowId>& faces) {
  if (faces.empty()) throw Error(ErrorCode::wrongUsage, {"Choose the faces that are a person of their own."});
  RowId person = 0;
  asOneStep("split", "", [&] {
    std::set<RowId> sources;
    for (const RowId each : faces) sources.insert(face(each).person);
    sources.erase(0);
    person = makePerson();
    giveFaces(faces, person);
    for (const RowId source : sources) {
      pin(source);
      answer(source, person, different);
    }
  });
  return person;
}

void FaceLibrary::reject(const std::vector<RowId>& faces) {
  asOneStep("reject", "", [&] {
    std::vector<StoredFace> leaving;
    for (const RowId each : faces) {
      leaving.push_back(face(each));
      sqlite_->run("UPDATE assignments SET user_person = NULL, machine_person = NULL WHERE face = ?", each);
    }
    for (const StoredFace& each : leaving) {
      if (each.person == 0) continue;
      pin(each.person);
      sqlite_->run("INSERT OR IGNORE INTO rejections VALUES(?, ?)", each.id, each.person);
      ++stepCount_;
    }
  });
}

void FaceLibrary::confirm(const std::vector<RowId>& faces, RowId person) {
  asOneStep("confirm", "", [&] { giveFaces(faces, person); });
}

void FaceLibrary::mark(const std::vector<RowId>& faces, FaceMark mark) {
  asOneStep("mark", "", [&] {
    for (const RowId face : faces) {
      requireRow(*sqlite_, "faces", face);
      sqlite_->run("UPDATE assignments SET mark = ?1 WHERE face = ?2 AND mark <> ?1", static_cast<int>(mark),
                   face);
      ++stepCount_;
    }
  });
}

void FaceLibrary::hide(RowId person, bool hidden) {
  asOneStep("hide", "", [&] {
    requirePerson(person);
    sqlite_->run("UPDATE people SET hidden = ?1 WHERE id = ?2 AND hidden <> ?1", hidden, person);
    pin(person);
    stepCount_ = 1;
  });
}

void FaceLibrary::setCover(RowId person, RowId face) {
  asOneStep("cover", "", [&] {
    giveFaces({face}, person);
    sqlite_->run("UPDATE people SET cover = ?1 WHERE id = ?2 AND cover IS NOT ?1", face, person);
  });
}

void FaceLibrary::answerDifferent(RowId first, RowId second) {
  if (first == second) throw Error(ErrorCode::wrongUsage, {"A person is not different from themselves."});
  asOneStep("different", "", [&] {
    pin(first);
    pin(second);
    answer(first, second, different);
    stepCount_ = 2;
  });
}

void FaceLibrary::answerUnsure(RowId first, RowId second) {
  if (first == second) throw Error(ErrorCode::wrongUsage, {"Nobody is asked about one person alone."});
  asOneStep("unsure", "", [&] {
    for (const RowId person : {first, second}) {
      requirePerson(person);
      sqlite_->run("INSERT OR IGNORE INTO touched_people VALUES(?)", person);
    }
    answer(first, second, unsure);
    stepCount_ = 2;
  });
}

void FaceLibrary::forgetPerson(RowId person) {
  requirePerson(person);
  {
    SqliteTransaction transaction(*sqlite_);
    clearHistory();
    deleteFacesOf(person);
    sqlite_->run("UPDATE assignments SET machine_person = NULL WHERE machine_person = ?", person);
    sqlite_->run("DELETE FROM people WHERE id = ?", person);
    transaction.commit();
  }
  compact();
}

/// Those of other packs at the same place are the same faces.
void FaceLibrary::deleteFacesOf(RowId person) {
  std::vector<StoredFace> leaving =
      facesOf(sqlite_->query(std::string(faceColumns) + "WHERE person = ?", person));
  const std::size_t own = leaving.size();
  for (std::size_t i = 0; i < own; ++i) {
    const StoredFace face = leaving[i];
    for (const StoredFace& other : facesOf(sqlite_->query(
             std::string(faceColumns) + "WHERE photo = ? AND pack <> ?", face.photo, face.pack))) {
      if (other.byUser && other.person != person) continue;  // somebody said that it is another
      if (intersectionOverUnion(face.box, other.box) > samePlace) leaving.push_back(other);
    }
  }
  for (const StoredFace& face : leaving) sqlite_->run("DELETE FROM faces WHERE id = ?", face.id);
  // Of photos that are away, too.
  sqlite_->run(
      "DELETE FROM faces WHERE id IN (SELECT face FROM assignments WHERE user_person = ?1 OR "
      "(user_person IS NULL AND machine_person = ?1))",
      person);
}

/// Deleted rows are overwritten in the log (secure_delete); only the checkpoint overwrites them in the file
/// too, and it is made even where there is no room for compacting.
void FaceLibrary::compact() {
  std::optional<Error> failure;
  try {
    sqlite_->script("VACUUM");
  } catch (const Error& error) {
    failure = error;
  }
  const bool busy = sqlite_->value("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
  if (busy && !failure) failure = Error(ErrorCode::libraryBusy, {file_.string()});
  if (failure) throw *failure;
}

/// The last word counts: nothing keeps apart what was said to be one person.
void FaceLibrary::giveFaces(const std::vector<RowId>& faces, RowId person) {
  requirePerson(person);
  sqlite_->run("INSERT OR IGNORE INTO touched_people VALUES(?)", person);
  for (const RowId face : faces) {
    requireRow(*sqlite_, "faces", face);
    sqlite_->run("UPDATE assignments SET user_person = ?, mark = 0 WHERE face = ?", person, face);
    ++stepCount_;
  }
  sqlite_->run(
      "DELETE FROM rejections WHERE person = ?1 AND face IN (SELECT face FROM assignments WHERE user_person "
      "= ?1)",
      person);
}

/// Whom the merged person was told apart from, the joint one is told apart from.
void FaceLibrary::inheritAnswers(RowId from, RowId to) {
  sqlite_->run("INSERT OR IGNORE INTO rejections SELECT face, ?2 FROM rejections WHERE person = ?1", from,
               to);
  sqlite_->run("DELETE FROM rejections WHERE person = ?", from);
  sqlite_->run(
      "INSERT OR IGNORE INTO answers SELECT min(other, ?2), max(other, ?2), kind FROM "
      "(SELECT iif(first = ?1, second, first) AS other, kind FROM answers WHERE first = ?1 OR second = ?1) "
      "WHERE other <> ?2",
      from, to);
  sqlite_->run("DELETE FROM answers WHERE first = ?1 OR second = ?1", from);
}

}  // namespace likeness
