#include "app/tour_refusal.h"

#include <QAbstractButton>
#include <QDir>

#include "ui/main_window.h"
#include "ui/recognize/distance_ruler.h"
#include "ui/recognize/recognize_page.h"
#include "ui/recognize/refusal_desk.h"

namespace likeness::ui {

namespace {

constexpr int measuringMs = 60000;
constexpr int refusingPart = 4;
constexpr int drawingPart = 0;

}  // namespace

TourRefusal::TourRefusal(MainWindow& window, TourHand& hand, TourCamera& camera)
    : window_(window), hand_(hand), camera_(camera) {}

std::vector<TourStep> TourRefusal::steps() {
  return {{"the desk for refusing", [this] { return seeTheEmptyDesk(); }},
          {"dropping letters on it", [this] { return dropLetters(); }},
          {"the curves of refusing", [this] { return seeTheCurves(); }},
          {"keeping more digits", [this] { return keepMore(); }}};
}

RecognizePage& TourRefusal::page() const {
  return *static_cast<RecognizePage*>(window_.page(PageId::recognize));
}

bool TourRefusal::seeTheEmptyDesk() {
  return hand_.choose(page(), "recognizeDesks", refusingPart) &&
         camera_.shoot(QStringLiteral("refusing-empty"));
}

bool TourRefusal::dropLetters() {
  const QDir data(qEnvironmentVariable("LIKENESS_TEST_DATA", QStringLiteral("../shared/data")));
  const QString letters = data.filePath(QStringLiteral("ink/letters.jsonl"));
  if (!QFile::exists(letters)) {
    std::fprintf(stderr, "tour: no letters at %s, so none are refused\n", qPrintable(letters));
    return true;
  }
  auto* desk = page().findChild<RefusalDesk*>();
  hand_.dropFile(desk, letters);
  const bool measured =
      hand_.waitFor([&] { return desk->measure() != nullptr && !desk->measuring(); }, measuringMs);
  return measured && camera_.shoot(QStringLiteral("refusing-letters"));
}

bool TourRefusal::seeTheCurves() {
  if (page().findChild<RefusalDesk*>()->measure() == nullptr) return true;
  return hand_.choose(page(), "refusalViews", 1) && camera_.shoot(QStringLiteral("refusing-roc")) &&
         hand_.choose(page(), "refusalViews", 2) && camera_.shoot(QStringLiteral("refusing-risk")) &&
         hand_.choose(page(), "refusalViews", 3) && camera_.shoot(QStringLiteral("refusing-confidence")) &&
         hand_.choose(page(), "refusalViews", 4) && camera_.shoot(QStringLiteral("refusing-methods"));
}

bool TourRefusal::keepMore() {
  auto* ruler = page().findChild<DistanceRuler*>();
  const qreal from = ruler->placeOf(ruler->threshold());
  const float before = ruler->threshold();
  std::vector<QPointF> places;
  for (int i = 0; i <= 20; ++i) places.emplace_back(from * (1 + i / 60.0), ruler->height() / 2.0);
  hand_.drag(ruler, places);
  const bool moved = ruler->threshold() > before;
  const bool shot = camera_.shoot(QStringLiteral("refusing-more-kept"));
  auto* reset = page().findChild<QAbstractButton*>(QStringLiteral("resetThresholdButton"));
  hand_.click(reset);
  return moved && shot && hand_.choose(page(), "recognizeDesks", drawingPart);
}

}  // namespace likeness::ui
