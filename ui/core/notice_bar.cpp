#include "ui/core/notice_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int stayMs = 8000;
constexpr int stayWithUndoMs = 20000;

}  // namespace

NoticeBar::NoticeBar(Session& session, QWidget* parent)
    : QWidget(parent),
      icon_(new QLabel),
      text_(new QLabel),
      undo_(new QPushButton(tr("&Undo"))),
      close_(new QToolButton) {
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::PlainText);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  close_->setIcon(icon(QStringLiteral("close")));
  close_->setAutoRaise(true);
  close_->setToolTip(tr("Close this notice"));
  close_->setAccessibleName(close_->toolTip());

  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(spacing::medium, spacing::small, spacing::small, spacing::small);
  row->setSpacing(spacing::small);
  row->addWidget(icon_);
  row->addWidget(text_, 1);
  row->addWidget(undo_);
  row->addWidget(close_);

  leave_.setSingleShot(true);
  connect(&leave_, &QTimer::timeout, this, &NoticeBar::dismiss);
  connect(close_, &QToolButton::clicked, this, &NoticeBar::dismiss);
  connect(undo_, &QPushButton::clicked, this, [this] {
    const auto undo = notice_.undo;
    dismiss();
    if (undo) undo();
  });
  connect(&session, &Session::noticePosted, this, &NoticeBar::post);
  hide();
}

void NoticeBar::post(const Notice& notice) {
  notice_ = notice;
  text_->setText(notice.text);
  paintIcon();
  undo_->setVisible(static_cast<bool>(notice.undo));
  setAccessibleName(notice.text);
  setVisible(true);
  update();
  leave_.stop();
  if (!notice.isError) leave_.start(notice.undo ? stayWithUndoMs : stayMs);
}

void NoticeBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) paintIcon();
}

void NoticeBar::paintIcon() {
  icon_->setPixmap(icon(notice_.isError ? QStringLiteral("warning") : QStringLiteral("info"))
                       .pixmap(QSize(spacing::iconSize, spacing::iconSize), devicePixelRatioF()));
}

void NoticeBar::dismiss() {
  leave_.stop();
  notice_ = {};
  hide();
}

void NoticeBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), notice_.isError ? colors().badSoft : colors().accentSoft);
  painter.fillRect(QRect(0, 0, 4, height()), notice_.isError ? colors().bad : colors().accent);
}

void NoticeBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return dismiss();
  QWidget::keyPressEvent(event);
}

}  // namespace likeness::ui
