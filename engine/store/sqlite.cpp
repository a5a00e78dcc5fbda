#include "engine/store/sqlite.h"

#include <sqlite3.h>

#include <cerrno>
#include <new>
#include <system_error>

#include "engine/core/error.h"

namespace likeness {

namespace {

constexpr int busyMilliseconds = 10'000;

bool isFull(int systemError) {
  return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

Error inputError(const std::string& file, int result, int systemError) {
  if (isFull(systemError)) return Error(ErrorCode::diskFull, {file});
  const std::string reason =
      systemError != 0 ? std::generic_category().message(systemError) : sqlite3_errstr(result);
  const bool writing = result == SQLITE_IOERR_WRITE || result == SQLITE_IOERR_FSYNC ||
                       result == SQLITE_IOERR_DIR_FSYNC || result == SQLITE_IOERR_TRUNCATE ||
                       result == SQLITE_IOERR_SHMOPEN || result == SQLITE_IOERR_SHMSIZE ||
                       result == SQLITE_IOERR_DELETE;
  return Error(writing ? ErrorCode::fileUnwritable : ErrorCode::fileUnreadable, {file, reason});
}

Error openError(const std::string& file, bool writing, int systemError) {
  std::error_code ignored;
  if (!writing && !std::filesystem::exists(file, ignored)) return Error(ErrorCode::fileNotFound, {file});
  if (isFull(systemError)) return Error(ErrorCode::diskFull, {file});
  const bool folder = std::filesystem::is_directory(file, ignored);
  const std::string reason = folder             ? "it is a folder"
                             : systemError != 0 ? std::generic_category().message(systemError)
                                                : "it cannot be opened";
  return Error(writing ? ErrorCode::fileUnwritable : ErrorCode::fileUnreadable, {file, reason});
}

/// What the operating system said. SQLite keeps it with the connection for most calls, but for a failed
/// commit with the file alone, which in WAL mode is the log.
int systemErrorOf(sqlite3* handle) {
  if (!handle) return 0;
  sqlite3_file* log = nullptr;
  int number = 0;
  sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (log && log->pMethods) log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &number);
  if (number == 0) sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &number);
  return number != 0 ? number : sqlite3_system_errno(handle);
}

Error translated(sqlite3* handle, const std::filesystem::path& path, int result) {
  const std::string file = path.string();
  const char* message = handle ? sqlite3_errmsg(handle) : sqlite3_errstr(result);
  switch (result & 0xff) {
    case SQLITE_FULL:
      return Error(ErrorCode::diskFull, {file});
    case SQLITE_CORRUPT:
      return Error(ErrorCode::fileDamaged, {file, message});
    case SQLITE_NOTADB:
      return Error(ErrorCode::fileDamaged, {file, "it is no SQLite file"});
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return Error(ErrorCode::fileUnwritable, {file, "it is read-only"});
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error(ErrorCode::libraryBusy, {file});
    case SQLITE_NOMEM:
      return Error(ErrorCode::outOfMemory);
    case SQLITE_TOOBIG:
      return Error(ErrorCode::fileTooLarge, {file, "1 GB a row"});
    case SQLITE_CANTOPEN:
      return openError(file, handle && sqlite3_db_readonly(handle, "main") == 0, systemErrorOf(handle));
    case SQLITE_IOERR:
      return inputError(file, result, systemErrorOf(handle));
    default:
      return Error(ErrorCode::internal, {std::string(message) + ": " + file});
  }
}

}  // namespace

Sqlite::Sqlite(const std::filesystem::path& file, Access access) : file_(file) {
  const int flags = access == Access::read    ? SQLITE_OPEN_READONLY
                    : access == Access::write ? SQLITE_OPEN_READWRITE
                                              : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int result = sqlite3_open_v2(file.c_str(), &handle_, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  if (result != SQLITE_OK) {
    const Error error =
        (result & 0xff) == SQLITE_CANTOPEN
            ? openError(file.string(), access == Access::create, handle_ ? sqlite3_system_errno(handle_) : 0)
            : translated(handle_, file, result);
    sqlite3_close_v2(handle_);
    throw error;
  }
  sqlite3_extended_result_codes(handle_, 1);
  sqlite3_busy_timeout(handle_, busyMilliseconds);
  // A file from elsewhere may carry a schema made to harm.
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  if (access != Access::read && sqlite3_db_readonly(handle_, "main") == 1) {
    sqlite3_close_v2(handle_);
    throw Error(ErrorCode::fileUnwritable, {file.string(), "it is read-only"});
  }
}

Sqlite::~Sqlite() {
  for (const auto& [sql, statement] : idle_) sqlite3_finalize(statement);
  sqlite3_close_v2(handle_);
}

void Sqlite::fail(int result) const {
  throw translated(handle_, file_, result);
}

void Sqlite::check(int result) const {
  if (result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE) fail(result);
}

void Sqlite::script(const char* sql) {
  check(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr));
}

std::int64_t Sqlite::lastRow() const {
  return sqlite3_last_insert_rowid(handle_);
}

std::int64_t Sqlite::changedRows() const {
  return sqlite3_changes64(handle_);
}

bool Sqlite::inTransaction() const {
  return sqlite3_get_autocommit(handle_) == 0;
}

sqlite3_stmt* Sqlite::take(std::string_view sql) {
  if (const auto found = idle_.find(sql); found != idle_.end()) {
    sqlite3_stmt* statement = found->second;
    idle_.erase(found);
    return statement;
  }
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr));
  return statement;
}

void Sqlite::giveBack(sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  try {
    idle_.emplace(sqlite3_sql(statement), statement);
  } catch (const std::bad_alloc&) {
    sqlite3_finalize(statement);
  }
}

SqliteQuery::~SqliteQuery() {
  if (statement_) connection_.giveBack(statement_);
}

bool SqliteQuery::next() {
  const int result = sqlite3_step(statement_);
  connection_.check(result);
  return result == SQLITE_ROW;
}

bool SqliteQuery::isNull(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

std::int64_t SqliteQuery::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

double SqliteQuery::real(int column) const {
  return sqlite3_column_double(statement_, column);
}

std::string SqliteQuery::text(int column) const {
  const auto* start = sqlite3_column_text(statement_, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return start ? std::string(reinterpret_cast<const char*>(start), size) : std::string();
}

std::span<const std::uint8_t> SqliteQuery::blob(int column) const {
  const auto* start = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
  return {start, start ? static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)) : 0};
}

void SqliteQuery::bind(int place, std::int64_t value) {
  connection_.check(sqlite3_bind_int64(statement_, place, value));
}

void SqliteQuery::bind(int place, double value) {
  connection_.check(sqlite3_bind_double(statement_, place, value));
}

void SqliteQuery::bind(int place, std::nullptr_t) {
  connection_.check(sqlite3_bind_null(statement_, place));
}

void SqliteQuery::bind(int place, std::string_view value) {
  const char* start = value.data() ? value.data() : "";
  connection_.check(sqlite3_bind_text64(statement_, place, start, value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void SqliteQuery::bind(int place, std::span<const std::uint8_t> value) {
  const void* start = value.empty() ? static_cast<const void*>("") : value.data();
  connection_.check(sqlite3_bind_blob64(statement_, place, start, value.size(), SQLITE_STATIC));
}

SqliteTransaction::SqliteTransaction(Sqlite& connection)
    : connection_(connection), outermost_(!connection.inTransaction()) {
  if (outermost_) connection_.run("BEGIN IMMEDIATE");
}

SqliteTransaction::~SqliteTransaction() {
  // SQLite has already rolled back after some errors, such as a full disk.
  if (open_ && outermost_ && connection_.inTransaction()) {
    sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void SqliteTransaction::commit() {
  if (outermost_) connection_.run("COMMIT");
  open_ = false;
}

}  // namespace likeness
