#include "engine/data/outsider_pool.h"

#include <algorithm>

#include "engine/core/error.h"
#include "engine/core/parallel.h"
#include "engine/core/random.h"
#include "engine/data/drawn_outsiders.h"

namespace likeness {

namespace {

GrayImage drawOne(const std::string& kind, Random& random) {
  if (kind == "signs") return drawInventedSign(random);
  if (kind == "shapes") return drawShape(random);
  if (kind == "fonts") return drawPrinted(/*lookAlikes=*/true, random);
  if (kind == "noise") return drawNoise(random);
  throw Error(ErrorCode::internal, {"there are no outsiders called " + kind});
}

}  // namespace

std::vector<std::string> drawnKinds(const OutsiderConfig& config) {
  std::vector<std::string> kinds;
  if (config.signs) kinds.emplace_back("signs");
  if (config.shapes) kinds.emplace_back("shapes");
  if (config.fonts) kinds.emplace_back("fonts");
  if (config.noise) kinds.emplace_back("noise");
  return kinds;
}

LabelledSamples drawOutsiders(const std::vector<std::string>& kinds, std::size_t count, std::uint64_t seed,
                              int threads) {
  LabelledSamples drawn;
  drawn.classNames = kinds;
  if (kinds.empty()) return drawn;
  const std::size_t size = drawn.shape.size();
  drawn.pixels.resize(count * size);
  drawn.labels.resize(count);
  parallelFor(count, threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      Random random(seed, i);
      const std::size_t kind = i % kinds.size();
      const GrayImage picture = drawOne(kinds[kind], random);
      std::copy(picture.pixels.begin(), picture.pixels.end(),
                drawn.pixels.begin() + static_cast<std::ptrdiff_t>(i * size));
      drawn.labels[i] = static_cast<int>(kind);
    }
  });
  return drawn;
}

}  // namespace likeness
