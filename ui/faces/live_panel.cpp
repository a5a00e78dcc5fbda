#include "ui/faces/live_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QShowEvent>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/core/error_text.h"
#include "ui/core/icon.h"
#include "ui/core/message_card.h"
#include "ui/core/style.h"
#include "ui/faces/action_button.h"
#include "ui/faces/live_choices.h"
#include "ui/faces/live_table.h"
#include "ui/live/boxed_picture.h"

namespace likeness::ui {

namespace {

constexpr std::size_t faultsShown = 3;

float areaOf(const LiveFace& face) {
  return face.box.width * face.box.height;
}

}  // namespace

LivePanel::LivePanel(FacesController& controller, QWidget* parent)
    : QWidget(parent),
      controller_(controller),
      run_(&controller.live()),
      back_(new QAction(icon(QStringLiteral("back")), tr("People"), this)),
      choices_(new LiveChoices),
      message_(new MessageCard),
      canvas_(new BoxedPicture),
      table_(new LiveTable(controller.thumbnails())) {
  back_->setShortcut(Qt::Key_Escape);
  back_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(back_);
  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::medium);
  head->addWidget(makeActionButton(back_));
  head->addWidget(makeHeading(tr("Live")));
  head->addWidget(choices_, 1);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::medium);
  row->addWidget(canvas_, 1);
  row->addWidget(table_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(spacing::medium);
  column->addLayout(head);
  column->addWidget(message_);
  column->addLayout(row, 1);
  connectAll();
  showIdle({});
  showState();
}

void LivePanel::connectAll() {
  LiveRun& run = controller_.live();
  connect(back_, &QAction::triggered, this, &LivePanel::closed);
  connect(choices_, &LiveChoices::camerasWanted, &run, &LiveRun::lookForCameras);
  connect(choices_, &LiveChoices::startWanted, this, &LivePanel::start);
  connect(choices_, &LiveChoices::stopWanted, this, &LivePanel::stop);
  connect(choices_, &LiveChoices::changed, this, &LivePanel::showState);
  connect(message_, &MessageCard::activated, this, &LivePanel::goOn);
  connect(&run, &LiveRun::camerasListed, choices_->source(), &SourceChoice::setCameras);
  connect(&run, &LiveRun::peopleRead, this, &LivePanel::takePeople);
  connect(&run, &LiveRun::pictureSeen, this, &LivePanel::takePicture);
  connect(&run, &LiveRun::ended, this, &LivePanel::takeEnd);
  connect(&controller_, &FacesController::viewChanged, this, &LivePanel::showLibrary);
  connect(canvas_, &BoxedPicture::fileDropped, this, [this](const std::filesystem::path& file) {
    if (!controller_.live().active()) choices_->source()->setRecording(file);
  });
  connect(canvas_, &BoxedPicture::photoWanted, this, &LivePanel::start);
  connect(canvas_, &BoxedPicture::boxChosen, this, [this](int face) {
    if (!last_) return;
    track_ = last_->faces[static_cast<std::size_t>(face)].track;
    takePicture(LivePicture(*last_));
  });
}

void LivePanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!event->spontaneous() && !controller_.live().active()) controller_.live().lookForCameras();
}

/// A camera that nobody looks at is switched off.
void LivePanel::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  if (!event->spontaneous()) stop();
}

void LivePanel::showLibrary() {
  const auto& people = controller_.view().people;
  const auto named = std::ranges::count_if(people, [](const StoredPerson& person) {
    return !person.name.empty() && !person.hidden && person.faces > 0;
  });
  choices_->setNamedPeople(static_cast<int>(named));
}

void LivePanel::showState() {
  if (controller_.live().active()) return;
  choices_->setStartable(choices_->source()->source().has_value() && choices_->hasPeople());
  if (!choices_->hasPeople()) {
    say(Tone::plain,
        tr("Nobody has a name in this library yet. Name somebody under People, or choose a folder with a "
           "photo "
           "of each person, whose file has the person's name."),
        WayOn::choosePeople, tr("Choose a folder..."));
  } else if (const QString missing = choices_->source()->whatIsMissing(); !missing.isEmpty()) {
    say(Tone::plain, missing, WayOn::lookAgain, tr("Look again"));
  } else {
    say(Tone::plain, {});
  }
}

void LivePanel::say(Tone tone, const QString& text, WayOn way, const QString& button) {
  way_ = way;
  message_->setMessage(tone, text, button);
}

void LivePanel::goOn() {
  switch (way_) {
    case WayOn::none:
      return;
    case WayOn::lookAgain:
      return controller_.live().lookForCameras();
    case WayOn::choosePeople:
      return choices_->choosePeopleFolder();
    case WayOn::tryAgain:
      return start();
  }
}

void LivePanel::start() {
  const auto source = choices_->source()->source();
  const auto& pack = controller_.pack();
  if (controller_.live().active() || !source || !choices_->hasPeople() || !pack || !pack->missing.empty())
    return;
  say(Tone::plain, {});
  stopped_ = false;
  track_ = 0;
  last_.reset();
  table_->clear();
  choices_->setRunning(true);
  showIdle(choices_->source()->whatIsAwaited());
  controller_.live().start({*source, choices_->peopleFolder(), controller_.library(), pack->pack, pack->key});
}

void LivePanel::stop() {
  if (!run_ || !run_->active()) return;
  stopped_ = true;
  run_->requestStop();
  choices_->setStartable(false);  // until it has ended
}

void LivePanel::takePeople(const std::shared_ptr<const LivePeople>& people) {
  people_ = people;
  table_->setPeople(people, controller_.pack()->pack.thresholds.verify);
  QStringList lines;
  for (std::size_t i = 0; i < std::min(people->faults.size(), faultsShown); ++i)
    lines << errorMessage(people->faults[i]);
  if (people->faults.size() > faultsShown)
    lines << tr("and %n more", nullptr, static_cast<int>(people->faults.size() - faultsShown));
  if (!lines.empty()) say(Tone::warning, lines.join(QLatin1Char('\n')));
}

/// The one that was clicked, else the largest; -1 for none.
std::ptrdiff_t LivePanel::faceOfTable(const std::vector<LiveFace>& faces) const {
  const auto clicked = std::ranges::find(faces, track_, &LiveFace::track);
  if (clicked != faces.end()) return clicked - faces.begin();
  return faces.empty() ? -1 : std::ranges::max_element(faces, {}, areaOf) - faces.begin();
}

void LivePanel::takePicture(const LivePicture& picture) {
  if (!people_) return;
  last_ = picture;
  std::vector<PictureBox> faces;
  for (const LiveFace& face : picture.faces)
    faces.push_back(
        {QRectF(face.box.x, face.box.y, face.box.width, face.box.height), liveName(face, *people_)});
  const std::ptrdiff_t shown = faceOfTable(picture.faces);
  canvas_->showFrame(picture.picture, faces, static_cast<int>(shown));
  table_->showFace(shown < 0 ? nullptr : &picture.faces[static_cast<std::size_t>(shown)], faces.size());
  table_->showRate(picture.perSecond);
}

void LivePanel::takeEnd(const std::optional<Error>& reason) {
  choices_->setRunning(false);
  choices_->setStartable(true);
  table_->showRate(0);
  const bool nobody = !reason && people_ && people_->people.empty();
  if (!last_) showIdle({});
  if (reason) {
    say(Tone::bad, errorMessage(*reason), WayOn::tryAgain, tr("Try again"));
  } else if (nobody && !stopped_) {
    say(Tone::warning, tr("There is no photo with a face in this folder, and so nobody to compare with."),
        WayOn::choosePeople, tr("Choose a folder..."));
  } else if (!stopped_) {
    say(Tone::plain, SourceChoice::whatEnded());
  }
  people_ = last_ ? people_ : nullptr;
}

void LivePanel::showIdle(const QString& hint) {
  canvas_->setPhoto(
      {}, hint.isEmpty()
              ? tr("Choose a camera, or drop a video here, and press Start: every face gets a box and "
                   "the name of the person it is nearest to, or \"unknown\".")
              : hint);
}

}  // namespace likeness::ui
