#include "ui/faces/pack_card.h"

#include <QButtonGroup>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QVBoxLayout>
#include <utility>

#include "ui/core/error_text.h"
#include "ui/core/message_card.h"
#include "ui/core/style.h"

namespace likeness::ui {

namespace {

constexpr int besideRadioButton = 26;

/// With the sum: other weights under the same name are shown again.
QString keyOf(const PackState& pack) {
  return QStringLiteral("faces/licenceSeen/%1-%2")
      .arg(QString::fromStdString(pack.pack.id), QString::fromStdString(pack.key.modelSha256).left(12));
}

QLabel* wrapped() {
  auto* label = new QLabel;
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

QString titleOf(const PackState& state) {
  return QString::fromStdString(state.pack.title);
}

QString fileList(const PackState& state) {
  QStringList names;
  for (const std::string& name : state.missing) names << QString::fromStdString(name);
  return names.join(QStringLiteral(", "));
}

/// Set-up knows where to get files whose sums are in the description.
bool isBySetUp(const PackState& state) {
  return !state.pack.files.empty() && !state.pack.files.front().sha256.empty();
}

}  // namespace

PackCard::PackCard(QWidget* parent)
    : QuestionCard(tr("Use these models"), tr("Not now"), Usual::accept, parent),
      title_(makeTitle(tr("Face models"))),
      list_(new QWidget),
      choices_(new QButtonGroup(this)),
      name_(makeHeading({})),
      licence_(wrapped()),
      source_(makeSecondary({})),
      missing_(new MessageCard),
      change_(new MessageCard) {
  auto* intro = wrapped();
  intro->setText(
      tr("Faces are found and told apart by networks that others have trained. They run on this computer; no "
         "photo and nothing computed from it leaves it."));
  for (QWidget* part :
       {static_cast<QWidget*>(title_), static_cast<QWidget*>(intro), list_, static_cast<QWidget*>(missing_),
        static_cast<QWidget*>(change_), static_cast<QWidget*>(name_), static_cast<QWidget*>(licence_),
        static_cast<QWidget*>(source_)})
    body()->addWidget(part);
  auto* column = new QVBoxLayout(list_);
  column->setContentsMargins({});
  column->setSpacing(spacing::tiny);
  connect(missing_, &MessageCard::activated, this, &PackCard::lookAgainWanted);
  connect(choices_, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<std::size_t>(id)); });
}

void PackCard::setPacks(const std::vector<PackState>& packs, std::size_t current, bool hasPhotos) {
  packs_ = packs;
  current_ = current;
  hasPhotos_ = hasPhotos;
  rebuildList();
  choose(current);
}

void PackCard::updatePacks(const std::vector<PackState>& packs) {
  if (packs.size() != packs_.size()) return;
  packs_ = packs;
  rebuildList();
  choose(chosen_);
}

void PackCard::rebuildList() {
  qDeleteAll(list_->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
  for (std::size_t i = 0; i < packs_.size(); ++i) {
    const PackState& state = packs_[i];
    auto* button = new QRadioButton(i == 0 ? tr("%1 (recommended)").arg(titleOf(state)) : titleOf(state));
    choices_->addButton(button, static_cast<int>(i));
    const int numbers = state.pack.dimension;
    auto* what = makeSecondary(
        state.missing.empty() ? tr("Describes a face by %n numbers; ready", nullptr, numbers)
                              : tr("Describes a face by %n numbers; not on this computer", nullptr, numbers));
    what->setContentsMargins(besideRadioButton, 0, 0, spacing::tiny);
    list_->layout()->addWidget(button);
    list_->layout()->addWidget(what);
  }
  list_->setVisible(packs_.size() > 1);
}

void PackCard::choose(std::size_t pack) {
  chosen_ = pack;
  if (auto* button = choices_->button(static_cast<int>(pack))) button->setChecked(true);
  showChosen();
}

void PackCard::showChosen() {
  const PackState& state = chosen();
  name_->setText(tr("What is known about %1").arg(titleOf(state)));
  licence_->setText(QString::fromStdString(state.pack.licence));
  source_->setText(tr("Source: %1").arg(QString::fromStdString(state.pack.source)));
  const bool there = state.missing.empty();
  const QString how =
      isBySetUp(state) ? tr("packaging/setup.sh gets them, once.") : tr("Put them there under these names.");
  missing_->setMessage(Tone::warning,
                       there ? QString()
                             : tr("Not on this computer: %1. They are expected in %2. %3")
                                   .arg(fileList(state), toQString(state.folder), how),
                       there ? QString() : tr("Look again"));
  showChange();
  acceptButton()->setEnabled(there);
  QWidget* choice = choices_->checkedButton();
  focusOn(there || choice == nullptr ? acceptButton() : choice);
}

void PackCard::showChange() {
  const bool changes = hasPhotos_ && chosen_ != current_ && chosen().missing.empty();
  const QString before = titleOf(packs_[current_]);
  change_->setMessage(
      Tone::plain,
      changes
          ? tr("Faces seen by different models cannot be compared, so every photo of this library that %1 "
               "has "
               "not seen yet is looked at again. Names and other corrections go over to the same faces. "
               "Albums of %2 without a name stay behind, and are there again when you choose %2. People you "
               "had forgotten may be found anew.")
                .arg(titleOf(chosen()), before)
          : QString());
  acceptButton()->setText(changes ? tr("Use these models and look again") : tr("Use these models"));
}

bool PackCard::wasAccepted(const PackState& pack) {
  return QSettings().value(keyOf(pack)).toBool();
}

void PackCard::remember(const PackState& pack) {
  QSettings().setValue(keyOf(pack), true);
}

}  // namespace likeness::ui
