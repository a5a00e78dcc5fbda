#include "app/tour_explore.h"

#include <QAbstractButton>
#include <QAction>
#include <algorithm>
#include <cmath>

#include "ui/explore/explore_page.h"
#include "ui/explore/map_stage.h"
#include "ui/explore/open_menu.h"
#include "ui/main_window.h"
#include "ui/plots/cloud_map.h"

namespace likeness::ui {

namespace {

constexpr int readMs = 60000;
constexpr int mapMs = 240000;
constexpr int quickMs = 10000;

}  // namespace

TourExplore::TourExplore(MainWindow& window, TourHand& hand, TourCamera& camera)
    : window_(window), hand_(hand), camera_(camera) {}

std::vector<TourStep> TourExplore::steps() {
  return {{"the empty explorer", [this] { return seeTheEmptyPage(); }},
          {"exploring the experiment", [this] { return openTheExperiment(); }},
          {"a map by t-SNE", [this] { return makeTsne(); }},
          {"neighbours of a point", [this] { return seeNeighbours(); }},
          {"selecting by a lasso", [this] { return drawALasso(); }},
          {"zooming in", [this] { return zoomIn(); }},
          {"a map in space", [this] { return turnInSpace(); }}};
}

std::vector<TourStep> TourExplore::libraryFaces() {
  return {{"exploring the faces of the library", [this] { return openTheLibrary(); }},
          {"a face and those like it", [this] { return seeAFaceAndItsLike(); }}};
}

ExplorePage& TourExplore::page() const {
  return *static_cast<ExplorePage*>(window_.page(PageId::explore));
}

CloudMap& TourExplore::map() const {
  return *page().stage()->map();
}

bool TourExplore::press(const char* objectName) {
  auto* button = window_.findChild<QAbstractButton*>(QLatin1String(objectName));
  if (button == nullptr || !button->isVisible() || !button->isEnabled()) return false;
  hand_.click(button);
  return true;
}

bool TourExplore::settle() {
  return hand_.waitFor([this] { return map().pointCount() > 0 && map().settled(); }, quickMs);
}

bool TourExplore::runMap() {
  if (!press("runMap")) return false;
  return hand_.waitFor([this] { return !page().controller().mapping(); }, mapMs) && settle();
}

bool TourExplore::seeTheEmptyPage() {
  return press("rail-explore") && camera_.shoot(QStringLiteral("explore-empty"));
}

bool TourExplore::openTheExperiment() {
  if (!press("exploreExperiment")) return false;
  const bool read = hand_.waitFor([this] { return map().pointCount() > 0; }, readMs);
  return read && settle() && camera_.shoot(QStringLiteral("explore-pca"));
}

bool TourExplore::makeTsne() {
  return hand_.choose(page(), "mapMethod", 1) && runMap() && camera_.shoot(QStringLiteral("explore-tsne"));
}

bool TourExplore::seeNeighbours() {
  const int point = map().pointAt(map().plotRect().center() + QPointF(40, 40));
  hand_.click(&map(), map().positionOf(std::max(point, 0)).toPoint());
  const bool found = hand_.waitFor([this] { return page().controller().neighbours().row >= 0; }, quickMs);
  return found && hand_.choose(page(), "exploreTabs", 1) &&
         camera_.shoot(QStringLiteral("explore-neighbours"));
}

bool TourExplore::drawALasso() {
  if (!hand_.choose(page(), "exploreTabs", 0) || !press("tool-lasso")) return false;
  std::vector<QPointF> outline;
  const QPointF centre = map().plotRect().center();
  for (int i = 0; i <= 30; ++i) {
    const double turn = i / 30.0 * 6.2832;
    outline.push_back(centre + QPointF(150 * std::cos(turn), 110 * std::sin(turn)));
  }
  hand_.drag(&map(), outline);
  const bool selected = page().controller().selection().count() > 0;
  return press("tool-move") && selected && settle() && camera_.shoot(QStringLiteral("explore-selection"));
}

bool TourExplore::zoomIn() {
  page().controller().selection().clear();
  for (int i = 0; i < 9; ++i) hand_.press(&map(), Qt::Key_Plus);
  return settle() && camera_.shoot(QStringLiteral("explore-near")) && press("fitMap");
}

bool TourExplore::turnInSpace() {
  if (!hand_.choose(page(), "mapMethod", 0) || !hand_.choose(page(), "mapDimensions", 1) || !runMap())
    return false;
  const QPointF centre = map().plotRect().center();
  hand_.drag(&map(), {centre, centre + QPointF(30, 0), centre + QPointF(80, 30)});
  return map().deep() && settle() && camera_.shoot(QStringLiteral("explore-space"));
}

bool TourExplore::openTheLibrary() {
  if (!press("rail-explore")) return false;
  OpenMenu* menu = page().findChild<OpenMenu*>();
  menu->popup(page().mapToGlobal(QPoint(0, 0)));  // asks for its actions
  const auto actions = menu->actions();
  const auto wanted = std::ranges::find(actions, OpenMenu::tr("Faces of the library"), &QAction::text);
  if (wanted == actions.end()) return false;
  (*wanted)->trigger();
  menu->close();
  const auto& controller = page().controller();
  const bool read = hand_.waitFor(
      [&] { return controller.source().kind == ExploreSource::Kind::library && !controller.mapping(); },
      readMs);
  return read && hand_.choose(page(), "mapMethod", 1) && hand_.choose(page(), "mapDimensions", 0) &&
         runMap() && camera_.shoot(QStringLiteral("explore-faces"));
}

bool TourExplore::seeAFaceAndItsLike() {
  hand_.click(&map(), map().positionOf(0).toPoint());
  const bool found = hand_.waitFor([this] { return page().controller().neighbours().row >= 0; }, quickMs);
  return found && hand_.choose(page(), "exploreTabs", 1) && settle() &&
         camera_.shoot(QStringLiteral("explore-faces-near"));
}

}  // namespace likeness::ui
