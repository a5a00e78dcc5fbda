#pragma once

#include <QIcon>
#include <QString>

namespace likeness::ui {

/// The icon resources/icons/<name>.svg in the palette's text colour of the moment it is painted: light and
/// dark follow by themselves. A checked button shows it in the accent colour.
QIcon icon(const QString& name);

}  // namespace likeness::ui
