/// How smooth a map of many points is: drives the widget by mouse and wheel as a user would, prints JSON.
///
///   map_frames [--points N] [--seconds S] [--width W] [--height H]
///
/// N points (1,000,000) in 30 clusters, coloured by cluster, in a window of 1400 x 900. For S seconds each
/// (5) it is dragged, zoomed by the wheel, and the mouse is moved over it. Of each: milliseconds from the
/// event to the end of the painting it led to, while pictures are refined on another thread. Also how long
/// the first picture and a refined one take. Every point has a picture of 16 x 16, and "hover" counts the
/// moves of the mouse that brought another point's picture; "theatre" is the same over the map of a run,
/// 1,000 pictures that all move.
#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QWheelEvent>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <utility>
#include <vector>

#include "engine/core/random.h"
#include "ui/core/style.h"
#include "ui/plots/cloud_map.h"
#include "ui/plots/scatter_map.h"

using namespace likeness;
using namespace likeness::ui;

namespace {

constexpr int frameMs = 16;

double milliseconds(const QElapsedTimer& timer) {
  return double(timer.nsecsElapsed()) / 1e6;
}

std::shared_ptr<const Matrix> clusters(std::size_t count, CloudColors& colors) {
  Random random(1);
  constexpr int classes = 30;
  std::vector<std::array<float, 3>> centres;
  for (int c = 0; c < classes; ++c)
    centres.push_back({random.uniform(-8, 8), random.uniform(-5, 5), random.uniform(0.2F, 1.2F)});
  Matrix places(count, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t c = random.below(classes);
    places.row(i)[0] = centres[c][0] + centres[c][2] * random.normal();
    places.row(i)[1] = centres[c][1] + centres[c][2] * random.normal();
    colors.index.push_back(std::uint16_t(c));
  }
  for (int c = 0; c < classes; ++c) colors.palette.push_back(classColor(c).rgb());
  colors.classes = true;
  return std::make_shared<const Matrix>(std::move(places));
}

QJsonObject summary(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double share) {
    return times.empty() ? 0 : times[std::min(times.size() - 1, std::size_t(share * double(times.size())))];
  };
  return {{QStringLiteral("frames"), qint64(times.size())},
          {QStringLiteral("median_ms"), at(0.5)},
          {QStringLiteral("percentile_95_ms"), at(0.95)},
          {QStringLiteral("longest_ms"), times.empty() ? 0 : times.back()}};
}

/// Calls act(number of the frame) at most every 16 ms and measures it with the painting that follows. With
/// `counts` only what it answers yes to.
QJsonObject measure(QWidget& map, double seconds, const std::function<void(int)>& act,
                    const std::function<bool()>& counts = {}) {
  std::vector<double> times;
  QElapsedTimer all;
  all.start();
  for (int frame = 0; double(all.elapsed()) < 1000 * seconds; ++frame) {
    QElapsedTimer one;
    one.start();
    act(frame);
    map.repaint();
    if (!counts || counts()) times.push_back(milliseconds(one));
    const auto rest = frameMs - one.elapsed();
    QTest::qWait(std::max(1, int(rest)));  // pictures that were refined arrive here
  }
  return summary(times);
}

void sendMove(QWidget& map, const QPointF& place, Qt::MouseButtons buttons) {
  QMouseEvent move(QEvent::MouseMove, place, map.mapToGlobal(place), Qt::NoButton, buttons, {});
  QApplication::sendEvent(&map, &move);
}

QJsonObject pan(CloudMap& map, double seconds) {
  const QPointF centre = map.plotRect().center();
  QTest::mousePress(&map, Qt::LeftButton, {}, centre.toPoint());
  const QJsonObject result = measure(map, seconds, [&](int frame) {
    const double turn = frame * 0.05;
    sendMove(map, centre + QPointF(300 * std::sin(turn), 200 * std::sin(1.7 * turn)), Qt::LeftButton);
  });
  QTest::mouseRelease(&map, Qt::LeftButton, {}, centre.toPoint());
  return result;
}

QJsonObject zoom(CloudMap& map, double seconds) {
  const QPointF place = map.plotRect().center() + QPointF(120, 60);
  return measure(map, seconds, [&](int frame) {
    const int step = frame / 60 % 2 == 0 ? 40 : -40;  // in for a second, out for a second
    QWheelEvent wheel(place, map.mapToGlobal(place), {}, {0, step}, Qt::NoButton, {}, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&map, &wheel);
  });
}

/// Of the moves that brought a picture, the time until it is painted.
template <class Map>
QJsonObject hover(Map& map, const QRectF& area, double seconds, const std::function<void(int)>& before = {}) {
  int shown = -1;
  return measure(
      map, seconds,
      [&](int frame) {
        if (before) before(frame);
        const double turn = frame * 0.07;
        sendMove(map,
                 area.center() +
                     QPointF(area.width() * 0.4 * std::sin(turn), area.height() * 0.4 * std::cos(2.3 * turn)),
                 Qt::NoButton);
      },
      [&] { return map.current() >= 0 && std::exchange(shown, map.current()) != map.current(); });
}

std::shared_ptr<const LabelledSamples> pictures(std::size_t count, int side) {
  auto samples = std::make_shared<LabelledSamples>();
  samples->shape = {side, side, 1};
  samples->classNames = {"0"};
  samples->labels.assign(count, 0);
  samples->pixels.resize(count * samples->shape.size());
  for (std::size_t i = 0; i < samples->pixels.size(); ++i)
    samples->pixels[i] = std::uint8_t(i * 2654435761U >> 24);
  return samples;
}

QJsonObject hoverTheatre(double seconds) {
  constexpr std::size_t count = 1000;
  ScatterMap map;
  map.resize(700, 700);
  map.show();
  if (!QTest::qWaitForWindowExposed(&map)) std::exit(1);
  map.setPictures(pictures(count, 28));
  std::array<MapFrame, 2> frames;
  CloudColors colors;
  for (MapFrame& frame : frames) frame.points = clusters(count, colors);
  auto turned = std::make_shared<Matrix>(*frames[1].points);
  for (std::size_t i = 0; i < count; ++i) std::swap(turned->row(i)[0], turned->row(i)[1]);
  frames[1].points = turned;
  map.showFrame(frames[0], false);
  return hover(map, QRectF(map.rect()), seconds, [&](int frame) {
    if (frame % 30 == 0) map.showFrame(frames[std::size_t(frame / 30 % 2)]);
  });
}

double settle(CloudMap& map) {
  QElapsedTimer timer;
  timer.start();
  if (!QTest::qWaitFor([&] { return map.settled(); }, 60000)) std::exit(1);
  return milliseconds(timer);
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QCommandLineParser parser;
  const QCommandLineOption points(QStringLiteral("points"), QStringLiteral("Points."), QStringLiteral("N"),
                                  QStringLiteral("1000000"));
  const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("Of each part."),
                                   QStringLiteral("S"), QStringLiteral("5"));
  const QCommandLineOption width(QStringLiteral("width"), QStringLiteral("Of the map."), QStringLiteral("W"),
                                 QStringLiteral("1400"));
  const QCommandLineOption height(QStringLiteral("height"), QStringLiteral("Of the map."),
                                  QStringLiteral("H"), QStringLiteral("900"));
  const QCommandLineOption picture(QStringLiteral("picture"), QStringLiteral("Saves what it shows."),
                                   QStringLiteral("FILE"));
  parser.addHelpOption();
  parser.addOptions({points, seconds, width, height, picture});
  parser.process(application);
  applyColorScheme(Scheme::light);

  auto colors = std::make_shared<CloudColors>();
  const auto places = clusters(parser.value(points).toULongLong(), *colors);
  CloudMap map;
  map.resize(parser.value(width).toInt(), parser.value(height).toInt());
  map.show();
  if (!QTest::qWaitForWindowExposed(&map)) return 1;
  map.setPlaces(places);
  map.setColors(colors, std::vector<QString>(30, QStringLiteral("cluster")));
  map.setPictures(pictures(places->rows, 16));
  const double first = settle(map);
  if (parser.isSet(picture)) map.grab().save(parser.value(picture));
  const double duration = parser.value(seconds).toDouble();
  const QJsonObject panned = pan(map, duration);
  map.fit();
  settle(map);
  const QJsonObject zoomed = zoom(map, duration);
  map.fit();
  settle(map);
  const QJsonObject hovered = hover(map, map.plotRect(), duration);
  map.zoom(1.5);
  const double refined = settle(map);
  const QJsonObject result{{QStringLiteral("points"), qint64(places->rows)},
                           {QStringLiteral("first_picture_ms"), first},
                           {QStringLiteral("refined_picture_ms"), refined},
                           {QStringLiteral("pan"), panned},
                           {QStringLiteral("zoom"), zoomed},
                           {QStringLiteral("hover"), hovered},
                           {QStringLiteral("theatre"), hoverTheatre(duration)}};
  std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
  return 0;
}
