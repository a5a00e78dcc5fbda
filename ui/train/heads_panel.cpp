#include "ui/train/heads_panel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/store/experiment.h"
#include "ui/core/card.h"
#include "ui/core/empty_layout.h"
#include "ui/core/error_text.h"
#include "ui/core/message_card.h"
#include "ui/core/percent_text.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/train/data_words.h"

namespace likeness::ui {

namespace {

enum Input { asTheyAre, embedded };
enum TableColumn { headColumn, microColumn, macroColumn, tookColumn };

}  // namespace

HeadsPanel::HeadsPanel(Session& session, QWidget* parent)
    : QWidget(parent),
      session_(session),
      input_(new SegmentedSwitch({tr("Samples as they are"), tr("Embeddings of the open experiment")})),
      balanced_(new QCheckBox(tr("Classes weigh the same, whatever their size"))),
      start_(new QPushButton(tr("&Compare"))),
      message_(new MessageCard),
      about_(makeSecondary({})),
      table_(new QWidget),
      grid_(new QGridLayout(table_)) {
  start_->setObjectName(QStringLiteral("compareHeads"));
  makePrimary(start_);
  auto* card = new Card;
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
  column->setSpacing(12);
  column->addWidget(makeHeading(tr("Heads: classifiers on what a network has made")));
  column->addWidget(makeSecondary(
      tr("Nearest neighbours, nearest class mean, a softmax layer and a multilayer perceptron learn from the "
         "same "
         "training split and are scored on the same test split. The network below them does not change.")));
  column->addWidget(input_, 0, Qt::AlignLeft);
  column->addWidget(balanced_);
  column->addWidget(start_, 0, Qt::AlignLeft);
  column->addWidget(message_);
  column->addWidget(about_);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(spacing::page);
  grid_->setVerticalSpacing(spacing::small);
  grid_->setColumnStretch(headColumn, 1);
  column->addWidget(table_);
  column->addStretch();
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(card);
  table_->hide();

  connect(start_, &QPushButton::clicked, this, &HeadsPanel::start);
  runner_.onEvents([this](const std::vector<HeadReport>& reports) { showReport(reports.back()); });
  runner_.onEnded([this](const std::optional<Error>& error) {
    start_->setEnabled(true);
    announceWork();
    if (error) message_->setMessage(Tone::bad, errorMessage(*error));
  });
}

void HeadsPanel::setOnEmbedding(bool on) {
  input_->setCurrent(on ? embedded : asTheyAre);
}

void HeadsPanel::start() {
  if (active() || !recipe_) return;
  message_->setMessage(Tone::plain, {});
  HeadConfig heads;
  heads.balanced = balanced_->isChecked();
  if (input_->current() == embedded) {
    const auto folder = session_.experiment();
    if (folder.empty()) {
      message_->setMessage(Tone::warning, tr("No experiment is open: train one first, or open one."));
      return;
    }
    runner_.start([folder, heads](const std::stop_token& stop, const auto& report) {
      report(compareHeads(readExperimentConfig(folder), folder, heads, stop));
    });
  } else {
    const auto config = recipe_();
    if (!config) return;
    runner_.start([config = *config, heads](const std::stop_token& stop, const auto& report) {
      report(compareHeads(config, std::nullopt, heads, stop));
    });
  }
  start_->setEnabled(false);
  announceWork();
}

void HeadsPanel::announceWork() {
  WorkStatus status;
  status.running = active();
  if (status.running) {
    status.what = tr("Comparing heads");
    status.stop = [this] { stop(); };
  }
  session_.setWork(status);
}

void HeadsPanel::clearTable() {
  emptyLayout(grid_);
  row_ = 0;
}

void HeadsPanel::addRow(const QString& name, const QString& help, double micro, double macro,
                        const QString& took, bool best) {
  const auto add = [&](const QString& text, int column) {
    auto* label = new QLabel(text);
    QFont font = column == headColumn ? this->font() : tabularFont(this->font());
    font.setBold(best);
    label->setFont(font);
    label->setToolTip(help);
    grid_->addWidget(label, row_, column, column == headColumn ? Qt::AlignLeft : Qt::AlignRight);
  };
  add(name, headColumn);
  add(percentText(micro), microColumn);
  add(percentText(macro), macroColumn);
  add(took, tookColumn);
  ++row_;
}

void HeadsPanel::showReport(const HeadReport& report) {
  report_ = report;
  clearTable();
  const HeadComparison& comparison = report.comparison;
  const QLocale locale;
  about_->setText(tr("On %1. Learnt from %2 samples, scored on %3 of %4 classes: %5.")
                      .arg(samplesText(report.input), locale.toString(qulonglong(comparison.trained)),
                           locale.toString(qulonglong(comparison.scored)),
                           locale.toString(qulonglong(comparison.classes)), samplesText(report.scoredOn)));
  int column = 0;
  for (const QString& text :
       {tr("Head"), tr("Right, of all"), tr("Right, mean of classes"), tr("Training")}) {
    auto* label = makeSecondary(text);
    label->setWordWrap(false);
    grid_->addWidget(label, row_, column, column == headColumn ? Qt::AlignLeft : Qt::AlignRight);
    ++column;
  }
  ++row_;
  double best = 0;
  for (const HeadScores& head : comparison.heads) best = std::max(best, head.accuracy);
  addRow(tr("Majority class (baseline)"), tr("Always the class that is most frequent in training"),
         comparison.majorityClass, comparison.majorityMacro, QStringLiteral("\u2013"), false);
  for (const HeadScores& head : comparison.heads) {
    const ChoiceText& text = headChoices()[std::size_t(head.kind)];
    const QString took = head.epochs > 0 ? tr("%n passes", nullptr, head.epochs) : QStringLiteral("\u2013");
    addRow(choiceTitle(text), choiceSentence(text), head.accuracy, head.macroAccuracy, took,
           head.accuracy == best);
  }
  table_->show();
}

}  // namespace likeness::ui
