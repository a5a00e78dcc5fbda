#include "ui/explore/color_choice.h"

#include <algorithm>

namespace likeness::ui {

ColorChoice::ColorChoice(QWidget* parent) : QComboBox(parent) {
  setObjectName(QStringLiteral("colorBy"));
  setAccessibleName(tr("Colour by"));
  setToolTip(tr("What colours the points"));
  setMinimumWidth(90);
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(14);
}

void ColorChoice::fill(const EmbeddingTable& facts, int chosen) {
  clear();
  addItem(tr("One colour"), nothing);
  for (std::size_t i = 0; i < facts.columns.size(); ++i)
    addItem(tr("Colour: %1").arg(QString::fromStdString(facts.columns[i].name)), int(i));
  insertSeparator(count());
  addItem(tr("Clusters of the map"), clusters);
  addItem(tr("Distance from a point"), distance);
  choose(chosen);
}

void ColorChoice::choose(int choice) {
  setCurrentIndex(std::max(0, findData(choice)));
}

ColorWish ColorChoice::wish() const {
  ColorWish wish;
  if (choice() == clusters) wish.kind = ColorWish::Kind::clusters;
  if (choice() == distance) wish.kind = ColorWish::Kind::distance;
  wish.column = std::max(choice(), -1);
  return wish;
}

}  // namespace likeness::ui
