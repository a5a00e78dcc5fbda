#include "engine/faces/library_schema.h"

#include <string>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr std::int64_t applicationId = 0x4C6B4661;  // "LkFa"
constexpr std::int64_t knownVersion = 1;

// Version 1. What a user said and what the machine thinks stand in columns of their own, so that undoing one
// never touches the other: a face is with user_person, else with machine_person. Faces that a user gave to
// one person are must-linked by that; rejections say whom a face is not, answers which people are not the
// same.
constexpr const char* firstTables = R"sql(
CREATE TABLE packs(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  model_sha256 TEXT NOT NULL,
  UNIQUE(name, model_sha256)) STRICT;

CREATE TABLE folders(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path BLOB NOT NULL UNIQUE) STRICT;

CREATE TABLE photos(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  content_hash BLOB NOT NULL UNIQUE,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  file_count INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE files(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path BLOB NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  mtime_ns INTEGER NOT NULL,
  photo INTEGER REFERENCES photos(id),
  reason TEXT,
  CHECK((photo IS NULL) <> (reason IS NULL))) STRICT;
CREATE INDEX files_photo ON files(photo);

CREATE TRIGGER files_added AFTER INSERT ON files WHEN NEW.photo IS NOT NULL BEGIN
  UPDATE photos SET file_count = file_count + 1 WHERE id = NEW.photo;
END;
CREATE TRIGGER files_removed AFTER DELETE ON files WHEN OLD.photo IS NOT NULL BEGIN
  UPDATE photos SET file_count = file_count - 1 WHERE id = OLD.photo;
END;
CREATE TRIGGER files_changed AFTER UPDATE OF photo ON files WHEN OLD.photo IS NOT NEW.photo BEGIN
  UPDATE photos SET file_count = file_count - 1 WHERE id = OLD.photo;
  UPDATE photos SET file_count = file_count + 1 WHERE id = NEW.photo;
END;

CREATE TABLE analyses(
  photo INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
  pack INTEGER NOT NULL REFERENCES packs(id),
  PRIMARY KEY(photo, pack)) STRICT, WITHOUT ROWID;

CREATE TABLE faces(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  photo INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
  pack INTEGER NOT NULL REFERENCES packs(id),
  x REAL NOT NULL,
  y REAL NOT NULL,
  width REAL NOT NULL,
  height REAL NOT NULL,
  score REAL NOT NULL,
  quality REAL NOT NULL) STRICT;
CREATE INDEX faces_photo ON faces(photo, pack);
CREATE INDEX faces_pack ON faces(pack);

CREATE TABLE embeddings(
  face INTEGER PRIMARY KEY REFERENCES faces(id) ON DELETE CASCADE,
  vector BLOB NOT NULL) STRICT;

CREATE TABLE face_details(
  face INTEGER PRIMARY KEY REFERENCES faces(id) ON DELETE CASCADE,
  landmarks BLOB NOT NULL,
  thumbnail BLOB NOT NULL) STRICT;

CREATE TABLE people(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL DEFAULT '',
  cover INTEGER REFERENCES faces(id) ON DELETE SET NULL,
  hidden INTEGER NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX people_cover ON people(cover);

CREATE TABLE touched_people(
  person INTEGER PRIMARY KEY REFERENCES people(id) ON DELETE CASCADE) STRICT;

CREATE TABLE assignments(
  face INTEGER PRIMARY KEY REFERENCES faces(id) ON DELETE CASCADE,
  user_person INTEGER REFERENCES people(id),
  machine_person INTEGER REFERENCES people(id),
  mark INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX assignments_user ON assignments(user_person) WHERE user_person IS NOT NULL;
CREATE INDEX assignments_machine ON assignments(machine_person) WHERE machine_person IS NOT NULL;

CREATE TABLE rejections(
  face INTEGER NOT NULL REFERENCES faces(id) ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  PRIMARY KEY(face, person)) STRICT, WITHOUT ROWID;
CREATE INDEX rejections_person ON rejections(person);

CREATE TABLE answers(
  first INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  second INTEGER NOT NULL REFERENCES people(id) ON DELETE CASCADE,
  kind INTEGER NOT NULL,
  PRIMARY KEY(first, second),
  CHECK(first < second)) STRICT, WITHOUT ROWID;
CREATE INDEX answers_second ON answers(second);

CREATE TABLE history(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  count INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  changes BLOB NOT NULL) STRICT;

CREATE VIEW present_faces AS
  SELECT f.id, f.photo, f.pack, f.x, f.y, f.width, f.height, f.score, f.quality, a.mark,
         coalesce(a.user_person, a.machine_person) AS person, a.user_person IS NOT NULL AS by_user
  FROM faces f JOIN assignments a ON a.face = f.id JOIN photos p ON p.id = f.photo
  WHERE p.file_count > 0;
)sql";

constexpr const char* tableNames[] = {"packs",    "folders",        "photos",       "files",
                                      "analyses", "faces",          "embeddings",   "face_details",
                                      "people",   "touched_people", "assignments",  "rejections",
                                      "answers",  "history",        "present_faces"};

struct Identity {
  std::int64_t application;
  std::int64_t version;
  bool empty;
};

Identity identityOf(Sqlite& sqlite) {
  return {sqlite.value("PRAGMA application_id"), sqlite.value("PRAGMA user_version"),
          sqlite.value("SELECT count(*) FROM sqlite_schema") == 0};
}

bool isNew(const Identity& identity) {
  return identity.empty && identity.application == 0 && identity.version == 0;
}

void refuseStrangers(const Sqlite& sqlite, const Identity& identity) {
  const std::string file = sqlite.file().string();
  if (identity.application != applicationId) {
    throw Error(ErrorCode::fileDamaged, {file, "it is no face library"});
  }
  if (identity.version > knownVersion) {
    throw Error(ErrorCode::newerVersion,
                {file, std::to_string(identity.version), std::to_string(knownVersion)});
  }
}

void refuseIncomplete(Sqlite& sqlite) {
  for (const char* name : tableNames) {
    if (sqlite.value("SELECT count(*) FROM sqlite_schema WHERE name = ?", name) == 0) {
      throw Error(ErrorCode::fileDamaged, {sqlite.file().string(), std::string("it has no table ") + name});
    }
  }
}

void makeTables(Sqlite& sqlite) {
  sqlite.value("PRAGMA journal_mode = WAL");
  SqliteTransaction transaction(sqlite);
  if (!isNew(identityOf(sqlite))) return;  // another program was quicker
  sqlite.script(firstTables);
  sqlite.script(("PRAGMA application_id = " + std::to_string(applicationId)).c_str());
  sqlite.script(("PRAGMA user_version = " + std::to_string(knownVersion)).c_str());
  transaction.commit();
}

}  // namespace

bool isFaceLibrary(Sqlite& sqlite) {
  return sqlite.value("PRAGMA application_id") == applicationId;
}

void prepareLibrary(Sqlite& sqlite, bool mayWrite) {
  if (mayWrite && isNew(identityOf(sqlite))) makeTables(sqlite);
  refuseStrangers(sqlite, identityOf(sqlite));
  refuseIncomplete(sqlite);
  sqlite.script("PRAGMA foreign_keys = ON");
  if (!mayWrite) return;
  sqlite.value("PRAGMA journal_mode = WAL");
  // What is deleted is overwritten. After a power cut the last photos may be missing; a user's step never is
  // (see asOneStep).
  sqlite.value("PRAGMA secure_delete = ON");
  sqlite.script("PRAGMA synchronous = NORMAL");
}

}  // namespace likeness
