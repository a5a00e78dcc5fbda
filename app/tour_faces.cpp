#include "app/tour_faces.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

#include "engine/data/dataset.h"
#include "ui/core/error_text.h"
#include "ui/faces/album_panel.h"
#include "ui/faces/compare_panel.h"
#include "ui/faces/cut_chart.h"
#include "ui/faces/cut_panel.h"
#include "ui/faces/face_map_panel.h"
#include "ui/faces/face_map_view.h"
#include "ui/faces/faces_head.h"
#include "ui/faces/faces_page.h"
#include "ui/faces/find_panel.h"
#include "ui/faces/library_menu.h"
#include "ui/faces/live_choices.h"
#include "ui/faces/live_panel.h"
#include "ui/faces/pack_card.h"
#include "ui/faces/pair_panel.h"
#include "ui/faces/people_panel.h"
#include "ui/faces/photo_panel.h"
#include "ui/faces/tile_view.h"
#include "ui/live/boxed_picture.h"
#include "ui/main_window.h"

namespace likeness::ui {

namespace {

constexpr int readMs = 5000;
constexpr int networkMs = 20000;  // loading a pack's networks comes before the first photo
constexpr int indexMs = 120000;

int copyAll(const QDir& from, const QDir& to) {
  int copied = 0;
  for (const QString& name : from.entryList({QStringLiteral("*.jpg")}, QDir::Files)) {
    if (QFile::copy(from.filePath(name), to.filePath(name))) ++copied;
  }
  return copied;
}

}  // namespace

TourFaces::TourFaces(MainWindow& window, TourHand& hand, TourCamera& camera, const QString& scratch)
    : window_(window), hand_(hand), camera_(camera), photos_(scratch + QStringLiteral("/Holidays")) {}

std::vector<TourStep> TourFaces::steps() {
  return {{"gathering photos", [this] { return gatherPhotos(); }},
          {"the empty page of faces", [this] { return seeTheEmptyPage(); }},
          {"dropping photos", [this] { return dropPhotos(); }},
          {"albums that fill up", [this] { return watchAlbumsFill(); }},
          {"selecting two albums", [this] { return selectTwo(); }},
          {"opening an album", [this] { return openAnAlbum(); }},
          {"naming it", [this] { return nameIt(); }},
          {"the whole photos of an album", [this] { return seeWholePhotos(); }},
          {"opening a photo", [this] { return openAPhoto(); }},
          {"dragging the cut", [this] { return dragTheCut(); }},
          {"asking about pairs", [this] { return askAboutPairs(); }},
          {"finding somebody", [this] { return findSomebody(); }},
          {"comparing two photos", [this] { return compareTwo(); }},
          {"the map of faces", [this] { return seeTheMap(); }},
          {"watching live", [this] { return watchAFilm(); }},
          {"exporting", [this] { return seeTheExport(); }}};
}

FacesPage& TourFaces::page() const {
  return *static_cast<FacesPage*>(window_.page(PageId::faces));
}

FacesController& TourFaces::controller() const {
  return page().controller();
}

template <class Part>
Part* TourFaces::part() const {
  return page().findChild<Part*>();
}

/// A button of the page that shows this text now.
bool TourFaces::press(const QString& text) {
  const auto buttons = page().findChildren<QAbstractButton*>();
  const auto shown = std::find_if(buttons.begin(), buttons.end(), [&](const QAbstractButton* button) {
    return button->isVisible() && button->isEnabled() && button->text() == text;
  });
  if (shown == buttons.end()) return false;
  hand_.click(*shown);
  return true;
}

bool TourFaces::goHome() {
  return press(PairPanel::tr("People")) && part<PeoplePanel>()->isVisible();
}

void TourFaces::openTile(TileView* grid, int row) {
  hand_.doubleClick(grid->viewport(), grid->visualRect(grid->model()->index(row, 0)).center());
}

/// The samples of a pack, and the group photos among the test data where they are.
bool TourFaces::gatherPhotos() {
  if (!QDir().mkpath(photos_)) return false;
  const QDir data(qEnvironmentVariable("LIKENESS_TEST_DATA", QStringLiteral("../shared/data")));
  const QDir samples(toQString(userDataFolder() / "assets" / "face-samples"));
  copyAll(QDir(data.filePath(QStringLiteral("faces/bbt_group"))), QDir(photos_));
  return copyAll(samples, QDir(photos_)) == 6;
}

bool TourFaces::seeTheEmptyPage() {
  auto* button = window_.findChild<QAbstractButton*>(QStringLiteral("rail-") + pageName(PageId::faces));
  if (button == nullptr) return false;
  hand_.click(button);
  auto* empty = page().findChild<QWidget*>(QStringLiteral("noFaces"));
  return hand_.waitFor([&] { return empty->isVisible(); }, readMs) &&
         camera_.shoot(QStringLiteral("faces-empty"));
}

bool TourFaces::dropPhotos() {
  hand_.dropFile(&page(), photos_);
  const auto* licence = part<PackCard>();
  const bool asked = licence->isVisible() && camera_.shoot(QStringLiteral("faces-licence"));
  if (!asked) return false;
  hand_.click(licence->acceptButton());
  return controller().index().active();
}

bool TourFaces::watchAlbumsFill() {
  const IndexRun& run = controller().index();
  const bool began = hand_.waitFor([&] { return run.progress().analyzed > 3 || !run.active(); }, networkMs);
  const bool shot = camera_.shoot(QStringLiteral("faces-indexing"));
  const bool ended = hand_.waitFor([&] { return !run.active(); }, indexMs);
  const bool found =
      hand_.waitFor([&] { return part<PeoplePanel>()->grid()->model()->rowCount() > 0; }, readMs);
  return began && ended && found && run.failures().empty() && camera_.shoot(QStringLiteral("faces-people")) &&
         shot;
}

bool TourFaces::selectTwo() {
  TileView* grid = part<PeoplePanel>()->grid();
  for (int row = 0; row < 2; ++row) {
    hand_.click(grid->viewport(), grid->visualRect(grid->model()->index(row, 0)).center(),
                row == 0 ? Qt::NoModifier : Qt::ControlModifier);
  }
  return camera_.shoot(QStringLiteral("faces-selected"));
}

bool TourFaces::openAnAlbum() {
  openTile(part<PeoplePanel>()->grid(), 0);
  auto* album = part<AlbumPanel>();
  return hand_.waitFor([&] { return album->isVisible() && album->grid()->model()->rowCount() > 1; },
                       readMs) &&
         camera_.shoot(QStringLiteral("faces-album"));
}

bool TourFaces::nameIt() {
  QLineEdit* field = part<AlbumPanel>()->nameField();
  field->setFocus();
  hand_.type(field, QStringLiteral("Robin"));
  hand_.press(field, Qt::Key_Return);
  const auto named = [this] {
    return std::ranges::any_of(controller().view().people,
                               [](const auto& person) { return person.name == "Robin"; });
  };
  return hand_.waitFor(named, readMs) && camera_.shoot(QStringLiteral("faces-named"));
}

bool TourFaces::seeWholePhotos() {
  if (!press(AlbumPanel::tr("Photos"))) return false;
  hand_.wait(1500);  // the photos are decoded behind
  return camera_.shoot(QStringLiteral("faces-whole-photos")) && press(AlbumPanel::tr("Faces"));
}

bool TourFaces::openAPhoto() {
  openTile(part<AlbumPanel>()->grid(), 0);
  auto* photo = part<PhotoPanel>();
  const bool shown =
      hand_.waitFor([&] { return photo->isVisible() && !photo->canvas()->boxes().empty(); }, readMs);
  hand_.wait(500);  // the picture is decoded behind
  const bool shot = camera_.shoot(QStringLiteral("faces-photo"));
  return press(PhotoPanel::tr("Back")) && shown && shot;
}

bool TourFaces::dragTheCut() {
  if (!goHome() || !press(PeoplePanel::tr("Likeness"))) return false;
  auto* panel = part<CutPanel>();
  CutChart* chart = panel->chart();
  const bool ready = hand_.waitFor([&] { return panel->isVisible() && chart->isEnabled(); }, readMs);
  if (!ready) return false;
  const float before = chart->cut();
  std::vector<QPointF> places;
  const qreal from = chart->placeOf(chart->cut());
  for (int i = 0; i <= 15; ++i) places.emplace_back(from - 8 * i, chart->height() / 2.0);
  hand_.drag(chart, places);
  hand_.wait(500);
  const bool changed = chart->cut() < before;
  return camera_.shoot(QStringLiteral("faces-cut")) && changed;
}

/// After a cut that is too careful, so that somebody is in two albums.
bool TourFaces::askAboutPairs() {
  if (!press(PeoplePanel::tr("Same person?"))) return false;
  auto* pairs = part<PairPanel>();
  hand_.waitFor([&] { return pairs->current() != nullptr; }, readMs);
  hand_.wait(300);  // thumbnails
  const bool shot = camera_.shoot(QStringLiteral("faces-pairs"));
  if (pairs->current() != nullptr) hand_.press(pairs, Qt::Key_Y, QStringLiteral("y"));
  const bool reset = goHome() && press(CutPanel::tr("Recommended"));
  return shot && reset && press(PeoplePanel::tr("Likeness"));
}

bool TourFaces::findSomebody() {
  if (!press(FacesHead::tr("Find"))) return false;
  auto* find = part<FindPanel>();
  hand_.dropFile(find->canvas(), photo(QStringLiteral("sample1.jpg")));
  const bool found = hand_.waitFor([&] { return find->grid()->model()->rowCount() > 0; }, networkMs);
  hand_.wait(300);
  return camera_.shoot(QStringLiteral("faces-find")) && found && goHome();
}

bool TourFaces::compareTwo() {
  if (!press(FacesHead::tr("Compare"))) return false;
  auto* compare = part<ComparePanel>();
  const QString asked = compare->verdict();
  for (int side = 0; side < 2; ++side) {
    hand_.dropFile(compare->canvas(side),
                   photo(side == 0 ? QStringLiteral("sample1.jpg") : QStringLiteral("sample3.jpg")));
  }
  const bool answered = hand_.waitFor([&] { return compare->verdict() != asked; }, networkMs);
  return camera_.shoot(QStringLiteral("faces-compare")) && answered && goHome();
}

bool TourFaces::seeTheMap() {
  if (!press(FacesHead::tr("Map"))) return false;
  auto* map = part<FaceMapPanel>();
  const bool placed = hand_.waitFor([&] { return map->view()->map() != nullptr; }, readMs);
  hand_.wait(500);  // thumbnails
  return placed && camera_.shoot(QStringLiteral("faces-map")) && goHome();
}

/// The photos stand in for a camera, a picture after the other.
bool TourFaces::watchAFilm() {
  if (!press(FacesHead::tr("Live"))) return false;
  auto* live = part<LivePanel>();
  const bool asked = camera_.shoot(QStringLiteral("faces-live-empty"));
  live->choices()->source()->setRecording(toPath(photos_));
  if (!press(LiveChoices::tr("Start"))) return false;
  const bool seen = hand_.waitFor([&] { return !live->canvas()->boxes().empty(); }, networkMs);
  const bool shot = camera_.shoot(QStringLiteral("faces-live"));
  press(LiveChoices::tr("Stop"));
  return asked && seen && shot && goHome();
}

bool TourFaces::seeTheExport() {
  const auto actions = part<LibraryMenu>()->findChildren<QAction*>();
  const auto wanted = std::ranges::find(actions, LibraryMenu::tr("Export and import..."), &QAction::text);
  if (wanted == actions.end()) return false;
  (*wanted)->trigger();
  return camera_.shoot(QStringLiteral("faces-export")) && goHome();
}

}  // namespace likeness::ui
