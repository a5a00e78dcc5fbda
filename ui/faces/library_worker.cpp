#include "ui/faces/library_worker.h"

#include <utility>

namespace likeness::ui {

LibraryWorker::LibraryWorker(std::filesystem::path file, QObject* context,
                             std::function<void(const Error&)> failed)
    : file_(std::move(file)), context_(context), failed_(std::move(failed)), thread_([this] { run(); }) {}

LibraryWorker::~LibraryWorker() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void LibraryWorker::add(Job job) {
  push([this, job = std::move(job)] { return job(opened()); });
}

void LibraryWorker::addClosed(std::function<Announcement()> job) {
  push([this, job = std::move(job)] {
    library_.reset();
    return job();
  });
}

FaceLibrary* LibraryWorker::opened() {
  std::error_code ignored;
  if (!library_ && std::filesystem::exists(file_, ignored)) library_ = std::make_unique<FaceLibrary>(file_);
  return library_.get();
}

void LibraryWorker::push(std::function<Announcement()> work) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(work));
  }
  wake_.notify_one();
}

void LibraryWorker::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    wake_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
    if (jobs_.empty()) break;
    const auto job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    work(job);
    lock.lock();
  }
  library_.reset();  // a connection is closed by the thread that used it
}

void LibraryWorker::work(const std::function<Announcement()>& job) {
  try {
    if (auto announcement = job()) announce(std::move(announcement));
  } catch (...) {
    announce([this, error = currentError()] { failed_(error); });
  }
}

void LibraryWorker::announce(Announcement announcement) {
  QMetaObject::invokeMethod(context_, std::move(announcement), Qt::QueuedConnection);
}

}  // namespace likeness::ui
