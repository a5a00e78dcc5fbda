#include <sys/stat.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>

#include "engine/core/files.h"
#include "engine/faces/photo_reader.h"
#include "tests/support/photos.h"
#include "tests/support/test_data.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

Q_DECLARE_METATYPE(Bytes)
Q_DECLARE_METATYPE(likeness::ErrorCode)

namespace {

Bytes seed(const char* name) {
  return readFile(sourceFolder() / "tests/fuzz/corpus/fuzz_photo" / name, 1 << 20);
}

Bytes firstPart(const Bytes& bytes, double share) {
  return {bytes.begin(),
          bytes.begin() + static_cast<std::ptrdiff_t>(static_cast<double>(bytes.size()) * share)};
}

std::array<int, 4> pixel(const ColorImage& photo, int x, int y) {
  const auto at = (static_cast<std::size_t>(y) * photo.width + x) * 4;
  return {photo.pixels[at], photo.pixels[at + 1], photo.pixels[at + 2], photo.pixels[at + 3]};
}

Bytes withoutHeader(const char* ending, int orientation) {
  const std::string format = ending;
  if (format == "jpeg") return jpegWithExif(encoded(".jpg", fourQuarters()), orientation);
  if (format == "png") return pngWithExif(pngOf(fourQuarters()), orientation);
  if (format == "webp") return webpWithExif(encoded(".webp", fourQuarters()), 64, 48, orientation);
  return tiffWithOrientation(fourQuarters(), orientation);
}

/// A photo as cameras write it: a whole small one within its EXIF segment, end mark and all.
Bytes jpegWithThumbnail(const Bytes& jpeg) {
  const Bytes thumbnail = encoded(".jpg", cv::Mat(8, 8, CV_8U, cv::Scalar(9)));
  const std::size_t length = thumbnail.size() + 8;
  Bytes segment = {0xff,
                   0xe1,
                   static_cast<std::uint8_t>(length >> 8),
                   static_cast<std::uint8_t>(length),
                   'E',
                   'x',
                   'i',
                   'f',
                   0,
                   0};
  append(segment, thumbnail);
  Bytes all = jpeg;
  all.insert(all.begin() + 2, segment.begin(), segment.end());
  return all;
}

}  // namespace

class TestPhotoReader : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void turnsUpright_data();
  void turnsUpright();
  void ignoresImpossibleOrientations();
  void readsHeif_data();
  void readsHeif();
  void readsEveryDepth_data();
  void readsEveryDepth();
  void readsCmyk();
  void laysTransparencyOverWhite();
  void decodesSmallerWhereItMay_data();
  void decodesSmallerWhereItMay();
  void contentDecides();
  void refuses_data();
  void refuses();
  void keepsGdalOut();
  void refusesWhatIsNoFile();
  void obeysLimits();
  void readsOddPhotos();

 private:
  fs::path file(const char* name) const { return fs::path(folder_.path().toStdString()) / name; }
  QTemporaryDir folder_;
};

void TestPhotoReader::turnsUpright_data() {
  QTest::addColumn<Bytes>("bytes");
  QTest::addColumn<int>("orientation");
  for (const char* format : {"jpeg", "png", "webp", "tiff"}) {
    for (int orientation = 1; orientation <= 8; ++orientation) {
      QTest::addRow("%s %d", format, orientation) << withoutHeader(format, orientation) << orientation;
    }
  }
}

void TestPhotoReader::turnsUpright() {
  QFETCH(Bytes, bytes);
  QFETCH(int, orientation);
  const ColorImage photo = decodePhoto(bytes, "photo");
  QCOMPARE(photo.width, orientation >= 5 ? 48 : 64);
  QCOMPARE(photo.height, orientation >= 5 ? 64 : 48);
  QCOMPARE(quartersOf(photo), uprightQuarters(orientation));
}

void TestPhotoReader::ignoresImpossibleOrientations() {
  for (const int orientation : {0, 9, 255}) {
    QCOMPARE(quartersOf(decodePhoto(withoutHeader("jpeg", orientation), "photo")), std::string("wrkb"));
  }
}

void TestPhotoReader::readsHeif_data() {
  QTest::addColumn<Bytes>("bytes");
  QTest::addColumn<int>("width");
  QTest::addColumn<std::string>("quarters");
  QTest::newRow("as it is") << seed("colour.heic") << 64 << std::string("wrkb");
  QTest::newRow("turned") << seed("turned.heic") << 48 << uprightQuarters(6);
  QTest::newRow("transparent on the right") << seed("alpha.heic") << 64 << std::string("wwkw");
}

void TestPhotoReader::readsHeif() {
  QFETCH(Bytes, bytes);
  QFETCH(int, width);
  QFETCH(std::string, quarters);
  const ColorImage photo = decodePhoto(bytes, "photo");
  QCOMPARE(photo.width, width);
  QCOMPARE(photo.width + photo.height, 64 + 48);
  QCOMPARE(quartersOf(photo), quarters);
  QCOMPARE(pixel(photo, 5, 5)[3], 255);
}

void TestPhotoReader::readsEveryDepth_data() {
  QTest::addColumn<Bytes>("bytes");
  const cv::Mat grey(5, 7, CV_8U, cv::Scalar(200));
  const cv::Mat colour(5, 7, CV_8UC3, cv::Scalar::all(200));
  const cv::Mat deep(5, 7, CV_16UC3, cv::Scalar::all(200 * 257));
  for (const char* ending : {".jpg", ".png", ".webp", ".tiff", ".bmp", ".pgm", ".ppm"}) {
    const std::string format = ending;
    if (format != ".ppm") QTest::addRow("grey %s", ending) << encoded(ending, grey);
    if (format != ".pgm") QTest::addRow("colour %s", ending) << encoded(ending, colour);
  }
  QTest::newRow("16 bit PNG") << encoded(".png", deep);
  QTest::newRow("16 bit TIFF") << encoded(".tiff", deep);
  QTest::newRow("16 bit PGM") << encoded(".pgm", cv::Mat(5, 7, CV_16U, cv::Scalar(200 * 257)));
}

void TestPhotoReader::readsEveryDepth() {
  QFETCH(Bytes, bytes);
  const ColorImage photo = decodePhoto(bytes, "photo");
  QCOMPARE(photo.width, 7);
  QCOMPARE(photo.height, 5);
  for (int i = 0; i < 3; ++i) QVERIFY(std::abs(pixel(photo, 3, 2)[i] - 200) <= 2);
  QCOMPARE(pixel(photo, 3, 2)[3], 255);
}

void TestPhotoReader::readsCmyk() {
  for (const bool adobe : {true, false}) {
    const auto colour = pixel(decodePhoto(cmykJpeg({0, 100, 100, 0}, adobe), "photo"), 8, 8);
    QVERIFY(colour[0] > 245 && colour[1] < 10 && colour[2] < 10);
    const auto half = pixel(decodePhoto(cmykJpeg({0, 0, 0, 50}, adobe), "photo"), 8, 8);
    QVERIFY(std::abs(half[0] - 128) < 5 && std::abs(half[2] - 128) < 5);
    QCOMPARE(half[3], 255);
  }
}

void TestPhotoReader::laysTransparencyOverWhite() {
  const cv::Mat clear(2, 2, CV_8UC4, cv::Scalar(0, 0, 0, 0));
  QCOMPARE(pixel(decodePhoto(pngOf(clear), "photo"), 0, 0), (std::array<int, 4>{255, 255, 255, 255}));
  const cv::Mat half(2, 2, CV_8UC4, cv::Scalar(0, 0, 200, 51));  // a fifth of red 200 over white
  QCOMPARE(pixel(decodePhoto(pngOf(half), "photo"), 0, 0), (std::array<int, 4>{244, 204, 204, 255}));
}

void TestPhotoReader::decodesSmallerWhereItMay_data() {
  QTest::addColumn<int>("hint");
  QTest::addColumn<int>("width");
  QTest::newRow("whole") << 0 << 801;
  QTest::newRow("half would be too small") << 402 << 801;
  QTest::newRow("just half") << 401 << 401;
  QTest::newRow("a quarter") << 150 << 201;
  QTest::newRow("an eighth at most") << 1 << 101;
  QTest::newRow("never larger") << 5000 << 801;
}

void TestPhotoReader::decodesSmallerWhereItMay() {
  QFETCH(int, hint);
  QFETCH(int, width);
  cv::Mat large;
  cv::resize(fourQuarters(), large, {801, 600});
  const ColorImage photo = decodePhoto(encoded(".jpg", large), "photo", {}, hint);
  QCOMPARE(photo.width, width);
  QCOMPARE(quartersOf(photo), std::string("wrkb"));
  const ColorImage turned = decodePhoto(jpegWithExif(encoded(".jpg", large), 6), "photo", {}, hint);
  QCOMPARE(turned.height, width);  // the hint is about the long side, however it lies
}

void TestPhotoReader::contentDecides() {
  writeBytes(file("really.txt"), pngOf(fourQuarters()));
  QCOMPARE(readPhoto(file("really.txt")).width, 64);
  writeBytes(file("really.png"), seed("colour.heic"));
  QCOMPARE(readPhoto(file("really.png")).width, 64);
}

void TestPhotoReader::refuses_data() {
  QTest::addColumn<Bytes>("bytes");
  QTest::addColumn<ErrorCode>("code");
  cv::Mat noisy(64, 64, CV_8UC3);
  cv::theRNG().state = 7;
  cv::randu(noisy, 0, 255);
  const Bytes jpeg = encoded(".jpg", noisy);
  const auto damaged = [](const char* name, const Bytes& bytes) {
    QTest::newRow(name) << bytes << ErrorCode::fileDamaged;
  };
  damaged("empty", {});
  damaged("text", bytesOf("Dear diary, this is no photo."));
  damaged("video", bytesOf(std::string("\0\0\0\x18"
                                       "ftypisom\0\0\2\0isomiso2",
                                       24)));
  damaged("JPEG cut in half", firstPart(jpeg, 0.5));
  damaged("JPEG cut behind its thumbnail", firstPart(jpegWithThumbnail(jpeg), 0.7));
  damaged("JPEG without its last bytes", Bytes(jpeg.begin(), jpeg.end() - 2));
  damaged("JPEG of the header alone", firstPart(jpeg, 0.05));
  for (const char* ending : {".png", ".webp", ".tiff", ".bmp", ".ppm"}) {
    QTest::addRow("%s cut in half", ending)
        << firstPart(encoded(ending, noisy), 0.5) << ErrorCode::fileDamaged;
  }
  damaged("HEIC cut in half", firstPart(seed("colour.heic"), 0.5));
  damaged("HEIC of its mark alone", firstPart(seed("colour.heic"), 0.03));
  QTest::newRow("PNG that claims 20,000 x 20,000") << [] {
    Bytes png = pngOf(cv::Mat(1, 1, CV_8U, cv::Scalar(0)));
    const Bytes side = bigEndian(20000);
    std::copy(side.begin(), side.end(), png.begin() + 16);
    std::copy(side.begin(), side.end(), png.begin() + 20);
    return png;
  }() << ErrorCode::fileTooLarge;
  QTest::newRow("HEIC that claims 20,000 x 20,000") << [] {
    Bytes heic = seed("colour.heic");
    for (std::size_t at = 0; at + 12 < heic.size(); ++at) {  // its pictures' sizes are in boxes "ispe"
      if (!std::equal(heic.begin() + at, heic.begin() + at + 4, "ispe")) continue;
      const Bytes side = bigEndian(20000);
      std::copy(side.begin(), side.end(), heic.begin() + at + 8);
      std::copy(side.begin(), side.end(), heic.begin() + at + 12);
    }
    return heic;
  }() << ErrorCode::fileTooLarge;
}

void TestPhotoReader::refuses() {
  QFETCH(Bytes, bytes);
  QFETCH(ErrorCode, code);
  writeBytes(file("photo.jpg"), bytes);
  const auto error = errorOf([&] { readPhoto(file("photo.jpg")); });
  QVERIFY(error);
  QCOMPARE(error->code(), code);
  QCOMPARE(error->arguments().at(0), file("photo.jpg").string());
}

void TestPhotoReader::keepsGdalOut() {
  Bytes bytes = bytesOf("P5x 8 8 255\n");  // a PGM to us and to no decoder of OpenCV's
  bytes.resize(140, '0');
  append(bytes, "DTED 000");
  const auto error = errorOf([&] { decodePhoto(bytes, "photo"); });
  QVERIFY(error);
  QCOMPARE(error->arguments().at(1), std::string("it says that it is a map of heights"));
}

void TestPhotoReader::refusesWhatIsNoFile() {
  QCOMPARE(errorOf([&] { readPhoto(file("missing.jpg")); })->code(), ErrorCode::fileNotFound);
  QCOMPARE(errorOf([&] { readPhoto(file(".")); })->code(), ErrorCode::fileUnreadable);
  QCOMPARE(::mkfifo(file("pipe.jpg").c_str(), 0600), 0);
  QCOMPARE(errorOf([&] { readPhoto(file("pipe.jpg")); })->code(), ErrorCode::fileUnreadable);
  if (::geteuid() == 0) QSKIP("root may read everything");
  writeBytes(file("secret.jpg"), pngOf(fourQuarters()));
  fs::permissions(file("secret.jpg"), fs::perms::none);
  QCOMPARE(errorOf([&] { readPhoto(file("secret.jpg")); })->code(), ErrorCode::fileUnreadable);
}

void TestPhotoReader::obeysLimits() {
  writeBytes(file("photo.png"), pngOf(fourQuarters()));
  const auto bytes = fs::file_size(file("photo.png"));
  QCOMPARE(readPhoto(file("photo.png"), {bytes, 64 * 48}).width, 64);
  QCOMPARE(errorOf([&] {
             readPhoto(file("photo.png"), {bytes - 1, 64 * 48});
           })->code(),
           ErrorCode::fileTooLarge);
  QCOMPARE(errorOf([&] {
             readPhoto(file("photo.png"), {bytes, 64 * 48 - 1});
           })->code(),
           ErrorCode::fileTooLarge);
  const PhotoLimits small{1 << 20, 64 * 48 - 1};
  QCOMPARE(errorOf([&] { decodePhoto(seed("colour.heic"), "p", small); })->code(), ErrorCode::fileTooLarge);
}

void TestPhotoReader::readsOddPhotos() {
  const fs::path folder = testData("faces/odd_formats");
  if (!fs::exists(folder)) QSKIP("the photos in odd formats are not here");
  int photos = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const ColorImage photo = readPhoto(entry.path(), {}, 300);
    QVERIFY(photo.width >= 100 && photo.height >= 100);
    QCOMPARE(photo.pixels.size(), static_cast<std::size_t>(photo.width) * photo.height * 4);
    ++photos;
  }
  QVERIFY(photos > 3);
}

QTEST_GUILESS_MAIN(TestPhotoReader)
#include "test_photo_reader.moc"
#include "tests/support/test_paths.h"
