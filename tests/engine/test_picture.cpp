#include <QTemporaryDir>
#include <QtTest>

#include "engine/recognize/picture.h"
#include "engine/recognize/picture_size.h"
#include "tests/support/pictures.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

Q_DECLARE_METATYPE(Bytes)
Q_DECLARE_METATYPE(likeness::ErrorCode)

namespace {

/// Three by two pixels, every one different.
cv::Mat smallColour() {
  cv::Mat picture(2, 3, CV_8UC3);
  for (int i = 0; i < 6; ++i) {
    picture.at<cv::Vec3b>(i / 3, i % 3) = cv::Vec3b(static_cast<std::uint8_t>(40 * i), 10, 250);
  }
  return picture;
}

std::array<int, 4> pixel(const ColorImage& picture, int x, int y) {
  const auto at = static_cast<std::size_t>((y * picture.width + x) * 4);
  return {picture.pixels[at], picture.pixels[at + 1], picture.pixels[at + 2], picture.pixels[at + 3]};
}

/// A PNG whose header claims another size than it has; the sum over the header is not mended, decoders that
/// allocate first do so before they look at it.
Bytes pngClaiming(std::uint32_t width, std::uint32_t height) {
  Bytes png = pngOf(smallColour());
  for (std::size_t i = 0; i < 4; ++i) {
    png[16 + i] = static_cast<std::uint8_t>(width >> (24 - 8 * i));
    png[20 + i] = static_cast<std::uint8_t>(height >> (24 - 8 * i));
  }
  return png;
}

Bytes firstPart(const Bytes& bytes, double share) {
  return {bytes.begin(),
          bytes.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(bytes.size()))};
}

}  // namespace

class TestPicture : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void decodesFormats_data();
  void decodesFormats();
  void decodesDepthsAndTransparency();
  void turnsPhotosUpright();
  void refusesWhatIsNone_data();
  void refusesWhatIsNone();
  void readsFiles();
  void looksAtSizesFirst();
};

void TestPicture::decodesFormats_data() {
  QTest::addColumn<QString>("ending");
  QTest::addColumn<int>("tolerance");
  QTest::newRow("PNG") << ".png" << 0;
  QTest::newRow("BMP") << ".bmp" << 0;
  QTest::newRow("TIFF") << ".tiff" << 0;
  QTest::newRow("PPM") << ".ppm" << 0;
  QTest::newRow("WebP") << ".webp" << 80;
  QTest::newRow("JPEG") << ".jpg" << 80;  // halves the resolution of colour
}

void TestPicture::decodesFormats() {
  QFETCH(QString, ending);
  QFETCH(int, tolerance);
  const Bytes bytes = encoded(ending.toStdString(), smallColour());
  const auto size = pictureSize(bytes);
  QVERIFY(size);
  QCOMPARE(size->width, std::uint64_t{3});
  QCOMPARE(size->height, std::uint64_t{2});
  const ColorImage picture = decodePicture(bytes, "p");
  QCOMPARE(picture.width, 3);
  QCOMPARE(picture.height, 2);
  for (int i = 0; i < 6; ++i) {
    const auto [red, green, blue, alpha] = pixel(picture, i % 3, i / 3);
    QVERIFY(std::abs(red - 250) <= tolerance && std::abs(green - 10) <= tolerance);
    QVERIFY(std::abs(blue - 40 * i) <= tolerance);
    QCOMPARE(alpha, 255);
  }
}

void TestPicture::decodesDepthsAndTransparency() {
  const cv::Mat deep(1, 1, CV_16UC1, cv::Scalar(0x8081));
  QCOMPARE(pixel(decodePicture(pngOf(deep), "p"), 0, 0), (std::array<int, 4>{128, 128, 128, 255}));
  const cv::Mat deepColour(1, 1, CV_16UC4, cv::Scalar(257 * 3, 257 * 2, 257, 257 * 4));
  QCOMPARE(pixel(decodePicture(pngOf(deepColour), "p"), 0, 0), (std::array<int, 4>{1, 2, 3, 4}));
  const cv::Mat clear(1, 1, CV_8UC4, cv::Scalar(3, 2, 1, 0));
  QCOMPARE(pixel(decodePicture(pngOf(clear), "p"), 0, 0)[3], 0);
  QCOMPARE(pixel(decodePicture(bytesOf("P1\n# a comment\n2 1\n1 0\n"), "p"), 1, 0)[0], 255);
  const cv::Mat bright(1, 1, CV_32FC1, cv::Scalar(0.5));
  QCOMPARE(pixel(decodePicture(encoded(".tiff", bright), "p"), 0, 0)[0], 128);
}

void TestPicture::turnsPhotosUpright() {
  cv::Mat photo(40, 80, CV_8UC3, cv::Scalar::all(255));
  photo.colRange(0, 40).setTo(0);  // dark on the left
  Bytes jpeg = encoded(".jpg", photo);
  // An EXIF segment with orientation 6: the camera was held upright, turn by a quarter to the right.
  const Bytes exif = {0xff, 0xe1, 0,    34,   'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
                      0,    1,    0x01, 0x12, 0,   3,   0,   0,   0, 1, 0,   6,   0, 0,  0, 0, 0, 0};
  jpeg.insert(jpeg.begin() + 2, exif.begin(), exif.end());
  const ColorImage picture = decodePicture(jpeg, "p");
  QCOMPARE(picture.width, 40);
  QCOMPARE(picture.height, 80);
  QVERIFY(pixel(picture, 20, 5)[0] < 20);  // what was on the left is at the top
  QVERIFY(pixel(picture, 20, 75)[0] > 235);
}

void TestPicture::refusesWhatIsNone_data() {
  QTest::addColumn<Bytes>("bytes");
  QTest::addColumn<ErrorCode>("code");
  cv::Mat noisy(64, 64, CV_8UC3);
  cv::randu(noisy, 0, 255);
  const auto damaged = [](const char* name, const Bytes& bytes) {
    QTest::newRow(name) << bytes << ErrorCode::fileDamaged;
  };
  damaged("empty", {});
  damaged("text", bytesOf("This is no picture."));
  damaged("PNG start alone", bytesOf("\x89PNG\r\n\x1a\n"));
  damaged("truncated PNG", firstPart(pngOf(noisy), 0.5));
  damaged("truncated JPEG", firstPart(encoded(".jpg", noisy), 0.5));
  damaged("truncated WebP", firstPart(encoded(".webp", noisy), 0.5));
  damaged("truncated TIFF", firstPart(encoded(".tiff", noisy), 0.5));
  damaged("no width", pngClaiming(0, 5));
  damaged("JPEG without a frame", {0xff, 0xd8, 0xff, 0xd9});
  damaged("GIF", bytesOf("GIF89a\x01\x01"));
  damaged("PGM without sizes", bytesOf("P5\nabc"));
  QTest::newRow("wide") << pngClaiming(0x7fffffff, 1) << ErrorCode::fileTooLarge;
  QTest::newRow("large") << pngClaiming(20000, 20000) << ErrorCode::fileTooLarge;
  QTest::newRow("large PGM") << bytesOf("P5\n99999999999999999999 1\n255\n") << ErrorCode::fileTooLarge;
  QTest::newRow("large BMP") << [] {
    Bytes bmp = encoded(".bmp", smallColour());
    for (std::size_t i = 18; i < 26; ++i) bmp[i] = 0x7f;
    return bmp;
  }() << ErrorCode::fileTooLarge;
}

void TestPicture::refusesWhatIsNone() {
  QFETCH(Bytes, bytes);
  QFETCH(ErrorCode, code);
  const auto error = errorOf([&] { decodePicture(bytes, "picture"); });
  QVERIFY(error);
  QCOMPARE(error->code(), code);
  QCOMPARE(error->arguments().at(0), std::string("picture"));
}

void TestPicture::readsFiles() {
  QTemporaryDir folder;
  const fs::path file = fs::path(folder.path().toStdString()) / "p.png";
  QCOMPARE(errorOf([&] { readPicture(file); })->code(), ErrorCode::fileNotFound);
  writeBytes(file, pngOf(smallColour()));
  QCOMPARE(readPicture(file).width, 3);
  writeBytes(file, bytesOf("none"));
  QCOMPARE(errorOf([&] { readPicture(file); })->arguments().at(0), file.string());
  QCOMPARE(errorOf([&] { readPicture(file.parent_path()); })->code(), ErrorCode::fileUnreadable);
}

void TestPicture::looksAtSizesFirst() {
  for (const char* ending : {".png", ".jpg", ".webp", ".tiff", ".bmp", ".pgm"}) {
    cv::Mat picture(37, 201, CV_8U, cv::Scalar(9));
    const Bytes bytes = encoded(ending, picture);
    const auto size = pictureSize(bytes);
    QVERIFY(size && size->width == 201 && size->height == 37);
    for (std::size_t length = 0; length < std::min<std::size_t>(bytes.size(), 400); ++length) {
      pictureSize(std::span(bytes).first(length));  // no read beyond the end: the sanitizers watch
    }
  }
}

QTEST_GUILESS_MAIN(TestPicture)
#include "test_picture.moc"
