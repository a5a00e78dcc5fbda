#include "engine/project/linear_algebra.h"

#include <algorithm>

#include "engine/core/error.h"
#include "engine/core/single_threaded_blas.h"

// As Fortran has them; the lengths of the texts come last.
extern "C" {
void dgemm_(const char*, const char*, const int*, const int*, const int*, const double*, const double*,
            const int*, const double*, const int*, const double*, double*, const int*, std::size_t,
            std::size_t);
void sgemm_(const char*, const char*, const int*, const int*, const int*, const float*, const float*,
            const int*, const float*, const int*, const float*, float*, const int*, std::size_t, std::size_t);
void dsyrk_(const char*, const char*, const int*, const int*, const double*, const double*, const int*,
            const double*, double*, const int*, std::size_t, std::size_t);
void dsyevr_(const char*, const char*, const char*, const int*, double*, const int*, const double*,
             const double*, const int*, const int*, const double*, int*, double*, double*, const int*, int*,
             double*, const int*, int*, const int*, int*, std::size_t, std::size_t, std::size_t);
}

namespace likeness {

namespace {

int asInt(std::size_t number) {
  return static_cast<int>(number);
}

/// Leading dimensions may not be 0.
int leading(std::size_t rows) {
  return asInt(std::max<std::size_t>(rows, 1));
}

struct ProductNumbers {
  explicit ProductNumbers(const ProductShape& shape)
      : m(asInt(shape.m)),
        n(asInt(shape.n)),
        k(asInt(shape.k)),
        leadingA(leading(shape.transposeA ? shape.k : shape.m)),
        leadingB(leading(shape.transposeB ? shape.n : shape.k)),
        leadingC(leading(shape.m)),
        formA(shape.transposeA ? 'T' : 'N'),
        formB(shape.transposeB ? 'T' : 'N') {}

  int m, n, k, leadingA, leadingB, leadingC;
  char formA, formB;
};

}  // namespace

void addProduct(const ProductShape& shape, const double* a, const double* b, double* c) {
  useSingleThreadedBlas();
  const ProductNumbers s(shape);
  const double one = 1;
  dgemm_(&s.formA, &s.formB, &s.m, &s.n, &s.k, &one, a, &s.leadingA, b, &s.leadingB, &one, c, &s.leadingC, 1,
         1);
}

void addProduct(const ProductShape& shape, const float* a, const float* b, float* c) {
  useSingleThreadedBlas();
  const ProductNumbers s(shape);
  const float one = 1;
  sgemm_(&s.formA, &s.formB, &s.m, &s.n, &s.k, &one, a, &s.leadingA, b, &s.leadingB, &one, c, &s.leadingC, 1,
         1);
}

void addOuterProduct(std::size_t n, std::size_t k, const double* a, double* c) {
  useSingleThreadedBlas();
  const int size = asInt(n);
  const int columns = asInt(k);
  const int stride = leading(n);
  const double one = 1;
  dsyrk_("L", "N", &size, &columns, &one, a, &stride, &one, c, &stride, 1, 1);
}

Eigenpairs largestEigenpairs(std::vector<double>& matrix, std::size_t n, std::size_t count) {
  Eigenpairs pairs;
  count = std::min(count, n);
  if (count == 0) return pairs;
  useSingleThreadedBlas();
  const int size = asInt(n);
  const int first = asInt(n - count + 1);
  const double unused = 0;
  int found = 0;
  std::vector<double> values(n);
  std::vector<double> vectors(n * count);
  std::vector<int> support(2 * n);
  std::vector<double> work(std::max<std::size_t>(64 * n, 26 * n));
  std::vector<int> places(10 * n);
  const int workSize = asInt(work.size());
  const int placesSize = asInt(places.size());
  int fault = 0;
  dsyevr_("V", "I", "L", &size, matrix.data(), &size, &unused, &unused, &first, &size, &unused, &found,
          values.data(), vectors.data(), &size, support.data(), work.data(), &workSize, places.data(),
          &placesSize, &fault, 1, 1, 1);
  if (fault != 0 || asInt(count) != found) throw Error(ErrorCode::internal, {"no eigenvectors were found"});
  for (std::size_t i = count; i-- > 0;) {  // LAPACK's order is ascending
    pairs.values.push_back(values[i]);
    const auto begin = vectors.begin() + static_cast<std::ptrdiff_t>(i * n);
    pairs.vectors.insert(pairs.vectors.end(), begin, begin + static_cast<std::ptrdiff_t>(n));
  }
  return pairs;
}

}  // namespace likeness
