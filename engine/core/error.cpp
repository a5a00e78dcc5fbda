#include "engine/core/error.h"

#include <filesystem>
#include <new>
#include <utility>

#include "engine/core/text.h"

namespace likeness {

const char* errorText(ErrorCode code) {
  switch (code) {
    case ErrorCode::fileNotFound:
      return LIKENESS_TEXT("Error", "%1: there is no such file or folder.");
    case ErrorCode::fileUnreadable:
      return LIKENESS_TEXT("Error", "%1 cannot be read: %2.");
    case ErrorCode::fileUnwritable:
      return LIKENESS_TEXT("Error",
                           "%1 cannot be written: %2. Choose another folder or change its permissions.");
    case ErrorCode::diskFull:
      return LIKENESS_TEXT("Error",
                           "%1 cannot be written: the disk is full. Free some space and try again; "
                           "what was finished before is kept.");
    case ErrorCode::fileTooLarge:
      return LIKENESS_TEXT("Error", "%1 is too large: at most %2 is read.");
    case ErrorCode::fileDamaged:
      return LIKENESS_TEXT("Error", "%1 is damaged or of another kind: %2.");
    case ErrorCode::newerVersion:
      return LIKENESS_TEXT("Error",
                           "%1 was written by a newer version of Likeness (format %2, this program "
                           "knows %3). It was left as it is; update the program to open it.");
    case ErrorCode::unknownSetting:
      return LIKENESS_TEXT("Error", "%1: there is no setting \"%2\".");
    case ErrorCode::wrongType:
      return LIKENESS_TEXT("Error", "%1: \"%2\" must be %3.");
    case ErrorCode::impossibleValue:
      return LIKENESS_TEXT("Error", "%1: \"%2\" must be %3.");
    case ErrorCode::dataSetMissing:
      return LIKENESS_TEXT("Error",
                           "The data set %1 is not set up: nothing in %2. Run packaging/setup.sh once "
                           "while connected to the internet.");
    case ErrorCode::dataSetUnusable:
      return LIKENESS_TEXT("Error", "%1 cannot be used as a data set: %2.");
    case ErrorCode::facePackMissing:
      return LIKENESS_TEXT("Error",
                           "The face pack %1 is not set up: %2 is not in %3. Run packaging/setup.sh once "
                           "while connected to the internet, or choose another pack.");
    case ErrorCode::noFaceFound:
      return LIKENESS_TEXT("Error",
                           "%1: no face was found in it. Choose a photo in which the face is larger or "
                           "clearer.");
    case ErrorCode::deviceMissing:
      return LIKENESS_TEXT("Error",
                           "This computer has no device \"%1\" that can be used; choose \"auto\" or "
                           "\"cpu\".");
    case ErrorCode::cameraMissing:
      return LIKENESS_TEXT("Error",
                           "%1: there is no such camera any more. Plug it in and look for cameras again, or "
                           "choose another one.");
    case ErrorCode::cameraForbidden:
      return LIKENESS_TEXT("Error",
                           "%1 may not be used: you have no permission to open %2. On most systems the "
                           "members of the group \"video\" have.");
    case ErrorCode::cameraBusy:
      return LIKENESS_TEXT("Error", "%1 is being used by another program. Close that program and try again.");
    case ErrorCode::cameraSilent:
      return LIKENESS_TEXT("Error",
                           "%1 sends no pictures: it was unplugged or switched off, or it does not work with "
                           "this program. Plug it in again, or choose another one.");
    case ErrorCode::trainingDiverged:
      return LIKENESS_TEXT("Error",
                           "The loss stopped being a number at step %1. The last checkpoint is kept; "
                           "lower the learning rate and go on from there.");
    case ErrorCode::experimentBusy:
      return LIKENESS_TEXT("Error", "%1 is being written by another run.");
    case ErrorCode::experimentExists:
      return LIKENESS_TEXT("Error",
                           "%1 already holds an experiment. Choose another folder, or go on with the "
                           "one that is there.");
    case ErrorCode::libraryBusy:
      return LIKENESS_TEXT("Error",
                           "%1 is being written by another program. Wait until it has finished and try "
                           "again.");
    case ErrorCode::wrongUsage:
      return LIKENESS_TEXT("Error", "%1");
    case ErrorCode::stopped:
      return LIKENESS_TEXT("Error", "%1 was not read to its end: it was stopped.");
    case ErrorCode::outOfMemory:
      return LIKENESS_TEXT("Error",
                           "There is not enough memory. Close other programs or choose smaller "
                           "values.");
    case ErrorCode::internal:
      return LIKENESS_TEXT("Error", "Something went wrong inside the program: %1.");
  }
  return "";
}

std::string fillPlaces(std::string_view text, const std::vector<std::string>& arguments) {
  std::string filled;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9') {
      const auto place = static_cast<std::size_t>(text[++i] - '1');
      if (place < arguments.size()) filled += arguments[place];
    } else {
      filled += text[i];
    }
  }
  return filled;
}

Error::Error(ErrorCode code, std::vector<std::string> arguments, std::string detail)
    : code_(code),
      arguments_(std::move(arguments)),
      detail_(std::move(detail)),
      what_(fillPlaces(errorText(code_), arguments_)) {
  if (!detail_.empty()) what_ += " (" + detail_ + ")";
}

namespace {

// torch appends a stack trace and OpenCV its source path; a person wants the sentence.
std::string firstSentence(const std::string& text) {
  std::string line = text.substr(0, text.find('\n'));
  if (const auto at = line.find("error: ("); line.starts_with("OpenCV(") && at != std::string::npos) {
    line = line.substr(at + 7);
  }
  while (!line.empty() && (line.back() == '.' || line.back() == ' ')) line.pop_back();
  return line;
}

}  // namespace

Error currentError() {
  try {
    throw;
  } catch (const Error& error) {
    return error;
  } catch (const std::bad_alloc&) {
    return Error(ErrorCode::outOfMemory);
  } catch (const std::filesystem::filesystem_error& error) {
    return Error(ErrorCode::fileUnreadable, {error.path1().string(), error.code().message()});
  } catch (const std::exception& error) {
    const std::string sentence = firstSentence(error.what());
    if (sentence.find("DefaultCPUAllocator") != std::string::npos) return Error(ErrorCode::outOfMemory);
    return Error(ErrorCode::internal, {sentence});
  } catch (...) {
    return Error(ErrorCode::internal, {"an exception of unknown type"});
  }
}

}  // namespace likeness
