#include "ui/faces/pair_side.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/core/style.h"
#include "ui/faces/cover_label.h"
#include "ui/faces/people_model.h"

namespace likeness::ui {

namespace {

constexpr int coverSide = 200;
constexpr int otherSide = 56;
constexpr std::size_t otherCount = 4;

}  // namespace

PairSide::PairSide(FaceThumbnails& thumbnails, QWidget* parent)
    : Card(parent),
      cover_(new CoverLabel(thumbnails, coverSide, CoverLabel::Shape::rounded)),
      name_(makeHeading({})),
      count_(makeSecondary({})) {
  count_->setWordWrap(false);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::small);
  row->addStretch();
  for (std::size_t i = 0; i < otherCount; ++i) {
    others_.push_back(new CoverLabel(thumbnails, otherSide, CoverLabel::Shape::rounded));
    row->addWidget(others_.back());
  }
  row->addStretch();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::page, spacing::page, spacing::page, spacing::page);
  column->setSpacing(spacing::small);
  column->addWidget(cover_, 0, Qt::AlignHCenter);
  column->addSpacing(spacing::tiny);
  column->addWidget(name_, 0, Qt::AlignHCenter);
  column->addWidget(count_, 0, Qt::AlignHCenter);
  column->addSpacing(spacing::tiny);
  column->addLayout(row);
}

void PairSide::setPerson(const StoredPerson& person, const std::vector<RowId>& faces) {
  const QString name = albumName(person);
  cover_->setFace(faces.empty() ? person.cover : faces.front());
  name_->setText(name_->fontMetrics().elidedText(name, Qt::ElideRight, coverSide + 60));
  name_->setToolTip(name);
  count_->setText(tr("%n faces", nullptr, person.faces));
  for (std::size_t i = 0; i < others_.size(); ++i) {
    const bool there = i + 1 < faces.size();
    others_[i]->setFace(there ? faces[i + 1] : 0);
    others_[i]->setVisible(there);
  }
  setAccessibleName(tr("%1, %n faces", nullptr, person.faces).arg(name));
}

}  // namespace likeness::ui
