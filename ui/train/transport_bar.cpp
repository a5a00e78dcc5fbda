#include "ui/train/transport_bar.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

TransportBar::TransportBar(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::small);
  continue_ = addButton(QStringLiteral("continueButton"), QStringLiteral("continue"), tr("&Continue"),
                        tr("Goes on with this run from its last checkpoint"));
  play_ = addButton(QStringLiteral("startButton"), QStringLiteral("play"), tr("&Start"), {});
  step_ = addButton(QStringLiteral("stepButton"), QStringLiteral("step"), tr("St&ep"),
                    tr("Trains on one batch, then waits"));
  stop_ = addButton(QStringLiteral("stopButton"), QStringLiteral("stop"), tr("Sto&p"),
                    tr("Ends the run; what was learnt is scored and saved"));
  reset_ = addButton(QStringLiteral("resetButton"), QStringLiteral("reset"), tr("Rese&t"),
                     tr("Clears the page for a new run; experiments stay on disk"));
  connect(play_, &QPushButton::clicked, this, &TransportBar::playPressed);
  connect(continue_, &QPushButton::clicked, this, &TransportBar::continuePressed);
  connect(step_, &QPushButton::clicked, this, &TransportBar::stepPressed);
  connect(stop_, &QPushButton::clicked, this, &TransportBar::stopPressed);
  connect(reset_, &QPushButton::clicked, this, &TransportBar::resetPressed);

  // Pause is longer than Start in some languages; the row should not jump.
  play_->setMinimumWidth(play_->sizeHint().width() + spacing::medium);
  setState(TrainingController::State::idle, false, false, true);
}

void TransportBar::setState(TrainingController::State state, bool resumable, bool shown, bool offers) {
  using State = TrainingController::State;
  const bool idle = state == State::idle;
  play_->setText(state == State::running  ? tr("P&ause")
                 : state == State::paused ? tr("Go &on")
                                          : tr("&Start"));
  play_->setIcon(icon(state == State::running ? QStringLiteral("pause") : QStringLiteral("play")));
  play_->setToolTip(state == State::running  ? tr("Waits before the next batch")
                    : state == State::paused ? tr("Goes on training")
                                             : tr("Trains a new network by the recipe"));
  setPrimary(play_, state == State::paused || (idle && !offers));
  play_->setEnabled(state != State::stopping);
  continue_->setVisible(idle && resumable);
  step_->setEnabled(state != State::stopping);
  stop_->setEnabled(state == State::running || state == State::paused);
  reset_->setEnabled(state != State::stopping && (shown || !idle));
}

QPushButton* TransportBar::addButton(const QString& name, const QString& iconName, const QString& text,
                                     const QString& hint) {
  auto* button = new QPushButton(icon(iconName), text);
  button->setObjectName(name);
  button->setToolTip(hint);
  layout()->addWidget(button);
  return button;
}

}  // namespace likeness::ui
