#include "ui/faces/album_head.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/core/icon.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/cover_label.h"
#include "ui/faces/faces_controller.h"
#include "ui/faces/name_field.h"
#include "ui/faces/people_model.h"

namespace likeness::ui {

AlbumHead::AlbumHead(FacesController& controller, QWidget* panel)
    : controller_(controller),
      cover_(new CoverLabel(controller.thumbnails(), 64)),
      name_(new NameField(controller)),
      title_(makeTitle({})),
      count_(makeSecondary({})),
      back_(makePanelAction(panel, QStringLiteral("back"), tr("People"), Qt::Key_Escape,
                            tr("Back to all albums (Esc)"))),
      hide_(makePanelAction(panel, QStringLiteral("hide"), tr("Hide"), Qt::Key_H,
                            tr("The album is not shown any more (H)"))),
      forget_(makePanelAction(panel, QStringLiteral("experiment-delete"), tr("Forget this person..."), {},
                              tr("Deletes the name, the faces and all that was computed of them"))) {
  name_->setPlaceholderText(tr("Who is this?"));
  name_->setAccessibleName(tr("Name of the person"));
  name_->setFixedWidth(320);
  name_->setFont(headingFont(font()));
  auto* words = new QVBoxLayout;
  words->setSpacing(spacing::tiny);
  words->addStretch();
  words->addWidget(title_);
  words->addWidget(name_);
  words->addWidget(count_);
  words->addStretch();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(spacing::medium);
  row->addWidget(makeActionButton(back_));
  row->addWidget(cover_);
  row->addLayout(words);
  row->addStretch();
  row->addWidget(makeActionButton(hide_), 0, Qt::AlignTop);
  row->addWidget(makeActionButton(forget_), 0, Qt::AlignTop);

  connect(back_, &QAction::triggered, this, &AlbumHead::backWanted);
  connect(forget_, &QAction::triggered, this, &AlbumHead::forgetWanted);
  connect(hide_, &QAction::triggered, this, [this] { controller_.hide({album_.id}, !album_.hidden); });
  connect(name_, &QLineEdit::editingFinished, this, &AlbumHead::commitName);
  connect(name_, &QLineEdit::returnPressed, this, &AlbumHead::named);
}

void AlbumHead::setAlbum(const StoredPerson& album) {
  album_ = album;
  const bool person = isPerson(album.id);
  cover_->setVisible(person);
  cover_->setFace(album.cover);
  name_->setVisible(person);
  title_->setVisible(!person);
  title_->setText(albumName(album));
  if (!name_->hasFocus()) name_->setText(QString::fromStdString(album.name));
  for (QAction* action : {forget_, hide_}) action->setVisible(person);
  hide_->setText(album.hidden ? tr("Show") : tr("Hide"));
  hide_->setIcon(icon(album.hidden ? QStringLiteral("show") : QStringLiteral("hide")));
}

void AlbumHead::setFaceCount(int faces) {
  const QString text = tr("%n faces", nullptr, faces);
  count_->setText(isPerson(album_.id) && album_.photos > 0
                      ? tr("%1 in %2").arg(text, tr("%n photos", nullptr, album_.photos))
                      : text);
}

void AlbumHead::commitName() {
  const QString name = name_->text().trimmed();
  if (!isPerson(album_.id) || name == QString::fromStdString(album_.name)) return;
  album_.name = name.toStdString();
  controller_.rename(album_.id, name);
}

}  // namespace likeness::ui
