#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace likeness {

class Sqlite;

/// A statement at work, made by Sqlite::query; it goes back to its connection's cache at its end.
class SqliteQuery {
 public:
  SqliteQuery(Sqlite& connection, sqlite3_stmt* statement) : connection_(connection), statement_(statement) {}
  ~SqliteQuery();
  SqliteQuery(SqliteQuery&& other) noexcept
      : connection_(other.connection_), statement_(std::exchange(other.statement_, nullptr)) {}
  SqliteQuery(const SqliteQuery&) = delete;
  SqliteQuery& operator=(const SqliteQuery&) = delete;

  /// Moves to the next row; false after the last.
  bool next();
  bool isNull(int column) const;
  std::int64_t integer(int column) const;
  int number(int column) const { return static_cast<int>(integer(column)); }
  double real(int column) const;
  std::string text(int column) const;
  /// Valid until next().
  std::span<const std::uint8_t> blob(int column) const;

 private:
  friend class Sqlite;
  void bind(int place, std::int64_t value);
  void bind(int place, int value) { bind(place, static_cast<std::int64_t>(value)); }
  void bind(int place, bool value) { bind(place, static_cast<std::int64_t>(value)); }
  void bind(int place, double value);
  void bind(int place, float value) { bind(place, static_cast<double>(value)); }
  void bind(int place, std::nullptr_t);
  void bind(int place, std::string_view value);
  void bind(int place, const std::string& value) { bind(place, std::string_view(value)); }
  void bind(int place, const char* value) { bind(place, std::string_view(value)); }
  void bind(int place, std::span<const std::uint8_t> value);
  void bind(int place, const std::vector<std::uint8_t>& value) { bind(place, std::span(value)); }

  Sqlite& connection_;
  sqlite3_stmt* statement_;
};

/// A connection to an SQLite file; for one thread at a time. The one place where SQLite's errors become
/// Errors: diskFull; fileUnwritable (read-only file, folder or disk); fileUnreadable; fileNotFound;
/// fileDamaged (also for a file of another kind); libraryBusy when another program's transaction takes
/// longer than 10 s; outOfMemory; internal.
class Sqlite {
 public:
  enum class Access { create, write, read };

  Sqlite(const std::filesystem::path& file, Access access);
  ~Sqlite();
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;

  /// Statements without results, separated by semicolons.
  void script(const char* sql);
  /// A statement with its values bound in order. Text and blobs must outlive the query.
  template <class... Values>
  SqliteQuery query(std::string_view sql, const Values&... values);
  /// The same, run to its end.
  template <class... Values>
  void run(std::string_view sql, const Values&... values);
  /// The first value of the first row, 0 when there is none.
  template <class... Values>
  std::int64_t value(std::string_view sql, const Values&... values);

  std::int64_t lastRow() const;
  std::int64_t changedRows() const;  // of the last statement
  bool inTransaction() const;

  sqlite3* handle() const { return handle_; }
  const std::filesystem::path& file() const { return file_; }
  /// Throws the Error of a result code that is none of success.
  void check(int result) const;
  [[noreturn]] void fail(int result) const;

 private:
  friend class SqliteQuery;
  sqlite3_stmt* take(std::string_view sql);
  void giveBack(sqlite3_stmt* statement);

  std::filesystem::path file_;
  sqlite3* handle_ = nullptr;
  std::multimap<std::string, sqlite3_stmt*, std::less<>> idle_;
};

/// Takes the write lock at once, so that a transaction never fails half-way for being second. Rolled back
/// unless committed. Inside another one it does nothing: the outer decides.
class SqliteTransaction {
 public:
  explicit SqliteTransaction(Sqlite& connection);
  ~SqliteTransaction();
  SqliteTransaction(const SqliteTransaction&) = delete;
  SqliteTransaction& operator=(const SqliteTransaction&) = delete;
  void commit();

 private:
  Sqlite& connection_;
  bool outermost_;
  bool open_ = true;
};

template <class... Values>
SqliteQuery Sqlite::query(std::string_view sql, const Values&... values) {
  SqliteQuery query(*this, take(sql));
  int place = 0;
  (query.bind(++place, values), ...);
  return query;
}

template <class... Values>
void Sqlite::run(std::string_view sql, const Values&... values) {
  SqliteQuery query(*this, take(sql));
  int place = 0;
  (query.bind(++place, values), ...);
  while (query.next()) {
  }
}

template <class... Values>
std::int64_t Sqlite::value(std::string_view sql, const Values&... values) {
  SqliteQuery query(*this, take(sql));
  int place = 0;
  (query.bind(++place, values), ...);
  return query.next() ? query.integer(0) : 0;
}

}  // namespace likeness
