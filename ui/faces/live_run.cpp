#include "ui/faces/live_run.h"

#include <algorithm>

#include "ui/faces/face_search.h"
#include "ui/live/frame_image.h"
#include "ui/live/live_rate.h"

namespace likeness::ui {

namespace {

std::shared_ptr<const LivePeople> readPeople(const LiveSetup& setup, const IndexTools& tools,
                                             const std::stop_token& stop) {
  auto read = std::make_shared<LivePeople>();
  if (setup.people.empty()) {
    const FaceLibrary library(setup.library, FaceLibrary::Access::read);
    read->people = libraryReferences(library, setup.key);
  } else {
    FolderReferences references =
        folderReferences(setup.people, tools, setup.pack.thresholds.seedQuality, stop);
    read->people = std::move(references.people);
    read->faults = std::move(references.faults);
  }
  for (const LivePerson& person : read->people) {
    read->portraits.push_back(
        QImage::fromData(person.thumbnail.data(), static_cast<int>(person.thumbnail.size())));
  }
  return read;
}

LivePicture pictureOf(const Frame& frame, std::vector<LiveFace> faces, double perSecond) {
  const ColorImage& image = frame.picture;
  for (LiveFace& face : faces) {
    const auto width = static_cast<float>(image.width);
    const auto height = static_cast<float>(image.height);
    face.box = {face.box.x / width, face.box.y / height, face.box.width / width, face.box.height / height};
  }
  return {frameImage(image), std::move(faces), perSecond};
}

LiveConfig configOf(const FacePack& pack) {
  LiveConfig config;
  config.threshold = pack.thresholds.verify;
  config.clearQuality = pack.thresholds.seedQuality;
  return config;
}

}  // namespace

LiveRun::LiveRun(const FacesEngine& engine, QObject* parent) : QObject(parent), engine_(engine) {
  listing_.onEvents([this](const auto& lists) { emit camerasListed(lists.back()); });
  looking_.onEvents([this](const std::vector<News>& news) {
    for (const News& people : news) {
      if (people) emit peopleRead(people);
    }
    if (const auto picture = newest_->take()) emit pictureSeen(*picture);
  });
  looking_.onEnded([this](const std::optional<Error>& error) { emit ended(error); });
}

void LiveRun::lookForCameras() {
  listing_.start([list = engine_.cameras](const std::stop_token&, const auto& report) { report(list()); });
}

void LiveRun::start(const LiveSetup& setup) {
  newest_ = std::make_shared<NewestOnly<LivePicture>>();
  looking_.start([setup, newest = newest_, makeTools = engine_.tools, openFrames = engine_.frames](
                     const std::stop_token& stop, const auto& report) {
    const IndexTools tools = makeTools(setup.pack);
    const auto people = readPeople(setup, tools, stop);
    report(people);
    if (people->people.empty() || stop.stop_requested()) return;
    LiveRecognizer recognizer(people->people, configOf(setup.pack), tools.makeAnalyzer());
    const auto source = openFrames(setup.source);
    LiveRate rate;
    while (const auto frame = source->next(stop)) {
      std::vector<LiveFace> faces = recognizer.look(frame->picture);
      const double perSecond = rate.add(std::chrono::steady_clock::now());
      if (newest->put(pictureOf(*frame, std::move(faces), perSecond))) report(nullptr);
    }
  });
}

bool LiveRun::finish(std::chrono::milliseconds atMost) {
  looking_.requestStop();
  return looking_.finish(atMost) && listing_.finish(atMost);
}

}  // namespace likeness::ui
