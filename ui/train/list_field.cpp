#include "ui/train/list_field.h"

#include <QRegularExpression>
#include <QStringList>

namespace likeness::ui {

namespace {

constexpr int longest = 5;  // as the engine allows

QString joined(const std::vector<int>& values) {
  QStringList parts;
  for (const int value : values) parts << QString::number(value);
  return parts.join(QStringLiteral(", "));
}

}  // namespace

ListField::ListField(const std::vector<std::vector<int>>& good, ListRange range, QWidget* parent)
    : SteadyCombo(parent), range_(range) {
  setEditable(true);
  setCompleter(nullptr);
  for (const auto& values : good) addItem(joined(values));
  connect(this, &QComboBox::editTextChanged, this, [this] {
    setWrong(!problem().isEmpty());
    emit edited();
  });
}

std::optional<std::vector<int>> ListField::value() const {
  static const QRegularExpression gap(QStringLiteral("[\\s,;]+"));
  std::vector<int> values;
  for (const auto& part : currentText().split(gap, Qt::SkipEmptyParts)) {
    bool good = false;
    values.push_back(part.toInt(&good));
    if (!good || values.back() < range_.least || values.back() > range_.most) return std::nullopt;
  }
  if (int(values.size()) < range_.fewest || int(values.size()) > longest) return std::nullopt;
  return values;
}

void ListField::setValue(const std::vector<int>& values) {
  setEditText(joined(values));
}

QString ListField::problem() const {
  if (value()) return {};
  const QString text = range_.fewest == 0
                           ? tr("Up to %1 whole numbers from %2 to %3, please, with commas between.")
                           : tr("One to %1 whole numbers from %2 to %3, please, with commas between.");
  return text.arg(longest).arg(range_.least).arg(range_.most);
}

}  // namespace likeness::ui
