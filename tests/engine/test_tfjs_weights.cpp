#include <QtTest>
#include <nlohmann/json.hpp>

#include "engine/metric/dlib_resnet.h"
#include "engine/store/tfjs_weights.h"
#include "tests/support/test_files.h"

using namespace likeness;
using namespace likeness::tests;
using nlohmann::json;

namespace {

json tensor(const char* name, const json& shape) {
  return {{"name", name}, {"shape", shape}, {"dtype", "float32"}};
}

json quantized(const char* name, const json& shape) {
  json description = tensor(name, shape);
  description["quantization"] = {{"dtype", "uint8"}, {"scale", 0.5}, {"min", -1.0}};
  return description;
}

std::string manifest(const json& tensors) {
  return json::array({{{"paths", {"w.bin"}}, {"weights", tensors}}}).dump();
}

std::map<std::string, StoredTensor> parse(const std::string& text, const Bytes& bytes) {
  return parseTfjsWeights(text, "m.json", bytes, "w.bin");
}

const Bytes one = {0, 0, 0x80, 0x3f};  // 1.0F

/// Tensors as DlibResnet wants them, filled with a small number.
std::map<std::string, StoredTensor> resnetTensors() {
  std::map<std::string, StoredTensor> tensors;
  const auto add = [&](const std::string& name, const std::vector<std::int64_t>& shape) {
    std::size_t count = 1;
    for (const auto size : shape) count *= static_cast<std::size_t>(size);
    tensors[name] = {shape, std::vector<float>(count, 0.01F), {}};
  };
  const auto unit = [&](const std::string& name, std::int64_t inputs, std::int64_t outputs,
                        std::int64_t size) {
    add(name + "/conv/filters", {size, size, inputs, outputs});
    for (const char* part : {"/conv/bias", "/scale/weights", "/scale/biases"}) add(name + part, {outputs});
  };
  unit("conv32_down", 3, 32, 7);
  std::int64_t channels = 32;
  for (const auto& [name, outputs] :
       std::initializer_list<std::pair<const char*, std::int64_t>>{{"conv32_1", 32},
                                                                   {"conv32_2", 32},
                                                                   {"conv32_3", 32},
                                                                   {"conv64_down", 64},
                                                                   {"conv64_1", 64},
                                                                   {"conv64_2", 64},
                                                                   {"conv64_3", 64},
                                                                   {"conv128_down", 128},
                                                                   {"conv128_1", 128},
                                                                   {"conv128_2", 128},
                                                                   {"conv256_down", 256},
                                                                   {"conv256_1", 256},
                                                                   {"conv256_2", 256},
                                                                   {"conv256_down_out", 256}}) {
    unit(std::string(name) + "/conv1", channels, outputs, 3);
    unit(std::string(name) + "/conv2", outputs, outputs, 3);
    channels = outputs;
  }
  add("fc", {256, 128});
  return tensors;
}

}  // namespace

/// Weights in TensorFlow.js's format, and the network that takes its own out of them.
class TestTfjsWeights : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsBothKinds();
  void refusesManifests_data();
  void refusesManifests();
  void refusesOtherLengths();
  void resnetTakesItsTensors();
  void resnetRefusesOthers();
};

void TestTfjsWeights::readsBothKinds() {
  const auto tensors =
      parse(manifest({quantized("q", {2, 2}), tensor("f", {1}), quantized("scalar", json::array())}),
            Bytes{0, 1, 2, 255, 0, 0, 0x80, 0x3f, 4});
  QCOMPARE(tensors.size(), 3U);
  QCOMPARE(tensors.at("q").shape, (std::vector<std::int64_t>{2, 2}));
  QCOMPARE(tensors.at("q").floats, (std::vector<float>{-1, -0.5F, 0, 126.5F}));
  QCOMPARE(tensors.at("f").floats, (std::vector<float>{1}));
  QCOMPARE(tensors.at("scalar").floats, (std::vector<float>{1}));
}

void TestTfjsWeights::refusesManifests_data() {
  QTest::addColumn<std::string>("text");
  const auto row = [](const char* name, const std::string& text) { QTest::newRow(name) << text; };
  const auto changed = [](const json& patch) {
    json description = quantized("t", {4});
    description.merge_patch(patch);
    return manifest({description});
  };
  row("no JSON", "[");
  row("an object", "{}");
  row("two groups", R"([{"paths": ["a"], "weights": []}, {"paths": ["b"], "weights": []}])");
  row("two files", R"([{"paths": ["a", "b"], "weights": []}])");
  row("no paths", R"([{"weights": []}])");
  row("no weights", R"([{"paths": ["a"]}])");
  row("a number", manifest({1}));
  row("no name", changed({{"name", nullptr}}));
  row("other type", changed({{"dtype", "int32"}}));
  row("no shape", changed({{"shape", nullptr}}));
  row("negative size", changed({{"shape", {-4}}}));
  row("size 0", changed({{"shape", {0}}}));
  row("fraction", changed({{"shape", {1.5}}}));
  row("nine dimensions", changed({{"shape", {4, 1, 1, 1, 1, 1, 1, 1, 1}}}));
  row("sizes that overflow", changed({{"shape", {4294967296, 4294967296, 4}}}));
  row("16 bits", changed({{"quantization", {{"dtype", "uint16"}}}}));
  row("no scale", changed({{"quantization", {{"scale", nullptr}}}}));
  row("huge scale", changed({{"quantization", {{"scale", 1e300}}}}));
  row("text for min", changed({{"quantization", {{"min", "1"}}}}));
  row("quantization that is none", changed({{"quantization", 3}}));
  row("one name twice", manifest({quantized("t", {2}), quantized("t", {2})}));
}

void TestTfjsWeights::refusesManifests() {
  QFETCH(std::string, text);
  const auto error = errorOf([&] { parse(text, Bytes(4)); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
}

void TestTfjsWeights::refusesOtherLengths() {
  const auto faultOf = [](const json& description, const Bytes& bytes) {
    const auto error = errorOf([&] { parse(manifest({description}), bytes); });
    return error ? error->arguments() : std::vector<std::string>{};
  };
  using Fault = std::vector<std::string>;
  const Fault shorter = {"w.bin", "it is shorter than its manifest says"};
  QCOMPARE(faultOf(quantized("t", {4}), Bytes(3)), shorter);
  QCOMPARE(faultOf(tensor("t", {1}), Bytes(3)), shorter);
  QCOMPARE(faultOf(tensor("t", {2}), Bytes(7)), shorter);
  QCOMPARE(faultOf(quantized("t", {4}), Bytes(5)), (Fault{"w.bin", "it is longer than its manifest says"}));
  QCOMPARE(faultOf(tensor("t", {1}), one), Fault{});
}

void TestTfjsWeights::resnetTakesItsTensors() {
  const DlibResnet network(resnetTensors(), "w.bin");
  std::vector<std::uint8_t> chips(std::size_t{2} * DlibResnet::side * DlibResnet::side * 3, 200);
  const Matrix embeddings = network.embed(chips, 2);
  QCOMPARE(embeddings.rows, 2U);
  QCOMPARE(embeddings.columns, 128U);
  QVERIFY(std::isfinite(embeddings.values[0]) && embeddings.values[0] > 0);
  // All weights are equal, so all numbers are.
  for (const float value : embeddings.values) {
    QVERIFY(std::abs(value - embeddings.values[0]) <= 1e-4F * embeddings.values[0]);
  }
  QCOMPARE(network.embed({}, 0).rows, 0U);
  QCOMPARE(errorOf([&] { network.embed(chips, 1); })->code(), ErrorCode::internal);
}

void TestTfjsWeights::resnetRefusesOthers() {
  const auto faultOf = [](const std::map<std::string, StoredTensor>& tensors) {
    const auto error = errorOf([&] { DlibResnet(tensors, "w.bin"); });
    return error ? error->arguments().at(1) : "";
  };
  auto missing = resnetTensors();
  missing.erase("fc");
  QCOMPARE(faultOf(missing), "it has no tensor fc");
  auto other = resnetTensors();
  other["conv64_1/conv2/conv/bias"].shape = {1, 64};
  QCOMPARE(faultOf(other), "tensor conv64_1/conv2/conv/bias has another shape than this network's");
  auto more = resnetTensors();
  more["extra"] = {{1}, {1}, {}};
  QCOMPARE(faultOf(more), "tensor extra is none of this network's");
}

QTEST_GUILESS_MAIN(TestTfjsWeights)
#include "test_tfjs_weights.moc"
