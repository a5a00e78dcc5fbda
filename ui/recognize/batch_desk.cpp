#include "ui/recognize/batch_desk.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "engine/core/files.h"
#include "ui/core/dropped_files.h"
#include "ui/core/empty_state.h"
#include "ui/core/error_text.h"
#include "ui/core/page.h"
#include "ui/core/quiet_table.h"
#include "ui/core/segmented_switch.h"
#include "ui/core/style.h"
#include "ui/plots/confusion_picture.h"
#include "ui/recognize/batch_model.h"

namespace likeness::ui {

namespace {

constexpr int threads = 1;  // the other core is for the window, and for training
constexpr int pictureSide = 40;

}  // namespace

BatchDesk::BatchDesk(Session& session, RecognizeController& controller, QWidget* parent)
    : QWidget(parent),
      session_(session),
      controller_(controller),
      model_(new BatchModel(this)),
      filter_(new BatchFilter(this)),
      stack_(new QStackedWidget) {
  filter_->setSourceModel(model_);
  empty_ =
      new EmptyState(pageIconName(PageId::recognize),
                     tr("Drop a folder of pictures here, and each is answered. Where its sub-folders are "
                        "labels, you also see what each was taken for."),
                     tr("Choose a folder..."));
  stack_->addWidget(empty_);
  stack_->addWidget(makeResults());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins({});
  layout->addWidget(stack_);
  setAcceptDrops(true);
  connectAll();
}

QWidget* BatchDesk::makeHead() {
  auto* head = new QWidget;
  name_ = makeHeading({});
  counts_ = makeSecondary({});
  counts_->setWordWrap(false);
  progress_ = new QProgressBar;
  progress_->setTextVisible(false);
  progress_->setMaximumWidth(160);
  stop_ = new QPushButton(tr("Stop"));
  refusedOnly_ = new QCheckBox(tr("Only refused"));
  switch_ = new SegmentedSwitch({tr("Table"), tr("Taken for")});
  save_ = new QPushButton(tr("Save as CSV..."));
  auto* other = new QPushButton(tr("Other folder..."));
  connect(other, &QPushButton::clicked, this, &BatchDesk::askForFolder);
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins({});
  row->setSpacing(spacing::small);
  row->addWidget(name_);
  row->addWidget(counts_, 1);
  for (QWidget* widget :
       {static_cast<QWidget*>(progress_), static_cast<QWidget*>(stop_), static_cast<QWidget*>(refusedOnly_),
        static_cast<QWidget*>(switch_), static_cast<QWidget*>(save_), static_cast<QWidget*>(other)})
    row->addWidget(widget);
  return head;
}

QWidget* BatchDesk::makeResults() {
  auto* all = new QWidget;
  table_ = new QTableView;
  table_->setModel(filter_);
  makeQuiet(table_);
  table_->setIconSize({pictureSide, pictureSide});
  table_->horizontalHeader()->setStretchLastSection(true);
  table_->verticalHeader()->setDefaultSectionSize(pictureSide + spacing::small);
  table_->setSortingEnabled(true);
  table_->sortByColumn(-1, Qt::AscendingOrder);
  table_->setAccessibleName(tr("Answers to the pictures"));
  confusion_ = new ConfusionPicture;
  auto* area = new QScrollArea;
  area->setWidget(confusion_);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  views_ = new QStackedWidget;
  views_->addWidget(table_);
  views_->addWidget(area);
  auto* layout = new QVBoxLayout(all);
  layout->setContentsMargins({});
  layout->setSpacing(spacing::small);
  layout->addWidget(makeHead());
  layout->addWidget(views_, 1);
  return all;
}

void BatchDesk::connectAll() {
  connect(empty_, &EmptyState::activated, this, &BatchDesk::askForFolder);
  connect(stop_, &QPushButton::clicked, this, [this] { runner_.requestStop(); });
  connect(refusedOnly_, &QCheckBox::toggled, filter_, &BatchFilter::setRefusedOnly);
  connect(switch_, &SegmentedSwitch::chosen, views_, &QStackedWidget::setCurrentIndex);
  connect(save_, &QPushButton::clicked, this, [this] {
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the answers"),
                                                      QStringLiteral("answers.csv"), tr("Tables (*.csv)"));
    if (!file.isEmpty()) saveCsv(toPath(file));
  });
  connect(&controller_, &RecognizeController::opened, this, &BatchDesk::start);
  connect(&controller_, &RecognizeController::closed, this, [this] { runner_.requestStop(); });
  runner_.onEvents([this](std::vector<BatchProgress> progress) { take(std::move(progress)); });
  runner_.onEnded([this](const std::optional<Error>& error) { finish(error); });
}

void BatchDesk::askForFolder() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of pictures"));
  if (!folder.isEmpty()) setFolder(toPath(folder));
}

void BatchDesk::setFolder(const std::filesystem::path& folder) {
  folder_ = folder;
  start();
}

void BatchDesk::start() {
  if (folder_.empty() || !controller_.recognizer()) return;
  model_->clear();
  stack_->setCurrentIndex(1);
  name_->setText(QFileInfo(toQString(folder_)).fileName());
  progress_->setRange(0, 0);
  progress_->show();
  stop_->show();
  save_->setEnabled(false);
  switch_->setCurrent(0);
  views_->setCurrentIndex(0);
  switch_->hide();
  showCounts();
  runner_.start([recognizer = controller_.recognizer(), folder = folder_,
                 threshold = controller_.threshold()](const std::stop_token& stop, const auto& report) {
    answerFolder(*recognizer, folder, threshold, threads, stop, report);
  });
}

void BatchDesk::take(std::vector<BatchProgress> progress) {
  const bool first = model_->rows().empty();
  std::vector<BatchRow> rows;
  for (BatchProgress& part : progress) {
    for (BatchRow& row : part.rows) rows.push_back(std::move(row));
  }
  progress_->setRange(0, int(progress.back().count));
  progress_->setValue(int(progress.back().done));
  model_->append(std::move(rows));
  if (first) table_->resizeColumnsToContents();
  showCounts();
}

void BatchDesk::finish(const std::optional<Error>& error) {
  progress_->hide();
  stop_->hide();
  save_->setEnabled(!model_->rows().empty());
  showConfusion();
  if (!error) return;
  session_.postNotice({errorMessage(*error), true, {}});
  if (model_->rows().empty()) stack_->setCurrentIndex(0);
}

void BatchDesk::showCounts() {
  const auto& rows = model_->rows();
  const auto refused =
      std::count_if(rows.begin(), rows.end(), [](const BatchRow& row) { return row.read() && row.refused; });
  const auto unread =
      std::count_if(rows.begin(), rows.end(), [](const BatchRow& row) { return !row.read(); });
  QString text = tr("%Ln picture(s)", nullptr, int(rows.size())) + QStringLiteral(", ") +
                 tr("%Ln refused", nullptr, int(refused));
  if (unread > 0) text += QStringLiteral(", ") + tr("%Ln cannot be read", nullptr, int(unread));
  counts_->setText(text);
}

void BatchDesk::showConfusion() {
  const BatchConfusion confusion = confusionOf(model_->rows());
  switch_->setVisible(!confusion.labels.empty());
  if (confusion.labels.empty()) return;
  // A square of all names, with "none" at its end.
  std::vector<std::string> all = confusion.labels;
  for (const std::string& answer : confusion.answers) {
    if (std::find(all.begin(), all.end(), answer) == all.end()) all.push_back(answer);
  }
  const auto placeOf = [&](const std::string& text) {
    return std::size_t(std::find(all.begin(), all.end(), text) - all.begin());
  };
  std::vector<std::vector<std::size_t>> counts(all.size() + 1, std::vector<std::size_t>(all.size() + 1));
  for (std::size_t label = 0; label < confusion.labels.size(); ++label) {
    for (std::size_t answer = 0; answer < confusion.answers.size(); ++answer)
      counts[label][placeOf(confusion.answers[answer])] = confusion.at(label, answer);
    counts[label][all.size()] = confusion.refused(label);
  }
  QStringList names;
  for (const std::string& text : all) names << QString::fromStdString(text);
  confusion_->setCounts(names << tr("none"), std::move(counts));
}

void BatchDesk::saveCsv(const std::filesystem::path& file) {
  try {
    writeFileAtomically(file, batchCsv(model_->rows()));
    session_.postNotice({tr("The answers are in %1.").arg(toQString(file)), false, {}});
  } catch (const Error& error) {
    session_.postNotice({errorMessage(error), true, {}});
  }
}

void BatchDesk::dragEnterEvent(QDragEnterEvent* event) {
  const auto files = filesIn(event->mimeData());
  if (files.size() == 1 && std::filesystem::is_directory(files.front())) event->acceptProposedAction();
}

void BatchDesk::dropEvent(QDropEvent* event) {
  const auto files = filesIn(event->mimeData());
  if (files.size() == 1) setFolder(files.front());
}

}  // namespace likeness::ui
