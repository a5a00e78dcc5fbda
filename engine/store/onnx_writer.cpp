#include "engine/store/onnx_writer.h"

#include <bit>
#include <cstdint>
#include <limits>
#include <vector>

namespace likeness {

static_assert(std::endian::native == std::endian::little, "the numbers are copied as they lie in memory");

namespace {

// Field numbers of onnx.proto3.
namespace model {
constexpr int irVersion = 1, producer = 2, graph = 7, operators = 8;
}
namespace graph {
constexpr int node = 1, name = 2, initializer = 5, input = 11, output = 12;
}
namespace node {
constexpr int input = 1, output = 2, name = 3, kind = 4, attribute = 5;
}
namespace attribute {
constexpr int name = 1, integer = 3, integers = 8, type = 20;
constexpr std::uint64_t isInteger = 2, isIntegers = 7;
}  // namespace attribute
namespace tensor {
constexpr int dimension = 1, type = 2, name = 8, bytes = 9;
}

constexpr std::uint64_t floats = 1;  // TensorProto.FLOAT
constexpr std::uint64_t irVersionWritten = 6;
constexpr float shortestLength = 1e-12F;  // as torch has it: what is 0 stays 0
constexpr std::uint64_t operatorVersion = 11;

/// A protobuf message that is being written, field after field.
class Message {
 public:
  Message& number(int field, std::uint64_t value) {
    varint(static_cast<std::uint64_t>(field) << 3);
    varint(value);
    return *this;
  }
  Message& text(int field, const std::string& content) {
    varint(static_cast<std::uint64_t>(field) << 3 | 2);
    varint(content.size());
    bytes_ += content;
    return *this;
  }
  Message& message(int field, const Message& content) { return text(field, content.bytes_); }
  const std::string& bytes() const { return bytes_; }

 private:
  void varint(std::uint64_t value) {
    for (; value >= 128; value >>= 7) bytes_ += static_cast<char>(value | 128);
    bytes_ += static_cast<char>(value);
  }

  std::string bytes_;
};

Message integerAttribute(const std::string& name, std::uint64_t value) {
  Message message;
  message.text(attribute::name, name).number(attribute::integer, value);
  return message.number(attribute::type, attribute::isInteger);
}

Message integersAttribute(const std::string& name, const std::vector<std::int64_t>& values) {
  Message message;
  message.text(attribute::name, name);
  for (const std::int64_t value : values)
    message.number(attribute::integers, static_cast<std::uint64_t>(value));
  return message.number(attribute::type, attribute::isIntegers);
}

/// `sizes`: 0 is the number of samples.
Message valueInfo(const std::string& name, const std::vector<std::int64_t>& sizes) {
  Message shape;
  for (const std::int64_t size : sizes) {
    Message dimension;
    if (size > 0) dimension.number(1, static_cast<std::uint64_t>(size));
    if (size == 0) dimension.text(2, "n");
    shape.message(1, dimension);
  }
  Message tensorType;
  tensorType.number(1, floats).message(2, shape);
  Message type;
  type.message(1, tensorType);
  Message info;
  return info.text(1, name).message(2, type);
}

/// Writes the nodes of a graph, each of which takes what the one before it gives.
class GraphWriter {
 public:
  explicit GraphWriter(const FoldedNetwork& network) : network_(network) {}

  Message write() {
    bool flat = network_.shape.isVector();
    for (std::size_t i = 0; i < network_.layers.size(); ++i) {
      const FoldedLayer& layer = network_.layers[i];
      if (!layer.isConvolution() && !flat) {
        addNode("Flatten", {last_}, {integerAttribute("axis", 1)});
        flat = true;
      }
      addLayer(layer, std::to_string(i));
    }
    if (network_.normalized) addNormalization();
    renameLast();
    Message whole = nodes_;
    whole.text(graph::name, "embedding");
    for (const Message& weights : weights_) whole.message(graph::initializer, weights);
    const SampleShape& shape = network_.shape;
    const std::vector<std::int64_t> input =
        shape.isVector() ? std::vector<std::int64_t>{0, shape.dimension}
                         : std::vector<std::int64_t>{0, shape.channels, shape.height, shape.width};
    whole.message(graph::input, valueInfo("picture", input));
    return whole.message(graph::output, valueInfo("embedding", {0, network_.dimension()}));
  }

 private:
  void addLayer(const FoldedLayer& layer, const std::string& place) {
    const std::string before = last_;
    addWeights("weight" + place, layer.shape, layer.weights);
    addWeights("bias" + place, {layer.shape.front()}, layer.bias);
    const std::vector<std::string> inputs = {last_, "weight" + place, "bias" + place};
    if (layer.isConvolution()) {
      const std::int64_t kernel = layer.shape.back();
      const std::int64_t padding = kernel / 2;
      addNode("Conv", inputs,
              {integersAttribute("kernel_shape", {kernel, kernel}),
               integersAttribute("strides", {layer.stride, layer.stride}),
               integersAttribute("pads", {padding, padding, padding, padding})});
    } else {
      addNode("Gemm", inputs, {integerAttribute("transB", 1)});
    }
    if (layer.rectified) addNode("Relu", {last_}, {});
    if (layer.residual) addNode("Add", {before, last_}, {});
  }

  /// In the nodes that OpenCV 4.6 takes for one: it knows no LpNormalization.
  void addNormalization() {
    const std::string embedding = last_;
    addNode("ReduceL2", {embedding}, {integersAttribute("axes", {1}), integerAttribute("keepdims", 1)});
    const std::string length = last_;
    addWeights("shortest", {}, {shortestLength});
    addWeights("longest", {}, {std::numeric_limits<float>::max()});
    addNode("Clip", {length, "shortest", "longest"}, {});
    const std::string floored = last_;
    addNode("Shape", {embedding}, {});
    addNode("Expand", {floored, last_}, {});
    addNode("Div", {embedding, last_}, {});
  }

  void addWeights(const std::string& name, const std::vector<std::int64_t>& shape,
                  const std::vector<float>& numbers) {
    Message message;
    for (const std::int64_t size : shape) message.number(tensor::dimension, static_cast<std::uint64_t>(size));
    message.number(tensor::type, floats).text(tensor::name, name);
    message.text(tensor::bytes,
                 {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(float)});
    weights_.push_back(message);
  }

  void addNode(const std::string& kind, const std::vector<std::string>& inputs,
               const std::vector<Message>& attributes) {
    flush("value" + std::to_string(count_));
    pending_ = {};
    for (const std::string& input : inputs) pending_.text(node::input, input);
    pending_.text(node::name, kind + std::to_string(count_)).text(node::kind, kind);
    for (const Message& each : attributes) pending_.message(node::attribute, each);
    last_ = "value" + std::to_string(++count_);
  }

  /// The node that waits for the name of its output.
  void flush(const std::string& output) {
    if (count_ == 0) return;
    nodes_.message(graph::node, pending_.text(node::output, output));
  }
  void renameLast() { flush("embedding"); }

  const FoldedNetwork& network_;
  Message nodes_;
  Message pending_;
  std::vector<Message> weights_;
  std::string last_ = "picture";
  int count_ = 0;
};

}  // namespace

std::string onnxModelOf(const FoldedNetwork& network) {
  Message operators;
  operators.text(1, "").number(2, operatorVersion);
  Message whole;
  whole.number(model::irVersion, irVersionWritten).text(model::producer, "Likeness");
  whole.message(model::graph, GraphWriter(network).write()).message(model::operators, operators);
  return whole.bytes();
}

}  // namespace likeness
