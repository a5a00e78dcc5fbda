#include "ui/core/row_delegate.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>

#include "ui/core/style.h"

namespace likeness::ui {

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
  const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
  if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, colors().accentSoft);
  const bool current = view != nullptr && view->hasFocus() && view->currentIndex().row() == index.row();
  if (current && index.column() == 0) {
    painter->fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), colors().accent);
  }
  QStyleOptionViewItem inner = option;
  inner.rect.adjust(spacing::small, 0, -spacing::small, 0);
  // Text and icon keep their colours on the tint.
  inner.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
  QStyledItemDelegate::paint(painter, inner, index);
}

QWidget* RowDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
  return new QLineEdit(parent);  // with the frame of a field, which the usual editor of a cell has not
}

void RowDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                       const QModelIndex&) const {
  const int iconRoom = spacing::small + option.decorationSize.width() + spacing::tiny;
  editor->setGeometry(option.rect.adjusted(iconRoom, 2, -spacing::small, -2));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * spacing::small, 0);
}

}  // namespace likeness::ui
