#include "app/cli/status_line.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace likeness::cli {

namespace {

constexpr int barWidth = 24;
constexpr std::chrono::milliseconds betweenBars(100);
constexpr std::chrono::milliseconds betweenLines(2000);

}  // namespace

StatusLine::StatusLine() : terminal_(::isatty(STDERR_FILENO) == 1) {}

StatusLine::~StatusLine() {
  endBar();
}

bool StatusLine::due() const {
  return std::chrono::steady_clock::now() - lastShown_ >= (terminal_ ? betweenBars : betweenLines);
}

void StatusLine::show(double share, const std::string& status) {
  lastShown_ = std::chrono::steady_clock::now();
  if (!terminal_) {
    line(status);
    return;
  }
  const int filled = static_cast<int>(barWidth * std::clamp(share, 0.0, 1.0));
  const std::string bar = std::string(static_cast<std::size_t>(filled), '#') +
                          std::string(static_cast<std::size_t>(barWidth - filled), '.');
  // Carriage return, text, and what was longer before is wiped out.
  std::fprintf(stderr, "\r[%s] %s\x1b[K", bar.c_str(), status.c_str());
  std::fflush(stderr);
  barShown_ = true;
}

void StatusLine::line(const std::string& text) {
  endBar();
  std::fprintf(stderr, "%s\n", text.c_str());
}

void StatusLine::endBar() {
  if (barShown_) std::fputc('\n', stderr);
  barShown_ = false;
}

}  // namespace likeness::cli
