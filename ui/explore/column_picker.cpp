#include "ui/explore/column_picker.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr QSize listSize(260, 280);

}  // namespace

ColumnPicker::ColumnPicker(QWidget* parent)
    : QWidget(parent), filter_(new QLineEdit), list_(new QListWidget), apply_(new QPushButton) {
  filter_->setPlaceholderText(tr("Filter columns"));
  filter_->setClearButtonEnabled(true);
  filter_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  list_->setUniformItemSizes(true);
  list_->setMinimumSize(listSize);
  list_->setAccessibleName(tr("Columns of the vector"));
  apply_->setObjectName(QStringLiteral("applyColumns"));
  auto* all = new QToolButton;
  all->setText(tr("All"));
  all->setAutoRaise(true);
  auto* none = new QToolButton;
  none->setText(tr("None"));
  none->setAutoRaise(true);
  none->setObjectName(QStringLiteral("noColumns"));
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::tiny);
  row->addWidget(all);
  row->addWidget(none);
  row->addStretch(1);
  row->addWidget(apply_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::small, spacing::small, spacing::small, spacing::small);
  column->setSpacing(spacing::small);
  column->addWidget(filter_);
  column->addWidget(list_, 1);
  column->addLayout(row);
  connect(filter_, &QLineEdit::textChanged, this, &ColumnPicker::showFiltered);
  connect(list_, &QListWidget::itemChanged, this, &ColumnPicker::follow);
  connect(all, &QToolButton::clicked, this, [this] { tickShown(true); });
  connect(none, &QToolButton::clicked, this, [this] { tickShown(false); });
  connect(apply_, &QPushButton::clicked, this, &ColumnPicker::applied);
}

void ColumnPicker::setColumns(const std::vector<std::string>& names, const std::vector<std::size_t>& ticked) {
  names_ = names;
  filling_ = true;
  filter_->clear();
  list_->clear();
  QStringList texts;
  for (const std::string& name : names) texts << QString::fromStdString(name);
  list_->addItems(texts);
  for (int i = 0; i < list_->count(); ++i) list_->item(i)->setCheckState(Qt::Unchecked);
  for (const std::size_t place : ticked) list_->item(int(place))->setCheckState(Qt::Checked);
  filling_ = false;
  follow();
}

std::vector<std::string> ColumnPicker::chosen() const {
  std::vector<std::string> chosen;
  for (int i = 0; i < list_->count(); ++i) {
    if (list_->item(i)->checkState() == Qt::Checked) chosen.push_back(names_[std::size_t(i)]);
  }
  return chosen;
}

void ColumnPicker::showFiltered() {
  for (int i = 0; i < list_->count(); ++i)
    list_->item(i)->setHidden(!list_->item(i)->text().contains(filter_->text(), Qt::CaseInsensitive));
}

void ColumnPicker::tickShown(bool ticked) {
  filling_ = true;
  for (int i = 0; i < list_->count(); ++i) {
    if (!list_->item(i)->isHidden()) list_->item(i)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
  }
  filling_ = false;
  follow();
}

void ColumnPicker::follow() {
  if (filling_) return;
  const std::size_t count = chosen().size();
  apply_->setEnabled(count > 0);
  apply_->setText(tr("Use %1").arg(QLocale().toString(qulonglong(count))));
}

}  // namespace likeness::ui
