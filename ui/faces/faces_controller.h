#pragma once

#include <QObject>
#include <optional>

#include "ui/faces/cut_run.h"
#include "ui/faces/face_map_run.h"
#include "ui/faces/face_search.h"
#include "ui/faces/face_thumbnails.h"
#include "ui/faces/faces_engine.h"
#include "ui/faces/index_run.h"
#include "ui/faces/library_view.h"
#include "ui/faces/library_worker.h"
#include "ui/faces/live_run.h"
#include "ui/faces/photo_previews.h"

namespace likeness::ui {

/// What the page Faces does, without widgets. Everything that touches the library or a network happens on
/// other threads; the window never waits for it.
class FacesController : public QObject {
  Q_OBJECT

 public:
  enum class Answer { same, different, unsure };

  explicit FacesController(FacesEngine engine, QObject* parent = nullptr);
  ~FacesController() override;

  /// Shows a library, which need not exist yet; `opened` or `openFailed` follows.
  void open(const std::filesystem::path& library);
  const std::filesystem::path& library() const { return library_; }
  bool isOpen() const { return open_; }
  /// The pack at work, see choosePack(). Empty before `opened`.
  const std::optional<PackState>& pack() const { return pack_; }
  /// All that are known, the default first.
  const std::vector<PackState>& packs() const { return packs_; }
  /// Looks again which there are; `packsRead` follows.
  void readPacks();
  /// Opens the library again with another pack, which is remembered for it, and looks at all that it knows
  /// and at these places with that pack. Not while photos are looked at.
  void usePack(const std::string& id, const std::vector<std::filesystem::path>& places);
  /// Deletes the file of the library for good; `deletionEnded` follows. Not while photos are looked at.
  void deleteLibrary();
  const LibraryView& view() const { return view_; }
  FaceThumbnails& thumbnails() { return thumbnails_; }
  PhotoPreviews& previews() { return previews_; }
  IndexRun& index() { return index_; }
  CutRun& cuts() { return cuts_; }
  FaceMapRun& map() { return map_; }
  FaceSearch& search() { return search_; }
  LiveRun& live() { return live_; }

  /// Finds the faces in folders and photos; all folders are scanned again when there are none.
  void add(const std::vector<std::filesystem::path>& places, bool retryFailed = false);
  /// The cut that was chosen, remembered for every pack; below 0 when none was.
  float cut() const;
  float recommendedCut() const { return pack_ ? engine_.recommendedCut(pack_->pack) : 0; }

  // Each is answered by the signal of its name.
  void refresh();
  void readAlbum(RowId album);
  void readPhoto(RowId photo);
  void readPairs();
  void readCuts();

  // Corrections. Each is announced by `corrected` with what was done, in words, and can be undone.
  void rename(RowId person, const QString& name);
  void merge(RowId target, const std::vector<RowId>& others);
  void split(const std::vector<RowId>& faces);
  void reject(const std::vector<RowId>& faces, const QString& name);
  void confirm(const std::vector<RowId>& faces, RowId person, const QString& name);
  /// To who has the name, else to a new person of that name.
  void assignByName(const std::vector<RowId>& faces, const QString& name);
  void mark(const std::vector<RowId>& faces, FaceMark mark);
  void hide(const std::vector<RowId>& people, bool hidden);
  void setCover(RowId person, RowId face);
  void answer(const PersonPair& pair, Answer answer);
  void undo();
  void redo();
  /// Cannot be undone.
  void forgetPerson(RowId person, const QString& name);

  /// Stops what runs and waits for it; false when it has not ended within the time.
  bool finish(std::chrono::milliseconds atMost);

 signals:
  void opened();
  void openFailed(const likeness::Error& reason);
  void viewChanged();
  void packsRead();
  void albumRead(const likeness::ui::AlbumView& album);
  void photoRead(const likeness::ui::PhotoView& photo);
  void pairsRead(const std::vector<likeness::ui::PairView>& pairs);
  void corrected(const QString& what, bool canBeUndone);
  void failed(const likeness::Error& reason);
  /// After `failed` or `openFailed` when the library is still there.
  void deletionEnded(bool gone);

 private:
  /// Reads with the library on the worker and hands the result over here; `empty` without a library.
  template <class Result>
  void read(std::function<Result(const FaceLibrary&)> reader, std::function<void(const Result&)> taker);
  void correct(const QString& done, std::function<void(FaceLibrary&)> change, bool canBeUndone = true);
  void travel(bool back);
  void takeFailure(const Error& reason);

  const FacesEngine engine_;
  std::filesystem::path library_;
  std::vector<PackState> packs_;
  std::optional<PackState> pack_;
  LibraryView view_;
  bool open_ = false;
  bool refreshWaits_ = false;
  FaceThumbnails thumbnails_;
  PhotoPreviews previews_;
  IndexRun index_;
  CutRun cuts_;
  FaceMapRun map_;
  FaceSearch search_;
  LiveRun live_;
  std::unique_ptr<LibraryWorker> worker_;  // last: it reports to the rest
};

/// "Merge", "Name" ...: what undo would take back, in words.
QString stepName(const HistoryStep& step);

}  // namespace likeness::ui
