#pragma once

#include <chrono>
#include <thread>

namespace likeness {

/// Asks every few milliseconds until the answer is yes; false when the time is over before.
template <class Question>
bool waitUntil(std::chrono::duration<double> patience, const Question& yes) {
  const auto begin = std::chrono::steady_clock::now();
  while (!yes()) {
    if (std::chrono::steady_clock::now() - begin >= patience) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return true;
}

}  // namespace likeness
