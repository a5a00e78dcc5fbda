#include "ui/experiments/row_delegate.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPainter>

#include "ui/core/style.h"
#include "ui/experiments/experiments_model.h"

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
  auto* editor =
      new QLineEdit(parent);  // with the frame of a field, which the usual editor of a cell has not
  editor->setTextMargins(spacing::tiny, 0, spacing::tiny, 0);
  return editor;
}

void RowDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                       const QModelIndex&) const {
  const int iconRoom = spacing::small + option.decorationSize.width() + spacing::tiny;
  editor->setGeometry(option.rect.adjusted(iconRoom, 2, -spacing::small, -2));
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const QSize size = QStyledItemDelegate::sizeHint(option, index) + QSize(2 * spacing::small, 0);
  // What is wrong with an experiment goes over the other columns, and must not widen the one it starts in.
  const bool spans =
      index.column() != ExperimentsModel::name && index.data(ExperimentsModel::damagedRole).toBool();
  return spans ? QSize(0, size.height()) : size;
}

}  // namespace likeness::ui
