#include "ui/faces/name_field.h"

#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>

#include "ui/faces/faces_controller.h"

namespace likeness::ui {

NameField::NameField(FacesController& controller, QWidget* parent)
    : QLineEdit(parent), controller_(controller) {}

void NameField::focusInEvent(QFocusEvent* event) {
  QLineEdit::focusInEvent(event);
  if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason) return;
  before_ = text();
  QStringList names;
  for (const StoredPerson& person : controller_.view().people) {
    if (!person.name.empty()) names << QString::fromStdString(person.name);
  }
  names.removeDuplicates();
  names.sort(Qt::CaseInsensitive);
  auto* completer = new QCompleter(names, this);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  completer->setFilterMode(Qt::MatchContains);
  delete this->completer();
  setCompleter(completer);
}

bool NameField::event(QEvent* event) {
  const bool escape = (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) &&
                      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
  if (!escape) return QLineEdit::event(event);
  event->accept();  // it must not leave the album as well
  if (event->type() == QEvent::KeyPress) {
    setText(before_);
    clearFocus();
  }
  return true;
}

}  // namespace likeness::ui
