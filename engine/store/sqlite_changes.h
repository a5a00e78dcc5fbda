#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/store/sqlite.h"

struct sqlite3_session;

namespace likeness {

/// Records what a transaction changes in some tables, by SQLite's session extension, so that it can be
/// undone.
class SqliteChanges {
 public:
  SqliteChanges(Sqlite& connection, std::span<const char* const> tables);
  ~SqliteChanges();
  SqliteChanges(const SqliteChanges&) = delete;
  SqliteChanges& operator=(const SqliteChanges&) = delete;

  void record(bool on);
  bool recording() const;
  /// What changed so far; empty for nothing.
  std::vector<std::uint8_t> take();

 private:
  Sqlite& connection_;
  sqlite3_session* session_ = nullptr;
};

/// Makes recorded changes again. A row that has changed since gets the recorded values; one that is gone is
/// passed by.
void applyChanges(Sqlite& connection, std::span<const std::uint8_t> changes);
/// Takes them back.
void revertChanges(Sqlite& connection, std::span<const std::uint8_t> changes);

}  // namespace likeness
