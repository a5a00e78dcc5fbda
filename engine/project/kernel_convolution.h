#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "engine/core/crew.h"

namespace likeness {

/// Numbers aligned as FFTW's vector code wants them.
struct FftwFree {
  void operator()(void* memory) const;
};
using FftwFloats = std::unique_ptr<float[], FftwFree>;
FftwFloats fftwFloats(std::size_t count);

/// Convolves a square grid with the potential 1 / (1 + r^2) of Student's distribution by FFT, without
/// wrapping round, such that quintic B-splines about charges, put through it and read with quintic B-splines,
/// give the potential itself: its transform is divided by that of the sampled spline, once for each (as in
/// particle mesh Ewald methods: Essmann 1995).
class KernelConvolution {
 public:
  /// Grids of at most `size` / 2 cells a side, `spacing` apart; size as goodSize gives it.
  KernelConvolution(std::size_t size, float spacing, Crew& crew, int parts);
  ~KernelConvolution();
  KernelConvolution(const KernelConvolution&) = delete;
  KernelConvolution& operator=(const KernelConvolution&) = delete;

  /// The least size with small factors that is at least `least`; a multiple of 32.
  static std::size_t goodSize(std::size_t least);

  std::size_t size() const { return size_; }
  /// Row `i` of the grid: size() floats, of which those from `used` on must stay 0 until run() is called.
  float* row(std::size_t i) { return grid_.get() + i * size_; }
  /// Convolves the first `used` rows and columns in place. What stands in the other columns afterwards is of
  /// no use; clear them before charges are set again.
  void run(std::size_t used, Crew& crew, int parts);

 private:
  struct Plans;

  void transformRows(std::size_t rows, bool forward, Crew& crew, int parts);
  template <class Work>
  void forEachColumnBlock(Crew& crew, int parts, const Work& work);
  void makeKernel(float spacing, Crew& crew, int parts);

  std::size_t size_;
  std::size_t columns_;  // complex columns of the spectrum, whole blocks
  std::unique_ptr<Plans> plans_;
  FftwFloats grid_;
  FftwFloats spectrum_;        // size_ rows of columns_ complex numbers
  std::vector<float> kernel_;  // real, by block of columns, then by row
};

}  // namespace likeness
