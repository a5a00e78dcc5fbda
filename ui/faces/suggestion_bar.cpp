#include "ui/faces/suggestion_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include "ui/core/style.h"

namespace likeness::ui {

SuggestionBar::SuggestionBar(QWidget* parent) : QWidget(parent), row_(new QHBoxLayout(this)) {
  row_->setContentsMargins({});
  row_->setSpacing(spacing::small);
}

void SuggestionBar::setSuggestions(const std::vector<std::pair<StoredPerson, float>>& people) {
  while (QLayoutItem* item = row_->takeAt(0)) {
    // Later: it may be the one whose click has led here.
    if (item->widget() != nullptr) item->widget()->deleteLater();
    delete item;
  }
  setVisible(!people.empty());
  if (people.empty()) return;
  row_->addWidget(new QLabel(tr("Is this one of them?")));
  for (const auto& [person, distance] : people) {
    const QString name = QString::fromStdString(person.name);
    auto* button = new QPushButton(tr("%1 (distance %2)").arg(name, locale().toString(distance, 'f', 2)));
    button->setToolTip(tr("Merges this album with the one of %1").arg(name));
    connect(button, &QPushButton::clicked, this, [this, id = person.id] { emit chosen(id); });
    row_->addWidget(button);
  }
  row_->addStretch();
}

}  // namespace likeness::ui
