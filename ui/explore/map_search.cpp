#include "ui/explore/map_search.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

#include "ui/core/icon.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int typingMs = 250;

}  // namespace

MapSearch::MapSearch(ExploreController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      field_(new QLineEdit),
      kind_(new QComboBox),
      found_(makeSecondary({})),
      typing_(new QTimer(this)) {
  field_->setObjectName(QStringLiteral("searchField"));
  field_->setPlaceholderText(tr("Search"));
  field_->setClearButtonEnabled(true);
  field_->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
  kind_->setObjectName(QStringLiteral("searchKind"));
  kind_->setAccessibleName(tr("How to search"));
  kind_->addItems({tr("Text"), tr("Row numbers"), tr("Regular expression")});
  found_->setWordWrap(false);
  found_->setTextFormat(Qt::PlainText);
  found_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins({});
  row->setSpacing(spacing::small);
  row->addWidget(field_, 2);
  row->addWidget(kind_);
  row->addWidget(found_, 2);
  typing_->setSingleShot(true);
  typing_->setInterval(typingMs);
  connect(typing_, &QTimer::timeout, this, &MapSearch::start);
  connect(field_, &QLineEdit::textEdited, typing_, qOverload<>(&QTimer::start));
  connect(field_, &QLineEdit::returnPressed, this, &MapSearch::start);
  connect(kind_, &QComboBox::activated, this, &MapSearch::start);
  connect(&controller_, &ExploreController::searched, this, &MapSearch::showFound);
}

void MapSearch::clear() {
  field_->clear();
  found_->clear();
}

void MapSearch::start() {
  typing_->stop();
  if (field_->text().trimmed().isEmpty()) return found_->clear();
  controller_.search(field_->text(), SearchKind(kind_->currentIndex()), -1);
}

void MapSearch::showFound(const SearchResult& result) {
  if (field_->text().trimmed().isEmpty()) return;
  found_->setText(!result.problem.isEmpty() ? result.problem
                  : result.rows.empty()     ? tr("Nothing found.")
                                            : tr("%n found", nullptr, int(result.rows.size())));
  found_->setToolTip(found_->text());
  if (result.rows.size() == 1) emit foundOne(result.rows.front());
}

}  // namespace likeness::ui
