#include "ui/core/style.h"

#include <QApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleHints>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/core/scheme_follower.h"
#include "ui/core/secondary_label.h"
#include "ui/core/widget_style.h"

namespace likeness::ui {

namespace {

const Colors lightColors = {
    .accent = QColor(0x42, 0x4f, 0xc4),
    .accentText = Qt::white,
    .accentSoft = QColor(0xe4, 0xe6, 0xfa),
    .link = QColor(0x3a, 0x46, 0xb4),
    .surface = Qt::white,
    .border = QColor(0xdb, 0xdf, 0xe6),
    .control = QColor(0x87, 0x8f, 0x9b),
    .secondaryText = QColor(0x55, 0x5e, 0x6b),
    .good = QColor(0x17, 0x70, 0x4a),
    .warning = QColor(0x8a, 0x55, 0x00),
    .bad = QColor(0xb3, 0x26, 0x1e),
    .badSoft = QColor(0xfb, 0xe9, 0xe7),
    .warningSoft = QColor(0xfd, 0xf2, 0xd8),
    .grid = QColor(0xe8, 0xeb, 0xf0),
    .series = {QColor(0x2b, 0x6c, 0xb8), QColor(0xc4, 0x56, 0x0c), QColor(0x14, 0x7d, 0x5c),
               QColor(0x7d, 0x3f, 0xa4)},
};

const Colors darkColors = {
    .accent = QColor(0x93, 0xa0, 0xff),
    .accentText = QColor(0x10, 0x13, 0x1c),
    .accentSoft = QColor(0x2b, 0x30, 0x4e),
    .link = QColor(0xa9, 0xb4, 0xff),
    .surface = QColor(0x1d, 0x21, 0x28),
    .border = QColor(0x31, 0x37, 0x41),
    .control = QColor(0x70, 0x7b, 0x8a),
    .secondaryText = QColor(0xa3, 0xad, 0xba),
    .good = QColor(0x62, 0xc9, 0x98),
    .warning = QColor(0xf0, 0xb9, 0x4d),
    .bad = QColor(0xff, 0x8f, 0x85),
    .badSoft = QColor(0x43, 0x24, 0x24),
    .warningSoft = QColor(0x3d, 0x31, 0x18),
    .grid = QColor(0x2b, 0x30, 0x39),
    .series = {QColor(0x6f, 0xb1, 0xf2), QColor(0xf2, 0xa2, 0x5c), QColor(0x5c, 0xc8, 0xa1),
               QColor(0xc9, 0xa2, 0xec)},
};

QPalette paletteOf(bool dark, const Colors& colors) {
  const QColor window = dark ? QColor(0x15, 0x18, 0x1d) : QColor(0xf5, 0xf6, 0xf9);
  const QColor text = dark ? QColor(0xe7, 0xea, 0xee) : QColor(0x1a, 0x1e, 0x25);
  const QColor faded = dark ? QColor(0x79, 0x82, 0x8f) : QColor(0x7d, 0x85, 0x91);
  QPalette palette;
  palette.setColor(QPalette::Window, window);
  palette.setColor(QPalette::Base, colors.surface);
  palette.setColor(QPalette::AlternateBase, window);
  palette.setColor(QPalette::Button, dark ? QColor(0x2a, 0x2f, 0x38) : QColor(0xff, 0xff, 0xff));
  palette.setColor(QPalette::ToolTipBase, dark ? QColor(0x2a, 0x2f, 0x38) : QColor(0x22, 0x27, 0x2f));
  palette.setColor(QPalette::ToolTipText, dark ? text : QColor(0xf5, 0xf6, 0xf9));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(role, text);
    palette.setColor(QPalette::Disabled, role, faded);
  }
  palette.setColor(QPalette::BrightText, colors.bad);
  palette.setColor(QPalette::PlaceholderText, colors.secondaryText);
  palette.setColor(QPalette::Highlight, colors.accent);
  palette.setColor(QPalette::HighlightedText, colors.accentText);
  palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
  palette.setColor(QPalette::Link, colors.link);
  palette.setColor(QPalette::LinkVisited, colors.link);
  palette.setColor(QPalette::Light, dark ? QColor(0x3a, 0x41, 0x4c) : QColor(0xff, 0xff, 0xff));
  palette.setColor(QPalette::Midlight, colors.border);
  palette.setColor(QPalette::Mid, colors.border);
  palette.setColor(QPalette::Dark, colors.control);
  palette.setColor(QPalette::Shadow, QColor(0, 0, 0, dark ? 120 : 50));
  return palette;
}

QPainterPath polygon(std::initializer_list<QPointF> points) {
  QPainterPath path;
  path.addPolygon(QPolygonF(QList<QPointF>(points)));
  path.closeSubpath();
  return path;
}

QPainterPath plus() {
  constexpr double a = 0.36, b = 1.05;
  return polygon({{-a, -b},
                  {a, -b},
                  {a, -a},
                  {b, -a},
                  {b, a},
                  {a, a},
                  {a, b},
                  {-a, b},
                  {-a, a},
                  {-b, a},
                  {-b, -a},
                  {-a, -a}});
}

QPainterPath star() {
  QPolygonF points;
  for (int i = 0; i < 10; ++i) {
    const double radius = i % 2 == 0 ? 1.25 : 0.55;
    const double angle = std::numbers::pi * (i / 5.0 - 0.5);
    points << QPointF(radius * std::cos(angle), radius * std::sin(angle));
  }
  QPainterPath path;
  path.addPolygon(points);
  path.closeSubpath();
  return path;
}

QPainterPath circle() {
  QPainterPath path;
  path.addEllipse(QPointF(), 1, 1);
  return path;
}

QPainterPath ring() {
  QPainterPath path = circle();
  path.addEllipse(QPointF(), 0.45, 0.45);
  return path;
}

QPainterPath frame() {
  QPainterPath path;
  path.addRect(-0.95, -0.95, 1.9, 1.9);
  path.addRect(-0.42, -0.42, 0.84, 0.84);
  return path;
}

std::array<QPainterPath, 10> makeMarkers() {
  QTransform quarter;
  quarter.rotate(45);
  return {circle(),
          polygon({{0, -1.1}, {1.1, 0.9}, {-1.1, 0.9}}),
          polygon({{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}}),
          polygon({{0, -1.25}, {1.25, 0}, {0, 1.25}, {-1.25, 0}}),
          plus(),
          quarter.map(plus()),
          polygon({{0, 1.1}, {1.1, -0.9}, {-1.1, -0.9}}),
          star(),
          ring(),
          frame()};
}

QFont scaled(const QFont& base, double factor, QFont::Weight weight) {
  QFont font = base;
  font.setPointSizeF(base.pointSizeF() > 0 ? base.pointSizeF() * factor : 10 * factor);
  font.setWeight(weight);
  return font;
}

double luminance(const QColor& color) {
  const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

bool darkNow = false;

}  // namespace

std::optional<Scheme> schemeFromName(const QString& name) {
  if (name == QLatin1String("light")) return Scheme::light;
  if (name == QLatin1String("dark")) return Scheme::dark;
  if (name == QLatin1String("system")) return Scheme::system;
  return std::nullopt;
}

void applyColorScheme(Scheme scheme) {
  auto& follower = SchemeFollower::instance();
  follower.setFollowing(scheme == Scheme::system);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
  // Lets the platform draw its window frame to match.
  QGuiApplication::styleHints()->setColorScheme(scheme == Scheme::light  ? Qt::ColorScheme::Light
                                                : scheme == Scheme::dark ? Qt::ColorScheme::Dark
                                                                         : Qt::ColorScheme::Unknown);
#endif
  darkNow = scheme == Scheme::dark || (scheme == Scheme::system && follower.systemIsDark());
  if (!qobject_cast<WidgetStyle*>(QApplication::style())) QApplication::setStyle(new WidgetStyle);
  QApplication::setPalette(paletteOf(darkNow, colors()));
}

bool isDark() {
  return darkNow;
}

const Colors& colors() {
  return darkNow ? darkColors : lightColors;
}

QColor classColor(int label) {
  static const std::array<QColor, 10> petroff = {
      QColor(0x3f, 0x90, 0xda), QColor(0xff, 0xa9, 0x0e), QColor(0xbd, 0x1f, 0x01), QColor(0x94, 0xa4, 0xa2),
      QColor(0x83, 0x2d, 0xb6), QColor(0xa9, 0x6b, 0x59), QColor(0xe7, 0x63, 0x00), QColor(0xb9, 0xac, 0x70),
      QColor(0x71, 0x75, 0x81), QColor(0x92, 0xda, 0xdd)};
  return petroff[static_cast<std::size_t>(std::max(0, label)) % petroff.size()];
}

QColor textOn(const QColor& background) {
  return luminance(background) > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

const QPainterPath& classMarker(int label) {
  static const auto markers = makeMarkers();
  const auto place = static_cast<std::size_t>(std::max(0, label));
  return markers[(place + place / markers.size()) % markers.size()];
}

void drawClassMarker(QPainter& painter, const QPointF& center, double radius, int label) {
  const QColor fill = classColor(label);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(center);
  painter.scale(radius, radius);
  // The rim keeps pale classes visible on light ground and deep ones on dark ground.
  painter.setPen(QPen(darkNow ? fill.lighter(150) : fill.darker(145), 0.9 / radius));
  painter.setBrush(fill);
  painter.drawPath(classMarker(label));
  painter.restore();
}

QColor viridis(double share) {
  static constexpr std::array<std::array<int, 3>, 9> stops = {{{68, 1, 84},
                                                               {71, 44, 122},
                                                               {59, 81, 139},
                                                               {44, 113, 142},
                                                               {33, 144, 141},
                                                               {39, 173, 129},
                                                               {92, 200, 99},
                                                               {170, 220, 50},
                                                               {253, 231, 37}}};
  const double at = std::clamp(share, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
  const auto left = std::min(static_cast<std::size_t>(at), stops.size() - 2);
  const double part = at - static_cast<double>(left);
  const auto mix = [&](std::size_t c) {
    return static_cast<int>(std::lround(stops[left][c] * (1 - part) + stops[left + 1][c] * part));
  };
  return {mix(0), mix(1), mix(2)};
}

QFont tabularFont(const QFont& base) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
  QFont font = base;
  font.setFeature(QFont::Tag("tnum"), 1);
  return font;
#else
  return base;
#endif
}

QFont titleFont(const QFont& base) {
  return scaled(base, 1.5, QFont::DemiBold);
}

QFont headingFont(const QFont& base) {
  return scaled(base, 1.05, QFont::DemiBold);
}

QFont smallFont(const QFont& base) {
  return scaled(base, 0.9, QFont::Normal);
}

QFont hugeFont(const QFont& base, int pixels) {
  QFont font = tabularFont(base);
  font.setPixelSize(pixels);
  font.setWeight(QFont::DemiBold);
  return font;
}

QLabel* makeTitle(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setFont(titleFont(QApplication::font()));
  return label;
}

QLabel* makeHeading(const QString& text, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setFont(headingFont(QApplication::font()));
  return label;
}

QLabel* makeSecondary(const QString& text, QWidget* parent) {
  return new SecondaryLabel(text, parent);
}

void setPrimary(QWidget* button, bool primary) {
  button->setProperty("primary", primary);
  button->update();
}

void makePrimary(QWidget* button) {
  setPrimary(button, true);
}

}  // namespace likeness::ui
