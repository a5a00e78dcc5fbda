#include "ui/faces/find_panel.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/empty_layout.h"
#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/album_model.h"
#include "ui/faces/cover_label.h"
#include "ui/faces/face_delegate.h"
#include "ui/faces/looked_at_faces.h"
#include "ui/faces/people_model.h"
#include "ui/faces/tile_view.h"
#include "ui/live/boxed_picture.h"

namespace likeness::ui {

namespace {

constexpr std::size_t peopleShown = 4;

}  // namespace

FindPanel::FindPanel(FacesController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      back_(new QAction(icon(QStringLiteral("back")), tr("People"), this)),
      canvas_(new BoxedPicture),
      model_(new AlbumModel(this)),
      grid_(new TileView(FaceDelegate::captionedTile)) {
  back_->setShortcut(Qt::Key_Escape);
  back_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(back_);
  canvas_->setPhoto({}, tr("Drop a photo here, or click to choose one: who is it?"));
  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::medium);
  head->addWidget(makeActionButton(back_));
  head->addWidget(makeHeading(tr("Find a face")));
  head->addStretch();
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::page);
  row->addWidget(canvas_, 1);
  row->addWidget(makeAnswer(), 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::medium);
  column->addLayout(head);
  column->addLayout(row, 1);

  connect(back_, &QAction::triggered, this, &FindPanel::closed);
  connect(canvas_, &BoxedPicture::fileDropped, this, &FindPanel::setPhoto);
  connect(canvas_, &BoxedPicture::photoWanted, this, &FindPanel::choosePhoto);
  connect(canvas_, &BoxedPicture::boxChosen, this, &FindPanel::ask);
  connect(&controller.search(), &FaceSearch::lookedAt, this, &FindPanel::takePhoto);
  connect(&controller.search(), &FaceSearch::found, this, &FindPanel::takeAnswer);
  connect(&controller.thumbnails(), &FaceThumbnails::arrived, grid_->viewport(),
          qOverload<>(&QWidget::update));
  connect(grid_, &TileView::opened, this, [this](const QModelIndex& index) {
    emit photoOpened(model_->record(index.row()).photo, model_->record(index.row()).id);
  });
}

QWidget* FindPanel::makeAnswer() {
  hint_ = makeSecondary(tr("The people and faces that are nearest come here."));
  people_ = new QWidget;
  peopleColumn_ = new QVBoxLayout(people_);
  peopleColumn_->setContentsMargins({});
  peopleColumn_->setSpacing(spacing::tiny);
  grid_->setModel(model_);
  grid_->setItemDelegate(new FaceDelegate(controller_.thumbnails(), grid_));
  grid_->setSelectionMode(QAbstractItemView::SingleSelection);
  grid_->setAccessibleName(tr("Nearest faces"));
  auto* answer = new QWidget;
  auto* column = new QVBoxLayout(answer);
  column->setContentsMargins({});
  column->setSpacing(spacing::small);
  column->addWidget(hint_);
  column->addWidget(people_);
  column->addWidget(grid_, 1);
  return answer;
}

void FindPanel::clear() {
  request_ = 0;
  photo_ = {};
  canvas_->setPhoto({}, tr("Drop a photo here, or click to choose one: who is it?"));
  takeAnswer({});
}

void FindPanel::setPhoto(const std::filesystem::path& file) {
  photo_ = {};
  canvas_->setPhoto({}, tr("Looking for faces..."));
  takeAnswer({});
  request_ = controller_.search().lookAt(file, true);
}

void FindPanel::takePhoto(const LookedAtPhoto& photo) {
  if (photo.request != request_) return;
  photo_ = photo;
  showLookedAt(*canvas_, photo);
  const int face = mainFaceOf(photo, controller_.pack()->pack);
  canvas_->setCurrent(face);
  if (face >= 0) return ask(face);
  hint_->setText(photo.problem ? QString() : tr("No face was found in this photo."));
}

void FindPanel::ask(int face) {
  controller_.search().find(controller_.library(), photo_.faces[static_cast<std::size_t>(face)].embedding);
}

void FindPanel::takeAnswer(const SearchAnswer& answer) {
  if (request_ == 0 && !answer.faces.empty()) return;  // to a question from before clear()
  emptyLayout(peopleColumn_);
  const std::size_t count = std::min(answer.people.size(), peopleShown);
  for (std::size_t i = 0; i < count; ++i)
    peopleColumn_->addWidget(makePersonRow(answer.people[i].first, answer.people[i].second));
  AlbumView faces;
  QHash<RowId, QString> captions;
  for (const FaceMatch& match : answer.faces) {
    faces.faces.push_back(match.face);
    captions.insert(match.face.id, locale().toString(match.distance, 'f', 2));
  }
  model_->setAlbum({});
  model_->setCaptions(captions);
  model_->setAlbum(faces);
  hint_->setText(hintFor(answer));
}

QString FindPanel::hintFor(const SearchAnswer& answer) const {
  if (answer.faces.empty()) return tr("The people and faces that are nearest come here.");
  const float verify = controller_.pack() ? controller_.pack()->pack.thresholds.verify : 0;
  const QString usual = locale().toString(verify, 'f', 2);
  return answer.faces.front().distance < verify
             ? tr("Nearest first; faces of one person are mostly below %1.").arg(usual)
             : tr("Probably nobody of this library: faces of one person are mostly below %1. Nearest first.")
                   .arg(usual);
}

QWidget* FindPanel::makePersonRow(const StoredPerson& person, float distance) {
  auto* row = new QPushButton;
  auto* cover = new CoverLabel(controller_.thumbnails(), 40);
  cover->setFace(person.cover);
  cover->setAttribute(Qt::WA_TransparentForMouseEvents);
  auto* name = new QLabel(albumName(person));
  auto* far = makeSecondary(locale().toString(distance, 'f', 2));
  far->setWordWrap(false);
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(spacing::small, spacing::tiny, 12, spacing::tiny);
  line->setSpacing(12);
  line->addWidget(cover);
  line->addWidget(name, 1);
  line->addWidget(far);
  row->setFixedHeight(52);
  row->setAccessibleName(tr("%1, distance %2").arg(name->text(), far->text()));
  connect(row, &QPushButton::clicked, this, [this, id = person.id] { emit albumOpened(id); });
  return row;
}

void FindPanel::choosePhoto() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Choose a photo"));
  if (!file.isEmpty()) setPhoto(toPath(file));
}

}  // namespace likeness::ui
