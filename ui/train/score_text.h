#pragma once

#include <QString>
#include <optional>

namespace likeness::ui {

/// "98.76 %" of a share.
QString percentText(double share);
/// The same, or a dash.
QString percentText(const std::optional<double>& share);

}  // namespace likeness::ui
