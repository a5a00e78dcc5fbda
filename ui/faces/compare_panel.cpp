#include "ui/faces/compare_panel.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include "engine/faces/embedding_distance.h"
#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/distance_bar.h"
#include "ui/faces/impostor_text.h"
#include "ui/faces/looked_at_faces.h"
#include "ui/live/boxed_picture.h"

namespace likeness::ui {

ComparePanel::ComparePanel(FacesController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      back_(new QAction(icon(QStringLiteral("back")), tr("People"), this)),
      verdict_(makeTitle({})),
      numbers_(makeSecondary({})),
      impostors_(makeSecondary({})),
      bar_(new DistanceBar) {
  back_->setShortcut(Qt::Key_Escape);
  back_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(back_);
  numbers_->setFont(tabularFont(font()));
  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::medium);
  head->addWidget(makeActionButton(back_));
  head->addWidget(makeHeading(tr("Compare two faces")));
  head->addStretch();
  auto* photos = new QHBoxLayout;
  photos->setSpacing(spacing::medium);
  for (std::size_t i = 0; i < sides_.size(); ++i) {
    auto* canvas = sides_[i].canvas = new BoxedPicture;
    const int side = static_cast<int>(i);
    canvas->setPhoto({}, tr("Drop a photo here, or click to choose one."));
    photos->addWidget(canvas, 1);
    connect(canvas, &BoxedPicture::fileDropped, this,
            [this, side](const auto& file) { setPhoto(side, file); });
    connect(canvas, &BoxedPicture::photoWanted, this, [this, side] { choosePhoto(side); });
    connect(canvas, &BoxedPicture::boxChosen, this, [this, i](int face) {
      sides_[i].face = face;
      showResult();
    });
  }
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::medium);
  column->addLayout(head);
  column->addLayout(photos, 1);
  column->addWidget(verdict_);
  column->addWidget(numbers_);
  column->addWidget(impostors_);
  column->addWidget(bar_);
  connect(back_, &QAction::triggered, this, &ComparePanel::closed);
  connect(&controller.search(), &FaceSearch::lookedAt, this, &ComparePanel::takePhoto);
  showResult();
}

void ComparePanel::clear() {
  for (Side& side : sides_) {
    side.request = 0;
    side.photo = {};
    side.face = -1;
    side.canvas->setPhoto({}, tr("Drop a photo here, or click to choose one."));
  }
  showResult();
}

void ComparePanel::setPhoto(int side, const std::filesystem::path& file) {
  Side& at = sides_[static_cast<std::size_t>(side)];
  at.photo = {};
  at.face = -1;
  at.canvas->setPhoto({}, tr("Looking for faces..."));
  at.request = controller_.search().lookAt(file, true);
  showResult();
}

void ComparePanel::takePhoto(const LookedAtPhoto& photo) {
  for (Side& side : sides_) {
    if (side.request != photo.request) continue;
    side.photo = photo;
    side.face = mainFaceOf(photo, controller_.pack()->pack);
    showLookedAt(*side.canvas, photo);
    side.canvas->setCurrent(side.face);
  }
  showResult();
}

QString ComparePanel::verdict() const {
  return verdict_->text();
}

QString ComparePanel::impostors() const {
  return impostors_->text();
}

void ComparePanel::showResult() {
  const auto& pack = controller_.pack();
  const auto faceOf = [](const Side& side) {
    return side.face < 0 ? nullptr : &side.photo.faces[static_cast<std::size_t>(side.face)];
  };
  const Face* first = faceOf(sides_[0]);
  const Face* second = faceOf(sides_[1]);
  if (pack) bar_->setThreshold(pack->pack.thresholds.verify);
  if (first == nullptr || second == nullptr || !pack) {
    verdict_->setText(tr("Same person?"));
    impostors_->clear();
    numbers_->setText(tr("Two photos tell. Where there are several faces, click the one that is meant."));
    return bar_->setDistance(std::nullopt);
  }
  const auto distance = static_cast<float>(distanceOf(first->embedding, second->embedding));
  const auto number = [this](double value) { return locale().toString(value, 'f', 3); };
  verdict_->setText(distance < pack->pack.thresholds.verify ? tr("One person") : tr("Two people"));
  numbers_->setText(tr("Euclidean distance %1, cosine %2")
                        .arg(number(distance), number(cosineOf(first->embedding, second->embedding))));
  impostors_->setText(impostorText(pack->pack, distance));
  bar_->setDistance(distance);
}

void ComparePanel::choosePhoto(int side) {
  const QString file = QFileDialog::getOpenFileName(this, tr("Choose a photo"));
  if (!file.isEmpty()) setPhoto(side, toPath(file));
}

}  // namespace likeness::ui
