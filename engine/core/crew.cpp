#include "engine/core/crew.h"

#include <utility>

#include "engine/core/parallel.h"

namespace likeness {

Crew::Crew(int threads) {
  if (threads < 2) return;
  threads_.reserve(static_cast<std::size_t>(threads));
  for (int member = 0; member < threads; ++member) threads_.emplace_back([this, member] { work(member); });
}

Crew::~Crew() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  start_.notify_all();
  for (auto& thread : threads_) thread.join();
}

void Crew::run(int parts, const std::function<void(int)>& job) {
  if (threads_.empty()) {
    for (int part = 0; part < parts; ++part) job(part);
    return;
  }
  std::unique_lock lock(mutex_);
  job_ = &job;
  parts_ = parts;
  working_ = static_cast<int>(threads_.size());
  ++round_;
  start_.notify_all();
  done_.wait(lock, [this] { return working_ == 0; });
  if (failure_) std::rethrow_exception(std::exchange(failure_, nullptr));
}

void Crew::work(int member) {
  lowerThreadPriority();
  unsigned seen = 0;
  std::unique_lock lock(mutex_);
  while (true) {
    start_.wait(lock, [&] { return ended_ || round_ != seen; });
    if (ended_) return;
    seen = round_;
    lock.unlock();
    std::exception_ptr failure;
    try {
      doParts(member);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    if (failure && !failure_) failure_ = failure;
    if (--working_ == 0) done_.notify_all();
  }
}

void Crew::doParts(int member) {
  for (int part = member; part < parts_; part += static_cast<int>(threads_.size())) (*job_)(part);
}

}  // namespace likeness
