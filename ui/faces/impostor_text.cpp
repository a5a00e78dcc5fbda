#include "ui/faces/impostor_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace likeness::ui {

namespace {

constexpr double mostAsOneIn = 0.1;  // above, percents read better

QString translated(const char* text) {
  return QCoreApplication::translate("likeness::ui::ComparePanel", text);
}

}  // namespace

QString impostorText(const FacePack& pack, float distance) {
  const auto share = impostorShare(pack.impostors, distance);
  if (!share) return {};
  const QLocale locale;
  QString text;
  if (share->share > mostAsOneIn) {
    text = translated(QT_TRANSLATE_NOOP("likeness::ui::ComparePanel",
                                        "%1 % of pairs of different people are this close or closer."))
               .arg(locale.toString(100 * share->share, 'f', 0));
  } else {
    text = share->orLess
               ? translated(QT_TRANSLATE_NOOP("likeness::ui::ComparePanel",
                                              "Fewer than 1 in %1 pairs of different people are this close."))
               : translated(QT_TRANSLATE_NOOP("likeness::ui::ComparePanel",
                                              "1 in %1 pairs of different people is this close or closer."));
    text = text.arg(locale.toString(static_cast<qulonglong>(oneIn(share->share))));
  }
  return text + QLatin1Char(' ') +
         translated(QT_TRANSLATE_NOOP("likeness::ui::ComparePanel", "Measured on %1."))
             .arg(QString::fromStdString(pack.impostors.measuredOn));
}

}  // namespace likeness::ui
