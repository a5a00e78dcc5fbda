#include "ui/train/score_text.h"

#include <QLocale>

namespace likeness::ui {

QString percentText(double share) {
  return QLocale().toString(100 * share, 'f', 2) + QStringLiteral("\u202f%");
}

QString percentText(const std::optional<double>& share) {
  return share ? percentText(*share) : QStringLiteral("\u2013");
}

}  // namespace likeness::ui
