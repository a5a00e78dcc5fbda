#include "engine/faces/face_library.h"
#include "engine/faces/library_schema.h"
#include "engine/store/sqlite_changes.h"

namespace likeness {

namespace {

constexpr int mostSteps = 1000;

std::optional<HistoryStep> stepOf(SqliteQuery query) {
  if (!query.next()) return std::nullopt;
  return HistoryStep{query.text(0), query.text(1), query.number(2)};
}

void remember(Sqlite& sqlite, const HistoryStep& step, const std::vector<std::uint8_t>& changes) {
  sqlite.run("DELETE FROM history WHERE undone = 1");
  sqlite.run("INSERT INTO history(kind, subject, count, changes) VALUES(?, ?, ?, ?)", step.kind, step.subject,
             step.count, changes);
  sqlite.run("DELETE FROM history WHERE id <= (SELECT id FROM history ORDER BY id DESC LIMIT 1 OFFSET ?)",
             mostSteps);
}

/// A user's step is on the disk when it returns; the photos of a running scan need not be. May be asked for
/// outside of transactions only.
class Durable {
 public:
  explicit Durable(Sqlite& sqlite) : sqlite_(sqlite) { sqlite_.script("PRAGMA synchronous = FULL"); }
  ~Durable() {
    try {
      sqlite_.script("PRAGMA synchronous = NORMAL");
    } catch (const std::exception&) {  // it only stays safer than it need be
    }
  }
  Durable(const Durable&) = delete;
  Durable& operator=(const Durable&) = delete;

 private:
  Sqlite& sqlite_;
};

template <class T>
class Borrowed {
 public:
  Borrowed(T*& place, T& value) : place_(place) { place_ = &value; }
  ~Borrowed() { place_ = nullptr; }
  Borrowed(const Borrowed&) = delete;
  Borrowed& operator=(const Borrowed&) = delete;

 private:
  T*& place_;
};

}  // namespace

void FaceLibrary::asOneStep(const std::string& kind, const std::string& subject,
                            const std::function<void()>& work) {
  if (step_) return work();
  const Durable durable(*sqlite_);
  SqliteTransaction transaction(*sqlite_);
  SqliteChanges changes(*sqlite_, undoableTables);
  const Borrowed<SqliteChanges> borrowed(step_, changes);
  stepCount_ = 0;
  work();
  const std::vector<std::uint8_t> made = changes.take();
  if (!made.empty()) remember(*sqlite_, {kind, subject, stepCount_}, made);
  transaction.commit();
}

std::optional<HistoryStep> FaceLibrary::undoable() const {
  return stepOf(
      sqlite_->query("SELECT kind, subject, count FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1"));
}

std::optional<HistoryStep> FaceLibrary::redoable() const {
  return stepOf(
      sqlite_->query("SELECT kind, subject, count FROM history WHERE undone = 1 ORDER BY id LIMIT 1"));
}

bool FaceLibrary::travel(bool back) {
  const Durable durable(*sqlite_);
  SqliteTransaction transaction(*sqlite_);
  RowId step = 0;
  std::vector<std::uint8_t> changes;
  {
    SqliteQuery query =
        sqlite_->query(back ? "SELECT id, changes FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1"
                            : "SELECT id, changes FROM history WHERE undone = 1 ORDER BY id LIMIT 1");
    if (!query.next()) return false;
    step = query.integer(0);
    const auto bytes = query.blob(1);
    changes.assign(bytes.begin(), bytes.end());
  }
  if (back) {
    revertChanges(*sqlite_, changes);
  } else {
    applyChanges(*sqlite_, changes);
  }
  sqlite_->run("UPDATE history SET undone = ? WHERE id = ?", back, step);
  // The machine may have put faces to someone who has just been merged away again.
  sqlite_->run(
      "UPDATE assignments SET machine_person = NULL WHERE user_person IS NULL AND machine_person IN "
      "(SELECT id FROM people WHERE retired = 1)");
  transaction.commit();
  return true;
}

bool FaceLibrary::undo() {
  return travel(true);
}

bool FaceLibrary::redo() {
  return travel(false);
}

void FaceLibrary::clearHistory() {
  sqlite_->run("DELETE FROM history");
  // Merged people were kept for undoing alone.
  sqlite_->run(
      "UPDATE assignments SET machine_person = NULL WHERE machine_person IN "
      "(SELECT id FROM people WHERE retired = 1)");
  sqlite_->run("DELETE FROM people WHERE retired = 1");
}

}  // namespace likeness
