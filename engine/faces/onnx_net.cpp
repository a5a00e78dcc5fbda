#include "engine/faces/onnx_net.h"

#include "engine/core/error.h"

namespace likeness {

cv::dnn::Net readOnnxNet(std::span<const std::uint8_t> model, const std::filesystem::path& file) {
  std::string reason;
  try {
    auto net = cv::dnn::readNetFromONNX(reinterpret_cast<const char*>(model.data()), model.size());
    if (!net.empty()) return net;
  } catch (const cv::Exception& error) {
    reason = error.err;
  }
  throw Error(ErrorCode::fileDamaged, {file.string(), "it is no network that OpenCV can run"}, reason);
}

}  // namespace likeness
