#include "ui/faces/question_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/core/card.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int cardWidth = 640;

/// Above and below, and on both sides: a card aligned by itself would not get the height of its wrapped
/// texts.
QWidget* inTheMiddle(QWidget* card) {
  auto* middle = new QHBoxLayout;
  middle->addStretch();
  middle->addWidget(card);
  middle->addStretch();
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins({});
  column->addStretch(2);
  column->addLayout(middle);
  column->addStretch(3);
  return content;
}

}  // namespace

QuestionCard::QuestionCard(const QString& accept, const QString& refuse, Usual usual, QWidget* parent)
    : QWidget(parent),
      accept_(new QPushButton(accept)),
      refuse_(new QPushButton(refuse)),
      usual_(usual == Usual::accept ? accept_ : refuse_),
      body_(new QVBoxLayout) {
  makePrimary(usual_);
  body_->setSpacing(12);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(usual == Usual::accept ? refuse_ : accept_);
  buttons->addWidget(usual_);
  auto* card = new Card;
  card->setFixedWidth(cardWidth);
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
  column->addLayout(body_);
  column->addSpacing(spacing::medium);
  column->addLayout(buttons);
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(inTheMiddle(card));
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins({});
  outer->addWidget(scroll);
  focusOn(usual_);
  connect(accept_, &QPushButton::clicked, this, &QuestionCard::accepted);
  connect(refuse_, &QPushButton::clicked, this, &QuestionCard::refused);
}

void QuestionCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return refuse_->click();
  if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QWidget::keyPressEvent(event);
  if (accept_->hasFocus()) return accept_->click();
  if (refuse_->hasFocus()) return refuse_->click();
  usual_->click();
}

}  // namespace likeness::ui
