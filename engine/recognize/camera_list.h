#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace likeness {

/// A camera of this computer.
struct Camera {
  int number = 0;    // of its device
  std::string name;  // for people
  std::filesystem::path device;

  bool operator==(const Camera&) const = default;
};

/// Where cameras are looked for; tests look elsewhere.
struct CameraPlaces {
  std::filesystem::path descriptions = "/sys/class/video4linux";
  std::filesystem::path devices = "/dev";
};

/// Whether a device gives pictures of a camera: not one that only plays, decodes or tells about another. One
/// that may not be opened counts, so that choosing it tells why.
bool canCapture(const std::filesystem::path& device);

/// The cameras that Video4Linux knows, by their number; empty where there is none. Cameras are asked what
/// they are, not switched on. Two of one name carry their device's name as well.
std::vector<Camera> listCameras(
    const CameraPlaces& places = {},
    const std::function<bool(const std::filesystem::path&)>& captures = canCapture);

/// What a camera is called, its device where nobody says.
std::string cameraName(int number, const CameraPlaces& places = {});

}  // namespace likeness
