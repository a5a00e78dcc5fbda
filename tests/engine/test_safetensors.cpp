#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/random.h"
#include "engine/metric/embedding_model.h"
#include "engine/store/safetensors.h"

namespace fs = std::filesystem;
using namespace likeness;

namespace {

TensorFile exampleContent() {
  TensorFile content;
  content.tensors["weight"] = {{2, 3}, {1, -2, 3.5F, 0, 1e-30F, 1e30F}, {}};
  content.tensors["bias"] = {{1}, {0.25F}, {}};
  content.tensors["steps"] = {{}, {}, {std::numeric_limits<std::int64_t>::max()}};
  content.tensors["none"] = {{0, 4}, {}, {}};
  content.metadata = {{"format", "1"}, {"who", "\"Ä\" \n"}};
  return content;
}

bool equal(const TensorFile& a, const TensorFile& b) {
  if (a.metadata != b.metadata || a.tensors.size() != b.tensors.size()) return false;
  for (const auto& [name, tensor] : a.tensors) {
    const auto found = b.tensors.find(name);
    if (found == b.tensors.end() || found->second.shape != tensor.shape ||
        found->second.floats != tensor.floats || found->second.integers != tensor.integers) {
      return false;
    }
  }
  return true;
}

std::vector<std::uint8_t> file(const std::string& header, const std::string& data = {}) {
  const std::uint64_t length = header.size();
  std::string bytes(reinterpret_cast<const char*>(&length), sizeof length);
  bytes += header + data;
  return {bytes.begin(), bytes.end()};
}

/// The fault that fileDamaged names; empty when there was none.
std::string faultOf(const std::vector<std::uint8_t>& bytes) {
  try {
    parseTensorFile(bytes, "x.safetensors");
  } catch (const Error& error) {
    if (error.code() != ErrorCode::fileDamaged || error.arguments().at(0) != "x.safetensors") {
      return std::string("another error: ") + error.what();
    }
    return error.arguments().at(1);
  }
  return {};
}

NetworkConfig smallNetwork() {
  return {{2, 3}, {}, 4};
}

/// Writes a small model, changes its content, and gives what loading it then complains about.
template <class Change>
std::string loadingFault(const Change& change) {
  const QTemporaryDir folder;
  const fs::path path = fs::path(folder.path().toStdString()) / "model.safetensors";
  // The layout of the file is told by a network of this config; see EmbeddingNetwork.
  TensorFile content;
  const auto add = [&](const std::string& name, std::vector<std::int64_t> shape, float value) {
    std::size_t count = 1;
    for (const auto size : shape) count *= static_cast<std::size_t>(size);
    content.tensors[name] = {std::move(shape), std::vector<float>(count, value), {}};
  };
  const std::int64_t widths[] = {1, 2, 3};
  for (const int layer : {0, 1}) {
    const std::string number = std::to_string(layer);
    const std::int64_t kernel = layer == 0 ? 5 : 3;
    add("convolution" + number + ".weight", {widths[layer + 1], widths[layer], kernel, kernel}, 0.5F);
    for (const char* part : {".weight", ".bias", ".running_mean", ".running_var"}) {
      add("normalization" + number + part, {widths[layer + 1]}, 1);
    }
    content.tensors["normalization" + number + ".num_batches_tracked"] = {{}, {}, {3}};
  }
  add("head.weight", {4, 3 * 7 * 7}, 0.1F);
  add("head.bias", {4}, 0);
  change(content);
  writeTensorFile(path, content);
  try {
    EmbeddingModel::load(path, smallNetwork(), "cpu");
  } catch (const Error& error) {
    if (error.code() != ErrorCode::fileDamaged || error.arguments().at(0) != path.string()) {
      return std::string("another error: ") + error.what();
    }
    return error.arguments().at(1);
  }
  return {};
}

}  // namespace

class TestSafetensors : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void contentComesBack() {
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "x.safetensors";
    for (const TensorFile& content : {exampleContent(), TensorFile{}}) {
      writeTensorFile(path, content);
      QVERIFY(equal(readTensorFile(path), content));
    }
    // Not finite numbers are data like others here; whoever loads them into a network refuses them.
    TensorFile infinite;
    infinite.tensors["x"] = {{1}, {std::numeric_limits<float>::infinity()}, {}};
    writeTensorFile(path, infinite);
    QVERIFY(equal(readTensorFile(path), infinite));
  }

  void layoutIsAsOtherProgramsExpect() {
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "x.safetensors";
    writeTensorFile(path, exampleContent());
    const auto bytes = readFile(path, 10000);
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), sizeof length);
    QCOMPARE(length % 8, std::uint64_t{0});
    QCOMPARE(bytes[8], static_cast<std::uint8_t>('{'));
    QCOMPARE(bytes.size(), std::size_t{8} + length + 7 * sizeof(float) + sizeof(std::int64_t));
  }

  void pythonReadsTheFile() {
    const QString python = QStandardPaths::findExecutable("python3");
    if (python.isEmpty()) QSKIP("python3 is not installed");
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "x.safetensors";
    writeTensorFile(path, exampleContent());
    // The published layout and no more: an 8-byte length, JSON, and data without holes or overlaps.
    const QString script = R"(
import json, struct, sys
data = open(sys.argv[1], 'rb').read()
(length,) = struct.unpack('<Q', data[:8])
header = json.loads(data[8:8 + length])
body = data[8 + length:]
assert header.pop('__metadata__') == {'format': '1', 'who': '"\u00c4" \n'}
end = 0
for tensor in sorted(header.values(), key=lambda tensor: tensor['data_offsets']):
    assert tensor['data_offsets'][0] == end
    end = tensor['data_offsets'][1]
assert end == len(body)
weight = header['weight']
begin, end = weight['data_offsets']
assert weight['dtype'] == 'F32' and weight['shape'] == [2, 3]
assert struct.unpack('<6f', body[begin:end])[:4] == (1, -2, 3.5, 0)
steps = header['steps']
begin, end = steps['data_offsets']
assert steps['dtype'] == 'I64' and steps['shape'] == []
assert struct.unpack('<q', body[begin:end]) == (2 ** 63 - 1,)
)";
    QProcess process;
    process.start(python, {"-c", script, QString::fromStdString(path.string())});
    QVERIFY(process.waitForFinished(30'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
  }

  void filesOfOthersAreRead() {
    // Another order, holes in the data, blanks after the header.
    const std::string data("\0\0\0\0\0\0\x80\x3f\0\0\0\x40", 12);
    const auto content =
        parseTensorFile(file(R"({"b":{"shape":[2],"data_offsets":[4,12],"dtype":"F32"}}    )", data), "x");
    QCOMPARE(content.tensors.at("b").floats, (std::vector<float>{1, 2}));
  }

  void faultsAreNamed_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    const auto add = [](const char* name, const std::vector<std::uint8_t>& bytes, const char* fault) {
      QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                        static_cast<qsizetype>(bytes.size()))
                          << QString(fault);
    };
    const auto tensor = [](const char* type, const char* shape, const char* offsets) {
      return std::string(R"({"t":{"dtype":)") + type + R"(,"shape":)" + shape + R"(,"data_offsets":)" +
             offsets + "}}";
    };
    const std::string eight(8, '\0');
    add("empty", {}, "ends inside its header");
    add("seven bytes", {1, 2, 3, 4, 5, 6, 7}, "ends inside its header");
    add("header past the end", {200, 0, 0, 0, 0, 0, 0, 0, '{', '}'}, "longer than the file");
    add("header of 2^64 - 1", {255, 255, 255, 255, 255, 255, 255, 255, '{', '}'}, "longer than the file");
    add("header of 2^63", {0, 0, 0, 0, 0, 0, 0, 128, '{', '}'}, "longer than the file");
    add("no header", file(""), "no valid JSON");
    add("text", {'h', 'e', 'l', 'l', 'o', ' ', 't', 'h', 'e', 'r', 'e'}, "longer than the file");
    add("broken JSON", file("{\"t\":"), "no valid JSON");
    add("invalid UTF-8", file("{\"\xff\xfe\":1}"), "no valid JSON");
    add("deep JSON", file(std::string(100000, '[')), "nested too deeply");
    add("a list", file("[]"), "no object");
    add("a number", file("1"), "no object");
    add("metadata no object", file(R"({"__metadata__":3})"), "metadata are no object");
    add("metadata no text", file(R"({"__metadata__":{"a":3}})"), "not all texts");
    add("tensor no object", file(R"({"t":3})"), "has no shape");
    add("no shape", file(R"({"t":{"dtype":"F32","data_offsets":[0,8]}})", eight), "has no shape");
    add("no offsets", file(R"({"t":{"dtype":"F32","shape":[2]}})", eight), "has no data_offsets");
    add("no type", file(R"({"t":{"shape":[2],"data_offsets":[0,8]}})", eight), "type that this program");
    add("half type", file(tensor("\"F16\"", "[4]", "[0,8]"), eight), "type that this program");
    add("type no text", file(tensor("32", "[2]", "[0,8]"), eight), "type that this program");
    add("shape no list", file(tensor("\"F32\"", "2", "[0,8]"), eight), "has no shape");
    add("nine dimensions", file(tensor("\"F32\"", "[1,1,1,1,1,1,1,1,2]", "[0,8]"), eight), "has no shape");
    add("negative shape", file(tensor("\"F32\"", "[-2]", "[0,8]"), eight), "impossible shape");
    add("fractional shape", file(tensor("\"F32\"", "[2.0]", "[0,8]"), eight), "impossible shape");
    add("shape beyond numbers", file(tensor("\"F32\"", "[99999999999999999999999]", "[0,8]"), eight),
        "impossible shape");
    add("shape of 2^63", file(tensor("\"F32\"", "[9223372036854775808]", "[0,8]"), eight),
        "impossible shape");
    add("shape that overflows", file(tensor("\"F32\"", "[2147483648,2147483648,4]", "[0,0]")),
        "impossible shape");
    add("shape that overflows to 2",
        file(tensor("\"F32\"", "[2147483647,2147483647,2147483647]", "[0,8]"), eight), "impossible shape");
    add("shape too large", file(tensor("\"F32\"", "[3]", "[0,8]"), eight), "another size");
    add("shape too small", file(tensor("\"F32\"", "[1]", "[0,8]"), eight), "another size");
    add("scalar of two", file(tensor("\"F32\"", "[]", "[0,8]"), eight), "another size");
    add("none of two", file(tensor("\"F32\"", "[0,2]", "[0,8]"), eight), "another size");
    add("not whole numbers", file(tensor("\"F32\"", "[1]", "[0,7]"), eight), "another size");
    add("integers as floats", file(tensor("\"I64\"", "[2]", "[0,8]"), eight), "another size");
    add("truncated", file(tensor("\"F32\"", "[2]", "[0,8]"), eight.substr(1)), "outside of the file");
    add("offsets outside", file(tensor("\"F32\"", "[2]", "[8,16]"), eight), "outside of the file");
    add("offsets swapped", file(tensor("\"F32\"", "[2]", "[8,0]"), eight), "outside of the file");
    add("one offset", file(tensor("\"F32\"", "[2]", "[8]"), eight), "outside of the file");
    add("three offsets", file(tensor("\"F32\"", "[2]", "[0,4,8]"), eight), "outside of the file");
    add("negative offset", file(tensor("\"F32\"", "[2]", "[-8,0]"), eight), "impossible data_offsets");
    add("offset beyond numbers", file(tensor("\"F32\"", "[2]", "[0,18446744073709551615]"), eight),
        "impossible data_offsets");
    add("overlapping",
        file(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
             R"("b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
             eight),
        "overlap");
  }
  void faultsAreNamed() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fault);
    const std::string found = faultOf({bytes.begin(), bytes.end()});
    QVERIFY2(QString::fromStdString(found).contains(fault), found.c_str());
  }

  void everyTruncationIsRefused() {
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "x.safetensors";
    writeTensorFile(path, exampleContent());
    const auto whole = readFile(path, 10000);
    QVERIFY(faultOf(whole).empty());
    for (std::size_t size = 0; size < whole.size(); ++size) {
      QVERIFY(!faultOf({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}).empty());
    }
  }

  void damagedBytesNeverDoHarm() {
    const QTemporaryDir folder;
    const fs::path path = fs::path(folder.path().toStdString()) / "x.safetensors";
    writeTensorFile(path, exampleContent());
    const auto whole = readFile(path, 10000);
    Random random(1);
    for (int i = 0; i < 5000; ++i) {
      auto damaged = whole;
      for (std::size_t hits = 1 + random.below(3); hits > 0; --hits) {
        damaged[random.below(damaged.size())] = static_cast<std::uint8_t>(random.below(256));
      }
      const std::string fault = faultOf(damaged);
      QVERIFY2(!fault.starts_with("another error"), fault.c_str());
    }
  }

  void missingFilesAreNamed() {
    try {
      readTensorFile("/nowhere/x.safetensors");
      QFAIL("no error");
    } catch (const Error& error) {
      QCOMPARE(error.code(), ErrorCode::fileNotFound);
      QCOMPARE(error.arguments().at(0), std::string("/nowhere/x.safetensors"));
    }
  }

  void modelsThatDoNotFitAreRefused() {
    QCOMPARE(loadingFault([](TensorFile&) {}), std::string());
    const auto refused = [](const auto& change, const char* fault) {
      const std::string found = loadingFault(change);
      return found.find(fault) != std::string::npos;
    };
    QVERIFY(refused([](TensorFile& c) { c.tensors.erase("head.bias"); }, "head.bias is missing"));
    QVERIFY(refused(
        [](TensorFile& c) {
          c.tensors["head.bias"] = {{5}, std::vector<float>(5), {}};
        },
        "head.bias does not fit"));
    QVERIFY(refused(
        [](TensorFile& c) {
          c.tensors["head.bias"] = {{2, 2}, std::vector<float>(4), {}};
        },
        "head.bias does not fit"));
    QVERIFY(refused(
        [](TensorFile& c) {
          c.tensors["head.bias"] = {{4}, {}, {1, 2, 3, 4}};
        },
        "head.bias does not fit"));
    QVERIFY(refused(
        [](TensorFile& c) {
          c.tensors["normalization1.num_batches_tracked"] = {{}, {3}, {}};
        },
        "num_batches_tracked does not fit"));
    for (const float value : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
                              -std::numeric_limits<float>::infinity()}) {
      QVERIFY(refused([&](TensorFile& c) { c.tensors["convolution1.weight"].floats[7] = value; },
                      "convolution1.weight has values that are no numbers"));
      QVERIFY(refused([&](TensorFile& c) { c.tensors["normalization0.running_var"].floats[1] = value; },
                      "running_var has values that are no numbers"));
    }
  }
};

QTEST_APPLESS_MAIN(TestSafetensors)
#include "test_safetensors.moc"
