#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "engine/core/error.h"
#include "engine/data/dataset.h"
#include "engine/faces/face_analyzer.h"
#include "engine/faces/five_points.h"
#include "engine/faces/found_face.h"
#include "tests/support/test_data.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

FacePack packOf(const char* id) {
  return readFacePack(facePacksFolder() / (std::string(id) + ".json"));
}

ColorImage readPicture(const fs::path& file) {
  cv::Mat picture = cv::imread(file.string());
  cv::cvtColor(picture, picture, cv::COLOR_BGR2RGBA);
  return {picture.cols, picture.rows, {picture.datastart, picture.dataend}};
}

double product(const std::vector<float>& a, const std::vector<float>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * b[i];
  return sum;
}

float distance(const Face& a, const Face& b) {
  return static_cast<float>(std::sqrt(std::max(0.0, 2 - 2 * product(a.embedding, b.embedding))));
}

// For sample1.jpg, computed once by an independent implementation in Python that looked at one size only. The
// numbers of mobileface are those before they are brought to length 1.
const std::array<FaceBox, 3> sampleBoxes = {
    {{408, 386, 189, 227}, {835, 456, 193, 212}, {1437, 224, 255, 242}}};
const FivePoints samplePoints = {
    {{440.6F, 458.3F}, {514.0F, 459.6F}, {458.7F, 512.8F}, {454.1F, 544.6F}, {514.6F, 547.1F}}};
const std::array<float, 8> sampleMobileface = {.01149F, -.21886F, .01868F, .04547F,
                                               .07504F, .08636F,  .39893F, -.03693F};
const std::array<float, 8> sampleDlib = {-.0559F, .0588F, .0209F, -.0765F, -.0656F, .0380F, -.0523F, -.0043F};

/// The finer sizes may show a box that is no face; it is taken out, so that the others can be compared.
void keepOnly(std::span<const FaceBox> boxes, std::vector<Face>& faces) {
  QVERIFY(faces.size() <= boxes.size() + 1);
  std::erase_if(faces, [&](const Face& face) {
    return std::ranges::none_of(
        boxes, [&](const FaceBox& box) { return intersectionOverUnion(face.box, box) > 0.8F; });
  });
}

}  // namespace

/// Packs at work on real photos. Skipped where set-up has not fetched them.
class TestFaceAnalyzer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void agreesWithReference_data();
  void agreesWithReference();
  void knowsAPersonAgain_data();
  void knowsAPersonAgain();
  void copesWithOddPhotos();
  void seesAFaceAtAnySize();
};

#define LOAD_OR_SKIP(analyzer, id)                                                 \
  const FacePack pack = packOf(id);                                                \
  if (!missingFiles(pack).empty()) QSKIP("set-up has not fetched this face pack"); \
  const auto analyzer = FaceAnalyzer::load(pack)

#define SAMPLE_OR_SKIP(photo, name)                                                   \
  const fs::path photo##File = userDataFolder() / "assets" / "face-samples" / (name); \
  if (!fs::exists(photo##File)) QSKIP("set-up has not fetched the sample photos");    \
  const ColorImage photo = readPicture(photo##File)

void TestFaceAnalyzer::agreesWithReference_data() {
  QTest::addColumn<QByteArray>("id");
  QTest::newRow("mobileface") << QByteArray("mobileface");
  QTest::newRow("dlib") << QByteArray("dlib");
}

void TestFaceAnalyzer::agreesWithReference() {
  QFETCH(QByteArray, id);
  LOAD_OR_SKIP(analyzer, id.constData());
  SAMPLE_OR_SKIP(photo, "sample1.jpg");
  auto faces = analyzer->detect(photo);
  for (const Face& face : faces) QVERIFY(face.score > 0.7F && face.score <= 1 && face.embedding.empty());
  keepOnly(sampleBoxes, faces);
  QCOMPARE(faces.size(), sampleBoxes.size());
  for (std::size_t i = 0; i < faces.size(); ++i) {
    QVERIFY2(intersectionOverUnion(faces[i].box, sampleBoxes[i]) > 0.8F, qPrintable(QString::number(i)));
  }
  const FivePoints points = fivePoints(faces[0].landmarks);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const float off = std::hypot(points[i].x - samplePoints[i].x, points[i].y - samplePoints[i].y);
    QVERIFY2(off < 8, qPrintable(QString::number(off)));  // of a face 189 pixels wide
  }
  analyzer->embed(photo, faces);
  for (const Face& face : faces) {
    QCOMPARE(face.embedding.size(), static_cast<std::size_t>(pack.dimension));
    QVERIFY(std::abs(product(face.embedding, face.embedding) - 1) < 1e-4);
    QVERIFY(face.quality > 1);
  }
  const bool dlib = pack.id == "dlib";
  const auto& expected = dlib ? sampleDlib : sampleMobileface;
  const std::vector<float> begin(faces[0].embedding.begin(), faces[0].embedding.begin() + expected.size());
  const std::vector<float> wanted(expected.begin(), expected.end());
  const double norms = std::sqrt(product(begin, begin) * product(wanted, wanted));
  QVERIFY2(product(begin, wanted) > 0.97 * norms,
           qPrintable(QString::number(product(begin, wanted) / norms)));
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const float value = begin[i] * (dlib ? 1 : faces[0].quality);
    const float off = std::abs(value - expected[i]);
    QVERIFY2(off < (dlib ? 0.03F : 0.06F), qPrintable(QString("%1: %2").arg(i).arg(off)));
  }
  if (!dlib) QVERIFY(std::abs(faces[0].quality - 3.0956F) < 0.3F);
  if (dlib) QVERIFY(faces[0].quality > 1.3F && faces[0].quality < 1.5F);
  // The same photo again gives the same numbers.
  auto again = analyzer->detect(photo);
  keepOnly(sampleBoxes, again);
  analyzer->embed(photo, again);
  for (std::size_t i = 0; i < faces.size(); ++i) {
    QCOMPARE(again[i].box, faces[i].box);
    QCOMPARE(again[i].embedding, faces[i].embedding);
  }
}

void TestFaceAnalyzer::knowsAPersonAgain_data() {
  agreesWithReference_data();
}

void TestFaceAnalyzer::knowsAPersonAgain() {
  QFETCH(QByteArray, id);
  LOAD_OR_SKIP(analyzer, id.constData());
  const fs::path crops = testData("faces") / "bbt";
  if (!fs::exists(crops)) QSKIP("the research data are not here");
  const auto faceOf = [&](const char* name) {
    const ColorImage photo = readPicture(crops / name);
    auto faces = analyzer->detect(photo);
    if (faces.size() == 1) analyzer->embed(photo, faces);
    return faces;
  };
  const auto first = faceOf("amy/amy1.png");
  const auto second = faceOf("amy/amy2.png");
  const auto other = faceOf("raj/raj1.png");
  QCOMPARE(first.size(), 1U);
  QCOMPARE(second.size(), 1U);
  QCOMPARE(other.size(), 1U);
  QVERIFY(distance(first[0], second[0]) < pack.thresholds.verify);
  QVERIFY(distance(first[0], other[0]) > pack.thresholds.verify);
}

void TestFaceAnalyzer::copesWithOddPhotos() {
  LOAD_OR_SKIP(analyzer, "mobileface");
  for (const auto& [width, height] : {std::pair{0, 0}, {1, 1}, {3, 700}, {700, 1}, {64, 64}}) {
    const ColorImage grey{width, height,
                          std::vector<std::uint8_t>(static_cast<std::size_t>(4 * width * height), 128)};
    auto faces = analyzer->detect(grey);
    QVERIFY(faces.empty());
    analyzer->embed(grey, faces);
  }
  const ColorImage lying{10, 10, std::vector<std::uint8_t>(5)};
  QVERIFY_EXCEPTION_THROWN(analyzer->detect(lying), Error);
}

void TestFaceAnalyzer::seesAFaceAtAnySize() {
  LOAD_OR_SKIP(analyzer, "mobileface");
  SAMPLE_OR_SKIP(photo, "sample1.jpg");
  const cv::Mat whole(photo.height, photo.width, CV_8UC4, const_cast<std::uint8_t*>(photo.pixels.data()));
  // The face alone, from a stamp to a poster.
  const cv::Mat closeUp = whole(cv::Rect(378, 376, 250, 360));
  for (const double scale : {0.15, 0.5, 1.0, 3.0}) {
    cv::Mat resized;
    cv::resize(closeUp, resized, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
    const ColorImage small{resized.cols, resized.rows, {resized.datastart, resized.dataend}};
    QVERIFY2(!analyzer->detect(small).empty(), qPrintable(QString::number(scale)));
  }
}

QTEST_GUILESS_MAIN(TestFaceAnalyzer)
#include "test_face_analyzer.moc"
