#pragma once

#include <QObject>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "engine/core/error.h"
#include "engine/faces/face_library.h"

namespace likeness::ui {

/// A thread with a connection of its own to a library, which does one job after the other. What is to happen
/// on the GUI thread comes back as a function and runs there. Destroying it does the jobs that wait: a
/// correction that was made is not lost.
class LibraryWorker {
 public:
  using Announcement = std::function<void()>;
  /// The library is null while there is no file.
  using Job = std::function<Announcement(FaceLibrary*)>;

  /// Announcements run in the thread of `context`, and never once that is gone; `failed` as well.
  LibraryWorker(std::filesystem::path file, QObject* context, std::function<void(const Error&)> failed);
  ~LibraryWorker();
  LibraryWorker(const LibraryWorker&) = delete;
  LibraryWorker& operator=(const LibraryWorker&) = delete;

  void add(Job job);
  /// The connection is closed before, so that the file can be deleted; the next job opens what is there then.
  void addClosed(std::function<Announcement()> job);
  const std::filesystem::path& file() const { return file_; }

 private:
  void run();
  void push(std::function<Announcement()> work);
  FaceLibrary* opened();
  void work(const std::function<Announcement()>& job);
  void announce(Announcement announcement);

  const std::filesystem::path file_;
  QObject* const context_;
  const std::function<void(const Error&)> failed_;
  std::unique_ptr<FaceLibrary> library_;  // of the worker's thread
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<Announcement()>> jobs_;
  bool ending_ = false;
  std::thread thread_;  // last: it uses the rest
};

}  // namespace likeness::ui
