#include <QTemporaryDir>
#include <QtTest>
#include <map>
#include <numeric>

#include "engine/faces/index_tools.h"
#include "engine/faces/live_recognizer.h"
#include "engine/recognize/frame_source.h"
#include "tests/support/fake_pack.h"
#include "tests/support/pictures.h"
#include "tests/support/test_data.h"
#include "tests/support/videos.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

/// Who is in the next picture, where, and how clearly.
struct Shown {
  int person = 0;
  FaceBox box;
  std::uint64_t variant = 0;
  float quality = 2;
  float spread = 0.2F;
};

/// Shows what a test wrote down, and counts the faces it had to embed.
struct Script {
  std::vector<Shown> next;
  std::vector<std::pair<int, int>> detectedIn;  // width and height
  std::vector<std::size_t> embedded;            // faces at a time
};

class ScriptedAnalyzer : public FaceAnalyzer {
 public:
  explicit ScriptedAnalyzer(Script& script) : script_(script) {}

  std::vector<Face> detect(const ColorImage& photo) override {
    script_.detectedIn.emplace_back(photo.width, photo.height);
    std::vector<Face> faces;
    for (const Shown& shown : script_.next) {
      Face face;
      face.box = shown.box;
      face.score = 0.9F;
      face.landmarks[30] = {shown.box.x, shown.box.y};
      faces.push_back(face);
    }
    return faces;
  }
  void embed(const ColorImage& photo, std::vector<Face>& faces) override {
    script_.embedded.push_back(faces.size());
    const auto [width, height] = script_.detectedIn.back();
    for (Face& face : faces) {
      const auto shown = std::ranges::find_if(script_.next, [&](const Shown& one) {
        return std::abs(face.box.x -
                        one.box.x * static_cast<float>(photo.width) / static_cast<float>(width)) < 0.5F &&
               std::abs(face.landmarks[30].y -
                        one.box.y * static_cast<float>(photo.height) / static_cast<float>(height)) < 0.5F;
      });
      if (shown == script_.next.end()) qFatal("a face that was not detected, or not where it was");
      face.embedding = fakeEmbedding(shown->person, shown->variant, shown->spread);
      face.quality = shown->quality;
    }
  }

 private:
  Script& script_;
};

LivePerson personOf(int person) {
  return {"person " + std::to_string(person), fakeEmbedding(person, 99, 0.1F), 0, {}};
}

ColorImage blank(int width = 320, int height = 240) {
  return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width * height * 4))};
}

constexpr FaceBox left{20, 20, 60, 60};
constexpr FaceBox right{200, 30, 60, 60};

}  // namespace

class TestLiveRecognizer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { script_ = {}; }
  void namesWhomItKnows();
  void followsFacesByTheirBoxes();
  void answersAreAveraged();
  void oneOddPictureIsPassedOver();
  void blurCountsOnlyWhereThereIsNothingBetter();
  void nobodyIsInAPictureTwice();
  void crowdsTakeTurns();
  void largePicturesAreSearchedSmall();
  void smallFacesAreKeptBetweenThoroughSearches();
  void nobodyToCompareWith();
  void tracksAreMatchedBestFirst();
  void theLibraryGivesItsNamedPeople();
  void aFolderGivesOnePersonAPhoto();
  void meansHaveLengthOne();
  void knowsActorsInAVideo();

 private:
  LiveRecognizer recognizer(std::vector<LivePerson> people, LiveConfig config = {}) {
    config.threshold = 0.8F;
    config.clearQuality = 1;
    return {std::move(people), config, std::make_unique<ScriptedAnalyzer>(script_)};
  }
  std::vector<LiveFace> show(LiveRecognizer& live, std::vector<Shown> shown,
                             const ColorImage& picture = blank()) {
    script_.next = std::move(shown);
    return live.look(picture);
  }

  Script script_;
};

void TestLiveRecognizer::namesWhomItKnows() {
  LiveRecognizer live = recognizer({personOf(1), personOf(2), personOf(3)});
  const auto faces = show(live, {{2, left, 5}, {7, right, 5}});
  QCOMPARE(faces.size(), 2U);
  QCOMPARE(faces[0].box, left);
  QVERIFY(faces[0].person);
  QCOMPARE(*faces[0].person, 1U);
  QVERIFY(!faces[1].person);  // nobody knows 7
  for (const LiveFace& face : faces) {
    QCOMPARE(face.nearest.size(), 3U);
    QVERIFY(std::ranges::is_sorted(face.nearest, {}, &LiveMatch::distance));
  }
  const auto wanted = fakeEmbedding(2, 5);
  double square = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    square += std::pow(static_cast<double>(wanted[i]) - personOf(2).embedding[i], 2);
  QVERIFY(std::abs(faces[0].nearest[0].distance - std::sqrt(square)) < 1e-4);
  QVERIFY(faces[1].nearest[0].distance > 0.8F);

  LiveConfig two;
  two.nearest = 2;
  LiveRecognizer brief = recognizer({personOf(1), personOf(2), personOf(3)}, two);
  QCOMPARE(show(brief, {{2, left, 5}})[0].nearest.size(), 2U);
}

void TestLiveRecognizer::followsFacesByTheirBoxes() {
  LiveRecognizer live = recognizer({personOf(1)});
  const auto first = show(live, {{1, left}, {2, right}});
  QVERIFY(first[0].track != first[1].track);
  FaceBox moved = left;
  moved.x += 15;
  const auto second = show(live, {{1, moved}, {2, right}});
  QCOMPARE(second[0].track, first[0].track);
  QCOMPARE(second[1].track, first[1].track);
  for (int i = 0; i < 5; ++i) show(live, {{1, moved}});  // the other looks away
  QCOMPARE(show(live, {{1, moved}, {2, right}})[1].track, first[1].track);
  for (int i = 0; i < 6; ++i) show(live, {{1, moved}});  // and leaves
  QVERIFY(show(live, {{1, moved}, {2, right}})[1].track > first[1].track);
}

void TestLiveRecognizer::answersAreAveraged() {
  // A picture that would be "unknown" by itself, though it is near enough to the ones before.
  const auto distance = [](const std::vector<float>& a, const std::vector<float>& b) {
    return std::sqrt(std::max(0.0F, 2 - 2 * std::inner_product(a.begin(), a.end(), b.begin(), 0.0F)));
  };
  std::uint64_t far = 10;
  while (distance(fakeEmbedding(1, far, 0.9F), personOf(1).embedding) < 0.82F ||
         distance(fakeEmbedding(1, far, 0.9F), fakeEmbedding(1, 3)) > 0.78F)
    QVERIFY(++far < 10000);
  LiveConfig forgetful;
  forgetful.memory = 1;
  LiveRecognizer without = recognizer({personOf(1), personOf(2)}, forgetful);
  QVERIFY(show(without, {{1, left, 3}})[0].person);
  QVERIFY(!show(without, {{1, left, far, 2, 0.9F}})[0].person);

  LiveRecognizer live = recognizer({personOf(1), personOf(2)});
  float sum = 0;
  for (std::uint64_t i = 0; i < 4; ++i) {
    QVERIFY(show(live, {{1, left, i}})[0].person);
    sum += distance(fakeEmbedding(1, i), personOf(1).embedding);
  }
  const LiveFace face = show(live, {{1, left, far, 2, 0.9F}})[0];
  QVERIFY(face.person);
  sum += distance(fakeEmbedding(1, far, 0.9F), personOf(1).embedding);
  QVERIFY(std::abs(face.nearest[0].distance - sum / 5) < 1e-4F);
}

void TestLiveRecognizer::oneOddPictureIsPassedOver() {
  LiveRecognizer live = recognizer({personOf(1), personOf(2)});
  const float before = show(live, {{1, left, 1}})[0].nearest[0].distance;
  const LiveFace odd = show(live, {{2, left, 1}})[0];
  QCOMPARE(odd.person, std::optional<std::size_t>(0));
  QCOMPARE(odd.nearest[0].distance, before);
  // After a cut in a film somebody else is at the same place.
  QCOMPARE(show(live, {{1, left, 1}})[0].person, std::optional<std::size_t>(0));
  show(live, {{2, left, 1}});
  QCOMPARE(show(live, {{2, left, 2}})[0].person, std::optional<std::size_t>(1));
  QCOMPARE(show(live, {{2, left, 3}})[0].person, std::optional<std::size_t>(1));
}

void TestLiveRecognizer::blurCountsOnlyWhereThereIsNothingBetter() {
  LiveRecognizer live = recognizer({personOf(1)});
  const float blurred = show(live, {{1, left, 1, 0.5F, 0.6F}})[0].nearest[0].distance;
  const float clear = show(live, {{1, left, 2}})[0].nearest[0].distance;
  QVERIFY(blurred > clear);
  LiveRecognizer alone = recognizer({personOf(1)});
  QCOMPARE(show(alone, {{1, left, 2}})[0].nearest[0].distance, clear);  // the blurred one is forgotten
  QCOMPARE(show(live, {{1, left, 1, 0.5F, 0.6F}})[0].nearest[0].distance, clear);
}

void TestLiveRecognizer::nobodyIsInAPictureTwice() {
  for (const bool swapped : {false, true}) {
    LiveRecognizer live = recognizer({personOf(1), personOf(2)});
    const auto faces = show(live, {{1, swapped ? right : left, 3}, {1, swapped ? left : right, 3, 2, 0.75F}});
    QCOMPARE(faces.size(), 2U);
    const LiveFace& nearer = faces[swapped ? 1 : 0];
    const LiveFace& farther = faces[swapped ? 0 : 1];
    QVERIFY(nearer.nearest[0].distance < farther.nearest[0].distance);
    QCOMPARE(farther.nearest[0].person, 0U);
    QVERIFY(farther.nearest[0].distance < 0.8F);  // it would have the name if it were alone
    QVERIFY(nearer.person && !farther.person);
  }
}

void TestLiveRecognizer::crowdsTakeTurns() {
  LiveConfig config;
  config.facesPerFrame = 2;
  LiveRecognizer live = recognizer({personOf(1)}, config);
  std::vector<Shown> crowd;
  for (int i = 0; i < 5; ++i)
    crowd.push_back({1, {static_cast<float>(60 * i), 10, 30 + static_cast<float>(i), 40}});
  const auto known = [](const std::vector<LiveFace>& faces) {
    std::vector<bool> flags;
    for (const LiveFace& face : faces) flags.push_back(!face.nearest.empty());
    return flags;
  };
  QCOMPARE(known(show(live, crowd)), std::vector<bool>({false, false, false, true, true}));  // the largest
  QCOMPARE(known(show(live, crowd)), std::vector<bool>({false, true, true, true, true}));
  QCOMPARE(known(show(live, crowd)), std::vector<bool>({true, true, true, true, true}));
  QCOMPARE(script_.embedded, std::vector<std::size_t>({2, 2, 2}));
}

void TestLiveRecognizer::largePicturesAreSearchedSmall() {
  LiveConfig config;
  config.search = {160, 160, 1};
  LiveRecognizer live = recognizer({personOf(1)}, config);
  const auto faces = show(live, {{1, {10, 20, 30, 40}}}, blank(320, 240));
  QCOMPARE(script_.detectedIn, (std::vector<std::pair<int, int>>{{160, 120}}));
  QCOMPARE(faces[0].box, (FaceBox{20, 40, 60, 80}));  // and is embedded there, which the analyzer checks
  QVERIFY(faces[0].person);
  show(live, {{1, {10, 20, 30, 40}}}, blank(120, 160));
  QCOMPARE(script_.detectedIn.back(), std::pair(120, 160));
  const auto tall = show(live, {{1, {10, 20, 30, 40}}}, blank(30, 320));
  QCOMPARE(script_.detectedIn.back(), std::pair(15, 160));
  QCOMPARE(tall[0].box.height, 80.0F);
}

void TestLiveRecognizer::smallFacesAreKeptBetweenThoroughSearches() {
  LiveConfig config;
  config.search = {160, 80, 3};
  LiveRecognizer live = recognizer({personOf(1)}, config);
  const Shown large{1, {80, 20, 60, 80}};  // in pixels of what the detector is given
  const Shown quickLarge{1, {40, 10, 30, 40}};
  const Shown small{1, {10, 30, 10, 10}};
  const auto first = show(live, {small, large}, blank(320, 240));
  QCOMPARE(script_.detectedIn.back(), std::pair(160, 120));
  for (int i = 0; i < 2; ++i) {
    const auto quick = show(live, {quickLarge}, blank(320, 240));
    QCOMPARE(script_.detectedIn.back(), std::pair(80, 60));
    QCOMPARE(quick.size(), 2U);
    QCOMPARE(quick[0].box, (FaceBox{20, 60, 20, 20}));  // where it was
    QCOMPARE(quick[0].track, first[0].track);
    QCOMPARE(quick[0].person, first[0].person);
    QCOMPARE(quick[1].track, first[1].track);
    QCOMPARE(script_.embedded.back(), 1U);  // what is not seen is not looked at
  }
  QCOMPARE(show(live, {large}, blank(320, 240)).size(), 1U);  // it is gone
  QCOMPARE(script_.detectedIn.back(), std::pair(160, 120));
  show(live, {quickLarge}, blank(320, 240));
  QVERIFY(show(live, {}, blank(300, 240)).empty());  // another camera: nothing is kept
}

void TestLiveRecognizer::nobodyToCompareWith() {
  LiveRecognizer live = recognizer({});
  const auto faces = show(live, {{1, left}});
  QCOMPARE(faces.size(), 1U);
  QVERIFY(!faces[0].person && faces[0].nearest.empty());
  QVERIFY(show(live, {}).empty());
}

void TestLiveRecognizer::tracksAreMatchedBestFirst() {
  FaceTracks tracks;
  const std::vector<FaceBox> before = {{0, 0, 100, 100}, {60, 0, 100, 100}};
  const auto first = tracks.follow(before);
  QCOMPARE(first, std::vector<int>({1, 2}));
  // Both went to the right; the left one now overlaps both places, and the order of boxes does not matter.
  const std::vector<FaceBox> after = {{80, 0, 100, 100}, {20, 0, 100, 100}};
  QCOMPARE(tracks.follow(after), std::vector<int>({2, 1}));
  QCOMPARE(tracks.follow(std::vector<FaceBox>{{500, 0, 10, 10}}), std::vector<int>({3}));
  QVERIFY(tracks.isAlive(1) && tracks.isAlive(3) && !tracks.isAlive(4));
}

void TestLiveRecognizer::theLibraryGivesItsNamedPeople() {
  QTemporaryDir folder;
  FaceLibrary library(fs::path(folder.path().toStdString()) / "library");
  QVERIFY(libraryReferences(library, fakePack).empty());
  const RowId pack = library.packRow(fakePack);
  const auto faceOf = [&](int person, int variant) { return storeOneFace(library, pack, person, variant); };
  const RowId ada = library.split({faceOf(1, 0), faceOf(1, 1), faceOf(1, 2)});
  const RowId bob = library.split({faceOf(2, 0)});
  const RowId hidden = library.split({faceOf(3, 0)});
  library.split({faceOf(4, 0), faceOf(4, 1)});  // nobody has named this one
  library.name(ada, "Ada");
  library.name(bob, "Bob");
  library.name(hidden, "Eve");
  library.hide(hidden, true);
  const auto people = libraryReferences(library, fakePack);
  QCOMPARE(people.size(), 2U);
  QCOMPARE(people[0].name, std::string("Ada"));
  QCOMPARE(people[1].name, std::string("Bob"));
  QCOMPARE(people[0].cover, library.person(ada, pack).cover);
  const auto mean = meanEmbedding({fakeEmbedding(1, 0), fakeEmbedding(1, 1), fakeEmbedding(1, 2)});
  for (std::size_t i = 0; i < mean.size(); ++i) QVERIFY(std::abs(people[0].embedding[i] - mean[i]) < 1e-3F);
  QVERIFY(libraryReferences(library, {"another", "pack"}).empty());
}

void TestLiveRecognizer::aFolderGivesOnePersonAPhoto() {
  QTemporaryDir temporary;
  const fs::path folder = fs::path(temporary.path().toStdString()) / "friends";
  fs::create_directories(folder);
  writeFakePhoto(folder / "Cleo 10.jpg", {3});
  writeFakePhoto(folder / "Cleo 2.jpg", {2, 5});
  writeFakePhoto(folder / "nobody.jpg", {});
  writeBytes(folder / "letter.jpg", bytesOf("Dear reader"));
  FakeTools fakes;
  const auto references = folderReferences(folder, fakes.tools(), 1, {});
  QCOMPARE(references.people.size(), 2U);
  QCOMPARE(references.people[0].name, std::string("Cleo 2"));
  QCOMPARE(references.people[1].name, std::string("Cleo 10"));
  QCOMPARE(references.people[0].thumbnail, std::vector<std::uint8_t>({1, 2, 3}));
  const auto distance = [](const std::vector<float>& a, const std::vector<float>& b) {
    return std::sqrt(2 - 2 * std::inner_product(a.begin(), a.end(), b.begin(), 0.0F));
  };
  QVERIFY(distance(references.people[0].embedding, fakeEmbedding(2, 0)) < 0.8F);
  QVERIFY(distance(references.people[1].embedding, fakeEmbedding(3, 0)) < 0.8F);
  QCOMPARE(references.faults.size(), 2U);
  std::map<std::string, ErrorCode> faults;
  for (const Error& fault : references.faults)
    faults.emplace(fs::path(fault.arguments()[0]).filename(), fault.code());
  QCOMPARE(faults.at("nobody.jpg"), ErrorCode::noFaceFound);
  QCOMPARE(faults.at("letter.jpg"), ErrorCode::fileDamaged);
  const auto error = errorOf([&] { folderReferences(folder / "gone", fakes.tools(), 1, {}); });
  QCOMPARE(error->code(), ErrorCode::fileNotFound);
  std::stop_source stop;
  stop.request_stop();
  QVERIFY(folderReferences(folder, fakes.tools(), 1, stop.get_token()).people.empty());
}

void TestLiveRecognizer::meansHaveLengthOne() {
  const auto mean = meanEmbedding({{1, 0}, {0, 1}, {0, 1}});
  QVERIFY(std::abs(mean[0] - 1 / std::sqrt(5.0F)) < 1e-6F);
  QVERIFY(std::abs(mean[1] - 2 / std::sqrt(5.0F)) < 1e-6F);
  QCOMPARE(meanEmbedding({{1, 0}, {-1, 0}}), std::vector<float>({0, 0}));
  QCOMPARE(errorOf([] { meanEmbedding({}); })->code(), ErrorCode::internal);
}

/// The whole chain: reference photos, a video file, the real networks.
void TestLiveRecognizer::knowsActorsInAVideo() {
  const FacePack pack = readFacePack(facePacksFolder() / "mobileface.json");
  if (!missingFiles(pack).empty()) QSKIP("the models of the pack are not set up");
  const fs::path actors = testData("faces/bbt");
  if (!fs::exists(actors)) QSKIP("there are no photos of the actors");
  QTemporaryDir temporary;
  const fs::path folder = temporary.path().toStdString();
  fs::create_directories(folder / "people");
  const auto photoOf = [&](const char* name, std::size_t number) {
    std::vector<fs::path> photos;
    for (const auto& entry : fs::directory_iterator(actors / name)) photos.push_back(entry.path());
    std::ranges::sort(photos);
    return photos.at(number);
  };
  for (const char* name : {"amy", "penny", "sheldon"})
    fs::copy_file(photoOf(name, 0),
                  folder / "people" / (std::string(name) + photoOf(name, 0).extension().string()));
  std::vector<cv::Mat> film;
  for (const char* name : {"penny", "howard"}) {  // howard is not among the references
    cv::Mat scene(360, 480, CV_8UC3, cv::Scalar(90, 120, 90));
    cv::Mat photo = cv::imread(photoOf(name, 1).string());
    const double scale = std::min(440.0 / photo.cols, 340.0 / photo.rows);
    cv::resize(photo, photo, {}, scale, scale, cv::INTER_AREA);
    photo.copyTo(scene(cv::Rect(10, 10, photo.cols, photo.rows)));
    for (int i = 0; i < 3; ++i) film.push_back(scene);
  }
  if (!writeVideo(folder / "film.avi", film)) QSKIP("this OpenCV writes no videos");

  FolderReferences references =
      folderReferences(folder / "people", defaultIndexTools(pack), pack.thresholds.seedQuality, {});
  QVERIFY(references.faults.empty());
  QCOMPARE(references.people.size(), 3U);
  LiveConfig config;
  config.threshold = pack.thresholds.verify;
  config.clearQuality = pack.thresholds.seedQuality;
  LiveRecognizer live(std::move(references.people), config, FaceAnalyzer::load(pack));
  FrameSourceConfig video;
  video.kind = FrameSourceConfig::Kind::video;
  video.path = folder / "film.avi";
  video.paced = false;
  const auto source = openFrameSource(video);
  std::vector<std::string> answers;
  while (const auto frame = source->next({})) {
    const auto faces = live.look(frame->picture);
    QCOMPARE(faces.size(), 1U);
    answers.push_back(faces[0].person ? live.people()[*faces[0].person].name : "unknown");
  }
  QCOMPARE(answers.size(), 6U);
  QCOMPARE(answers[0], std::string("penny"));
  QCOMPARE(answers[2], std::string("penny"));
  QCOMPARE(answers[5], std::string("unknown"));
}

QTEST_GUILESS_MAIN(TestLiveRecognizer)
#include "test_live_recognizer.moc"
