#include "ui/faces/export_panel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/card.h"
#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/message_card.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"

namespace likeness::ui {

namespace {

constexpr int widest = 760;
constexpr std::size_t failuresShown = 6;
const QString folderKey = QStringLiteral("faces/exportFolder");

QString usualFolder() {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QSettings().value(folderKey, documents + QStringLiteral("/Likeness")).toString();
}

QVBoxLayout* makeCardColumn(QWidget* card) {
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(spacing::page, 20, spacing::page, 20);
  column->setSpacing(12);
  return column;
}

QString failureLines(const std::vector<Error>& failures) {
  QStringList lines;
  for (std::size_t i = 0; i < std::min(failures.size(), failuresShown); ++i)
    lines << errorMessage(failures[i]);
  if (failures.size() > failuresShown)
    lines << ExportPanel::tr("and %n more", nullptr, static_cast<int>(failures.size() - failuresShown));
  return lines.join(QLatin1Char('\n'));
}

}  // namespace

ExportPanel::ExportPanel(FacesController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      back_(new QAction(icon(QStringLiteral("back")), tr("People"), this)),
      result_(new MessageCard),
      failures_(new MessageCard) {
  back_->setShortcut(Qt::Key_Escape);
  back_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(back_);
  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::medium);
  head->addWidget(makeActionButton(back_));
  head->addWidget(makeHeading(tr("Export and import")));
  head->addStretch();
  auto* content = new QWidget;
  content->setMaximumWidth(widest);
  auto* parts = new QVBoxLayout(content);
  parts->setContentsMargins({});
  parts->setSpacing(spacing::medium);
  for (QWidget* part : {makeProgress(), static_cast<QWidget*>(result_), static_cast<QWidget*>(failures_),
                        makeFolderCard(), makeSidecarCard()})
    parts->addWidget(part);
  parts->addStretch();
  auto* scroll = new QScrollArea;
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(content);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::medium);
  column->addLayout(head);
  column->addWidget(scroll, 1);
  setFocusProxy(export_);
  connect(back_, &QAction::triggered, this, &ExportPanel::closed);
  connect(&run_, &ExportRun::progressed, this, &ExportPanel::follow);
  connect(&run_, &ExportRun::done, this, &ExportPanel::showDone);
  connect(&run_, &ExportRun::failed, this, &ExportPanel::showFailed);
  connect(result_, &MessageCard::activated, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(toQString(run_.order().folder))); });
  follow();
}

QWidget* ExportPanel::makeFolderCard() {
  csv_ = new QCheckBox(tr("Tables for spreadsheets: photos.csv, faces.csv, people.csv"));
  json_ = new QCheckBox(tr("The same in one file for programs: faces.json"));
  albums_ = new QCheckBox(tr("A folder for each person, with"));
  how_ = new QComboBox;
  how_->addItem(tr("links to the photos"));
  how_->addItem(tr("hard links to the photos (on the same disk)"));
  how_->addItem(tr("copies of the photos"));
  how_->setAccessibleName(tr("What the folders of people hold"));
  folder_ = new QLineEdit(usualFolder());
  folder_->setObjectName(QStringLiteral("exportFolder"));
  folder_->setAccessibleName(tr("The folder to write to"));
  auto* choose = new QPushButton(tr("Choose..."));
  export_ = new QPushButton(tr("Export"));
  export_->setObjectName(QStringLiteral("exportToFolder"));
  makePrimary(export_);
  csv_->setChecked(true);
  auto* people = new QHBoxLayout;
  people->addWidget(albums_);
  people->addWidget(how_);
  people->addStretch();
  auto* place = new QHBoxLayout;
  place->setSpacing(spacing::small);
  place->addWidget(folder_, 1);
  place->addWidget(choose);
  auto* last = new QHBoxLayout;
  last->addWidget(
      makeSecondary(tr("Nothing that exists is overwritten: what has a taken name gets a number.")), 1);
  last->addWidget(export_);
  auto* card = new Card;
  auto* column = makeCardColumn(card);
  column->addWidget(makeHeading(tr("To a folder")));
  column->addWidget(csv_);
  column->addWidget(json_);
  column->addLayout(people);
  column->addLayout(place);
  column->addLayout(last);
  for (QCheckBox* box : {csv_, json_, albums_}) connect(box, &QCheckBox::toggled, this, &ExportPanel::follow);
  connect(folder_, &QLineEdit::textChanged, this, &ExportPanel::follow);
  connect(folder_, &QLineEdit::returnPressed, export_, &QPushButton::click);
  connect(choose, &QPushButton::clicked, this, &ExportPanel::chooseFolder);
  connect(export_, &QPushButton::clicked, this, [this] { start(ExportOrder::Kind::toFolder, export_); });
  return card;
}

QWidget* ExportPanel::makeSidecarCard() {
  write_ = new QPushButton(tr("Write names to sidecars"));
  write_->setObjectName(QStringLiteral("writeSidecars"));
  read_ = new QPushButton(tr("Read names from sidecars"));
  read_->setObjectName(QStringLiteral("readSidecars"));
  auto* card = new Card;
  auto* column = makeCardColumn(card);
  column->addWidget(makeHeading(tr("Beside the photos (XMP sidecars)")));
  const auto addPart = [column](const QString& text, QPushButton* button) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    column->addWidget(label);
    auto* row = new QHBoxLayout;
    row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
  };
  addPart(
      tr("A sidecar is a small file beside a photo, such as photo.jpg.xmp, in which digiKam, Lightroom and "
         "others look for names. It is written once, when you press this, for every photo on which somebody "
         "has a name. What it says already is kept. The photos themselves are not touched."),
      write_);
  column->addSpacing(spacing::small);
  addPart(
      tr("Faces that a sidecar names become people of these names. Answers you gave stay. This is one step, "
         "and can be undone."),
      read_);
  connect(write_, &QPushButton::clicked, this, [this] { start(ExportOrder::Kind::writeSidecars, write_); });
  connect(read_, &QPushButton::clicked, this, [this] { start(ExportOrder::Kind::readSidecars, read_); });
  return card;
}

QWidget* ExportPanel::makeProgress() {
  progress_ = new QProgressBar;
  progress_->setTextVisible(false);
  progress_->setFixedHeight(6);
  progress_->setAccessibleName(tr("How many photos are done"));
  progressText_ = new QLabel;
  progressText_->setFont(tabularFont(font()));
  stop_ = new QPushButton(icon(QStringLiteral("stop")), tr("Stop"));
  stop_->setObjectName(QStringLiteral("stopExport"));
  stop_->setToolTip(tr("What is written is kept"));
  auto* words = new QVBoxLayout;
  words->setSpacing(spacing::small);
  words->addWidget(progressText_);
  words->addWidget(progress_);
  progressArea_ = new Card;
  auto* row = new QHBoxLayout(progressArea_);
  row->setContentsMargins(spacing::medium, 12, 12, 12);
  row->setSpacing(spacing::medium);
  row->addLayout(words, 1);
  row->addWidget(stop_);
  connect(stop_, &QPushButton::clicked, &run_, &ExportRun::requestStop);
  return progressArea_;
}

void ExportPanel::start(ExportOrder::Kind kind, QPushButton* button) {
  if (!controller_.pack() || run_.active()) return;
  ExportOrder order;
  order.kind = kind;
  if (kind == ExportOrder::Kind::toFolder) {
    order.folder = std::filesystem::absolute(toPath(folder_->text().trimmed()));
    order.tables = {json_->isChecked(), csv_->isChecked()};
    if (albums_->isChecked()) order.albums = static_cast<AlbumFiles>(how_->currentIndex());
    QSettings().setValue(folderKey, folder_->text().trimmed());
  }
  clear();
  started_ = button;
  run_.start(controller_.library(), controller_.pack()->key, order);
  stop_->setFocus();  // the button cannot keep it while it is disabled
}

void ExportPanel::giveFocusBack() {
  if (isVisible() && started_ != nullptr && (stop_->hasFocus() || focusWidget() == nullptr))
    started_->setFocus();
  started_ = nullptr;
}

void ExportPanel::clear() {
  result_->setMessage(Tone::plain, {});
  failures_->setMessage(Tone::plain, {});
}

void ExportPanel::chooseFolder() {
  const QString folder =
      QFileDialog::getExistingDirectory(this, tr("Choose a folder to write to"), folder_->text());
  if (!folder.isEmpty()) folder_->setText(folder);
}

void ExportPanel::follow() {
  const bool active = run_.active();
  const bool anything = csv_->isChecked() || json_->isChecked() || albums_->isChecked();
  export_->setEnabled(!active && anything && !folder_->text().trimmed().isEmpty());
  how_->setEnabled(albums_->isChecked());
  for (QPushButton* button : {write_, read_}) button->setEnabled(!active);
  if (!active) giveFocusBack();
  progressArea_->setVisible(active);
  if (!active) return;
  const ExportProgress& progress = run_.progress();
  progress_->setMaximum(progress.all > 0 ? static_cast<int>(progress.all) : 0);
  progress_->setValue(static_cast<int>(progress.done));
  progressText_->setText(work().what);
  stop_->setEnabled(!run_.stopping());
}

WorkStatus ExportPanel::work() {
  const ExportProgress& progress = run_.progress();
  WorkStatus status;
  status.page = PageId::faces;
  status.running = run_.active();
  const QString what = run_.order().kind == ExportOrder::Kind::readSidecars    ? tr("Reading sidecars")
                       : run_.order().kind == ExportOrder::Kind::writeSidecars ? tr("Writing sidecars")
                                                                               : tr("Exporting");
  const auto number = [this](std::size_t value) { return locale().toString(static_cast<qulonglong>(value)); };
  status.what = progress.all > 0
                    ? tr("%1: %2 of %3 photos").arg(what, number(progress.done), number(progress.all))
                    : what;
  if (progress.all > 0)
    status.progress = static_cast<double>(progress.done) / static_cast<double>(progress.all);
  if (!run_.stopping()) {
    status.stop = [run = QPointer(&run_)] {
      if (run) run->requestStop();
    };
  }
  return status;
}

QString ExportPanel::doneText(const ExportOutcome& outcome) const {
  QStringList parts;
  const int faces = static_cast<int>(outcome.sidecars.faces);
  const int photos = static_cast<int>(outcome.sidecars.photos);
  switch (outcome.order.kind) {
    case ExportOrder::Kind::writeSidecars:
      parts << (photos > 0 ? tr("%n sidecars are written beside the photos.", nullptr, photos)
                           : tr("No sidecar was written: nobody has a name yet."));
      break;
    case ExportOrder::Kind::readSidecars:
      parts << (faces > 0 ? tr("%n faces got their names from sidecars.", nullptr, faces)
                          : tr("No sidecar names a face that has no name yet."));
      break;
    case ExportOrder::Kind::toFolder:
      for (const auto& table : outcome.tables) parts << toQString(table.filename());
      if (outcome.order.albums)
        parts << tr("%n photos in folders of people", nullptr, static_cast<int>(outcome.albumPhotos));
      parts = {
          tr("Written to %1: %2.").arg(toQString(outcome.order.folder), parts.join(QStringLiteral(", ")))};
  }
  if (outcome.stopped) parts << tr("It was stopped before the end.");
  return parts.join(QLatin1Char(' '));
}

void ExportPanel::showDone(const ExportOutcome& outcome) {
  const bool toFolder = outcome.order.kind == ExportOrder::Kind::toFolder;
  result_->setMessage(outcome.stopped ? Tone::warning : Tone::good, doneText(outcome),
                      toFolder ? tr("Show the folder") : QString());
  if (!outcome.failures.empty()) {
    failures_->setMessage(Tone::warning, tr("%n photos could not be done:", nullptr,
                                            static_cast<int>(outcome.failures.size())) +
                                             QLatin1Char('\n') + failureLines(outcome.failures));
  }
  if (outcome.order.kind == ExportOrder::Kind::readSidecars && outcome.sidecars.faces > 0)
    emit imported(doneText(outcome));
}

void ExportPanel::showFailed(const Error& reason) {
  failures_->setMessage(Tone::bad, errorMessage(reason));
}

}  // namespace likeness::ui
