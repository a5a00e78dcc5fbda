#include "ui/train/health_panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/core/secondary_label.h"
#include "ui/core/style.h"
#include "ui/train/cure_card.h"
#include "ui/train/sparkline.h"

namespace likeness::ui {

namespace {

Tone toneOf(HealthLevel level) {
  switch (level) {
    case HealthLevel::good:
      return Tone::good;
    case HealthLevel::warning:
      return Tone::warning;
    case HealthLevel::bad:
      return Tone::bad;
    case HealthLevel::neutral:
      break;
  }
  return Tone::plain;
}

/// A sign beside the colour, for those who do not see it.
QString signOf(HealthLevel level) {
  switch (level) {
    case HealthLevel::good:
      return QStringLiteral("✓");
    case HealthLevel::warning:
      return QStringLiteral("!");
    case HealthLevel::bad:
      return QStringLiteral("✕");
    case HealthLevel::neutral:
      break;
  }
  return {};
}

}  // namespace

HealthPanel::HealthPanel(QWidget* parent)
    : Card(parent),
      verdict_(new ToneLabel(Tone::plain)),
      sentence_(new SecondaryLabel({})),
      cures_(new CureCard),
      column_(new QVBoxLayout(this)) {
  column_->setContentsMargins(12, 12, 12, 12);
  column_->setSpacing(12);
  verdict_->setFont(headingFont(font()));
  verdict_->setWordWrap(true);
  auto* head = new QVBoxLayout;
  head->setSpacing(spacing::tiny);
  head->addWidget(verdict_);
  head->addWidget(sentence_);
  column_->addLayout(head);
  column_->addWidget(cures_);
  connect(cures_, &CureCard::chosen, this, &HealthPanel::cureChosen);
  setHealth({});
}

void HealthPanel::setHealth(const Health& health) {
  const auto verdict = health.verdict();
  verdict_->setText(health.empty() ? tr("Health") : (signOf(verdict.level) + u' ' + verdict.name).trimmed());
  verdict_->setTone(toneOf(verdict.level));
  sentence_->setText(health.empty() ? tr("Says in words how a run is doing, as soon as one goes on.")
                                    : verdict.words);
  cures_->setCures(health.cures());
  const auto readings = health.readings();
  while (rows_.size() < readings.size()) rows_.push_back(makeRow());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    auto& row = rows_[i];
    row.widget->setVisible(i < readings.size());
    if (i >= readings.size()) continue;
    const auto& reading = readings[i];
    row.name->setText(reading.name);
    row.value->setText((signOf(reading.level) + u' ' + reading.value).trimmed());
    row.value->setTone(toneOf(reading.level));
    row.words->setText(reading.words);
    row.words->setVisible(!reading.words.isEmpty());
    row.course->setValues(reading.history);
  }
}

HealthPanel::Row HealthPanel::makeRow() {
  Row row{new QWidget, new QLabel, new Sparkline, new ToneLabel(Tone::plain), new SecondaryLabel({})};
  row.value->setFont(tabularFont(headingFont(font())));
  auto* column = new QVBoxLayout(row.widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  auto* head = new QHBoxLayout;
  head->addWidget(row.name);
  head->addStretch();
  head->addWidget(row.course);
  head->addWidget(row.value);
  column->addLayout(head);
  column->addWidget(row.words);
  column_->addWidget(row.widget);
  return row;
}

}  // namespace likeness::ui
