#include "engine/faces/onnx_cut.h"

#include <algorithm>
#include <set>

#include "engine/core/error.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;

// Field numbers of onnx.proto3.
constexpr std::uint64_t modelGraph = 7;
constexpr std::uint64_t graphNode = 1;
constexpr std::uint64_t graphOutput = 12;
constexpr std::uint64_t nodeOutput = 2;
constexpr std::uint64_t infoName = 1;
constexpr std::uint64_t infoType = 2;
constexpr std::uint64_t typeTensor = 1;
constexpr std::uint64_t tensorElement = 1;
constexpr std::uint64_t tensorShape = 2;
constexpr std::uint64_t shapeDimension = 1;
constexpr std::uint64_t dimensionValue = 1;
constexpr std::uint64_t floatElement = 1;

enum WireType : std::uint64_t { varint = 0, fixed64 = 1, lengthDelimited = 2, fixed32 = 5 };

struct Field {
  std::uint64_t number = 0;
  View whole;    // with its tag and length
  View content;  // of a length-delimited field
};

/// Goes through the fields of one message.
class Fields {
 public:
  Fields(View bytes, const fs::path& file) : bytes_(bytes), file_(file) {}

  bool next(Field& field) {
    if (at_ == bytes_.size()) return false;
    const std::size_t start = at_;
    const std::uint64_t tag = readVarint();
    field.number = tag >> 3;
    field.content = {};
    switch (tag & 7) {
      case varint:
        readVarint();
        break;
      case fixed64:
        skip(8);
        break;
      case lengthDelimited: {
        const std::uint64_t length = readVarint();
        const std::size_t contentStart = at_;
        skip(length);
        field.content = bytes_.subspan(contentStart, length);
        break;
      }
      case fixed32:
        skip(4);
        break;
      default:
        refuse("it is no ONNX model");
    }
    field.whole = bytes_.subspan(start, at_ - start);
    return true;
  }

 private:
  [[noreturn]] void refuse(const char* fault) const {
    throw Error(ErrorCode::fileDamaged, {file_.string(), fault});
  }

  void skip(std::uint64_t count) {
    if (count > bytes_.size() - at_) refuse("it ends within a field");
    at_ += count;
  }

  std::uint64_t readVarint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ == bytes_.size()) refuse("it ends within a number");
      const std::uint64_t byte = bytes_[at_++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    refuse("it is no ONNX model");
  }

  View bytes_;
  const fs::path& file_;
  std::size_t at_ = 0;
};

void appendVarint(Bytes& bytes, std::uint64_t value) {
  for (; value >= 128; value >>= 7) bytes.push_back(static_cast<std::uint8_t>(value | 128));
  bytes.push_back(static_cast<std::uint8_t>(value));
}

void appendNumber(Bytes& bytes, std::uint64_t field, std::uint64_t value) {
  appendVarint(bytes, field << 3 | varint);
  appendVarint(bytes, value);
}

void appendContent(Bytes& bytes, std::uint64_t field, View content) {
  appendVarint(bytes, field << 3 | lengthDelimited);
  appendVarint(bytes, content.size());
  bytes.insert(bytes.end(), content.begin(), content.end());
}

void append(Bytes& bytes, View more) {
  bytes.insert(bytes.end(), more.begin(), more.end());
}

/// A ValueInfoProto. OpenCV 4.6 insists on a shape.
Bytes valueInfo(const OnnxOutput& output) {
  Bytes shape;
  for (const std::int64_t size : output.shape) {
    Bytes dimension;
    appendNumber(dimension, dimensionValue, static_cast<std::uint64_t>(size));
    appendContent(shape, shapeDimension, dimension);
  }
  Bytes tensor;
  appendNumber(tensor, tensorElement, floatElement);
  appendContent(tensor, tensorShape, shape);
  Bytes type;
  appendContent(type, typeTensor, tensor);
  Bytes info;
  appendContent(info, infoName,
                View(reinterpret_cast<const std::uint8_t*>(output.name.data()), output.name.size()));
  appendContent(info, infoType, type);
  return info;
}

std::set<std::string> outputsOf(View node, const fs::path& file) {
  std::set<std::string> names;
  Fields fields(node, file);
  for (Field field; fields.next(field);) {
    if (field.number == nodeOutput) names.emplace(field.content.begin(), field.content.end());
  }
  return names;
}

Bytes cutGraph(View graph, const std::string& lastNode, std::span<const OnnxOutput> outputs,
               const fs::path& file) {
  Bytes cut;
  std::set<std::string> made;
  Fields fields(graph, file);
  for (Field field; fields.next(field);) {
    if (field.number == graphOutput) continue;
    if (field.number == graphNode) {
      if (made.contains(lastNode)) continue;
      made.merge(outputsOf(field.content, file));
    }
    append(cut, field.whole);
  }
  const auto needMade = [&](const std::string& name) {
    if (!made.contains(name))
      throw Error(ErrorCode::fileDamaged, {file.string(), "it does not compute " + name});
  };
  needMade(lastNode);
  for (const OnnxOutput& output : outputs) {
    needMade(output.name);
    appendContent(cut, graphOutput, valueInfo(output));
  }
  return cut;
}

}  // namespace

std::vector<std::uint8_t> cutOnnx(std::span<const std::uint8_t> model, const std::string& lastNode,
                                  std::span<const OnnxOutput> outputs, const fs::path& file) {
  Bytes cut;
  bool hasGraph = false;
  Fields fields(model, file);
  for (Field field; fields.next(field);) {
    if (field.number == modelGraph) {
      appendContent(cut, modelGraph, cutGraph(field.content, lastNode, outputs, file));
      hasGraph = true;
    } else {
      append(cut, field.whole);
    }
  }
  if (!hasGraph) throw Error(ErrorCode::fileDamaged, {file.string(), "it is no ONNX model"});
  return cut;
}

}  // namespace likeness
