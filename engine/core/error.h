#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace likeness {

/// What went wrong, for programs. `arguments` of an Error with a code of the first group start with the file.
enum class ErrorCode {
  fileNotFound,      // file
  fileUnreadable,    // file, reason of the operating system
  fileUnwritable,    // file, reason of the operating system
  diskFull,          // file
  fileTooLarge,      // file, limit
  fileDamaged,       // file, fault
  newerVersion,      // file, version found, version known
  unknownSetting,    // file or origin, key
  wrongType,         // file or origin, key, expected type
  impossibleValue,   // file or origin, key, what is allowed
  dataSetMissing,    // data set, folder where it was looked for
  dataSetUnusable,   // data set or file, fault
  facePackMissing,   // pack, missing files, folder where they belong
  noFaceFound,       // photo
  deviceMissing,     // device
  cameraMissing,     // camera
  cameraForbidden,   // camera, its device
  cameraBusy,        // camera
  cameraSilent,      // camera
  trainingDiverged,  // step
  experimentBusy,    // folder
  experimentExists,  // folder
  libraryBusy,       // file
  wrongUsage,        // fault
  stopped,           // what was being read
  outOfMemory,
  internal,  // fault
};

/// The one error type of the engine. `arguments` fill the places %1, %2 ... of the code's text;
/// `detail` is technical, untranslated and may be empty.
class Error : public std::exception {
 public:
  explicit Error(ErrorCode code, std::vector<std::string> arguments = {}, std::string detail = {});

  ErrorCode code() const { return code_; }
  const std::vector<std::string>& arguments() const { return arguments_; }
  const std::string& detail() const { return detail_; }
  /// The English text with its arguments in place, and the detail in brackets.
  const char* what() const noexcept override { return what_.c_str(); }

 private:
  ErrorCode code_;
  std::vector<std::string> arguments_;
  std::string detail_;
  std::string what_;
};

/// The English text of a code with %1, %2 ... where arguments go; translation context "Error".
const char* errorText(ErrorCode code);

/// Fills %1 to %9 of a text.
std::string fillPlaces(std::string_view text, const std::vector<std::string>& arguments);

/// The exception being handled as an Error: the one place where those of torch, OpenCV and the standard
/// library are translated. Call it inside a catch block only.
Error currentError();

}  // namespace likeness
