#include "ui/recognize/canvas_panel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/recognize/ink_canvas.h"

namespace likeness::ui {

CanvasPanel::CanvasPanel(QWidget* page)
    : page_(page),
      canvas_(new InkCanvas),
      undo_(makeAction(QStringLiteral("ink-undo"), tr("Undo"), {QKeySequence::Undo})),
      redo_(makeAction(QStringLiteral("ink-redo"), tr("Redo"),
                       {QKeySequence::Redo, QKeySequence(Qt::CTRL | Qt::Key_Y)})),
      clear_(makeAction(QStringLiteral("ink-clear"), tr("Clear"), {Qt::Key_Escape, Qt::Key_Delete})),
      open_(makeAction(QStringLiteral("picture-open"), tr("Open picture..."), {QKeySequence::Open})) {
  layOut();
  auto* paste = new QAction(this);
  paste->setShortcut(QKeySequence::Paste);
  paste->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  page_->addAction(paste);

  connect(undo_, &QAction::triggered, canvas_, &InkCanvas::undo);
  connect(redo_, &QAction::triggered, canvas_, &InkCanvas::redo);
  connect(clear_, &QAction::triggered, canvas_, &InkCanvas::clear);
  connect(open_, &QAction::triggered, this, &CanvasPanel::openPictureWanted);
  connect(paste, &QAction::triggered, this, &CanvasPanel::paste);
  connect(canvas_, &InkCanvas::historyChanged, this, &CanvasPanel::follow);
  connect(canvas_, &InkCanvas::changed, this, &CanvasPanel::follow);
  follow();
}

QAction* CanvasPanel::makeAction(const QString& iconName, const QString& text,
                                 const QList<QKeySequence>& keys) {
  auto* action = new QAction(icon(iconName), text, this);
  action->setObjectName(iconName);
  action->setShortcuts(keys);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  page_->addAction(action);
  return action;
}

void CanvasPanel::layOut() {
  auto* tools = new QHBoxLayout;
  tools->setSpacing(spacing::tiny);
  for (QAction* action : {undo_, redo_, clear_, open_}) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);  // a click leaves the keyboard with the sheet
    button->setMinimumSize(32, 32);
    button->setAccessibleName(action->text());
    button->setObjectName(action->objectName());
    if (action == open_) {
      button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
      tools->addStretch();
    }
    tools->addWidget(button);
  }
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addWidget(canvas_, 0, Qt::AlignLeft | Qt::AlignTop);
  layout->addLayout(tools);
  layout->addStretch();
}

void CanvasPanel::fitInto(const QSize& room) {
  const int below = layout()->itemAt(1)->sizeHint().height() + spacing::small;
  const int side =
      std::max(canvas_->minimumSizeHint().width(), std::min(room.width(), room.height() - below));
  canvas_->setFixedSize(side, side);
  setFixedWidth(side);
}

void CanvasPanel::follow() {
  undo_->setEnabled(canvas_->canUndo());
  redo_->setEnabled(canvas_->canRedo());
  clear_->setEnabled(!canvas_->content().empty());
}

void CanvasPanel::paste() {
  if (const auto source = pictureIn(QGuiApplication::clipboard()->mimeData()))
    emit canvas_->pictureOffered(*source);
}

}  // namespace likeness::ui
