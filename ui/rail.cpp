#include "ui/rail.h"

#include <QButtonGroup>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/core/icon.h"
#include "ui/core/page.h"
#include "ui/core/style.h"

namespace likeness::ui {

Rail::Rail(QWidget* parent)
    : QWidget(parent), column_(new QVBoxLayout(this)), group_(new QButtonGroup(this)) {
  column_->setContentsMargins(spacing::small, spacing::medium, spacing::small, spacing::medium);
  column_->setSpacing(spacing::tiny);
  column_->addStretch();
  group_->setExclusive(true);
  setAccessibleName(tr("Pages"));
}

void Rail::addPage(PageId id) {
  auto* button = makeButton(pageIconName(id), pageTitle(id));
  const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_1 + int(buttons_.size())));
  button->setToolTip(QStringLiteral("%1 (%2)").arg(pageTitle(id), keys.toString(QKeySequence::NativeText)));
  button->setObjectName(QStringLiteral("rail-") + pageName(id));
  column_->insertWidget(int(buttons_.size()), button);
  buttons_[id] = button;
  const auto choose = [this, id] { emit pageChosen(id); };
  connect(button, &QToolButton::clicked, this, choose);
  connect(new QShortcut(keys, this), &QShortcut::activated, this, choose);
}

void Rail::addAbout() {
  about_ = makeButton(QStringLiteral("about"), tr("About"));
  about_->setObjectName(QStringLiteral("rail-about"));
  column_->addWidget(about_);
  connect(about_, &QToolButton::clicked, this, &Rail::aboutChosen);
}

void Rail::setCurrent(PageId id) {
  buttons_.at(id)->setChecked(true);
}

void Rail::setAboutCurrent() {
  about_->setChecked(true);
}

void Rail::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colors().surface);
  painter.fillRect(QRect(width() - 1, 0, 1, height()), colors().border);
}

QToolButton* Rail::makeButton(const QString& iconName, const QString& text) {
  auto* button = new QToolButton;
  button->setIcon(icon(iconName));
  button->setIconSize({24, 24});
  button->setText(text);
  button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  button->setCheckable(true);
  button->setAutoRaise(true);
  button->setFont(smallFont(font()));
  button->setFocusPolicy(Qt::StrongFocus);
  button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  button->setMinimumSize(76, 60);
  group_->addButton(button);
  return button;
}

}  // namespace likeness::ui
