#include "ui/faces/live_table.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>
#include <cmath>

#include "ui/core/style.h"
#include "ui/faces/live_person_row.h"

namespace likeness::ui {

namespace {

constexpr std::size_t rowsShown = 5;
constexpr int tableWidth = 300;

}  // namespace

QString liveName(const LiveFace& face, const LivePeople& people) {
  if (face.person) return QString::fromStdString(people.people[*face.person].name);
  return face.nearest.empty() ? QString() : LiveTable::tr("unknown");
}

LiveTable::LiveTable(FaceThumbnails& thumbnails, QWidget* parent)
    : Card(parent),
      thumbnails_(thumbnails),
      answer_(makeTitle({})),
      hint_(makeSecondary({})),
      rate_(makeSecondary({})) {
  setFixedWidth(tableWidth);
  answer_->setTextFormat(Qt::PlainText);
  answer_->setWordWrap(true);
  rate_->setFont(tabularFont(rate_->font()));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::medium, spacing::medium, spacing::medium, spacing::medium);
  column->setSpacing(spacing::tiny);
  column->addWidget(answer_);
  column->addWidget(hint_);
  column->addSpacing(spacing::small);
  for (std::size_t i = 0; i < rowsShown; ++i) {
    rows_.push_back(new LivePersonRow(thumbnails_));
    column->addWidget(rows_.back());
  }
  column->addStretch();
  column->addWidget(rate_);
  clear();
}

void LiveTable::setPeople(const std::shared_ptr<const LivePeople>& people, float threshold) {
  people_ = people;
  threshold_ = threshold;
}

void LiveTable::clear() {
  people_.reset();
  showRows(nullptr);
  showRate(0);
  answer_->setText(tr("Who is it?"));
  hint_->setText(tr("The people who are nearest to a face come here, with their distance."));
}

void LiveTable::showFace(const LiveFace* face, std::size_t facesInPicture) {
  showRows(face);
  if (face == nullptr) {
    answer_->setText(tr("Nobody in sight"));
    hint_->setText(tr("No face is in the picture."));
    return;
  }
  const QString name = liveName(*face, *people_);
  answer_->setText(name.isEmpty() ? tr("Looking...") : name);
  const QString rule =
      tr("A name is given to distances below %1.").arg(locale().toString(threshold_, 'f', 2));
  hint_->setText(facesInPicture > 1 ? rule + QLatin1Char(' ') + tr("Click another face to see its table.")
                                    : rule);
}

void LiveTable::showRows(const LiveFace* face) {
  const std::size_t count = face != nullptr ? std::min(face->nearest.size(), rows_.size()) : 0;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i]->setVisible(i < count);
    if (i >= count) continue;
    const LiveMatch& match = face->nearest[i];
    const LivePerson& person = people_->people[match.person];
    rows_[i]->setPerson(QString::fromStdString(person.name), people_->portraits[match.person], person.cover);
    rows_[i]->setDistance(match.distance, threshold_);
  }
}

void LiveTable::showRate(double perSecond) {
  rate_->setText(perSecond > 0 ? tr("%1 pictures a second").arg(locale().toString(perSecond, 'f', 1))
                               : QString());
}

QString LiveTable::answer() const {
  return answer_->text();
}

QStringList LiveTable::names() const {
  QStringList all;
  for (const LivePersonRow* row : rows_) {
    if (!row->isHidden()) all << row->name();
  }
  return all;
}

}  // namespace likeness::ui
