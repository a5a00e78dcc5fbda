#include "ui/explore/source_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>
#include <algorithm>

#include "ui/core/style.h"
#include "ui/explore/column_picker.h"
#include "ui/explore/known_models.h"

namespace likeness::ui {

SourceBar::SourceBar(ExploreController& controller, const KnownModels& models, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      models_(models),
      words_(makeSecondary({})),
      model_(new QComboBox),
      columns_(new QToolButton),
      picker_(new ColumnPicker) {
  words_->setWordWrap(false);
  model_->setObjectName(QStringLiteral("readThrough"));
  model_->setAccessibleName(tr("Model that the pictures go through"));
  model_->setToolTip(tr("What turns each picture into a vector"));
  model_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  columns_->setObjectName(QStringLiteral("vectorColumns"));
  columns_->setToolTip(tr("The columns that form the vector; all others are known of each row"));
  columns_->setPopupMode(QToolButton::InstantPopup);
  auto* menu = new QMenu(columns_);
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(picker_);
  menu->addAction(action);
  columns_->setMenu(menu);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(spacing::medium, 0, spacing::medium, spacing::small);
  row->setSpacing(spacing::small);
  row->addWidget(words_);
  row->addWidget(model_);
  row->addWidget(columns_);
  row->addStretch(1);
  connect(&controller_, &ExploreController::choicesChanged, this, &SourceBar::showChoices);
  connect(&models_, &KnownModels::changed, this, &SourceBar::fillModels);
  connect(model_, &QComboBox::activated, this, &SourceBar::readThrough);
  connect(picker_, &ColumnPicker::applied, menu, &QMenu::close);
  connect(picker_, &ColumnPicker::applied, this, &SourceBar::readColumns);
  showChoices();
}

void SourceBar::showChoices() {
  const SourceChoices& choices = controller_.choices();
  const bool models = choices.kind == SourceChoices::Kind::model;
  const bool columns = choices.kind == SourceChoices::Kind::columns;
  setVisible(models || columns);
  model_->setVisible(models);
  columns_->setVisible(columns);
  words_->setText(models ? tr("Pictures as vectors:") : tr("Vector:"));
  if (models) fillModels();
  if (!columns) return;
  picker_->setColumns(choices.columns, choices.vector);
  const QLocale locale;
  columns_->setText(tr("%1 of %2 columns")
                        .arg(locale.toString(qulonglong(choices.vector.size())),
                             locale.toString(qulonglong(choices.columns.size()))));
}

void SourceBar::fillModels() {
  model_->clear();
  model_->addItem(tr("Their pixels"), QString());
  for (const KnownModels::Model& model : models_.models()) {
    model_->addItem(model.faces ? tr("Faces by %1").arg(model.name) : tr("Experiment %1").arg(model.name),
                    QString::fromStdString(model.id));
  }
  const QString now = QString::fromStdString(controller_.source().reading.embedWith);
  model_->setCurrentIndex(std::max(0, model_->findData(now)));
}

void SourceBar::readThrough() {
  ExploreSource source = controller_.source();
  const std::string wanted = model_->currentData().toString().toStdString();
  if (wanted == source.reading.embedWith) return;
  source.reading.embedWith = wanted;
  controller_.open(source);
}

void SourceBar::readColumns() {
  ExploreSource source = controller_.source();
  source.reading.vectorColumns = picker_->chosen();
  controller_.open(source);
}

}  // namespace likeness::ui
