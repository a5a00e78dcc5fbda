#include "engine/metric/network_tensors.h"

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"

namespace likeness {

StoredTensor toStored(const torch::Tensor& tensor) {
  StoredTensor stored;
  stored.shape = tensor.sizes().vec();
  const auto count = static_cast<std::size_t>(tensor.numel());
  if (tensor.is_floating_point()) {
    const auto values = tensor.detach().to(torch::kCPU, torch::kFloat).contiguous();
    stored.floats.assign(values.data_ptr<float>(), values.data_ptr<float>() + count);
  } else {
    const auto values = tensor.detach().to(torch::kCPU, torch::kLong).contiguous();
    stored.integers.assign(values.data_ptr<std::int64_t>(), values.data_ptr<std::int64_t>() + count);
  }
  return stored;
}

void copyStored(const TensorFile& content, const std::string& name, torch::Tensor target,
                const std::filesystem::path& file) {
  const auto found = content.tensors.find(name);
  if (found == content.tensors.end()) {
    throw Error(ErrorCode::fileDamaged, {file.string(), "tensor " + name + " is missing"});
  }
  const auto& stored = found->second;
  const bool isFloat = target.is_floating_point();
  const auto count = static_cast<std::size_t>(target.numel());
  if (stored.shape != target.sizes().vec() ||
      (isFloat ? stored.floats.size() : stored.integers.size()) != count) {
    throw Error(ErrorCode::fileDamaged,
                {file.string(), "tensor " + name + " does not fit the network of config.json"});
  }
  if (!std::all_of(stored.floats.begin(), stored.floats.end(),
                   [](float value) { return std::isfinite(value); })) {
    throw Error(ErrorCode::fileDamaged,
                {file.string(), "tensor " + name + " has values that are no numbers"});
  }
  const torch::NoGradGuard noGrad;
  const auto source = isFloat ? torch::from_blob(const_cast<float*>(stored.floats.data()), target.sizes())
                              : torch::from_blob(const_cast<std::int64_t*>(stored.integers.data()),
                                                 target.sizes(), torch::kLong);
  target.copy_(source);
}

void storeTensors(const torch::nn::Module& module, const std::string& prefix, TensorFile& content) {
  for (const auto& item : module.named_parameters())
    content.tensors[prefix + item.key()] = toStored(item.value());
  for (const auto& item : module.named_buffers())
    content.tensors[prefix + item.key()] = toStored(item.value());
}

void loadTensors(torch::nn::Module& module, const TensorFile& content, const std::string& prefix,
                 const std::filesystem::path& file) {
  for (auto& item : module.named_parameters()) copyStored(content, prefix + item.key(), item.value(), file);
  for (auto& item : module.named_buffers()) copyStored(content, prefix + item.key(), item.value(), file);
}

}  // namespace likeness
