#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace likeness {

/// A dense tensor of floats, of 64-bit integers or of bytes, row-major.
struct StoredTensor {
  std::vector<std::int64_t> shape;
  std::vector<float> floats;  // one of the three is filled
  std::vector<std::int64_t> integers;
  std::vector<std::uint8_t> bytes{};
};

/// The content of a .safetensors file (Hugging Face's format: an 8-byte header length, a JSON header, the
/// data). Chosen over torch's archives because it holds data alone: a damaged or hostile file can be refused
/// before anything acts on it, and other programs read it.
struct TensorFile {
  std::map<std::string, StoredTensor> tensors;
  std::map<std::string, std::string> metadata;
};

/// At most 2 GiB. Errors: those of readFile; fileDamaged with the fault.
TensorFile readTensorFile(const std::filesystem::path& file);
/// The same from memory; `file` names it in errors.
TensorFile parseTensorFile(std::span<const std::uint8_t> bytes, const std::filesystem::path& file);
/// Atomic, as every writer. Errors: diskFull, fileUnwritable.
void writeTensorFile(const std::filesystem::path& file, const TensorFile& content);

}  // namespace likeness
