#include "ui/core/empty_state.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const QString& buttonText,
                       QWidget* parent)
    : QWidget(parent), iconName_(iconName), icon_(new QLabel), sentence_(new QLabel(sentence)) {
  sentence_->setWordWrap(true);
  sentence_->setAlignment(Qt::AlignCenter);
  sentence_->setMaximumWidth(420);
  QFont font = QApplication::font();
  font.setPointSizeF(font.pointSizeF() * 1.1);
  sentence_->setFont(font);

  auto* column = new QVBoxLayout(this);
  column->setSpacing(spacing::medium);
  column->addStretch(2);
  column->addWidget(icon_, 0, Qt::AlignHCenter);
  auto* row = new QHBoxLayout;  // a wrapped label aligned by itself gets the width of its longest word
  row->addStretch();
  row->addWidget(sentence_, 100);
  row->addStretch();
  column->addLayout(row);
  if (!buttonText.isEmpty()) {
    button_ = new QPushButton(buttonText);
    makePrimary(button_);
    column->addWidget(button_, 0, Qt::AlignHCenter);
    connect(button_, &QPushButton::clicked, this, &EmptyState::activated);
  }
  column->addStretch(3);
  paintIcon();
}

void EmptyState::setSentence(const QString& sentence) {
  sentence_->setText(sentence);
}

void EmptyState::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) paintIcon();
}

void EmptyState::paintIcon() {
  icon_->setPixmap(icon(iconName_).pixmap(QSize(56, 56), devicePixelRatioF()));
}

}  // namespace likeness::ui
