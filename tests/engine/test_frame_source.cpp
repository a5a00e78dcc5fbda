#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <thread>

#include "engine/core/files.h"
#include "engine/recognize/camera_list.h"
#include "engine/recognize/frame_pacer.h"
#include "engine/recognize/frame_source.h"
#include "engine/recognize/video_kind.h"
#include "tests/support/pictures.h"
#include "tests/support/videos.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;
using namespace std::chrono_literals;

namespace {

/// Which of plainPictures() a picture is, from 1 on.
int numberOf(const Frame& frame) {
  const auto& pixels = frame.picture.pixels;
  const std::size_t middle = pixels.size() / 8 * 4;
  return (pixels[middle] + 5) / 10;
}

std::vector<int> numbersOf(FrameSource& source, std::size_t atMost = 1000) {
  std::vector<int> numbers;
  while (numbers.size() < atMost) {
    const auto frame = source.next({});
    if (!frame) break;
    numbers.push_back(numberOf(*frame));
  }
  return numbers;
}

}  // namespace

class TestFrameSource : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }
  void aVideoGivesItsPicturesInOrder();
  void aVideoBeginsAnew();
  void aSlowViewerMissesPicturesAndNoTime();
  void aStopEndsTheWait();
  void whatIsNoVideoIsRefused_data();
  void whatIsNoVideoIsRefused();
  void aVideoCutShortPlaysAndThenSaysSo();
  void aVideoWithoutPicturesIsDamaged();
  void knowsVideosByTheirStart();
  void aFolderIsShownInNaturalOrder();
  void allKindsOfPicturesAreShown();
  void foldersThatCannotBeShownSayWhy();
  void pacerKeepsTime();
  void pacerLetsSomethingThroughWhenAllIsTooSlow();
  void camerasAreListed();
  void aMissingCameraIsNamed();

 private:
  fs::path place(const char* name) const { return fs::path(folder_->path().toStdString()) / name; }
  FrameSourceConfig video(int count, double rate = 25) const {
    FrameSourceConfig config;
    config.kind = FrameSourceConfig::Kind::video;
    config.path = place("video.avi");
    config.paced = false;
    if (!writeVideo(config.path, plainPictures(count), rate)) qFatal("no video could be written");
    return config;
  }
  FrameSourceConfig pictures(const std::vector<std::pair<const char*, int>>& files) const {
    FrameSourceConfig config;
    config.kind = FrameSourceConfig::Kind::folder;
    config.path = place("pictures");
    config.paced = false;
    fs::create_directories(config.path);
    for (const auto& [name, number] : files)
      writeBytes(config.path / name, pngOf(cv::Mat(8, 8, CV_8UC3, cv::Scalar::all(10 * number))));
    return config;
  }

  std::unique_ptr<QTemporaryDir> folder_;
};

void TestFrameSource::aVideoGivesItsPicturesInOrder() {
  const auto source = openFrameSource(video(5, 10));
  for (int i = 1; i <= 5; ++i) {
    const auto frame = source->next({});
    QVERIFY(frame);
    QCOMPARE(frame->picture.width, 96);
    QCOMPARE(frame->picture.height, 64);
    QCOMPARE(frame->picture.pixels.size(), std::size_t{96} * 64 * 4);
    QCOMPARE(int{frame->picture.pixels[3]}, 255);
    QCOMPARE(numberOf(*frame), i);
    QVERIFY(std::abs(frame->time.count() - (i - 1) * 100000) < 2000);
    QCOMPARE(frame->dropped, 0U);
  }
  QVERIFY(!source->next({}));
  QVERIFY(!source->next({}));  // and again
}

void TestFrameSource::aVideoBeginsAnew() {
  FrameSourceConfig config = video(3);
  config.loop = true;
  const auto source = openFrameSource(config);
  QCOMPARE(numbersOf(*source, 8), std::vector<int>({1, 2, 3, 1, 2, 3, 1, 2}));
}

void TestFrameSource::aSlowViewerMissesPicturesAndNoTime() {
  FrameSourceConfig config = video(20, 100);  // 200 ms
  config.paced = true;
  const auto source = openFrameSource(config);
  std::vector<int> seen;
  std::uint64_t dropped = 0;
  while (const auto frame = source->next({})) {
    seen.push_back(numberOf(*frame));
    dropped += frame->dropped;
    std::this_thread::sleep_for(35ms);  // three pictures are over by then
  }
  QCOMPARE(seen.front(), 1);
  QVERIFY(seen.size() <= 10);
  QVERIFY(std::ranges::is_sorted(seen));
  // Nothing is queued: what was not seen was dropped, and those dropped at the end are told to nobody.
  QVERIFY(dropped + seen.size() >= static_cast<std::size_t>(seen.back()));
}

void TestFrameSource::aStopEndsTheWait() {
  FrameSourceConfig config = video(3, 1);  // a picture a second
  config.paced = true;
  std::stop_source stop;
  std::atomic<int> seen = 0;
  std::jthread watcher([&] {
    const auto source = openFrameSource(config);
    while (source->next(stop.get_token())) ++seen;
  });
  QTRY_COMPARE(seen.load(), 1);
  stop.request_stop();
  watcher.join();  // where the stop is not obeyed, all are seen by then
  QCOMPARE(seen.load(), 1);
  const auto source = openFrameSource(config);
  QVERIFY(!source->next(stop.get_token()));
}

void TestFrameSource::whatIsNoVideoIsRefused_data() {
  QTest::addColumn<QByteArray>("content");
  QTest::newRow("empty") << QByteArray();
  QTest::newRow("text") << QByteArray("Dear reader, this is no video.");
  QTest::newRow("playlist") << QByteArray("#EXTM3U\n#EXTINF:9,\nhttp://example.org/a.ts\n");
  QTest::newRow("description of a stream")
      << QByteArray("v=0\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n");
  QTest::newRow("list of files") << QByteArray("ffconcat version 1.0\nfile /etc/passwd\n");
  QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n");
  QTest::newRow("only the start of an AVI file") << QByteArray("RIFF\x20\0\0\0AVI LIST", 16);
  QTest::newRow("only the start of a Matroska file") << QByteArray("\x1a\x45\xdf\xa3\x01\x02");
  QTest::newRow("an MP4 file of noise") << QByteArray(
                                               "\0\0\0\x18"
                                               "ftypisom",
                                               12) +
                                               QByteArray(4000, '\x7f');
}

void TestFrameSource::whatIsNoVideoIsRefused() {
  QFETCH(QByteArray, content);
  FrameSourceConfig config;
  config.kind = FrameSourceConfig::Kind::video;
  config.path = place("clip.mp4");
  writeBytes(config.path, Bytes(content.begin(), content.end()));
  const auto error = errorOf([&] { openFrameSource(config)->next({}); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().front(), config.path.string());
  config.path = place("nothing.mp4");
  QCOMPARE(errorOf([&] { openFrameSource(config); })->code(), ErrorCode::fileNotFound);
  config.path = folder_->path().toStdString();
  QCOMPARE(errorOf([&] { openFrameSource(config); })->code(), ErrorCode::fileUnreadable);
}

void TestFrameSource::aVideoCutShortPlaysAndThenSaysSo() {
  FrameSourceConfig config = video(24);
  Bytes bytes = readFile(config.path, 1 << 24);
  bytes.resize(bytes.size() / 2);
  writeBytes(config.path, bytes);
  const auto source = openFrameSource(config);
  int seen = 0;
  const auto error = errorOf([&] {
    while (const auto frame = source->next({})) QCOMPARE(numberOf(*frame), ++seen);
  });
  QVERIFY(seen >= 6 && seen < 20);
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QVERIFY(error->arguments().at(1).find("breaks off") != std::string::npos);
  config.loop = true;  // then what is there is shown again and again
  QCOMPARE(numbersOf(*openFrameSource(config), 40).size(), 40U);
}

void TestFrameSource::aVideoWithoutPicturesIsDamaged() {
  FrameSourceConfig config = video(10);
  Bytes bytes = readFile(config.path, 1 << 24);
  // Everything behind the list of pictures' start is noise.
  const std::string mark = "movi";
  const auto movie = std::search(bytes.begin(), bytes.end(), mark.begin(), mark.end());
  QVERIFY(movie != bytes.end());
  std::fill(movie + 4, bytes.end(), std::uint8_t{0xa5});
  writeBytes(config.path, bytes);
  for (const bool loop : {false, true}) {  // must not look for a first picture for ever
    config.loop = loop;
    const auto error = errorOf([&] { openFrameSource(config)->next({}); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::fileDamaged);
  }
}

void TestFrameSource::knowsVideosByTheirStart() {
  const auto known = [](Bytes start, std::size_t size = 400) {
    start.resize(size);
    return startsAsVideo(start);
  };
  QVERIFY(known(bytesOf("RIFF....AVI ")));
  QVERIFY(!known(bytesOf("RIFF....WAVE")));
  QVERIFY(known(bytesOf("....ftypmp42")));
  QVERIFY(known({0x1a, 0x45, 0xdf, 0xa3}));
  QVERIFY(known({0, 0, 1, 0xba}));
  QVERIFY(known(bytesOf("OggS")));
  QVERIFY(known(bytesOf("FLV\x01")));
  QVERIFY(!known(bytesOf("G")));
  Bytes packets(400);
  for (const std::size_t at : {0, 188, 376}) packets[at] = 'G';
  QVERIFY(known(packets));
  QVERIFY(!known(packets, 300));
  QVERIFY(!startsAsVideo({}));
}

void TestFrameSource::aFolderIsShownInNaturalOrder() {
  FrameSourceConfig config = pictures({{"p10.png", 3}, {"p2.png", 2}, {"p1.PNG", 1}, {".hidden.png", 9}});
  writeBytes(config.path / "notes.txt", bytesOf("no picture"));
  fs::create_directory(config.path / "p3.png");
  config.folderRate = 4;
  const auto source = openFrameSource(config);
  QCOMPARE(source->next({})->time, 0us);
  const auto second = source->next({});
  QCOMPARE(second->time, 250000us);
  QCOMPARE(numberOf(*second), 2);
  QCOMPARE(numbersOf(*source), std::vector<int>({3}));
  config.loop = true;
  QCOMPARE(numbersOf(*openFrameSource(config), 5), std::vector<int>({1, 2, 3, 1, 2}));
}

void TestFrameSource::allKindsOfPicturesAreShown() {
  const FrameSourceConfig config = pictures({});
  writeBytes(config.path / "1.pbm", bytesOf("P1\n3 2\n0 1 0\n1 0 1\n"));
  writeBytes(config.path / "2.PGM", bytesOf("P2\n4 1\n255\n0 1 2 3\n"));
  const auto source = openFrameSource(config);
  QCOMPARE(source->next({})->picture.width, 3);
  QCOMPARE(source->next({})->picture.width, 4);
  QVERIFY(!source->next({}));
}

void TestFrameSource::foldersThatCannotBeShownSayWhy() {
  FrameSourceConfig config = pictures({});
  QCOMPARE(errorOf([&] { openFrameSource(config); })->code(), ErrorCode::dataSetUnusable);
  config.folderRate = 0;
  QCOMPARE(errorOf([&] { openFrameSource(config); })->code(), ErrorCode::impossibleValue);
  config.folderRate = 5;
  config.path = place("nowhere");
  QCOMPARE(errorOf([&] { openFrameSource(config); })->code(), ErrorCode::fileNotFound);
  config.path = place("file");
  writeBytes(config.path, bytesOf("x"));
  QCOMPARE(errorOf([&] { openFrameSource(config); })->code(), ErrorCode::fileUnreadable);
  config = pictures({{"a.png", 1}});
  writeBytes(config.path / "b.png", bytesOf("no picture"));
  const auto source = openFrameSource(config);
  QVERIFY(source->next({}));
  const auto error = errorOf([&] { source->next({}); });
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().front(), (config.path / "b.png").string());
}

void TestFrameSource::pacerKeepsTime() {
  FramePacer pacer;
  const auto start = FramePacer::Clock::now();
  QCOMPARE(pacer.showAt(200ms, 40ms, start), start);                  // whatever its time
  QCOMPARE(pacer.showAt(240ms, 40ms, start + 10ms), start + 40ms);    // early: it waits
  QCOMPARE(pacer.showAt(280ms, 40ms, start + 100ms), start + 100ms);  // a little late: at once
  QVERIFY(!pacer.showAt(320ms, 40ms, start + 170ms));                 // its time is over
  QCOMPARE(pacer.showAt(360ms, 40ms, start + 170ms), start + 170ms);
  pacer.restart();
  QCOMPARE(pacer.showAt(0ms, 40ms, start + 300ms), start + 300ms);
}

void TestFrameSource::pacerLetsSomethingThroughWhenAllIsTooSlow() {
  FramePacer pacer;
  auto now = FramePacer::Clock::now();
  int shown = 0;
  for (int i = 0; i < 100; ++i) {  // each takes twice as long to decode as it is to be seen
    if (pacer.showAt(40ms * i, 40ms, now)) ++shown;
    now += 80ms;
  }
  QVERIFY(shown >= 20 && shown <= 50);
}

void TestFrameSource::camerasAreListed() {
  const CameraPlaces places{place("sys"), place("dev")};
  QVERIFY(listCameras(places).empty());  // no driver at all
  for (const auto& [device, name] :
       std::vector<std::pair<const char*, const char*>>{{"video10", "Desk camera\n"},
                                                        {"video2", "Webcam\n"},
                                                        {"video3", "Webcam\n"},
                                                        {"video4", "Webcam\n"},
                                                        {"video5", ""},
                                                        {"v4l-subdev0", "no camera\n"},
                                                        {"videoX", "no camera\n"}}) {
    fs::create_directories(places.descriptions / device);
    writeBytes(places.descriptions / device / "name", bytesOf(name));
  }
  const auto captures = [](const fs::path& device) { return device.filename() != "video3"; };
  const auto cameras = listCameras(places, captures);
  QCOMPARE(cameras.size(), 4U);
  QCOMPARE(cameras[0], (Camera{2, "Webcam (video2)", places.devices / "video2"}));
  QCOMPARE(cameras[1].name, std::string("Webcam (video4)"));
  QCOMPARE(cameras[2].name, (places.devices / "video5").string());
  QCOMPARE(cameras[3].name, std::string("Desk camera"));
  // What can be opened and is no camera, or is not there.
  writeBytes(place("plain"), bytesOf("x"));
  QVERIFY(!canCapture(place("plain")));
  QVERIFY(!canCapture(place("gone")));
}

void TestFrameSource::aMissingCameraIsNamed() {
  FrameSourceConfig config;
  config.camera = 987;
  const auto error = errorOf([&] { openFrameSource(config); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::cameraMissing);
  QCOMPARE(error->arguments().front(), std::string("/dev/video987"));
}

QTEST_GUILESS_MAIN(TestFrameSource)
#include "test_frame_source.moc"
