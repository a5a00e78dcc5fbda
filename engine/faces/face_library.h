#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "engine/faces/library_records.h"

namespace likeness {

class Sqlite;
class SqliteChanges;

/// The photos, faces and people of one library: one SQLite file in WAL mode. A FaceLibrary is one connection:
/// every thread opens its own; one alone is not thread-safe. Any number of threads and programs may work on a
/// library: a writer waits up to 10 s for another's transaction. Each call that writes is one transaction, so
/// a killed program loses nothing that has returned. Errors of every call: those of engine/store/sqlite.h
/// (diskFull, fileUnwritable, fileUnreadable, fileDamaged, libraryBusy); wrongUsage for a row that is not
/// there.
class FaceLibrary {
 public:
  enum class Access { write, read };

  /// Opens a library, with Access::write makes one where there is no file, and brings an older one up to
  /// date. Errors: newerVersion, and fileDamaged for what is no library of ours: such files are left as they
  /// are.
  explicit FaceLibrary(const std::filesystem::path& file, Access access = Access::write);
  ~FaceLibrary();
  FaceLibrary(const FaceLibrary&) = delete;
  FaceLibrary& operator=(const FaceLibrary&) = delete;

  const std::filesystem::path& file() const { return file_; }
  /// SQLite's integrity check, of foreign keys too; empty when all is well, else the first fault.
  std::string checkIntegrity() const;
  /// A number that differs after any other connection has written.
  std::int64_t changeCount() const;

  // Packs (library_photos.cpp)
  /// The row of a pack, made when new.
  RowId packRow(const PackKey& pack);
  /// The same without making it; 0 when nothing was embedded by it.
  RowId findPack(const PackKey& pack) const;
  std::vector<std::pair<RowId, PackKey>> packs() const;

  // Folders and photos (library_photos.cpp)
  void addFolder(const std::filesystem::path& folder);
  std::vector<std::filesystem::path> folders() const;
  /// Forgets the folder and the files below it; faces stay until removeVanished().
  void removeFolder(const std::filesystem::path& folder);

  std::optional<StoredFile> findFile(const std::filesystem::path& path) const;
  /// The photo of a content hash, 0 when it is new.
  RowId findPhoto(std::span<const std::uint8_t> contentHash) const;
  /// Whether a pack has looked at the photo (it may have found nothing).
  bool isAnalyzed(RowId photo, RowId pack) const;
  /// The file now holds this known photo: it was moved, copied or touched. Nothing is computed.
  void placeFile(const std::filesystem::path& path, std::uintmax_t size, std::int64_t mtimeNs, RowId photo);
  /// Stores a photo as a pack saw it, and its file, in one transaction. When the file held another content
  /// before, what users said of faces at the same place (IoU above 0.5, distance below 0.7) goes over to the
  /// new ones; so does what they said of faces that other packs found at the same place. A photo that the
  /// pack had already seen keeps its faces. Returns the photo.
  RowId storePhoto(const std::filesystem::path& path, std::uintmax_t size, std::int64_t mtimeNs,
                   std::span<const std::uint8_t> contentHash, int width, int height, RowId pack,
                   const std::vector<NewFace>& faces);
  void storeFailure(const std::filesystem::path& path, std::uintmax_t size, std::int64_t mtimeNs,
                    const std::string& reason);
  std::vector<StoredFile> failedFiles() const;
  /// Every file below a folder (all for an empty path), by path.
  void eachFile(const std::filesystem::path& below,
                const std::function<void(const StoredFile&)>& visit) const;
  void forgetFiles(const std::vector<RowId>& files);
  /// Deletes photos of which no file is left, with their faces, and the history. Cannot be undone.
  void removeVanished();
  StoredPhoto photo(RowId photo) const;
  LibraryCounts counts(RowId pack) const;

  // Faces (library_faces.cpp). Without `marked`, faces that are no faces or ignored are left out.
  StoredFace face(RowId face) const;
  std::vector<StoredFace> facesOfPhoto(RowId photo, RowId pack, bool marked = false) const;
  std::vector<StoredFace> facesOfPerson(RowId person, RowId pack) const;  // best quality first
  std::vector<StoredFace> unassignedFaces(RowId pack) const;
  std::vector<StoredFace> markedFaces(RowId pack) const;
  /// Every face of the pack in photos that are there, by photo.
  void eachFace(RowId pack, const std::function<void(const StoredFace&)>& visit) const;
  std::vector<std::uint8_t> thumbnail(RowId face) const;
  FaceLandmarks landmarks(RowId face) const;
  std::vector<float> embedding(RowId face) const;
  /// The k nearest unmarked faces to an embedding of this pack, nearest first. Exact; reads every embedding.
  std::vector<FaceMatch> nearestFaces(std::span<const float> embedding, RowId pack, std::size_t k) const;
  FaceTable faceTable(RowId pack) const;

  // People (library_people.cpp). People without a name and without faces of the pack are left out.
  std::vector<StoredPerson> people(RowId pack) const;  // most faces first, then by id
  StoredPerson person(RowId person, RowId pack) const;
  /// By a part of the name; small and capital letters of ASCII are one.
  std::vector<StoredPerson> findPeople(std::string_view partOfName, RowId pack) const;
  /// Pairs that the machine is unsure of, whose answer settles most first: people closer than `verify`, that
  /// nobody has answered for. Gain: n1 n2 / (n1 + n2) faces, times how far the distance is on its way from
  /// verify to cautious. Of the 3,000 largest people.
  std::vector<PersonPair> unsurePairs(RowId pack, float verify, float cautious, std::size_t atMost) const;
  /// The nearest people with a name, nearest first; the same among all people for an embedding of the pack.
  std::vector<PersonMatch> suggestNames(RowId person, RowId pack, std::size_t k) const;
  std::vector<PersonMatch> nearestPeople(std::span<const float> embedding, RowId pack, std::size_t k) const;

  // What users say (library_corrections.cpp). Each is one step that can be undone; the last word counts where
  // two contradict. Later clusterings obey.
  /// An empty name takes the name away. Names are not unique.
  void name(RowId person, std::string_view name);
  /// All faces of `others` go to `target`, for good; it keeps its name, else gets the first that there is.
  void merge(RowId target, const std::vector<RowId>& others);
  /// The chosen faces are a person of their own, other than those they were with. Returns it.
  RowId split(const std::vector<RowId>& faces);
  /// "Not this person": the faces leave whom they are with and never come back by themselves.
  void reject(const std::vector<RowId>& faces);
  /// The faces are this person.
  void confirm(const std::vector<RowId>& faces, RowId person);
  /// "Not a face", "ignore", or neither again.
  void mark(const std::vector<RowId>& faces, FaceMark mark);
  void hide(RowId person, bool hidden);
  void setCover(RowId person, RowId face);
  /// "No" and "Not sure" to "Same person?"; yes is merge.
  void answerDifferent(RowId first, RowId second);
  void answerUnsure(RowId first, RowId second);
  /// Really deletes a person: name, faces, embeddings and thumbnails, those of other packs at the same places
  /// too, and the whole history, then compacts the file. Cannot be undone. The photos stay; packs that have
  /// seen them do not look at them again unless they change. Error libraryBusy when it is done, but somebody
  /// reads the library for so long that its bytes cannot be overwritten yet.
  void forgetPerson(RowId person);
  /// Many corrections as one step (of the kind and subject given); nested calls of the above join it. Rolled
  /// back when `work` throws.
  void asOneStep(const std::string& kind, const std::string& subject, const std::function<void()>& work);

  FaceConstraints constraints(const FaceTable& table) const;
  /// The machine's view, in one transaction: people[i] of table.faces[i]; -1 - g for the g-th new person, 0
  /// for none. Faces that a user assigned, or that changed since the table was read, keep whom they have.
  /// Returns the rows of the new people.
  std::vector<RowId> assign(const FaceTable& table, const std::vector<RowId>& people);

  // Undo and redo (library_history.cpp), also after a restart and across programs; the last 1,000 steps.
  std::optional<HistoryStep> undoable() const;
  std::optional<HistoryStep> redoable() const;
  /// False when there is nothing to undo.
  bool undo();
  bool redo();

 private:
  RowId makePerson();
  void pin(RowId person);
  RowId anchorOf(RowId person, RowId pack) const;
  std::vector<RowId> packsOf(RowId person) const;
  void answer(RowId first, RowId second, int kind);
  void inheritAnswers(RowId from, RowId to);
  void giveFaces(const std::vector<RowId>& faces, RowId person);
  void requirePerson(RowId person) const;
  void clearHistory();
  void deleteFacesOf(RowId person);
  void compact();
  bool travel(bool back);

  std::filesystem::path file_;
  std::unique_ptr<Sqlite> sqlite_;
  SqliteChanges* step_ = nullptr;  // while a user's step is at work
  int stepCount_ = 0;
};

}  // namespace likeness
