#include "engine/store/tfjs_weights.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/json_reader.h"

namespace likeness {

static_assert(std::endian::native == std::endian::little, "the format is little-endian");

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostDimensions = 8;

class Parser {
 public:
  Parser(fs::path manifestFile, std::span<const std::uint8_t> weights, fs::path weightsFile)
      : manifestFile_(std::move(manifestFile)), weights_(weights), weightsFile_(std::move(weightsFile)) {}

  std::map<std::string, StoredTensor> parse(const std::string& manifest) {
    const auto json = parseJson(manifest, manifestFile_.string());
    if (!json.is_array() || json.size() != 1 || !json[0].is_object())
      refuse("it does not list one file of weights");
    const auto& group = json[0];
    const auto paths = group.value("paths", nlohmann::json());
    if (!paths.is_array() || paths.size() != 1) refuse("it does not list one file of weights");
    const auto list = group.value("weights", nlohmann::json());
    if (!list.is_array()) refuse("it lists no tensors");
    std::map<std::string, StoredTensor> tensors;
    for (const auto& description : list) {
      auto [name, tensor] = read(description);
      if (!tensors.emplace(name, std::move(tensor)).second) refuse("it lists tensor " + name + " twice");
    }
    if (!weights_.empty()) {
      throw Error(ErrorCode::fileDamaged, {weightsFile_.string(), "it is longer than its manifest says"});
    }
    return tensors;
  }

 private:
  [[noreturn]] void refuse(const std::string& fault) const {
    throw Error(ErrorCode::fileDamaged, {manifestFile_.string(), fault});
  }

  std::pair<std::string, StoredTensor> read(const nlohmann::json& description) {
    if (!description.is_object()) refuse("it lists something else than tensors");
    const auto name = description.value("name", nlohmann::json());
    if (!name.is_string()) refuse("it lists a tensor without a name");
    if (description.value("dtype", nlohmann::json()) != "float32")
      refuse("tensor " + name.get<std::string>() + " is not of type float32");
    StoredTensor tensor;
    const std::size_t count = readShape(name.get<std::string>(), description, tensor);
    const auto quantization = description.find("quantization");
    if (quantization == description.end()) {
      tensor.floats.resize(count);
      const auto bytes = take(count, sizeof(float));
      if (count > 0) std::memcpy(tensor.floats.data(), bytes.data(), bytes.size());
    } else {
      fillQuantized(name.get<std::string>(), *quantization, count, tensor);
    }
    return {name.get<std::string>(), std::move(tensor)};
  }

  /// How many numbers the tensor has; never more than there are bytes, so that nothing is taken for a lie.
  std::size_t readShape(const std::string& name, const nlohmann::json& description,
                        StoredTensor& tensor) const {
    const auto shape = description.value("shape", nlohmann::json());
    if (!shape.is_array() || shape.size() > mostDimensions) refuse("tensor " + name + " has no shape");
    std::size_t count = 1;
    for (const auto& size : shape) {
      if (!size.is_number_unsigned() || size.get<std::uint64_t>() == 0) {
        refuse("tensor " + name + " has an impossible shape");
      }
      if (size.get<std::uint64_t>() > weights_.size() / count) refuseShort();
      count *= size.get<std::size_t>();
      tensor.shape.push_back(size.get<std::int64_t>());
    }
    return count;
  }

  void fillQuantized(const std::string& name, const nlohmann::json& quantization, std::size_t count,
                     StoredTensor& tensor) {
    if (!quantization.is_object() || quantization.value("dtype", nlohmann::json()) != "uint8") {
      refuse("tensor " + name + " is quantised in a way that this program does not know");
    }
    const auto number = [&](const char* key) {
      const auto found = quantization.find(key);
      if (found == quantization.end() || !found->is_number() || !std::isfinite(found->get<float>())) {
        refuse("tensor " + name + " has no " + key);
      }
      return found->get<double>();
    };
    const double scale = number("scale");
    const double least = number("min");
    for (const std::uint8_t byte : take(count, 1))
      tensor.floats.push_back(static_cast<float>(byte * scale + least));
  }

  [[noreturn]] void refuseShort() const {
    throw Error(ErrorCode::fileDamaged, {weightsFile_.string(), "it is shorter than its manifest says"});
  }

  std::span<const std::uint8_t> take(std::size_t count, std::size_t bytesEach) {
    if (count > weights_.size() / bytesEach) refuseShort();
    const auto taken = weights_.first(count * bytesEach);
    weights_ = weights_.subspan(taken.size());
    return taken;
  }

  fs::path manifestFile_;
  std::span<const std::uint8_t> weights_;  // those not yet taken
  fs::path weightsFile_;
};

}  // namespace

std::map<std::string, StoredTensor> parseTfjsWeights(const std::string& manifest,
                                                     const fs::path& manifestFile,
                                                     std::span<const std::uint8_t> weights,
                                                     const fs::path& weightsFile) {
  return Parser(manifestFile, weights, weightsFile).parse(manifest);
}

}  // namespace likeness
