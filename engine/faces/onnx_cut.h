#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// An output for a cut network: the name of a tensor, and a shape (the one of the first run; others may
/// follow).
struct OnnxOutput {
  std::string name;
  std::vector<std::int64_t> shape;
};

/// An ONNX model that ends earlier: nodes after the first one that makes `lastNode` are left out, and the
/// model gives `outputs` instead of its own. What ties a network to one picture size, such as the priors that
/// a detector's last nodes multiply with, goes this way. Works on the protobuf wire format (onnx.proto3), any
/// field that it does not know stays. `file` names the model in errors. Error fileDamaged: no such wire
/// format, no graph, or no node that makes `lastNode` or an output.
std::vector<std::uint8_t> cutOnnx(std::span<const std::uint8_t> model, const std::string& lastNode,
                                  std::span<const OnnxOutput> outputs, const std::filesystem::path& file);

}  // namespace likeness
