#include "ui/faces/delete_card.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/empty_layout.h"
#include "ui/core/error_text.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

QLabel* makeLines(const QString& text) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

/// Each with a dot before it; replaces what was there.
void setPoints(QGridLayout* grid, const QStringList& points) {
  emptyLayout(grid);
  for (int row = 0; row < points.size(); ++row) {
    grid->addWidget(new QLabel(QStringLiteral("\u2022")), row, 0, Qt::AlignTop);
    grid->addWidget(makeLines(points[row]), row, 1);
  }
}

QGridLayout* makePoints(const QStringList& points = {}) {
  auto* grid = new QGridLayout;
  grid->setContentsMargins({});
  grid->setHorizontalSpacing(spacing::small);
  grid->setVerticalSpacing(spacing::tiny);
  grid->setColumnStretch(1, 1);
  setPoints(grid, points);
  return grid;
}

}  // namespace

DeleteCard::DeleteCard(QWidget* parent)
    : QuestionCard(tr("Delete this library"), tr("Keep it"), Usual::refuse, parent),
      goes_(makePoints()),
      file_(makeSecondary({})) {
  acceptButton()->setObjectName(QStringLiteral("deleteLibrary"));
  body()->addWidget(makeTitle(tr("Delete this library?")));
  body()->addWidget(file_);
  body()->addWidget(makeHeading(tr("Gone for good")));
  body()->addLayout(goes_);
  body()->addWidget(makeHeading(tr("Not touched")));
  body()->addLayout(
      makePoints({tr("your photos, every one of them"),
                  tr("sidecars, tables and folders that were written before, and backups of yours"),
                  tr("the face models")}));
  body()->addWidget(makeLines(tr("The file is overwritten and then removed. This cannot be taken back.")));
  file_->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void DeleteCard::setLibrary(const std::filesystem::path& file, const LibraryView& view, bool isRead) {
  std::error_code failure;
  const auto bytes = std::filesystem::file_size(file, failure);
  file_->setText(
      failure ? toQString(file)
              : tr("%1, %2").arg(toQString(file), locale().formattedDataSize(static_cast<qint64>(bytes))));
  if (!isRead) return setPoints(goes_, {tr("whatever is in it; it could not be opened")});
  const auto named =
      std::ranges::count_if(view.people, [](const StoredPerson& person) { return !person.name.empty(); });
  const auto number = [this](std::int64_t value) { return locale().toString(static_cast<qlonglong>(value)); };
  const QString albums = number(static_cast<std::int64_t>(view.people.size()));
  setPoints(
      goes_,
      {tr("what was found on %1 photos: %2 faces, their small pictures, and all that was computed of them")
           .arg(number(view.counts.photos), number(view.counts.faces)),
       named > 0 ? tr("%1 albums, %2 of them with a name").arg(albums, number(named))
                 : tr("%1 albums").arg(albums),
       tr("every correction that was made, with undo")});
}

}  // namespace likeness::ui
