#include "engine/store/safetensors.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/json_reader.h"

namespace likeness {

static_assert(std::endian::native == std::endian::little, "the format is little-endian");

namespace {

constexpr std::size_t mostBytes = std::size_t{2} << 30;
constexpr std::size_t mostHeaderBytes = std::size_t{16} << 20;
constexpr std::size_t mostDimensions = 8;

class Parser {
 public:
  Parser(std::span<const std::uint8_t> bytes, std::string name) : bytes_(bytes), name_(std::move(name)) {}

  TensorFile parse() {
    std::uint64_t headerLength = 0;
    if (bytes_.size() < sizeof headerLength) refuse("it ends inside its header");
    std::memcpy(&headerLength, bytes_.data(), sizeof headerLength);
    if (headerLength > mostHeaderBytes || headerLength > bytes_.size() - sizeof headerLength) {
      refuse("its header is longer than the file");
    }
    const auto* text = reinterpret_cast<const char*>(bytes_.data()) + sizeof headerLength;
    const auto header = parseJson(std::string(text, headerLength), name_);
    if (!header.is_object()) refuse("its header is no object");
    data_ = bytes_.subspan(sizeof headerLength + headerLength);
    TensorFile content;
    for (const auto& [name, description] : header.items()) {
      if (name == "__metadata__") {
        content.metadata = metadata(description);
      } else {
        content.tensors[name] = tensor(name, description);
      }
    }
    return content;
  }

 private:
  [[noreturn]] void refuse(const std::string& fault) const {
    throw Error(ErrorCode::fileDamaged, {name_, fault});
  }

  std::map<std::string, std::string> metadata(const nlohmann::json& json) const {
    if (!json.is_object()) refuse("its metadata are no object");
    std::map<std::string, std::string> values;
    for (const auto& [key, value] : json.items()) {
      if (!value.is_string()) refuse("its metadata are not all texts");
      values[key] = value.get<std::string>();
    }
    return values;
  }

  /// A list of whole numbers that are not negative, or a refusal.
  std::vector<std::int64_t> sizes(const std::string& tensor, const nlohmann::json& json,
                                  const char* key) const {
    const auto found = json.is_object() ? json.find(key) : json.end();
    if (!json.is_object() || found == json.end() || !found->is_array() || found->size() > mostDimensions) {
      refuse("tensor " + tensor + " has no " + key);
    }
    std::vector<std::int64_t> values;
    for (const auto& item : *found) {
      if (!item.is_number_unsigned() || item.get<std::uint64_t>() > mostBytes) {
        refuse("tensor " + tensor + " has impossible " + key);
      }
      values.push_back(item.get<std::int64_t>());
    }
    return values;
  }

  StoredTensor tensor(const std::string& name, const nlohmann::json& json) {
    StoredTensor result;
    result.shape = sizes(name, json, "shape");
    const auto offsets = sizes(name, json, "data_offsets");
    if (offsets.size() != 2 || offsets[0] > offsets[1] ||
        static_cast<std::size_t>(offsets[1]) > data_.size()) {
      refuse("tensor " + name + " lies outside of the file");
    }
    const auto bytes = data_.subspan(static_cast<std::size_t>(offsets[0]),
                                     static_cast<std::size_t>(offsets[1] - offsets[0]));
    // Otherwise a small file could ask for the same bytes again and again until memory is used up.
    claimed_ += bytes.size();
    if (claimed_ > data_.size()) refuse("its tensors overlap");
    std::size_t count = 1;
    for (const auto size : result.shape) {
      if (size != 0 && count > mostBytes / static_cast<std::size_t>(size)) {
        refuse("tensor " + name + " has an impossible shape");
      }
      count *= static_cast<std::size_t>(size);
    }
    const auto type = json.value("dtype", nlohmann::json());
    if (type == "F32") {
      fill(name, result.floats, count, bytes);
    } else if (type == "I64") {
      fill(name, result.integers, count, bytes);
    } else if (type == "U8") {
      fill(name, result.bytes, count, bytes);
    } else {
      refuse("tensor " + name + " is of a type that this program does not know");
    }
    return result;
  }

  template <class T>
  void fill(const std::string& name, std::vector<T>& values, std::size_t count,
            std::span<const std::uint8_t> bytes) const {
    if (bytes.size() % sizeof(T) != 0 || bytes.size() / sizeof(T) != count) {
      refuse("tensor " + name + " has another size than its shape says");
    }
    values.resize(count);
    if (count > 0) std::memcpy(values.data(), bytes.data(), bytes.size());
  }

  std::span<const std::uint8_t> bytes_;
  std::span<const std::uint8_t> data_;
  std::size_t claimed_ = 0;  // bytes of data_ that tensors have taken
  std::string name_;
};

}  // namespace

TensorFile parseTensorFile(std::span<const std::uint8_t> bytes, const std::filesystem::path& file) {
  return Parser(bytes, file.string()).parse();
}

TensorFile readTensorFile(const std::filesystem::path& file) {
  return parseTensorFile(readFile(file, mostBytes), file);
}

void writeTensorFile(const std::filesystem::path& file, const TensorFile& content) {
  nlohmann::json header = nlohmann::json::object();
  if (!content.metadata.empty()) header["__metadata__"] = content.metadata;
  std::string data;
  for (const auto& [name, tensor] : content.tensors) {
    const std::size_t start = data.size();
    const auto append = [&](const auto& values) {
      data.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(values[0]));
    };
    append(tensor.floats);
    append(tensor.integers);
    append(tensor.bytes);
    const char* type = !tensor.integers.empty() ? "I64" : !tensor.bytes.empty() ? "U8" : "F32";
    header[name] = {{"dtype", type}, {"shape", tensor.shape}, {"data_offsets", {start, data.size()}}};
  }
  std::string text = header.dump();
  text.append((8 - text.size() % 8) % 8, ' ');  // keeps the data aligned for readers that map the file
  const std::uint64_t length = text.size();
  std::string bytes(reinterpret_cast<const char*>(&length), sizeof length);
  writeFileAtomically(file, bytes + text + data);
}

}  // namespace likeness
