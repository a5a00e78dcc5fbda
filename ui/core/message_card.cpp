#include "ui/core/message_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

QString iconOf(Tone tone) {
  if (tone == Tone::good) return QStringLiteral("check");
  return tone == Tone::bad || tone == Tone::warning ? QStringLiteral("warning") : QStringLiteral("info");
}

QColor groundOf(Tone tone) {
  if (tone == Tone::bad) return colors().badSoft;
  return tone == Tone::warning ? colors().warningSoft : colors().accentSoft;
}

}  // namespace

MessageCard::MessageCard(QWidget* parent)
    : QWidget(parent), icon_(new QLabel), text_(new QLabel), button_(new QPushButton) {
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::PlainText);
  text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  makePrimary(button_);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, spacing::small, spacing::small, spacing::small);
  row->setSpacing(12);
  row->addWidget(icon_);
  row->addWidget(text_, 1);
  row->addWidget(button_);
  connect(button_, &QPushButton::clicked, this, &MessageCard::activated);
  hide();
}

void MessageCard::setMessage(Tone tone, const QString& text, const QString& buttonText) {
  tone_ = tone;
  text_->setText(text);
  button_->setText(buttonText);
  button_->setVisible(!buttonText.isEmpty());
  setAccessibleName(text);
  paintIcon();
  setVisible(!text.isEmpty());
  update();
}

void MessageCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(groundOf(tone_));
  painter.drawRoundedRect(rect(), 8, 8);
}

void MessageCard::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) paintIcon();
}

void MessageCard::paintIcon() {
  icon_->setPixmap(
      icon(iconOf(tone_)).pixmap(QSize(spacing::iconSize, spacing::iconSize), devicePixelRatioF()));
}

}  // namespace likeness::ui
