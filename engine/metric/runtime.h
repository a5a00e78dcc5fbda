#pragma once

#include <string>

namespace likeness {

/// Settles, once a process and before the first tensor, what torch and the allocator leave to the program:
/// large tensors are reused and not given back to the system after every step, and torch works on the calling
/// thread alone unless told otherwise (threads are ours, see Crew). Cheap to call again.
void prepareRuntime();

/// The device of a config's name: "cuda" or "cpu"; "auto" takes the first of them that is there.
/// Error deviceMissing.
std::string resolveDevice(const std::string& name);

/// False where torch's matrix products come from the reference BLAS, a hundred times slower than OpenBLAS.
bool fastLinearAlgebra();

/// Whether this processor multiplies bfloat16 natively (AVX-512 BF16 or AMX), so that it is worth using.
bool nativeBfloat16();

/// "LibTorch 1.13.1", for About and for reports.
std::string torchVersion();

}  // namespace likeness
