#pragma once

#include <QString>
#include <optional>

namespace likeness::ui {

/// "98.76 %" of a share.
QString percentText(double share, int digits = 2);
/// The same, or a dash.
QString percentText(const std::optional<double>& share, int digits = 2);

}  // namespace likeness::ui
