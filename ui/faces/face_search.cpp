#include "ui/faces/face_search.h"

#include <utility>

namespace likeness::ui {

namespace {

constexpr std::size_t facesFound = 60;
constexpr std::size_t peopleFound = 8;

}  // namespace

FaceSearch::FaceSearch(const FacesEngine& engine, QObject* parent) : QObject(parent), engine_(engine) {
  looking_.onEvents([this](const std::vector<LookedAtPhoto>& photos) {
    for (const LookedAtPhoto& photo : photos) emit lookedAt(photo);
  });
  looking_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit failed(*error);
    startLooking();
  });
  finding_.onEvents([this](const std::vector<SearchAnswer>& answers) {
    if (!question_) emit found(answers.back());
  });
  finding_.onEnded([this](const std::optional<Error>& error) {
    if (error) emit failed(*error);
    startFinding();
  });
}

int FaceSearch::lookAt(const std::filesystem::path& file, bool findFaces) {
  looks_.push_back({++requests_, file, findFaces});
  if (!looking_.active()) startLooking();
  return requests_;
}

void FaceSearch::startLooking() {
  if (looks_.empty()) return;
  const Look look = looks_.front();
  looks_.pop_front();
  looking_.start([look, makeTools = engine_.tools, pack = pack_](const std::stop_token&, const auto& report) {
    LookedAtPhoto photo{look.request, look.file, {}, {}, {}};
    try {
      const IndexTools tools = makeTools(pack);
      const ColorImage image = tools.decode(look.file);
      photo.picture = toQImage(image);
      if (look.findFaces) {
        const auto analyzer = tools.makeAnalyzer();
        photo.faces = analyzer->detect(image);
        analyzer->embed(image, photo.faces);
      }
    } catch (...) {
      photo.problem = currentError();
    }
    report(std::move(photo));
  });
}

void FaceSearch::find(const std::filesystem::path& library, const std::vector<float>& embedding) {
  question_ = [library, embedding, key = key_] {
    const FaceLibrary opened(library, FaceLibrary::Access::read);
    const RowId pack = opened.findPack(key);
    SearchAnswer answer;
    if (pack == 0) return answer;
    answer.faces = opened.nearestFaces(embedding, pack, facesFound);
    for (const PersonMatch& match : opened.nearestPeople(embedding, pack, peopleFound))
      answer.people.emplace_back(opened.person(match.person, pack), match.distance);
    return answer;
  };
  if (!finding_.active()) startFinding();
}

void FaceSearch::startFinding() {
  if (!question_) return;
  finding_.start(
      [ask = std::exchange(question_, {})](const std::stop_token&, const auto& report) { report(ask()); });
}

QImage toQImage(const ColorImage& image) {
  return QImage(image.pixels.data(), image.width, image.height, image.width * 4, QImage::Format_RGBA8888)
      .copy();
}

}  // namespace likeness::ui
