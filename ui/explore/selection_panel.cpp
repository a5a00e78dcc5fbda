#include "ui/explore/selection_panel.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/core/style.h"
#include "ui/explore/rows_view.h"

namespace likeness::ui {

SelectionPanel::SelectionPanel(ExploreController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      count_(new QLabel),
      label_(new QLineEdit),
      give_(new QPushButton(tr("Label"))),
      rows_(new RowsView) {
  all_ = makeButton(tr("All"), tr("Selects all points"), QStringLiteral("selectAll"));
  none_ = makeButton(tr("None"), tr("Selects nothing"), QStringLiteral("selectNone"));
  others_ = makeButton(tr("Invert"), tr("Selects what is not selected"), QStringLiteral("selectOthers"));
  count_->setWordWrap(true);
  label_->setPlaceholderText(tr("Label for the selection"));
  label_->setObjectName(QStringLiteral("labelField"));
  label_->setMaxLength(200);
  give_->setObjectName(QStringLiteral("giveLabel"));
  give_->setToolTip(tr("Writes the label of these rows into the column \"edited label\"."));
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(spacing::tiny);
  for (QToolButton* button : {all_, none_, others_}) buttons->addWidget(button);
  buttons->addStretch();
  auto* labels = new QHBoxLayout;
  labels->addWidget(label_, 1);
  labels->addWidget(give_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::small);
  column->addWidget(count_);
  column->addLayout(buttons);
  column->addWidget(rows_, 1);
  column->addLayout(labels);
  RowSelection& selection = controller_.selection();
  connect(all_, &QToolButton::clicked, &selection, &RowSelection::selectAll);
  connect(none_, &QToolButton::clicked, &selection, &RowSelection::clear);
  connect(others_, &QToolButton::clicked, &selection, &RowSelection::invert);
  connect(&selection, &RowSelection::changed, this, &SelectionPanel::showSelection);
  const auto follow = [this] {
    rows_->setTable(controller_.facts());
    showSelection();
  };
  connect(&controller_, &ExploreController::tableChanged, this, follow);
  connect(&controller_, &ExploreController::factsChanged, this, follow);
  connect(rows_, &RowsView::pointed, this, &SelectionPanel::pointed);
  connect(rows_, &RowsView::opened, this, &SelectionPanel::opened);
  connect(give_, &QPushButton::clicked, this, &SelectionPanel::giveLabel);
  connect(label_, &QLineEdit::returnPressed, this, &SelectionPanel::giveLabel);
  connect(label_, &QLineEdit::textChanged, this, &SelectionPanel::showSelection);
  showSelection();
}

QToolButton* SelectionPanel::makeButton(const QString& text, const QString& tip, const QString& name) {
  auto* button = new QToolButton;
  button->setText(text);
  button->setToolTip(tip);
  button->setObjectName(name);
  button->setAutoRaise(true);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

void SelectionPanel::showSelection() {
  const RowSelection& selection = controller_.selection();
  const QLocale locale;
  count_->setText(selection.count() == 0
                      ? tr("Nothing is selected. Click a point, or draw a rectangle or a lasso.")
                      : tr("%1 of %2")
                            .arg(locale.toString(qulonglong(selection.count())),
                                 locale.toString(qulonglong(selection.size()))));
  none_->setEnabled(selection.count() > 0);
  all_->setEnabled(selection.size() > 0);
  others_->setEnabled(selection.size() > 0);
  give_->setEnabled(selection.count() > 0 && !label_->text().trimmed().isEmpty());
  if (sender() != label_) rows_->setRows(selection.rows());
}

void SelectionPanel::giveLabel() {
  const QString label = label_->text().trimmed();
  const auto rows = controller_.selection().rows();
  if (rows.empty() || label.isEmpty()) return;
  controller_.setLabels(rows, label);
  label_->clear();
}

}  // namespace likeness::ui
