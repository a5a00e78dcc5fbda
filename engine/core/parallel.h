#pragma once

#include <cstddef>
#include <functional>

namespace likeness {

/// Calls work(begin, end) for consecutive ranges that cover [0, count), on up to `threads` threads (the
/// caller's is one of them), and returns when all are done. The ranges depend on count and threads alone.
/// The first exception thrown by a range is thrown again here.
void parallelFor(std::size_t count, int threads, const std::function<void(std::size_t, std::size_t)>& work);

/// The processors this process may use, at least 1.
int availableThreads();

/// Lowers the priority of the calling thread, so that long work never makes the window wait.
void lowerThreadPriority();

/// The thread that calls this, and those it starts, take from now on only a small share of a processor that
/// others want (nice 19), and all of one that idles. There is no way back without privileges.
void giveWay();

}  // namespace likeness
