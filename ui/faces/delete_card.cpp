#include "ui/faces/delete_card.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/error_text.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

QLabel* makeLines(const QString& text = {}) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

/// Each on a line of its own, with a dot before it.
QString dotted(const QStringList& lines) {
  QStringList all;
  for (const QString& line : lines) all << QStringLiteral("\u2022  %1").arg(line);
  return all.join(QLatin1Char('\n'));
}

}  // namespace

DeleteCard::DeleteCard(QWidget* parent)
    : QuestionCard(tr("Delete it"), tr("Keep it"), Usual::refuse, parent),
      goes_(makeLines()),
      file_(makeSecondary({})) {
  acceptButton()->setObjectName(QStringLiteral("deleteLibrary"));
  body()->addWidget(makeTitle(tr("Delete this library?")));
  body()->addWidget(file_);
  body()->addWidget(makeHeading(tr("Gone for good")));
  body()->addWidget(goes_);
  body()->addWidget(makeHeading(tr("Not touched")));
  body()->addWidget(
      makeLines(dotted({tr("your photos, every one of them"),
                        tr("sidecars, tables and folders that were written before, and backups of yours"),
                        tr("the face models")})));
  body()->addWidget(makeLines(tr("The file is overwritten and then removed. This cannot be taken back.")));
  file_->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void DeleteCard::setLibrary(const std::filesystem::path& file, const LibraryView& view, bool isRead) {
  std::error_code failure;
  const auto bytes = std::filesystem::file_size(file, failure);
  file_->setText(
      failure ? toQString(file)
              : tr("%1, %2").arg(toQString(file), locale().formattedDataSize(static_cast<qint64>(bytes))));
  if (!isRead) return goes_->setText(dotted({tr("whatever is in it; it could not be opened")}));
  const auto named =
      std::ranges::count_if(view.people, [](const StoredPerson& person) { return !person.name.empty(); });
  const auto number = [this](std::int64_t value) { return locale().toString(static_cast<qlonglong>(value)); };
  goes_->setText(dotted(
      {tr("what was found on %1 photos: %2 faces, their small pictures, and all that was computed of them")
           .arg(number(view.counts.photos), number(view.counts.faces)),
       tr("%1 albums, %2 of them with a name")
           .arg(number(static_cast<std::int64_t>(view.people.size())), number(named)),
       tr("every correction that was made, with undo")}));
}

}  // namespace likeness::ui
