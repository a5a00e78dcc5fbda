#include "ui/faces/face_map_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/core/empty_state.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/face_map_view.h"
#include "ui/faces/people_legend.h"

namespace likeness::ui {

FaceMapPanel::FaceMapPanel(FacesController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      back_(makePanelAction(this, QStringLiteral("back"), tr("People"), Qt::Key_Escape,
                            tr("Back to all albums (Esc)"))),
      fit_(makePanelAction(this, QStringLiteral("fit"), tr("Show all"), {},
                           tr("Show the whole map again (0, or a double click)"))),
      view_(new FaceMapView(controller.thumbnails())),
      legend_(new PeopleLegend(controller.thumbnails())),
      empty_(new EmptyState(QStringLiteral("map"),
                            tr("Here all faces of your photos stand on one map, those that look alike near "
                               "each other. There are no faces yet."),
                            tr("Choose photos..."))),
      stack_(new QStackedWidget) {
  empty_->setObjectName(QStringLiteral("noFacesOnMap"));
  auto* hint = makeSecondary(
      tr("Faces that look alike are mostly near each other. The wheel zooms, dragging moves the map, a click "
         "opens the photo."));
  hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::medium);
  head->addWidget(makeActionButton(back_));
  head->addWidget(makeHeading(tr("Map of the faces")));
  head->addWidget(hint, 1);
  head->addWidget(makeActionButton(fit_));
  stack_->addWidget(view_);
  stack_->addWidget(empty_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(12);
  column->addLayout(head);
  column->addWidget(stack_, 1);
  column->addWidget(legend_);

  connect(back_, &QAction::triggered, this, &FaceMapPanel::closed);
  connect(fit_, &QAction::triggered, view_, &FaceMapView::fit);
  connect(empty_, &EmptyState::activated, this, &FaceMapPanel::photosWanted);
  connect(legend_, &PeopleLegend::albumOpened, this, &FaceMapPanel::albumOpened);
  connect(view_, &FaceMapView::chosen, this, [this](int point) {
    const StoredFace& face = view_->map()->faces[static_cast<std::size_t>(point)];
    emit photoOpened(face.photo, face.id);
  });
  connect(&controller.map(), &FaceMapRun::mapRead, this, &FaceMapPanel::takeMap);
  connect(&controller, &FacesController::viewChanged, this, &FaceMapPanel::readAgain);
}

void FaceMapPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  readAgain();
}

void FaceMapPanel::readAgain() {
  if (isVisible() && controller_.pack())
    controller_.map().read(controller_.library(), controller_.pack()->key);
}

void FaceMapPanel::takeMap() {
  const auto& map = controller_.map().map();
  view_->setMap(map, controller_.view().people);
  legend_->setPeople(controller_.view().people);
  const bool empty = map->faces.empty();
  fit_->setEnabled(!empty);
  legend_->setVisible(!empty);
  stack_->setCurrentWidget(empty ? static_cast<QWidget*>(empty_) : view_);
}

}  // namespace likeness::ui
