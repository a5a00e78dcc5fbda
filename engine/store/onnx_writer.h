#pragma once

#include <string>

#include "engine/metric/folded_network.h"

namespace likeness {

/// A network as an ONNX model (IR version 6, operators of version 11: Conv, Relu, Add, Flatten, Gemm,
/// ReduceL2, Clip, Shape, Expand, Div), in the protobuf wire format of onnx.proto3. Its input is called
/// "picture" (n x channels x height x width, or n x dimension), its output "embedding" (n x dimension).
std::string onnxModelOf(const FoldedNetwork& network);

}  // namespace likeness
