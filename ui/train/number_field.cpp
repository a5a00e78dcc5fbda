#include "ui/train/number_field.h"

#include <QLineEdit>
#include <QLocale>
#include <cmath>

namespace likeness::ui {

NumberField::NumberField(const std::vector<double>& good, NumberRange range, QWidget* parent)
    : SteadyCombo(parent), range_(range) {
  setEditable(true);
  setCompleter(nullptr);  // it would replace 0.02 by 0.002 while it is typed
  for (const double value : good) addItem(format(value), value);
  connect(this, &QComboBox::editTextChanged, this, [this] {
    setWrong(!problem().isEmpty());
    emit edited();
  });
}

std::optional<double> NumberField::value() const {
  const auto number = currentText() == format(set_) ? set_ : parseNumber(currentText());
  if (!number || !(*number >= range_.least && *number <= range_.most)) return std::nullopt;
  if (range_.whole && *number != std::floor(*number)) return std::nullopt;
  return number;
}

void NumberField::setValue(double value) {
  set_ = value;
  setEditText(format(value));
}

QString NumberField::problem() const {
  if (value()) return {};
  const QString least = format(range_.least), most = format(range_.most);
  return range_.whole ? tr("A whole number from %1 to %2, please.").arg(least, most)
                      : tr("A number from %1 to %2, please.").arg(least, most);
}

QString NumberField::format(double value) const {
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::OmitLeadingZeroInExponent);
  if (range_.whole) return locale.toString(value, 'f', 0);
  // Six digits print every float that is typed or stored as it was, and no noise behind it.
  return locale.toString(value, 'g', 6);
}

std::optional<double> parseNumber(const QString& text) {
  bool good = false;
  double number = QLocale().toDouble(text.trimmed(), &good);
  if (!good) number = QLocale::c().toDouble(text.trimmed(), &good);
  if (!good || !std::isfinite(number)) return std::nullopt;
  return number;
}

}  // namespace likeness::ui
