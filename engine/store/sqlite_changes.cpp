#include "engine/store/sqlite_changes.h"

// Debian builds SQLite with both; the header shows the functions only when told so.
#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#include <memory>

namespace likeness {

namespace {

struct Freed {
  void operator()(void* memory) const { sqlite3_free(memory); }
};
using SqliteMemory = std::unique_ptr<void, Freed>;

int lastWordCounts(void*, int conflict, sqlite3_changeset_iter*) {
  switch (conflict) {
    case SQLITE_CHANGESET_DATA:
    case SQLITE_CHANGESET_CONFLICT:
      return SQLITE_CHANGESET_REPLACE;
    case SQLITE_CHANGESET_NOTFOUND:
      return SQLITE_CHANGESET_OMIT;
    default:
      return SQLITE_CHANGESET_ABORT;
  }
}

void apply(Sqlite& connection, int size, void* changes) {
  connection.check(
      sqlite3changeset_apply(connection.handle(), size, changes, nullptr, lastWordCounts, nullptr));
}

}  // namespace

SqliteChanges::SqliteChanges(Sqlite& connection, std::span<const char* const> tables)
    : connection_(connection) {
  connection.check(sqlite3session_create(connection.handle(), "main", &session_));
  for (const char* table : tables) {
    if (const int result = sqlite3session_attach(session_, table); result != SQLITE_OK) {
      sqlite3session_delete(session_);
      connection.fail(result);
    }
  }
}

SqliteChanges::~SqliteChanges() {
  sqlite3session_delete(session_);
}

void SqliteChanges::record(bool on) {
  sqlite3session_enable(session_, on ? 1 : 0);
}

bool SqliteChanges::recording() const {
  return sqlite3session_enable(session_, -1) != 0;
}

std::vector<std::uint8_t> SqliteChanges::take() {
  int size = 0;
  void* bytes = nullptr;
  connection_.check(sqlite3session_changeset(session_, &size, &bytes));
  const SqliteMemory owner(bytes);
  const auto* start = static_cast<const std::uint8_t*>(bytes);
  return {start, start + size};
}

void applyChanges(Sqlite& connection, std::span<const std::uint8_t> changes) {
  std::vector<std::uint8_t> copy(changes.begin(), changes.end());  // the interface is not const
  apply(connection, static_cast<int>(copy.size()), copy.data());
}

void revertChanges(Sqlite& connection, std::span<const std::uint8_t> changes) {
  int size = 0;
  void* bytes = nullptr;
  connection.check(sqlite3changeset_invert(static_cast<int>(changes.size()), changes.data(), &size, &bytes));
  const SqliteMemory owner(bytes);
  apply(connection, size, bytes);
}

}  // namespace likeness
