#include "engine/metric/dlib_resnet.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "engine/core/error.h"
#include "engine/metric/runtime.h"
#include "engine/metric/torch.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

/// A convolution; the scaling that follows it in the files is already in its numbers.
struct Unit {
  torch::Tensor filters;
  torch::Tensor bias;

  torch::Tensor operator()(const torch::Tensor& x, int stride, int padding) const {
    return torch::conv2d(x, filters, bias, stride, padding);
  }
};

/// A block with a way around it. Where `halves`, both ways halve width and height.
struct Block {
  Unit first;
  Unit second;
  bool halves = false;

  torch::Tensor operator()(const torch::Tensor& x) const {
    const auto y = second(first(x, halves ? 2 : 1, halves ? 0 : 1).relu_(), 1, 1);
    return (halves ? joined(y, torch::avg_pool2d(x, 2, 2)) : y.add_(x)).relu_();
  }

 private:
  /// The way around has fewer channels, and may be a pixel larger: what is missing counts as 0.
  static torch::Tensor joined(const torch::Tensor& y, const torch::Tensor& around) {
    const auto height = std::max(y.size(2), around.size(2));
    const auto width = std::max(y.size(3), around.size(3));
    auto sum = torch::constant_pad_nd(y, {0, width - y.size(3), 0, height - y.size(2)}).contiguous();
    sum.slice(1, 0, around.size(1)).slice(2, 0, around.size(2)).slice(3, 0, around.size(3)).add_(around);
    return sum;
  }
};

/// Hands out tensors and remembers which, so that none is left over.
class Tensors {
 public:
  Tensors(const std::map<std::string, StoredTensor>& tensors, fs::path file)
      : tensors_(tensors), file_(std::move(file)) {}

  torch::Tensor take(const std::string& name, const std::vector<std::int64_t>& shape) {
    const auto found = tensors_.find(name);
    if (found == tensors_.end()) refuse("it has no tensor " + name);
    if (found->second.shape != shape) refuse("tensor " + name + " has another shape than this network's");
    taken_.insert(name);
    // from_blob does not own the floats.
    return torch::from_blob(const_cast<float*>(found->second.floats.data()), shape, torch::kFloat32).clone();
  }

  Unit unit(const std::string& name, std::int64_t inputs, std::int64_t outputs, std::int64_t size = 3) {
    const auto filters = take(name + "/conv/filters", {size, size, inputs, outputs}).permute({3, 2, 0, 1});
    const auto bias = take(name + "/conv/bias", {outputs});
    const auto scale = take(name + "/scale/weights", {outputs});
    const auto shift = take(name + "/scale/biases", {outputs});
    return {(filters * scale.view({-1, 1, 1, 1})).contiguous(), bias * scale + shift};
  }

  Block block(const std::string& name, std::int64_t inputs, std::int64_t outputs, bool halves) {
    auto first = unit(name + "/conv1", inputs, outputs);
    return {std::move(first), unit(name + "/conv2", outputs, outputs), halves};
  }

  void refuseRest() const {
    for (const auto& [name, tensor] : tensors_) {
      if (!taken_.contains(name)) refuse("tensor " + name + " is none of this network's");
    }
  }

 private:
  [[noreturn]] void refuse(const std::string& fault) const {
    throw Error(ErrorCode::fileDamaged, {file_.string(), fault});
  }

  const std::map<std::string, StoredTensor>& tensors_;
  fs::path file_;
  std::set<std::string> taken_;
};

}  // namespace

struct DlibResnet::Layers {
  Unit first;
  std::vector<Block> blocks;
  torch::Tensor last;
  torch::Tensor mean;  // of the colours of the training photos
};

DlibResnet::DlibResnet(const std::map<std::string, StoredTensor>& tensors, const fs::path& file) {
  prepareRuntime();
  const torch::NoGradGuard noGradients;
  Tensors source(tensors, file);
  Layers layers;
  layers.first = source.unit("conv32_down", 3, 32, 7);
  std::int64_t channels = 32;
  const auto add = [&](const std::string& name, std::int64_t outputs, bool halves) {
    layers.blocks.push_back(source.block(name, channels, outputs, halves));
    channels = outputs;
  };
  for (const char* name : {"conv32_1", "conv32_2", "conv32_3"}) add(name, 32, false);
  add("conv64_down", 64, true);
  for (const char* name : {"conv64_1", "conv64_2", "conv64_3"}) add(name, 64, false);
  add("conv128_down", 128, true);
  for (const char* name : {"conv128_1", "conv128_2"}) add(name, 128, false);
  add("conv256_down", 256, true);
  for (const char* name : {"conv256_1", "conv256_2"}) add(name, 256, false);
  add("conv256_down_out", 256, true);
  layers.last = source.take("fc", {256, dimension});
  layers.mean = torch::tensor({122.782F, 117.001F, 104.298F}).view({1, 3, 1, 1});
  source.refuseRest();
  layers_ = std::make_unique<const Layers>(std::move(layers));
}

DlibResnet::~DlibResnet() = default;
DlibResnet::DlibResnet(DlibResnet&&) noexcept = default;
DlibResnet& DlibResnet::operator=(DlibResnet&&) noexcept = default;

Matrix DlibResnet::embed(std::span<const std::uint8_t> chips, std::size_t count) const {
  if (chips.size() != count * side * side * 3) throw Error(ErrorCode::internal, {"chips of another size"});
  Matrix embeddings(count, dimension);
  if (count == 0) return embeddings;
  prepareRuntime();  // settings of torch that each thread has for itself
  const torch::NoGradGuard noGradients;
  const auto pixels = torch::from_blob(const_cast<std::uint8_t*>(chips.data()),
                                       {static_cast<std::int64_t>(count), side, side, 3}, torch::kUInt8);
  auto x = pixels.permute({0, 3, 1, 2}).to(torch::kFloat32).contiguous().sub_(layers_->mean).div_(255);
  x = torch::max_pool2d(layers_->first(x, 2, 0).relu_(), 3, 2);
  for (const Block& block : layers_->blocks) x = block(x);
  const auto result = torch::matmul(x.mean({2, 3}), layers_->last).contiguous();
  std::copy_n(result.data_ptr<float>(), embeddings.values.size(), embeddings.values.begin());
  return embeddings;
}

}  // namespace likeness
