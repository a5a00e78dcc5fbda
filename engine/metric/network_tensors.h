#pragma once

#include <filesystem>
#include <string>

#include "engine/metric/torch.h"
#include "engine/store/safetensors.h"

namespace likeness {

/// A tensor of floats or of integers as it is stored.
StoredTensor toStored(const torch::Tensor& tensor);

/// Copies a stored tensor into one of the same shape. Error fileDamaged that names `file` and the tensor when
/// it is missing, of another shape, or not finite.
void copyStored(const TensorFile& content, const std::string& name, torch::Tensor target,
                const std::filesystem::path& file);

/// Adds all parameters and buffers of a module, their names after `prefix`.
void storeTensors(const torch::nn::Module& module, const std::string& prefix, TensorFile& content);

/// Fills all parameters and buffers of a module. Errors as copyStored.
void loadTensors(torch::nn::Module& module, const TensorFile& content, const std::string& prefix,
                 const std::filesystem::path& file);

}  // namespace likeness
