#include "ui/recognize/taught_desk.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/core/digit_image.h"
#include "ui/core/percent_text.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int pictureSide = 56;

QString stageText(LearnStage stage) {
  switch (stage) {
    case LearnStage::loading:
      return TaughtDesk::tr("Reading the data...");
    case LearnStage::measuring:
      return TaughtDesk::tr("Measuring the scores before...");
    case LearnStage::rehearsing:
      return TaughtDesk::tr("Rehearsing with a part of the drawings...");
    case LearnStage::learning:
      return TaughtDesk::tr("Learning from all drawings...");
    case LearnStage::saving:
      break;
  }
  return TaughtDesk::tr("Saving, and measuring the scores after...");
}

/// Before and after, a line a score.
QString scoresText(const LearntReport& report) {
  const QString row = QStringLiteral(
      "<tr><td>%1</td><td align='right'>&nbsp;&nbsp;%2</td>"
      "<td align='right'>&nbsp;&nbsp;%3</td></tr>");
  QString text = row.arg(QString(), TaughtDesk::tr("before"), TaughtDesk::tr("after"));
  const auto add = [&](const QString& what, const std::optional<double>& before,
                       const std::optional<double>& after) {
    text += row.arg(what, percentText(before), percentText(after));
  };
  if (report.testCount > 0) {
    add(TaughtDesk::tr("Named rightly"), report.before.knnAccuracy, report.after.knnAccuracy);
    add(TaughtDesk::tr("Accepted and right"), report.before.accepted, report.after.accepted);
    add(TaughtDesk::tr("Refused"), report.before.refused, report.after.refused);
  }
  add(TaughtDesk::tr("Drawings held out, right"), report.before.taughtRight, report.after.taughtRight);
  return QStringLiteral("<table>%1</table>").arg(text);
}

}  // namespace

TaughtDesk::TaughtDesk(Session& session, TaughtController& taught, QWidget* parent)
    : QWidget(parent), session_(session), taught_(taught) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(spacing::page);
  row->addWidget(makeTaught(), 3);
  row->addWidget(makeLearning(), 2);
  connectAll();
  follow();
}

QWidget* TaughtDesk::makeTaught() {
  auto* side = new QWidget;
  list_ = new QListWidget;
  list_->setViewMode(QListView::IconMode);
  list_->setResizeMode(QListView::Adjust);
  list_->setMovement(QListView::Static);
  list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  list_->setUniformItemSizes(true);
  list_->setIconSize({pictureSide, pictureSide});
  list_->setGridSize({pictureSide + 40, pictureSide + fontMetrics().height() + spacing::medium});
  list_->setFrameShape(QFrame::NoFrame);
  list_->setAccessibleName(tr("Drawings that were taught"));
  empty_ = makeSecondary(
      tr("Nothing was taught yet. On the desk \"Draw\", draw a sign, say what it is and press Teach: it is "
         "recognised from then on. Five drawings are enough for a new letter."));
  empty_->setAlignment(Qt::AlignTop | Qt::AlignLeading);
  lists_ = new QStackedWidget;
  lists_->addWidget(empty_);
  lists_->addWidget(list_);
  remove_ = new QPushButton(tr("Take back"));
  remove_->setToolTip(tr("The chosen drawings no longer count (Del)"));
  auto* head = new QHBoxLayout;
  head->addWidget(makeHeading(tr("Taught")), 0, Qt::AlignTop);
  head->addStretch();
  head->addWidget(remove_);
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addLayout(head);
  layout->addWidget(lists_, 1);
  return side;
}

QWidget* TaughtDesk::makeLearning() {
  auto* side = new QWidget;
  seconds_ = new QSpinBox;
  seconds_->setRange(1, 3600);
  seconds_->setValue(20);
  seconds_->setSuffix(tr(" s"));
  seconds_->setAccessibleName(tr("Seconds to learn"));
  seconds_->setToolTip(tr("How long to learn; rehearsals for the scores take as long again"));
  learn_ = new QPushButton;
  takeBack_ = new QPushButton(tr("Take back what was learnt"));
  progress_ = new QProgressBar;
  progress_->setTextVisible(false);
  stage_ = makeSecondary({});
  scores_ = new QLabel;
  scores_->setTextFormat(Qt::RichText);
  auto* controls = new QHBoxLayout;
  controls->setSpacing(spacing::small);
  controls->addWidget(learn_);
  controls->addWidget(seconds_);
  controls->addStretch();
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addWidget(makeHeading(tr("Learn from these")));
  layout->addWidget(makeSecondary(
      tr("Trains the network on the drawings among its own data, so that it does not forget the digits.")));
  layout->addLayout(controls);
  layout->addWidget(progress_);
  layout->addWidget(stage_);
  layout->addWidget(scores_);
  layout->addWidget(takeBack_, 0, Qt::AlignLeading);
  layout->addStretch();
  return side;
}

void TaughtDesk::connectAll() {
  auto* removal = new QAction(list_);
  removal->setShortcut(QKeySequence::Delete);
  removal->setShortcutContext(Qt::WidgetShortcut);
  list_->addAction(removal);
  connect(removal, &QAction::triggered, this, &TaughtDesk::removeChosen);
  connect(remove_, &QPushButton::clicked, this, &TaughtDesk::removeChosen);
  connect(list_, &QListWidget::itemSelectionChanged, this,
          [this] { remove_->setEnabled(!list_->selectedItems().isEmpty()); });
  connect(learn_, &QPushButton::clicked, this, &TaughtDesk::learnOrStop);
  connect(takeBack_, &QPushButton::clicked, &taught_, &TaughtController::takeBack);
  connect(&taught_, &TaughtController::changed, this, &TaughtDesk::follow);
  connect(&taught_, &TaughtController::learningProgressed, this, &TaughtDesk::showProgress);
  connect(&taught_, &TaughtController::learningEnded, this, &TaughtDesk::showLearning);
}

void TaughtDesk::follow() {
  fillList();
  showLearning();
}

void TaughtDesk::fillList() {
  list_->clear();
  for (const TaughtDrawing& drawing : taught_.state().drawings) {
    const QString name = QString::fromStdString(drawing.className);
    const QImage picture =
        digitImage(drawing.picture, palette().color(QPalette::Text))
            .scaled(pictureSide, pictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    auto* item = new QListWidgetItem(QIcon(QPixmap::fromImage(picture)), name, list_);
    item->setData(Qt::UserRole, qulonglong(drawing.id));
    item->setToolTip(tr("%1, taught at %2").arg(name, QString::fromStdString(drawing.taughtAt)));
  }
  lists_->setCurrentWidget(list_->count() > 0 ? static_cast<QWidget*>(list_) : empty_);
  remove_->setEnabled(false);
}

void TaughtDesk::showLearning() {
  const bool learning = taught_.learning();
  const auto& versions = taught_.state().versions;
  learn_->setText(learning ? tr("Stop") : tr("Learn from these"));
  learn_->setEnabled(learning || !taught_.state().drawings.empty());
  seconds_->setEnabled(!learning);
  progress_->setVisible(learning);
  stage_->setVisible(learning);
  scores_->setVisible(!learning && !versions.empty());
  takeBack_->setVisible(!learning && !versions.empty());
  if (!versions.empty()) scores_->setText(scoresText(versions.back().report));
}

void TaughtDesk::showProgress(const LearnProgress& progress) {
  stage_->setText(stageText(progress.stage));
  const bool known = progress.stage == LearnStage::rehearsing || progress.stage == LearnStage::learning;
  progress_->setRange(0, known ? 1000 : 0);
  if (known) progress_->setValue(int(progress.share * 1000));
}

void TaughtDesk::removeChosen() {
  std::vector<std::uint64_t> ids;
  for (const QListWidgetItem* item : list_->selectedItems())
    ids.push_back(item->data(Qt::UserRole).toULongLong());
  if (!ids.empty()) taught_.remove(ids);
}

void TaughtDesk::learnOrStop() {
  if (taught_.learning()) return taught_.stopLearning();
  taught_.learn(seconds_->value());
  showProgress({});
  showLearning();
}

void TaughtDesk::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) fillList();
}

}  // namespace likeness::ui
