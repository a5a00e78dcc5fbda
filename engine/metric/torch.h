#pragma once
/// The one door to LibTorch. Its headers are big and warn a lot, so they are precompiled and silenced
/// here; where LibTorch 1.13 (Debian 12) and 2.6 (Debian 13) differ, this file says so.
#pragma GCC system_header
#include <torch/torch.h>
