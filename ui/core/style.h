#pragma once

#include <QColor>
#include <QFont>
#include <QPainterPath>
#include <QPalette>
#include <QString>
#include <array>
#include <optional>

class QApplication;
class QLabel;
class QPainter;
class QWidget;

namespace likeness::ui {

/// Distances between things, on a grid of 4 pixels.
namespace spacing {
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 16;
inline constexpr int page = 24;
inline constexpr int radius = 6;  // of corners
inline constexpr int iconSize = 20;
}  // namespace spacing

enum class Scheme { system, light, dark };

/// "light", "dark", "system"; empty when it is none of them.
std::optional<Scheme> schemeFromName(const QString& name);

/// Sets our style, palette and fonts on the application; `system` follows the desktop from now on. Widgets
/// hear of a change by QEvent::PaletteChange (icons and palette() colours follow by themselves).
void applyColorScheme(Scheme scheme);
bool isDark();

/// Colours that QPalette has no role for. Ask when painting: they change with the scheme.
struct Colors {
  QColor accent;         // buttons to press next, selection, focus
  QColor accentText;     // text on accent
  QColor accentSoft;     // faint background of what is chosen
  QColor link;           // accent as text on any surface
  QColor surface;        // raised cards and panels; the page itself is palette().window()
  QColor border;         // hairlines between things
  QColor control;        // border of fields, at least 3:1
  QColor secondaryText;  // explanations; 4.5:1 on every surface
  QColor good;           // as text; 4.5:1
  QColor warning;
  QColor bad;
  QColor badSoft;  // background of errors
  QColor warningSoft;
  QColor grid;                   // of plots
  std::array<QColor, 4> series;  // curves; 3:1 on surface
};
const Colors& colors();

/// Petroff's ten (arXiv:2107.02270): the same class has the same colour everywhere. Repeats after ten.
QColor classColor(int label);
/// White or black, whichever reads better on a colour.
QColor textOn(const QColor& background);
/// A marker of a class, about 2 x 2 around the origin: never by colour alone. Beyond ten classes colours come
/// with other shapes, so that only every hundredth class looks the same.
const QPainterPath& classMarker(int label);
inline constexpr int distinctMarkers = 100;
void drawClassMarker(QPainter& painter, const QPointF& center, double radius, int label);
/// Viridis for magnitudes, at a share in [0, 1].
QColor viridis(double share);

/// Fonts made from the system's. Tabular digits keep changing numbers from jumping.
QFont tabularFont(const QFont& base);
QFont titleFont(const QFont& base);    // of a page
QFont headingFont(const QFont& base);  // of a section
QFont smallFont(const QFont& base);    // of explanations
QFont hugeFont(const QFont& base, int pixels);

/// Labels in these fonts; secondary ones in the secondary text colour, following the scheme.
QLabel* makeTitle(const QString& text, QWidget* parent = nullptr);
QLabel* makeHeading(const QString& text, QWidget* parent = nullptr);
QLabel* makeSecondary(const QString& text, QWidget* parent = nullptr);  // wraps

/// Marks a button as the one thing to do next: it is filled with the accent colour.
void setPrimary(QWidget* button, bool primary);
void makePrimary(QWidget* button);

}  // namespace likeness::ui
