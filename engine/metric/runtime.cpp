#include "engine/metric/runtime.h"

#include <dlfcn.h>
#include <malloc.h>

#include <mutex>

#include "engine/core/error.h"
#include "engine/core/single_threaded_blas.h"
#include "engine/metric/torch.h"

namespace likeness {

void prepareRuntime() {
  static std::once_flag once;
  std::call_once(once, [] {
    // Above its threshold glibc maps and unmaps every tensor, and each one costs its page faults anew. Larger
    // than nearly any tensor are photos, which would leave holes that nothing else fills.
    mallopt(M_MMAP_THRESHOLD, 64 << 20);
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_TOP_PAD, 64 << 20);
    useSingleThreadedBlas();
  });
  // Per thread, so outside of the once. Numbers too small for a normal float cost a hundred times the time.
  at::set_num_threads(1);
  at::globalContext().setFlushDenormal(true);
}

std::string resolveDevice(const std::string& name) {
  const bool cuda = torch::cuda::is_available();
  if (name == "cuda" && !cuda) throw Error(ErrorCode::deviceMissing, {name});
  if (name == "cuda" || (name == "auto" && cuda)) return "cuda";
  if (name == "cpu" || name == "auto") return "cpu";
  throw Error(ErrorCode::deviceMissing, {name});
}

bool fastLinearAlgebra() {
  return torch::hasMKL() || dlsym(RTLD_DEFAULT, "openblas_get_config") != nullptr ||
         dlsym(RTLD_DEFAULT, "bli_info_get_version_str") != nullptr;
}

bool nativeBfloat16() {
#if defined(__x86_64__)
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512bf16");
#else
  return false;
#endif
}

std::string torchVersion() {
  return std::string("LibTorch ") + TORCH_VERSION;
}

}  // namespace likeness
