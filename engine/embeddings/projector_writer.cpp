#include "engine/embeddings/projector_writer.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "engine/core/error.h"
#include "engine/core/files.h"
#include "engine/core/utf8.h"
#include "engine/embeddings/map_rows.h"
#include "engine/embeddings/projector_config.h"
#include "engine/embeddings/sprite.h"
#include "engine/embeddings/text_message.h"

namespace likeness {

namespace fs = std::filesystem;

namespace {

constexpr int largestSprite = 8192;  // of TensorBoard
constexpr int smallestTile = 4;

using Rows = std::vector<std::size_t>;

std::string vectorsText(const EmbeddingTable& table, const Rows& rows) {
  std::string text;
  for (const std::size_t row : rows) {
    const char* between = "";
    for (const float number : table.vectors.row(row)) {
      text += between + numberText(number);
      between = "\t";
    }
    text += '\n';
  }
  return text;
}

bool hasGap(const EmbeddingColumn& column, const Rows& rows) {
  return std::ranges::any_of(rows, [&](std::size_t row) {
    return cellText(column, row).find_first_not_of(" \t\r\n") == std::string::npos;
  });
}

std::string metadataText(const EmbeddingTable& table, const Rows& rows) {
  const bool single = table.columns.size() == 1;
  const bool counted = single && hasGap(table.columns.front(), rows);
  std::string text;
  std::vector<std::string> cells;
  for (const EmbeddingColumn& column : table.columns) cells.push_back(column.name);
  if (counted) cells.emplace_back("row");
  if (!single || counted) text += separatedLine(cells, '\t');
  for (const std::size_t row : rows) {
    cells.clear();
    for (const EmbeddingColumn& column : table.columns) cells.push_back(cellText(column, row));
    if (counted) cells.push_back(std::to_string(row));
    text += separatedLine(cells, '\t');
  }
  return text;
}

std::string configText(const EmbeddingTable& table, const Rows& rows, const std::optional<Sprite>& sprite) {
  const std::string name = table.name.empty() ? "embedding" : asUtf8(table.name);
  std::string text = "embeddings {\n  tensor_name: " + quotedText(name) +
                     "\n  tensor_shape: " + std::to_string(rows.size()) +
                     "\n  tensor_shape: " + std::to_string(table.vectors.columns) +
                     "\n  tensor_path: \"vectors.tsv\"\n";
  if (!table.columns.empty()) text += "  metadata_path: \"metadata.tsv\"\n";
  if (sprite) {
    text += "  sprite {\n    image_path: \"sprite.png\"\n    single_image_dim: " +
            std::to_string(sprite->tileWidth) +
            "\n    single_image_dim: " + std::to_string(sprite->tileHeight) + "\n  }\n";
  }
  return text + "}\n";
}

}  // namespace

void writeProjectorFolder(const fs::path& folder, const EmbeddingTable& table, const Rows& wanted) {
  Rows rows = wanted;
  for (std::size_t i = 0; wanted.empty() && i < table.size(); ++i) rows.push_back(i);
  if (std::ranges::any_of(rows, [&](std::size_t row) { return row >= table.size(); }))
    throw Error(ErrorCode::internal, {"rows that are not those of the table"});
  makeFolder(folder);
  writeFileAtomically(folder / "vectors.tsv", vectorsText(table, rows));
  if (!table.columns.empty()) writeFileAtomically(folder / "metadata.tsv", metadataText(table, rows));
  std::optional<Sprite> sprite;
  if (table.pictures)
    sprite = makeSprite(*table.pictures, rows, {largestSprite, largestSprite, smallestTile});
  if (sprite) {
    const std::vector<std::uint8_t> png = encodeSprite(*sprite, SpriteFormat::png);
    writeFileAtomically(folder / "sprite.png",
                        std::string_view(reinterpret_cast<const char*>(png.data()), png.size()));
  }
  writeFileAtomically(folder / projectorConfigName, configText(table, rows, sprite));
}

}  // namespace likeness
