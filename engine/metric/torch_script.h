#pragma once
/// TorchScript: networks as programs that run without this one. Apart from torch.h because only the file that
/// writes them needs it.
#pragma GCC system_header
#include <torch/script.h>
