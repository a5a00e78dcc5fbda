#include "app/tour_camera.h"

#include <QPixmap>
#include <QWidget>
#include <cstdio>

#include "app/tour_hand.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {
constexpr int redrawMs = 150;  // plots redraw themselves ten times a second
}

TourCamera::TourCamera(QWidget& window, TourHand& hand, const QString& folder)
    : window_(window), hand_(hand), folder_(folder) {
  folder_.mkpath(QStringLiteral("."));
}

bool TourCamera::shoot(const QString& name) {
  ++number_;
  bool saved = true;
  for (const auto& [scheme, word] : {std::pair{Scheme::dark, "dark"}, std::pair{Scheme::light, "light"}}) {
    applyColorScheme(scheme);
    hand_.wait(redrawMs);
    const QString file =
        QStringLiteral("%1-%2-%3.png").arg(number_, 2, 10, QLatin1Char('0')).arg(name, QLatin1String(word));
    const bool written = window_.grab().save(folder_.filePath(file));
    std::printf("%s%s\n", qPrintable(folder_.filePath(file)), written ? "" : "  cannot be written");
    saved = saved && written;
  }
  std::fflush(stdout);
  return saved;
}

}  // namespace likeness::ui
