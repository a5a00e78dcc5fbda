#pragma once
/// The door to LibTorch's c10d, which trains on several machines. Apart from torch.h, because one file needs
/// it; where LibTorch 1.13 (Debian 12) and 2.6 (Debian 13) differ, this file says so.
#pragma GCC system_header
// Debian builds LibTorch with Gloo, but its headers hide that unless they are told.
#ifndef USE_C10D_GLOO
#define USE_C10D_GLOO
#endif
#include <torch/version.h>

#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

namespace likeness {

/// 2.6 serves with libuv unless told otherwise, which not every build has.
inline void serveWithoutLibUv([[maybe_unused]] c10d::TCPStoreOptions& options) {
#if TORCH_VERSION_MAJOR >= 2
  options.useLibUV = false;
#endif
}

}  // namespace likeness
