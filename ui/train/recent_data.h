#pragma once

#include <QStringList>

namespace likeness::ui {

/// The data sets that were last read without an error, the newest first; kept between starts.
QStringList recentData();
void rememberData(const QString& path);

}  // namespace likeness::ui
