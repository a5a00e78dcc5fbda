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

/// Lists are made by name: one json in braces may also be read as a copy of it.
std::string manifest(const std::vector<json>& tensors) {
  json group;
  group["paths"] = json::array({"w.bin"});
  group["weights"] = tensors;
  json groups = json::array();
  groups.push_back(group);
  return groups.dump();
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
      parse(manifest(std::vector<json>{quantized("q", json::array({2, 2})), tensor("f", json::array({1})),
                                       quantized("scalar", json::array())}),
            Bytes{0, 1, 2, 255, 0, 0, 0x80, 0x3f, 4});
  QCOMPARE(tensors.size(), 3U);
  QCOMPARE(tensors.at("q").shape, (std::vector<std::int64_t>{2, 2}));
  QCOMPARE(tensors.at("q").floats, (std::vector<float>{-1, -0.5F, 0, 126.5F}));
  QCOMPARE(tensors.at("f").floats, (std::vector<float>{1}));
  QCOMPARE(tensors.at("scalar").floats, (std::vector<float>{1}));
}

void TestTfjsWeights::refusesManifests_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<std::string>("fault");
  const auto row = [](const char* name, const std::string& text, const char* fault) {
    QTest::newRow(name) << text << std::string(fault);
  };
  const auto changed = [](const json& patch) {
    json description = quantized("t", json::array({4}));
    description.merge_patch(patch);
    return manifest(std::vector<json>{description});
  };
  row("no JSON", "[", "it is no valid JSON");
  row("an object", "{}", "it does not list one file of weights");
  row("two groups", R"([{"paths": ["a"], "weights": []}, {"paths": ["b"], "weights": []}])",
      "it does not list one file of weights");
  row("two files", R"([{"paths": ["a", "b"], "weights": []}])", "it does not list one file of weights");
  row("no paths", R"([{"weights": []}])", "it does not list one file of weights");
  row("no weights", R"([{"paths": ["a"]}])", "it lists no tensors");
  row("a number", manifest(std::vector<json>{json(1)}), "it lists something else than tensors");
  row("no name", changed({{"name", nullptr}}), "it lists a tensor without a name");
  row("other type", changed({{"dtype", "int32"}}), "tensor t is not of type float32");
  row("no shape", changed({{"shape", nullptr}}), "tensor t has no shape");
  row("negative size", changed({{"shape", json::array({-4})}}), "tensor t has an impossible shape");
  row("size 0", changed({{"shape", json::array({0})}}), "tensor t has an impossible shape");
  row("fraction", changed({{"shape", json::array({1.5})}}), "tensor t has an impossible shape");
  row("nine dimensions", changed({{"shape", json::array({4, 1, 1, 1, 1, 1, 1, 1, 1})}}),
      "tensor t has no shape");
  row("sizes that overflow", changed({{"shape", json::array({1LL << 32, 1LL << 32, 4})}}),
      "it is shorter than its manifest says");
  row("16 bits", changed({{"quantization", {{"dtype", "uint16"}}}}),
      "tensor t is quantised in a way that this program does not know");
  row("no scale", changed({{"quantization", {{"scale", nullptr}}}}), "tensor t has no scale");
  row("huge scale", changed({{"quantization", {{"scale", 1e300}}}}), "tensor t has no scale");
  row("text for min", changed({{"quantization", {{"min", "1"}}}}), "tensor t has no min");
  row("quantization that is none", changed({{"quantization", 3}}),
      "tensor t is quantised in a way that this program does not know");
  row("one name twice",
      manifest(std::vector<json>{quantized("t", json::array({2})), quantized("t", json::array({2}))}),
      "it lists tensor t twice");
}

void TestTfjsWeights::refusesManifests() {
  QFETCH(std::string, text);
  QFETCH(std::string, fault);
  const auto error = errorOf([&] { parse(text, Bytes(4)); });
  QVERIFY(error);
  QCOMPARE(error->code(), ErrorCode::fileDamaged);
  QCOMPARE(error->arguments().at(1), fault);
}

void TestTfjsWeights::refusesOtherLengths() {
  const auto faultOf = [](const json& description, const Bytes& bytes) {
    const auto error = errorOf([&] { parse(manifest(std::vector<json>{description}), bytes); });
    return error ? error->arguments() : std::vector<std::string>{};
  };
  using Fault = std::vector<std::string>;
  const Fault shorter = {"w.bin", "it is shorter than its manifest says"};
  QCOMPARE(faultOf(quantized("t", json::array({4})), Bytes(3)), shorter);
  QCOMPARE(faultOf(tensor("t", json::array({1})), Bytes(3)), shorter);
  QCOMPARE(faultOf(tensor("t", json::array({2})), Bytes(7)), shorter);
  QCOMPARE(faultOf(quantized("t", json::array({4})), Bytes(5)),
           (Fault{"w.bin", "it is longer than its manifest says"}));
  QCOMPARE(faultOf(tensor("t", json::array({1})), one), Fault{});
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
