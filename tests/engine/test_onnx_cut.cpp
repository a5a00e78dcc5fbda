#include <QtTest>
#include <algorithm>
#include <array>

#include "engine/core/random.h"
#include "engine/faces/landmark_finder.h"
#include "engine/faces/onnx_cut.h"
#include "engine/faces/ultralight_detector.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;

Q_DECLARE_METATYPE(Bytes)

namespace {

/// A length-delimited field, of protobuf's wire format, with less than 128 bytes in it.
Bytes field(int number, const Bytes& content) {
  Bytes bytes(2 + content.size());
  bytes[0] = static_cast<std::uint8_t>(number << 3 | 2);
  bytes[1] = static_cast<std::uint8_t>(content.size());
  std::copy(content.begin(), content.end(), bytes.begin() + 2);
  return bytes;
}

Bytes text(int number, const char* content) {
  return field(number, bytesOf(content));
}

Bytes operator+(const Bytes& a, const Bytes& b) {
  Bytes bytes(a.size() + b.size());
  std::copy(b.begin(), b.end(), std::copy(a.begin(), a.end(), bytes.begin()));
  return bytes;
}

Bytes node(const char* input, const char* output) {
  return field(1, text(1, input) + text(2, output) + text(4, "Relu"));
}

const Bytes version = {0x08, 0x04};                   // ir_version = 4
const Bytes weights = field(5, text(8, "weights"));   // an initializer
const Bytes oldOutput = field(12, text(1, "boxes"));  // what the graph gave before
const std::array<OnnxOutput, 1> newOutput = {{{"b", {1, 300}}}};

Bytes model(const Bytes& graph) {
  return version + field(7, graph);
}

const Bytes threeNodes = node("a", "b") + node("b", "c") + weights + node("c", "boxes") + oldOutput;

}  // namespace

/// Detectors lose their last nodes, on the bytes of their files.
class TestOnnxCut : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void cutsAfterANode();
  void refusesBroken_data();
  void refusesBroken();
  void survivesAnyBytes();
  void networksRefuseWhatIsNone();
};

void TestOnnxCut::cutsAfterANode() {
  const Bytes cut = cutOnnx(model(threeNodes), "c", newOutput, "x.onnx");
  // 300 takes two bytes of a varint; 1 is the number of the type float.
  const Bytes shape = field(1, {0x08, 0x01}) + field(1, {0x08, 0xac, 0x02});
  const Bytes info = text(1, "b") + field(2, field(1, Bytes{0x08, 0x01} + field(2, shape)));
  QCOMPARE(cut, model(node("a", "b") + node("b", "c") + weights + field(12, info)));
}

void TestOnnxCut::refusesBroken_data() {
  QTest::addColumn<Bytes>("bytes");
  QTest::addColumn<QString>("fault");
  const auto row = [](const char* name, const Bytes& bytes, const char* fault) {
    QTest::newRow(name) << bytes << QString(fault);
  };
  const Bytes good = model(threeNodes);
  row("empty", {}, "it is no ONNX model");
  row("no graph", version, "it is no ONNX model");
  row("truncated", {good.begin(), good.end() - 1}, "it ends within a field");
  row("ends in a length", {0x3a}, "it ends within a number");
  row("ends in a number", {0x08, 0x80}, "it ends within a number");
  row("endless number", Bytes{0x08} + Bytes(11, 0x80), "it is no ONNX model");
  row("length beyond the file", {0x3a, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
      "it ends within a field");
  row("text", bytesOf("hello"), "it is no ONNX model");
  row("group", {0x0b, 0x0c}, "it is no ONNX model");
  row("short fixed", {0x0d, 1, 2}, "it ends within a field");
  row("broken graph", version + field(7, {0x0a, 0x05, 1}), "it ends within a field");
  row("broken node", model(field(1, {0x12, 0x09, 'b'})), "it ends within a field");
  row("no such node", model(node("a", "b")), "it does not compute c");
  row("no such output", model(node("a", "c")), "it does not compute b");
  row("output after the cut", model(node("a", "c") + node("c", "b")), "it does not compute b");
}

void TestOnnxCut::refusesBroken() {
  QFETCH(Bytes, bytes);
  QFETCH(QString, fault);
  const auto error = errorOf([&] { cutOnnx(bytes, "c", newOutput, "x.onnx"); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().at(0), "x.onnx");
  QCOMPARE(QString::fromStdString(error->arguments().at(1)), fault);
}

void TestOnnxCut::survivesAnyBytes() {
  const Bytes good = model(threeNodes);
  Random random(3, 1);
  int refused = 0;
  for (int i = 0; i < 3000; ++i) {
    Bytes changed = good;
    for (int j = 0; j < 3; ++j) {
      changed[random.below(changed.size())] = static_cast<std::uint8_t>(random.below(256));
    }
    changed.resize(1 + random.below(changed.size()));
    // Either an Error or a model; the sanitizers see anything else.
    if (errorOf([&] { cutOnnx(changed, "c", newOutput, "x.onnx"); })) ++refused;
  }
  QVERIFY(refused > 2000);
}

void TestOnnxCut::networksRefuseWhatIsNone() {
  const Bytes nodes = model(node("a", "462") + node("462", "scores"));
  for (const Bytes& bytes : {Bytes{}, bytesOf("no network"), nodes}) {
    const auto error = errorOf([&] { UltralightDetector(bytes, "d.onnx"); });
    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::fileDamaged);
    QCOMPARE(error->arguments().at(0), "d.onnx");
    QCOMPARE(errorOf([&] { LandmarkFinder(bytes, "l.onnx"); })->code(), ErrorCode::fileDamaged);
  }
}

QTEST_GUILESS_MAIN(TestOnnxCut)
#include "test_onnx_cut.moc"
