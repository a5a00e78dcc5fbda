#include "ui/core/percent_text.h"

#include <QLocale>

namespace likeness::ui {

QString percentText(double share, int digits) {
  return QLocale().toString(100 * share, 'f', digits) + QStringLiteral("\u202f%");
}

QString percentText(const std::optional<double>& share, int digits) {
  return share ? percentText(*share, digits) : QStringLiteral("\u2013");
}

}  // namespace likeness::ui
