#include "app/cli/gentle_stop.h"

#include <semaphore.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>

namespace likeness::cli {

namespace {

// What a signal handler may touch.
sem_t wakeUp;
std::atomic<bool> signalled{false};

void setHandlers(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
}

void onSignal(int) {
  const int error = errno;
  setHandlers(SIG_DFL);  // the next one ends the process
  signalled = true;
  ::sem_post(&wakeUp);
  errno = error;
}

void waitForSignal(std::stop_source source, const std::string& kept) {
  while (::sem_wait(&wakeUp) != 0 && errno == EINTR) {
  }
  if (!signalled) return;
  const std::string text = "\nStopping; " + kept + ". Once more ends the program at once.\n";
  [[maybe_unused]] const ssize_t ignored = ::write(STDERR_FILENO, text.data(), text.size());
  source.request_stop();
}

}  // namespace

GentleStop::GentleStop(const std::string& kept) {
  signalled = false;
  ::sem_init(&wakeUp, 0, 0);
  watcher_ = std::jthread([source = source_, kept] { waitForSignal(source, kept); });
  setHandlers(onSignal);
}

GentleStop::~GentleStop() {
  setHandlers(SIG_DFL);
  ::sem_post(&wakeUp);
  watcher_.join();
  ::sem_destroy(&wakeUp);
}

}  // namespace likeness::cli
