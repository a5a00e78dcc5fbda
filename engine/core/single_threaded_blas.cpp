#include "engine/core/single_threaded_blas.h"

#include <dlfcn.h>

#include <mutex>

namespace likeness {

void useSingleThreadedBlas() {
  static std::once_flag once;
  std::call_once(once, [] {
    using SetThreads = void (*)(int);
    const auto setThreads = reinterpret_cast<SetThreads>(dlsym(RTLD_DEFAULT, "openblas_set_num_threads"));
    if (setThreads != nullptr) setThreads(1);
  });
}

}  // namespace likeness
