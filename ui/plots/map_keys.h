#pragma once

#include <QPointF>
#include <optional>

class QWheelEvent;

namespace likeness::ui {

/// What arrow keys, + and - and the wheel do on every map.

/// Where a key walks to, y downwards; empty for keys that do not walk.
std::optional<QPointF> walkOf(int key);
/// What a key zooms by; empty for keys that do not zoom.
std::optional<double> zoomOf(int key);
double zoomOf(const QWheelEvent& event);

}  // namespace likeness::ui
