#include <QTemporaryDir>
#include <QtTest>
#include <limits>

#include "engine/recognize/ink.h"
#include "tests/support/pictures.h"
#include "tests/support/synthetic_digits.h"
#include "tests/support/test_data.h"

namespace fs = std::filesystem;
using namespace likeness;
using namespace likeness::tests;

namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string strokeOf(std::size_t points) {
  return "{\"strokes\":[[[0,0]" + repeated(",[1,2]", points - 1) + "]]}";
}

cv::Point2d massCentre(const GrayImage& image) {
  const cv::Moments moments = cv::moments(matOf(image));
  return {moments.m10 / moments.m00, moments.m01 / moments.m00};
}

Ink moved(Ink ink, float factor, float dx, float dy) {
  for (Stroke& stroke : ink.strokes) {
    for (InkPoint& point : stroke) point = {point.x * factor + dx, point.y * factor + dy};
  }
  return ink;
}

}  // namespace

class TestInk : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsOneDrawing();
  void readsLines();
  void passesOverOtherKeys();
  void refusesBrokenInk_data();
  void refusesBrokenInk();
  void namesTheLine();
  void boundsPoints();
  void readsFiles();
  void framesAsMnistDoes();
  void drawsTheSameAtAnySize();
  void drawsDotsAndNothing();
  void drawsWhatIsNoNumber();
  void rendersPenDigits();
};

void TestInk::readsOneDrawing() {
  const auto read =
      parseInk("{\n \"strokes\": [[[1, 2], [3.5, -4e1]], [], [[5, 6, 0.7, 12]]],\n \"label\": \"3\"}\n",
               "drawing.json");
  QCOMPARE(read.size(), 1U);
  QCOMPARE(read[0].label, std::string("3"));
  QCOMPARE(read[0].line, 1);
  QCOMPARE(read[0].ink, (Ink{{{{1, 2}, {3.5F, -40}}, {{5, 6}}}}));
}

void TestInk::readsLines() {
  const auto read =
      parseInk("{\"label\":\"a\",\"strokes\":[[[1,1]]]}\r\n\n  \n{\"strokes\":[[[2,2]]],\"label\":4}",
               "drawings.jsonl");
  QCOMPARE(read.size(), 2U);
  QCOMPARE(read[0].label, std::string("a"));
  QCOMPARE(read[1].label, std::string("4"));
  QCOMPARE(read[1].line, 4);
}

void TestInk::passesOverOtherKeys() {
  const auto read =
      parseInk(R"({"writer": {"strokes": [1], "label": "no"}, "when": [[[9, 9]], null, true, "x"],
                                 "strokes": [[[1, 2]]], "after": [[1, 2], {"label": "no"}]})",
               "drawing.json");
  QCOMPARE(read[0].ink, (Ink{{{{1, 2}}}}));
  QCOMPARE(read[0].label, std::string());
}

void TestInk::refusesBrokenInk_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<QString>("fault");
  const auto row = [](const char* name, const std::string& text, const char* fault) {
    QTest::newRow(name) << text << QString(fault);
  };
  const char* noPoints = "there are no strokes with points in it";
  const char* noJson = "it is no valid JSON";
  const char* noObject = "it is no object with \"strokes\"";
  const char* other = "\"strokes\" holds something else than points";
  const char* far = "a coordinate is not finite or beyond a million";
  row("empty file", "", noJson);
  row("no strokes", "{}", noPoints);
  row("no points", R"({"strokes": []})", noPoints);
  row("an empty stroke", R"({"strokes": [[], []]})", noPoints);
  row("half", R"({"strokes": [[[1, 2)", noJson);
  row("two objects", R"({"strokes": [[[1, 2]]]} {})", noJson);
  row("NaN", R"({"strokes": [[[NaN, 2]]]})", noJson);
  row("1e300", R"({"strokes": [[[1e300, 2]]]})", far);
  row("1e999", R"({"strokes": [[[1e999, 2]]]})", noJson);
  row("beyond a million", R"({"strokes": [[[0, -1000001]]]})", far);
  row("a list", "[[[1, 2]]]", noObject);
  row("a number", "7", noObject);
  row("a text", "\"strokes\"", noObject);
  row("one coordinate", R"({"strokes": [[[1]]]})", "a point has no x and y");
  row("no coordinate", R"({"strokes": [[[]]]})", "a point has no x and y");
  row("a flat list", R"({"strokes": [1, 2]})", other);
  row("points without a stroke", R"({"strokes": [[1, 2]]})", other);
  row("a text for strokes", R"({"strokes": "abc"})", other);
  row("null", R"({"strokes": null})", other);
  row("text coordinates", R"({"strokes": [[["1", "2"]]]})", other);
  row("points as objects", R"({"strokes": [[{"x": 1, "y": 2}]]})", other);
  row("nested strokes", R"({"strokes": [[[[1, 2]]]]})", "\"strokes\" is nested too deeply");
  row("deep nesting", "{\"a\":" + repeated("[", 100000), "it is nested too deeply");
  row("not UTF-8", "{\"strokes\":[[[1,2]]],\"label\":\"\xff\xfe\"}", noJson);
  row("zero bytes", std::string("\0\0\0\0", 4), noJson);
}

void TestInk::refusesBrokenInk() {
  QFETCH(std::string, text);
  QFETCH(QString, fault);
  const auto error = errorOf([&] { parseInk(text, "drawing.json"); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().at(0), std::string("drawing.json"));
  QCOMPARE(QString::fromStdString(error->arguments().at(1)), fault);
}

void TestInk::namesTheLine() {
  const auto error = errorOf([] { parseInk("{\"strokes\":[[[1,2]]]}\n\n{\"strokes\":[]}\n", "many.jsonl"); });
  QVERIFY(error);
  QCOMPARE(error->arguments().at(1), std::string("line 3: there are no strokes with points in it"));
  QCOMPARE(errorOf([] { parseInk(" \n\n", "many.jsonl"); })->arguments().at(1),
           std::string("there are no drawings in it"));
}

void TestInk::boundsPoints() {
  QCOMPARE(parseInk(strokeOf(100000), "f.json")[0].ink.strokes[0].size(), 100000U);
  for (const std::size_t points : {100001U, 1000000U}) {
    const auto error = errorOf([&] { parseInk(strokeOf(points), "f.json"); });
    QVERIFY(error);
    QCOMPARE(error->arguments().at(1), std::string("a drawing has more than 100,000 points"));
  }
}

void TestInk::readsFiles() {
  QTemporaryDir folder;
  const fs::path file = fs::path(folder.path().toStdString()) / "one.json";
  QCOMPARE(errorOf([&] { readInk(file); })->code(), ErrorCode::fileNotFound);
  writeBytes(file, bytesOf("{\"strokes\":[[[1,2],[3,4]]]}"));
  QCOMPARE(readInk(file)[0].ink, (Ink{{{{1, 2}, {3, 4}}}}));
  writeBytes(file, {});
  fs::resize_file(file, (std::uintmax_t{64} << 20) + 1);
  QCOMPARE(errorOf([&] { readInk(file); })->code(), ErrorCode::fileTooLarge);
}

void TestInk::framesAsMnistDoes() {
  for (int digit = 0; digit < 10; ++digit) {
    const GrayImage image = renderInk(digitInk(digit));
    QCOMPARE(image.width, 28);
    QCOMPARE(image.height, 28);
    const cv::Rect box = cv::boundingRect(matOf(image) > 64);
    QVERIFY(std::abs(std::max(box.width, box.height) - 20) <= 1);
    const cv::Point2d centre = massCentre(image);
    QVERIFY(std::abs(centre.x - 14) <= 0.51 && std::abs(centre.y - 14) <= 0.51);
    QVERIFY(*std::max_element(image.pixels.begin(), image.pixels.end()) > 240);
  }
}

void TestInk::drawsTheSameAtAnySize() {
  for (int digit = 0; digit < 10; ++digit) {
    const GrayImage image = renderInk(digitInk(digit));
    QVERIFY(likenessOf(renderInk(moved(digitInk(digit), 1000, -300, 70)), image) > 0.98);
    QVERIFY(likenessOf(renderInk(moved(digitInk(digit), 0.01F, 5, 5)), image) > 0.95);
  }
}

void TestInk::drawsDotsAndNothing() {
  QVERIFY(Ink().empty());
  QVERIFY((Ink{{{}, {}}}).empty());
  QCOMPARE(renderInk({}).pixels, Bytes(784));
  QCOMPARE(renderInk({{{}, {}}}).pixels, Bytes(784));
  const GrayImage dot = renderInk({{{{7, 7}}}});
  const cv::Rect box = cv::boundingRect(matOf(dot));
  QVERIFY(box.width >= 2 && box.width <= 4 && box.height == box.width);
  QCOMPARE(renderInk({{{{7, 7}, {7, 7}, {7, 7}}, {{7, 7}}}}), dot);
  const cv::Rect bar = cv::boundingRect(matOf(renderInk({{{{7, 7}, {7, 90}}}})) > 20);
  QVERIFY(bar.width <= 4 && bar.height >= 19);
}

void TestInk::drawsWhatIsNoNumber() {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float infinity = std::numeric_limits<float>::infinity();
  QCOMPARE(renderInk({{{{nan, 0}, {0, infinity}}}}).pixels, Bytes(784));
  QCOMPARE(renderInk({{{{0, 0}, {nan, 5}, {3, 9}}}}), renderInk({{{{0, 0}, {3, 9}}}}));
  const float huge = std::numeric_limits<float>::max();
  QCOMPARE(cv::boundingRect(matOf(renderInk({{{{-huge, -huge}, {huge, huge}}}})) > 64).height, 20);
}

void TestInk::rendersPenDigits() {
  const fs::path file = testData("ink/digits.jsonl");
  if (!fs::exists(file)) QSKIP("the pen digits are not here");
  const auto drawings = readInk(file);
  QCOMPARE(drawings.size(), 2498U);
  double mean = 0;
  for (const auto& drawing : drawings) {
    const GrayImage image = renderInk(drawing.ink);
    mean += cv::mean(matOf(image))[0] / 255 / static_cast<double>(drawings.size());
  }
  QVERIFY(mean > 0.09 && mean < 0.16);  // MNIST's pictures have 0.13 of ink
}

QTEST_GUILESS_MAIN(TestInk)
#include "test_ink.moc"
