#include "ui/faces/photo_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/people_model.h"
#include "ui/live/boxed_picture.h"

namespace likeness::ui {

PhotoPanel::PhotoPanel(FacesController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      back_(new QAction(icon(QStringLiteral("back")), tr("Back"), this)),
      name_(makeHeading({})),
      folder_(makeSecondary({})),
      canvas_(new BoxedPicture) {
  back_->setShortcut(Qt::Key_Escape);
  back_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  back_->setToolTip(tr("Back to the album (Esc)"));
  addAction(back_);
  folder_->setWordWrap(false);
  folder_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  folder_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  canvas_->setAcceptDrops(false);  // the page takes what is dropped here
  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::medium);
  head->addWidget(makeActionButton(back_));
  head->addWidget(name_);
  head->addWidget(folder_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::medium);
  column->addLayout(head);
  column->addWidget(canvas_, 1);
  connect(back_, &QAction::triggered, this, &PhotoPanel::closed);
  connect(&controller, &FacesController::photoRead, this, &PhotoPanel::takePhoto);
  connect(&controller.search(), &FaceSearch::lookedAt, this, &PhotoPanel::takePicture);
  connect(&controller, &FacesController::viewChanged, this, [this] {
    if (isVisible() && photo_ != 0) controller_.readPhoto(photo_);
  });
  connect(canvas_, &BoxedPicture::boxChosen, this, [this](int face) {
    const RowId person = view_.faces[static_cast<std::size_t>(face)].person;
    emit albumOpened(person == 0 ? unassignedAlbum : person);
  });
}

void PhotoPanel::openPhoto(RowId photo, RowId face) {
  photo_ = photo;
  face_ = face;
  view_ = {};
  request_ = 0;
  name_->clear();
  folder_->clear();
  canvas_->setPhoto({}, tr("Opening the photo..."));
  controller_.readPhoto(photo);
}

void PhotoPanel::takePhoto(const PhotoView& view) {
  if (view.photo.id != photo_) return;
  view_ = view;
  if (view.photo.files.empty()) return canvas_->setPhoto({}, tr("The file of this photo is gone."));
  const std::filesystem::path& file = view.photo.files.front();
  name_->setText(toQString(file.filename()));
  folder_->setText(toQString(file.parent_path()));
  if (request_ == 0) {
    request_ = controller_.search().lookAt(file, false);
  } else {
    showFaces();
  }
}

void PhotoPanel::takePicture(const LookedAtPhoto& looked) {
  if (looked.request != request_) return;
  canvas_->setPhoto(looked.picture, looked.problem ? errorMessage(*looked.problem) : QString());
  if (!looked.problem) showFaces();
}

void PhotoPanel::showFaces() {
  std::vector<PictureBox> faces;
  int current = -1;
  for (std::size_t i = 0; i < view_.faces.size(); ++i) {
    const FaceBox& box = view_.faces[i].box;
    faces.push_back({QRectF(box.x, box.y, box.width, box.height), QString::fromStdString(view_.names[i])});
    if (view_.faces[i].id == face_) current = static_cast<int>(i);
  }
  canvas_->setBoxes(faces);
  canvas_->setCurrent(current);
}

}  // namespace likeness::ui
