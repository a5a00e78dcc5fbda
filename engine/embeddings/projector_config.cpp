#include "engine/embeddings/projector_config.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/open_file.h"
#include "engine/embeddings/embedding_text.h"
#include "engine/embeddings/sprite.h"
#include "engine/embeddings/text_message.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largestConfig = std::size_t{16} << 20;
constexpr std::size_t largestText = std::size_t{2} << 30;

[[noreturn]] void damaged(const fs::path& file, const std::string& fault) {
  throw Error(ErrorCode::fileDamaged, {file.string(), fault});
}
[[noreturn]] void unusable(const fs::path& file, const std::string& fault) {
  throw Error(ErrorCode::dataSetUnusable, {file.string(), fault});
}

std::vector<std::size_t> sizesOf(const TextMessage& message, const std::string& name, const fs::path& file) {
  std::vector<std::size_t> sizes;
  for (const TextMessage::Field* field : message.all(name)) {
    std::uint32_t size = 0;
    const std::string& text = field->value;
    const auto [stopped, fault] = std::from_chars(text.data(), text.data() + text.size(), size);
    if (fault != std::errc() || stopped != text.data() + text.size() || field->message != nullptr)
      damaged(file, "its " + name + " is no number");
    sizes.push_back(size);
  }
  return sizes;
}

void readSprite(const TextMessage& message, ProjectorEmbedding& embedding, const fs::path& file) {
  embedding.spritePath = message.value("image_path");
  const auto sizes = sizesOf(message, "single_image_dim", file);
  if (embedding.spritePath.empty()) return;
  if (sizes.size() != 2 || sizes[0] == 0 || sizes[1] == 0)
    damaged(file, "single_image_dim has to be the width and the height of a single picture");
  embedding.spriteWidth = sizes[0];
  embedding.spriteHeight = sizes[1];
}

ProjectorEmbedding embeddingOf(const TextMessage& message, const fs::path& file) {
  ProjectorEmbedding embedding;
  embedding.tensorName = message.value("tensor_name");
  embedding.tensorPath = message.value("tensor_path");
  embedding.metadataPath = message.value("metadata_path");
  embedding.tensorShape = sizesOf(message, "tensor_shape", file);
  const auto sprites = message.all("sprite");
  if (sprites.empty()) return embedding;
  if (sprites.back()->message == nullptr) damaged(file, "its sprite is no message");
  readSprite(*sprites.back()->message, embedding, file);
  return embedding;
}

ProjectorEmbedding chosen(const std::vector<ProjectorEmbedding>& embeddings, const std::string& wanted,
                          const fs::path& file) {
  for (const ProjectorEmbedding& embedding : embeddings) {
    if (wanted.empty() ? !embedding.tensorPath.empty() : embedding.tensorName == wanted) {
      if (!embedding.tensorPath.empty()) return embedding;
      unusable(file, "the vectors of \"" + wanted + "\" are in a TensorFlow checkpoint, which is not read");
    }
  }
  if (!wanted.empty()) unusable(file, "it names no embedding \"" + wanted + "\"");
  if (embeddings.empty()) unusable(file, "it names no embedding");
  unusable(file, "its vectors are in a TensorFlow checkpoint, which is not read; it names no tensor_path");
}

/// TensorBoard takes what is no text for float32 of the shape that the configuration names.
bool isBinary(const fs::path& path) {
  const OpenFile file(path);
  std::vector<std::uint8_t> start(std::min<std::size_t>(file.size(), 4096));
  start.resize(file.readSome(0, start));
  static constexpr std::string_view known = "0123456789+-.eE \t\r\nnaifNAIFty";
  return std::ranges::any_of(
      start, [](std::uint8_t byte) { return known.find(static_cast<char>(byte)) == std::string_view::npos; });
}

Matrix readBinary(const fs::path& path, const std::vector<std::size_t>& shape, const fs::path& config) {
  const OpenFile file(path);
  if (shape.size() != 2 || shape[1] == 0) damaged(config, "tensor_shape has to be two numbers");
  // Both are below 2^32, the product of the sizes below 2^64.
  if (shape[0] * shape[1] > largestText / sizeof(float) ||
      shape[0] * shape[1] * sizeof(float) != file.size()) {
    damaged(path, "its " + std::to_string(file.size()) + " bytes are not " + std::to_string(shape[0]) +
                      " rows of " + std::to_string(shape[1]) + " numbers");
  }
  Matrix matrix(shape[0], shape[1]);
  file.read(0, {reinterpret_cast<std::uint8_t*>(matrix.values.data()), matrix.values.size() * sizeof(float)});
  return matrix;
}

}  // namespace

std::vector<ProjectorEmbedding> parseProjectorConfig(std::string_view text, const fs::path& file) {
  const TextMessage message = parseTextMessage(text, file);
  std::vector<ProjectorEmbedding> embeddings;
  for (const TextMessage::Field* field : message.all("embeddings")) {
    if (field->message == nullptr) damaged(file, "one of its embeddings is no message");
    embeddings.push_back(embeddingOf(*field->message, file));
  }
  return embeddings;
}

EmbeddingTable readProjectorConfig(const fs::path& file, const TableReading& options,
                                   const ReadingWatch& watch) {
  const auto embeddings = parseProjectorConfig(readTextFile(file, largestConfig), file);
  const ProjectorEmbedding embedding = chosen(embeddings, options.embedding, file);
  const fs::path folder = file.parent_path();
  const fs::path vectors = folder / embedding.tensorPath;
  EmbeddingTable table;
  table.name = embedding.tensorName.empty() ? vectors.stem().string() : embedding.tensorName;
  table.vectors = isBinary(vectors) ? readBinary(vectors, embedding.tensorShape, file)
                                    : parseVectorLines(readTextFile(vectors, largestText), vectors, watch);
  if (!embedding.metadataPath.empty())
    addMetadata(table, folder / embedding.metadataPath, '\t', options.labelColumn, vectors);
  if (!embedding.spritePath.empty()) {
    table.pictures = std::make_shared<LabelledSamples>(cutSprite(
        folder / embedding.spritePath, table.size(), embedding.spriteWidth, embedding.spriteHeight));
  }
  return table;
}

}  // namespace likeness
