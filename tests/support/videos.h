#pragma once

#include <filesystem>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <vector>

namespace likeness::tests {

/// A Motion-JPEG file; false where this OpenCV cannot write one.
inline bool writeVideo(const std::filesystem::path& file, const std::vector<cv::Mat>& pictures,
                       double rate = 25) {
  cv::VideoWriter writer(file.string(), cv::CAP_OPENCV_MJPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'),
                         rate, pictures.front().size());
  if (!writer.isOpened()) return false;
  for (const cv::Mat& picture : pictures) writer.write(picture);
  return true;
}

/// Plain pictures, each of its own brightness: 10, 20, 30 ...
inline std::vector<cv::Mat> plainPictures(int count, const cv::Size& size = {96, 64}) {
  std::vector<cv::Mat> pictures;
  for (int i = 1; i <= count; ++i) pictures.emplace_back(size, CV_8UC3, cv::Scalar::all(10 * i));
  return pictures;
}

}  // namespace likeness::tests
