#include <zlib.h>

#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <cstring>
#include <limits>

#include "engine/core/files.h"
#include "engine/core/random.h"
#include "engine/store/map_frame_record.h"
#include "engine/store/map_frame_writer.h"
#include "engine/store/map_frames.h"
#include "tests/support/test_files.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

/// Points that move with the step, so that frames can be told apart.
Matrix placesAt(std::int64_t step, std::size_t points = 5, std::size_t dimensions = 2) {
  Matrix places(points, dimensions);
  for (std::size_t i = 0; i < places.values.size(); ++i)
    places.values[i] = static_cast<float>(step) + static_cast<float>(i) * 0.25F;
  return places;
}

std::vector<std::int64_t> stepsOf(const fs::path& file) {
  const MapFrames frames(file);
  std::vector<std::int64_t> steps;
  for (std::size_t i = 0; i < frames.size(); ++i) steps.push_back(frames.step(i));
  return steps;
}

using Steps = std::vector<std::int64_t>;

void setChecksum(Bytes& bytes, std::size_t begin, std::size_t at) {
  const auto sum = static_cast<std::uint32_t>(crc32_z(0, bytes.data() + begin, at - begin));
  std::memcpy(bytes.data() + at, &sum, sizeof sum);
}

}  // namespace

class TestMapFrames : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    file_ = fs::path(folder_->path().toStdString()) / mapFramesFileName;
  }
  void keepsPlaces_data();
  void keepsPlaces();
  void findsTheFrameOfAStep();
  void passesOverWhatIsNoFrame();
  void thinsWhenFull();
  void thinsByBytes();
  void losesAtMostTheLastFrame();
  void goesOn();
  void beginsAnewWhereItCannotGoOn();
  void refusesHostileFiles();
  void noByteIsTrusted();
  void isCompressed();

 private:
  Bytes written(int frames) {
    MapFrameWriter writer(file_, 5, 2);
    for (int i = 0; i < frames; ++i) writer.add(10 * i, placesAt(10 * i));
    return readFile(file_, 1 << 20);
  }

  std::unique_ptr<QTemporaryDir> folder_;
  fs::path file_;
};

void TestMapFrames::keepsPlaces_data() {
  QTest::addColumn<int>("dimensions");
  QTest::addColumn<float>("size");
  QTest::newRow("plane") << 2 << 1.0F;
  QTest::newRow("space") << 3 << 1000.0F;
  QTest::newRow("one place") << 2 << 0.0F;
  QTest::newRow("as far as floats go") << 2 << 3e38F;
}

void TestMapFrames::keepsPlaces() {
  QFETCH(int, dimensions);
  QFETCH(float, size);
  Random random(3);
  Matrix places(100, static_cast<std::size_t>(dimensions));
  for (float& value : places.values) value = size * random.uniform(-1, 1);
  MapFrameWriter writer(file_, 100, places.columns);
  QVERIFY(writer.add(7, places));
  const MapFrames frames(file_);
  QCOMPARE(frames.size(), 1U);
  QCOMPARE(frames.points(), 100U);
  QCOMPARE(frames.dimensions(), places.columns);
  const Matrix read = frames.places(0);
  for (std::size_t i = 0; i < places.values.size(); ++i)
    QVERIFY(std::abs(read.values[i] - places.values[i]) <= size / 65535 * 2);
}

void TestMapFrames::findsTheFrameOfAStep() {
  written(4);
  const MapFrames frames(file_);
  QCOMPARE(frames.frameAt(-5), 0U);
  QCOMPARE(frames.frameAt(0), 0U);
  QCOMPARE(frames.frameAt(19), 1U);
  QCOMPARE(frames.frameAt(20), 2U);
  QCOMPARE(frames.frameAt(1000), 3U);
}

void TestMapFrames::passesOverWhatIsNoFrame() {
  MapFrameWriter writer(file_, 5, 2);
  QVERIFY(writer.add(10, placesAt(10)));
  QVERIFY(!writer.add(10, placesAt(10)));
  QVERIFY(!writer.add(9, placesAt(9)));
  QVERIFY(!writer.add(20, placesAt(20, 4)));
  QVERIFY(!writer.add(20, placesAt(20, 5, 3)));
  Matrix places = placesAt(20);
  for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity()}) {
    places.values[3] = bad;
    QVERIFY(!writer.add(20, places));
  }
  QCOMPARE(stepsOf(file_), (Steps{10}));
  QVERIFY(errorOf([&] { MapFrameWriter(file_, 0, 2); }));
  QVERIFY(errorOf([&] { MapFrameWriter(file_, 1000001, 2); }));
  QVERIFY(errorOf([&] { MapFrameWriter(file_, 5, 4); }));
}

void TestMapFrames::thinsWhenFull() {
  MapFrameWriter writer(file_, 5, 2, -1, {8, 1 << 20});
  for (int step = 0; step < 1000; ++step) {
    QVERIFY(writer.add(step, placesAt(step)));
    const Steps steps = stepsOf(file_);
    QVERIFY(steps.size() <= 8);
    QCOMPARE(steps.front(), 0);
    QCOMPARE(steps.back(), step);
    // Evenly, but for the last.
    for (std::size_t i = 2; i + 1 < steps.size(); ++i) QCOMPARE(steps[i] - steps[i - 1], steps[1] - steps[0]);
  }
  const MapFrames frames(file_);
  QVERIFY(frames.size() >= 4);
  for (std::size_t i = 0; i < frames.size(); ++i)
    QVERIFY(std::abs(frames.places(i).values[0] - static_cast<float>(frames.step(i))) < 0.01F);
}

void TestMapFrames::thinsByBytes() {
  const std::size_t limit = 2000;
  MapFrameWriter writer(file_, 50, 3, -1, {1000, limit});
  for (int step = 0; step < 200; ++step) QVERIFY(writer.add(step, placesAt(step, 50, 3)));
  QVERIFY(fs::file_size(file_) <= limit);
  QCOMPARE(stepsOf(file_).back(), 199);
  QVERIFY(stepsOf(file_).size() >= 3);
}

void TestMapFrames::losesAtMostTheLastFrame() {
  const Bytes whole = written(3);
  const std::vector<MapFrameEntry> entries = MapFrames(file_).entries();
  for (std::size_t size = entries[1].end; size < whole.size(); ++size) {
    writeBytes(file_, {whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
    QCOMPARE(stepsOf(file_), (Steps{0, 10}));
    // And when the power failed before the bytes were there.
    Bytes zeros(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
    zeros.resize(whole.size() + 100);
    writeBytes(file_, zeros);
    const Steps steps = stepsOf(file_);
    QVERIFY(steps == (Steps{0, 10}) || (steps.size() == 3 && size + 4 > whole.size()));
  }
}

void TestMapFrames::goesOn() {
  const Bytes whole = written(3);
  writeBytes(file_, {whole.begin(), whole.end() - 3});  // killed
  {
    MapFrameWriter writer(file_, 5, 2, 1000);
    QCOMPARE(writer.size(), 2U);
    QVERIFY(writer.add(25, placesAt(25)));
  }
  QCOMPARE(stepsOf(file_), (Steps{0, 10, 25}));
  // From an earlier checkpoint: what came after it did not happen.
  MapFrameWriter writer(file_, 5, 2, 10);
  QVERIFY(writer.add(11, placesAt(11)));
  QCOMPARE(stepsOf(file_), (Steps{0, 10, 11}));
  QVERIFY(std::abs(MapFrames(file_).places(2).values[0] - 11) < 0.01F);
}

void TestMapFrames::beginsAnewWhereItCannotGoOn() {
  written(3);
  { MapFrameWriter writer(file_, 6, 2, 1000); }
  QCOMPARE(MapFrames(file_).points(), 6U);
  QCOMPARE(MapFrames(file_).size(), 0U);
  writeBytes(file_, bytesOf("no frames at all, but some text"));
  MapFrameWriter writer(file_, 5, 2, 1000);
  QVERIFY(writer.add(1, placesAt(1)));
  QCOMPARE(stepsOf(file_), (Steps{1}));
}

void TestMapFrames::refusesHostileFiles() {
  const Bytes whole = written(3);
  const std::vector<MapFrameEntry> entries = MapFrames(file_).entries();
  const auto faultOf = [&](const Bytes& bytes) {
    writeBytes(file_, bytes);
    const auto error = errorOf([&] {
      const MapFrames frames(file_);
      for (std::size_t i = 0; i < frames.size(); ++i) frames.places(i);
    });
    return QString(error ? error->what() : "");
  };
  const auto changed = [&](std::size_t at, std::uint32_t value, std::size_t sumBegin, std::size_t sumAt) {
    Bytes bytes = whole;
    std::memcpy(bytes.data() + at, &value, sizeof value);
    setChecksum(bytes, sumBegin, sumAt);
    return bytes;
  };
  QVERIFY(faultOf({}).contains("no map frames"));
  QVERIFY(faultOf({whole.begin(), whole.begin() + 23}).contains("no map frames"));
  QVERIFY(faultOf(changed(8, 2, 0, 20)).contains("newer version"));
  QVERIFY(faultOf(changed(12, 0, 0, 20)).contains("header"));
  QVERIFY(faultOf(changed(12, 4000000000U, 0, 20)).contains("header"));
  QVERIFY(faultOf(changed(16, 4, 0, 20)).contains("header"));
  const std::size_t second = entries[1].begin;
  QVERIFY(faultOf(changed(second + 4, 4000000000U, second, entries[1].end - 4))
              .contains("longer than it can be"));
  QVERIFY(faultOf(changed(second + 8, 0, second, entries[1].end - 4)).contains("not after the one before"));
  QVERIFY(faultOf(changed(second, 0, second, entries[1].end - 4)).contains("frame 2 does not begin"));
  QVERIFY(faultOf(changed(second + 20, 0x7fc00000, second, entries[1].end - 4)).contains("not finite"));
  QVERIFY(faultOf(changed(second + 44, 0, second, entries[1].end - 4)).contains("cannot be unpacked"));
  // Of other points than its header says.
  QVERIFY(faultOf(changed(12, 6, 0, 20)).contains("cannot be unpacked"));
}

void TestMapFrames::noByteIsTrusted() {
  const Bytes whole = written(3);
  const std::vector<MapFrameEntry> entries = MapFrames(file_).entries();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    Bytes bytes = whole;
    bytes[at] ^= 0x41;
    writeBytes(file_, bytes);
    const auto error = errorOf([&] {
      const MapFrames frames(file_);
      QVERIFY(frames.size() < 3);  // what is wrong at the very end is passed over
    });
    const std::size_t frame = at < entries[1].begin ? 0 : 1;
    const bool ofLength = at >= entries[frame].begin + 4 && at < entries[frame].begin + 8;
    if (at < entries[2].begin && !ofLength) QVERIFY2(error, std::to_string(at).c_str());
  }
}

void TestMapFrames::isCompressed() {
  Matrix places(2000, 2);
  Random random(5);
  for (std::size_t i = 0; i < places.rows; ++i) {  // ten clusters
    places.row(i)[0] = static_cast<float>(i % 10) + 0.02F * random.uniform();
    places.row(i)[1] = static_cast<float>(i % 7) + 0.02F * random.uniform();
  }
  MapFrameWriter writer(file_, places.rows, 2);
  QVERIFY(writer.add(1, places));
  QVERIFY(fs::file_size(file_) < places.values.size() * sizeof(float) / 2);
}

QTEST_GUILESS_MAIN(TestMapFrames)
#include "test_map_frames.moc"
