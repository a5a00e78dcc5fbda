#include "engine/store/experiment_list.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <system_error>

#include "engine/core/files.h"
#include "engine/data/dataset.h"
#include "engine/store/folder_lock.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t longestFolderName = 60;
constexpr std::int64_t trashSeconds = 24 * 60 * 60;
constexpr const char* trashName = ".trash";

std::int64_t secondsNow() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

[[noreturn]] void throwUnwritable(const fs::path& file, const std::error_code& failure) {
  if (failure == std::errc::no_space_on_device) throw Error(ErrorCode::diskFull, {file.string()});
  throw Error(ErrorCode::fileUnwritable, {file.string(), failure.message()});
}

/// Lower-case ASCII letters, digits and single hyphens: safe on every file system and in every shell.
std::string folderName(const std::string& name) {
  std::string safe;
  for (const char letter : name) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte < 128 && std::isalnum(byte)) {
      safe += static_cast<char>(std::tolower(byte));
    } else if (!safe.empty() && safe.back() != '-') {
      safe += '-';
    }
    if (safe.size() >= longestFolderName) break;
  }
  while (!safe.empty() && safe.back() == '-') safe.pop_back();
  return safe.empty() ? "experiment" : safe;
}

/// `base` in a folder, or base-2, base-3 ... : the first that does not exist.
fs::path firstFree(const fs::path& parent, const std::string& base) {
  fs::path folder = parent / base;
  for (int number = 2; fs::exists(fs::symlink_status(folder)); ++number) {
    folder = parent / (base + "-" + std::to_string(number));
  }
  return folder;
}

fs::path withoutTrailingSlash(const fs::path& folder) {
  return folder.has_filename() ? folder : folder.parent_path();
}

ExperimentEntry readEntry(const fs::path& folder) {
  ExperimentEntry entry;
  entry.folder = folder;
  try {
    entry.info = readExperimentInfo(folder);
  } catch (...) {
    entry.problem = currentError();
    return entry;
  }
  try {
    entry.config = readExperimentConfig(folder);
  } catch (const Error&) {
    // Its scores are worth showing nevertheless; who opens it is told.
  }
  return entry;
}

void move(const fs::path& from, const fs::path& to) {
  std::error_code failure;
  if (fs::exists(fs::symlink_status(to, failure))) {
    throw Error(ErrorCode::fileUnwritable, {to.string(), "there is something of this name already"});
  }
  fs::rename(from, to, failure);
  if (failure == std::errc::no_such_file_or_directory) throw Error(ErrorCode::fileNotFound, {from.string()});
  if (failure) throwUnwritable(to, failure);
}

bool belongsToExport(const fs::directory_entry& entry) {
  const std::string name = entry.path().filename().string();
  return entry.is_regular_file() && !name.starts_with('.') && !name.starts_with("checkpoint");
}

void copyFiles(const fs::path& folder, const fs::path& target) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (!belongsToExport(entry)) continue;
    std::error_code failure;
    const fs::path copy = target / entry.path().filename();
    fs::copy_file(entry.path(), copy, failure);
    if (failure) throwUnwritable(copy, failure);
  }
}

}  // namespace

fs::path experimentsFolder() {
  return userDataFolder() / "experiments";
}

fs::path freshExperimentFolder(const fs::path& parent, const std::string& name) {
  return firstFree(parent, folderName(name));
}

std::vector<ExperimentEntry> listExperiments(const fs::path& parent) {
  std::vector<ExperimentEntry> entries;
  std::error_code failure;
  for (fs::directory_iterator at(parent, failure), end; !failure && at != end; at.increment(failure)) {
    std::error_code ignored;
    const bool hidden = at->path().filename().string().starts_with('.');
    if (!hidden && at->is_directory(ignored)) entries.push_back(readEntry(at->path()));
  }
  std::sort(entries.begin(), entries.end(), [](const ExperimentEntry& a, const ExperimentEntry& b) {
    if (a.problem.has_value() != b.problem.has_value()) return b.problem.has_value();
    if (a.info.createdAt != b.info.createdAt) return a.info.createdAt > b.info.createdAt;
    return a.folder > b.folder;
  });
  return entries;
}

void renameExperiment(const fs::path& folder, const std::string& name) {
  updateExperimentInfo(folder, [&](ExperimentInfo& info) { info.name = name; });
}

fs::path trashExperiment(const fs::path& folder) {
  const fs::path from = withoutTrailingSlash(folder);
  { const FolderLock lock(from); }  // an Error when a run is writing it
  const fs::path trash = from.parent_path() / trashName;
  makeFolder(trash);
  // The time is in the name, because moving a folder does not change the time that it carries.
  const fs::path to = firstFree(trash, std::to_string(secondsNow()) + "-" + from.filename().string());
  move(from, to);
  return to;
}

void restoreExperiment(const fs::path& trashed, const fs::path& folder) {
  move(trashed, withoutTrailingSlash(folder));
}

void emptyOldTrash(const fs::path& parent) {
  std::error_code failure;
  for (fs::directory_iterator at(parent / trashName, failure), end; !failure && at != end;
       at.increment(failure)) {
    const std::string name = at->path().filename().string();
    std::int64_t trashedAt = 0;
    const auto [stopped, fault] = std::from_chars(name.data(), name.data() + name.size(), trashedAt);
    if (fault != std::errc() || *stopped != '-' || secondsNow() - trashedAt <= trashSeconds) continue;
    std::error_code ignored;  // what cannot be deleted today may be tomorrow
    fs::remove_all(at->path(), ignored);
  }
}

void exportExperiment(const fs::path& folder, const fs::path& target) {
  if (readExperimentInfo(folder).state == ExperimentState::running) {
    throw Error(ErrorCode::fileUnreadable, {folder.string(), "its training has not ended"});
  }
  const fs::path to = withoutTrailingSlash(target);
  const fs::path unfinished = firstFree(to.parent_path(), "." + to.filename().string() + ".export");
  makeFolder(unfinished);
  try {
    copyFiles(folder, unfinished);
    move(unfinished, to);
  } catch (...) {
    std::error_code ignored;
    fs::remove_all(unfinished, ignored);
    throw;
  }
}

}  // namespace likeness
