#include "ui/train/data_preview_panel.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/core/card.h"
#include "ui/core/empty_state.h"
#include "ui/core/message_card.h"
#include "ui/core/style.h"
#include "ui/plots/bar_chart.h"
#include "ui/train/data_words.h"
#include "ui/train/example_grid.h"
#include "ui/train/split_view.h"

namespace likeness::ui {

namespace {

constexpr int wideEnough = 760;  // for the samples beside the numbers

QString number(std::size_t count) {
  return QLocale().toString(qulonglong(count));
}

/// A card with a heading over what it holds.
Card* makeCard(const QString& heading, std::initializer_list<QWidget*> parts) {
  auto* card = new Card;
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(12, 12, 12, 12);
  column->setSpacing(spacing::small);
  column->addWidget(makeHeading(heading));
  for (auto* part : parts) column->addWidget(part);
  return card;
}

std::vector<Bar> barsOf(const DatasetPreview& preview) {
  std::vector<Bar> bars;
  bars.reserve(preview.classes.size());
  for (const auto& count : preview.classes) {
    bars.push_back(
        {QString::fromStdString(preview.classNames[std::size_t(count.label)]), double(count.samples)});
  }
  return bars;
}

QString factsOf(const DatasetPreview& preview) {
  QStringList facts = {shapeText(preview.shape),
                       DataPreviewPanel::tr("%1 samples in %2 classes")
                           .arg(number(preview.samples), number(preview.classes.size()))};
  if (preview.testSamples > 0)
    facts << DataPreviewPanel::tr("%1 more for the test").arg(number(preview.testSamples));
  facts << DataPreviewPanel::tr("largest to smallest class %1 : 1")
               .arg(QLocale().toString(preview.imbalance, 'f', preview.imbalance < 10 ? 1 : 0));
  return facts.join(QStringLiteral("  ·  "));
}

}  // namespace

DataPreviewPanel::DataPreviewPanel(QWidget* parent) : QWidget(parent), stack_(new QStackedWidget) {
  empty_ =
      new EmptyState(QStringLiteral("folder"),
                     tr("Here you see what a data set holds before a network learns from it. Choose one in "
                        "the recipe, or drop a folder or a file here."),
                     tr("Look at the &data set"));
  reading_ = makeReading();
  faultPage_ = makeFault();
  content_ = makeContent();
  for (auto* page : {static_cast<QWidget*>(empty_), reading_, faultPage_, content_}) stack_->addWidget(page);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(stack_);
  connect(empty_, &EmptyState::activated, this, &DataPreviewPanel::wanted);
  showNothing();
}

QWidget* DataPreviewPanel::makeReading() {
  readingText_ = new QLabel;
  readingText_->setAlignment(Qt::AlignCenter);
  readingText_->setWordWrap(true);
  progress_ = new QProgressBar;
  progress_->setTextVisible(false);
  progress_->setMaximumWidth(320);
  stop_ = new QPushButton(tr("Sto&p"));
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setSpacing(spacing::medium);
  column->addStretch(2);
  column->addWidget(readingText_);
  auto* row = new QHBoxLayout;
  row->addStretch();
  row->addWidget(progress_, 100);
  row->addStretch();
  column->addLayout(row);
  column->addWidget(stop_, 0, Qt::AlignHCenter);
  column->addStretch(3);
  connect(stop_, &QPushButton::clicked, this, &DataPreviewPanel::stopPressed);
  return page;
}

QWidget* DataPreviewPanel::makeFault() {
  fault_ = new MessageCard;
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(fault_);
  column->addStretch();
  connect(fault_, &MessageCard::activated, this, &DataPreviewPanel::wanted);
  return page;
}

QWidget* DataPreviewPanel::makeContent() {
  name_ = makeHeading({});
  facts_ = makeSecondary({});
  chart_ = new BarChart;
  chart_->setAccessibleName(tr("Samples of each class"));
  chart_->setMinimumHeight(190);
  split_ = new SplitView;
  examples_ = new ExampleGrid;
  more_ = makeSecondary({});
  auto* numbers = new QVBoxLayout;
  numbers->setSpacing(spacing::small);
  numbers->addWidget(makeCard(tr("Samples of each class"), {chart_}));
  numbers->addWidget(makeCard(tr("Splits"), {split_}));
  numbers->addStretch();
  auto* samples = new QVBoxLayout;
  samples->addWidget(makeCard(tr("What they look like"), {examples_, more_}));
  samples->addStretch();
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::small);
  column->addWidget(name_);
  column->addWidget(facts_);
  columns_ = new QBoxLayout(QBoxLayout::TopToBottom);
  columns_->setSpacing(spacing::small);
  columns_->addLayout(numbers, 1);
  columns_->addLayout(samples, 1);
  column->addLayout(columns_);
  column->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setWidget(page);
  return scroll;
}

void DataPreviewPanel::showNothing() {
  stack_->setCurrentWidget(empty_);
}

void DataPreviewPanel::showReading(const QString& name) {
  readingText_->setText(tr("Reading %1").arg(name));
  progress_->setRange(0, 0);
  stack_->setCurrentWidget(reading_);
}

void DataPreviewPanel::showProgress(const ReadingProgress& progress) {
  progress_->setRange(0, int(progress.total));
  progress_->setValue(int(progress.done));
}

void DataPreviewPanel::showFault(const QString& message) {
  fault_->setMessage(Tone::bad, message, tr("Read &again"));
  stack_->setCurrentWidget(faultPage_);
}

void DataPreviewPanel::showPreview(const std::shared_ptr<const DatasetPreview>& preview) {
  const QString name = QString::fromStdString(preview->name);
  name_->setText(name == QLatin1String("mnist") ? QStringLiteral("MNIST") : QFileInfo(name).fileName());
  name_->setToolTip(name);
  facts_->setText(factsOf(*preview));
  chart_->setBars(barsOf(*preview));
  chart_->setAxisTitles(tr("Classes, the largest first"), tr("Samples"));
  split_->setPreview(*preview);
  examples_->setPreview(preview);
  const auto rest = preview->classes.size() - std::size_t(examples_->rows());
  more_->setText(tr("And %1 more classes.").arg(number(rest)));
  more_->setVisible(rest > 0);
  stack_->setCurrentWidget(content_);
}

QString DataPreviewPanel::facts() const {
  return facts_->text();
}

void DataPreviewPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  columns_->setDirection(width() >= wideEnough ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}  // namespace likeness::ui
