#include "engine/project/kernel_convolution.h"

#include <fftw3.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <mutex>
#include <new>
#include <numbers>

namespace likeness {

namespace {

constexpr std::size_t blockColumns = 16;  // complex columns that are transformed together
constexpr std::size_t blockFloats = 2 * blockColumns;

/// FFTW plans on one thread at a time only.
std::mutex& planning() {
  static std::mutex mutex;
  return mutex;
}

fftwf_complex* complexAt(float* numbers) {
  return reinterpret_cast<fftwf_complex*>(numbers);
}

/// The transform of a sampled quintic B-spline (1, 26, 66, 26, 1) / 120.
double splineAt(std::size_t k, std::size_t size) {
  const double angle = 2 * std::numbers::pi * static_cast<double>(k) / static_cast<double>(size);
  return (66 + 52 * std::cos(angle) + 2 * std::cos(2 * angle)) / 120;
}

}  // namespace

void FftwFree::operator()(void* memory) const {
  fftwf_free(memory);
}

FftwFloats fftwFloats(std::size_t count) {
  FftwFloats numbers(fftwf_alloc_real(count));
  if (!numbers) throw std::bad_alloc();
  std::fill_n(numbers.get(), count, 0.0F);
  return numbers;
}

/// Estimated, never measured: a measurement would choose other plans, and so other roundings, every time.
struct KernelConvolution::Plans {
  fftwf_plan rowForward = nullptr;
  fftwf_plan rowBackward = nullptr;
  fftwf_plan columnForward = nullptr;
  fftwf_plan columnBackward = nullptr;

  Plans(std::size_t size, float* grid, float* spectrum) {
    const std::lock_guard lock(planning());
    const int n = static_cast<int>(size);
    const int together = static_cast<int>(blockColumns);
    const FftwFloats block(fftwFloats(size * blockFloats));
    fftwf_complex* columns = complexAt(block.get());
    rowForward = fftwf_plan_dft_r2c_1d(n, grid, complexAt(spectrum), FFTW_ESTIMATE);
    rowBackward = fftwf_plan_dft_c2r_1d(n, complexAt(spectrum), grid, FFTW_ESTIMATE);
    columnForward = fftwf_plan_many_dft(1, &n, together, columns, nullptr, together, 1, columns, nullptr,
                                        together, 1, FFTW_FORWARD, FFTW_ESTIMATE);
    columnBackward = fftwf_plan_many_dft(1, &n, together, columns, nullptr, together, 1, columns, nullptr,
                                         together, 1, FFTW_BACKWARD, FFTW_ESTIMATE);
  }
  ~Plans() {
    const std::lock_guard lock(planning());
    for (fftwf_plan plan : {rowForward, rowBackward, columnForward, columnBackward}) {
      fftwf_destroy_plan(plan);
    }
  }
  Plans(const Plans&) = delete;
  Plans& operator=(const Plans&) = delete;
};

std::size_t KernelConvolution::goodSize(std::size_t least) {
  for (std::size_t size = 32 * ((std::max<std::size_t>(least, 1) + 31) / 32);; size += 32) {
    std::size_t rest = size;
    for (const std::size_t factor : {2, 3, 5}) {
      while (rest % factor == 0) rest /= factor;
    }
    if (rest == 1) return size;
  }
}

KernelConvolution::KernelConvolution(std::size_t size, float spacing, Crew& crew, int parts)
    : size_(size),
      columns_((size / 2 + blockColumns) / blockColumns * blockColumns),
      grid_(fftwFloats(size * size)),
      spectrum_(fftwFloats(size * columns_ * 2)),
      kernel_(size * columns_) {
  plans_ = std::make_unique<Plans>(size, grid_.get(), spectrum_.get());
  makeKernel(spacing, crew, parts);
}

KernelConvolution::~KernelConvolution() = default;

void KernelConvolution::transformRows(std::size_t rows, bool forward, Crew& crew, int parts) {
  crew.run(parts, [&](int part) {
    const auto p = static_cast<std::size_t>(part);
    const auto all = static_cast<std::size_t>(parts);
    for (std::size_t i = rows * p / all; i < rows * (p + 1) / all; ++i) {
      fftwf_complex* transformed = complexAt(spectrum_.get() + i * columns_ * 2);
      if (forward) {
        fftwf_execute_dft_r2c(plans_->rowForward, row(i), transformed);
      } else {
        fftwf_execute_dft_c2r(plans_->rowBackward, transformed, row(i));
      }
    }
  });
}

/// Calls work(block, buffer) for every block of columns; the buffer is the thread's own.
template <class Work>
void KernelConvolution::forEachColumnBlock(Crew& crew, int parts, const Work& work) {
  const std::size_t blocks = columns_ / blockColumns;
  crew.run(parts, [&](int part) {
    const FftwFloats buffer = fftwFloats(size_ * blockFloats);
    for (std::size_t block = static_cast<std::size_t>(part); block < blocks;
         block += static_cast<std::size_t>(parts)) {
      work(block, buffer.get());
    }
  });
}

void KernelConvolution::makeKernel(float spacing, Crew& crew, int parts) {
  for (std::size_t i = 0; i < size_; ++i) {
    const auto dy = static_cast<float>(std::min(i, size_ - i)) * spacing;
    for (std::size_t j = 0; j < size_; ++j) {
      const auto dx = static_cast<float>(std::min(j, size_ - j)) * spacing;
      row(i)[j] = 1 / (1 + dx * dx + dy * dy);
    }
  }
  transformRows(size_, true, crew, parts);
  const double cells = static_cast<double>(size_) * static_cast<double>(size_);
  forEachColumnBlock(crew, parts, [&](std::size_t block, float* buffer) {
    const float* from = spectrum_.get() + block * blockFloats;
    for (std::size_t i = 0; i < size_; ++i) {
      std::memcpy(buffer + i * blockFloats, from + i * columns_ * 2, blockFloats * sizeof(float));
    }
    fftwf_execute_dft(plans_->columnForward, complexAt(buffer), complexAt(buffer));
    float* to = kernel_.data() + block * size_ * blockColumns;
    for (std::size_t i = 0; i < size_; ++i) {
      for (std::size_t c = 0; c < blockColumns; ++c) {  // even in both directions: the transform is real
        const double spline = splineAt(i, size_) * splineAt(block * blockColumns + c, size_);
        to[i * blockColumns + c] =
            static_cast<float>(buffer[i * blockFloats + 2 * c] / (spline * spline * cells));
      }
    }
  });
  std::fill_n(grid_.get(), size_ * size_, 0.0F);
}

void KernelConvolution::run(std::size_t used, Crew& crew, int parts) {
  transformRows(used, true, crew, parts);
  forEachColumnBlock(crew, parts, [&](std::size_t block, float* buffer) {
    float* columns = spectrum_.get() + block * blockFloats;
    for (std::size_t i = 0; i < used; ++i) {
      std::memcpy(buffer + i * blockFloats, columns + i * columns_ * 2, blockFloats * sizeof(float));
    }
    std::fill(buffer + used * blockFloats, buffer + size_ * blockFloats, 0.0F);
    fftwf_execute_dft(plans_->columnForward, complexAt(buffer), complexAt(buffer));
    const float* kernel = kernel_.data() + block * size_ * blockColumns;
    for (std::size_t i = 0; i < size_ * blockColumns; ++i) {
      buffer[2 * i] *= kernel[i];
      buffer[2 * i + 1] *= kernel[i];
    }
    fftwf_execute_dft(plans_->columnBackward, complexAt(buffer), complexAt(buffer));
    for (std::size_t i = 0; i < used; ++i) {
      std::memcpy(columns + i * columns_ * 2, buffer + i * blockFloats, blockFloats * sizeof(float));
    }
  });
  transformRows(used, false, crew, parts);
}

}  // namespace likeness
