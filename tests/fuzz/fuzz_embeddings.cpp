#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>

#include "engine/embeddings/array_table.h"
#include "engine/embeddings/embedding_text.h"
#include "engine/embeddings/projector_config.h"
#include "engine/embeddings/text_message.h"
#include "engine/store/map_frames.h"
#include "engine/store/npy_file.h"
#include "tests/fuzz/fuzz_target.h"

using namespace likeness;

namespace {

void checkTable(const EmbeddingTable& table) {
  fuzz::check(table.vectors.values.size() == table.size() * table.vectors.columns);
  fuzz::check(table.labelColumn < static_cast<int>(table.columns.size()));
  for (const EmbeddingColumn& column : table.columns) {
    const bool texts = column.kind == EmbeddingColumn::Kind::text;
    fuzz::check((texts ? column.texts.size() : column.numbers.size()) == table.size());
  }
  if (table.pictures) fuzz::check(table.pictures->size() == table.size());
}

/// What is read in parts is read from a file.
std::filesystem::path fileOf(std::span<const std::uint8_t> bytes) {
  static const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("fuzz_embeddings_" + std::to_string(::getpid()));
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return file;
}

}  // namespace

/// Every reader of embeddings takes every input: what is none of its kind it has to refuse.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span bytes(data, size);
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  fuzz::run([&] {
    const TextMessage message = parseTextMessage(text, "fuzz.pbtxt");
    for (const auto& field : message.fields)
      fuzz::check(parseTextMessage("t: " + quotedText(field.value), "fuzz").value("t") == field.value);
  });
  fuzz::run([&] { parseProjectorConfig(text, "fuzz.pbtxt"); });
  for (const char* name : {"fuzz.csv", "fuzz.tsv"}) {
    fuzz::run([&] { checkTable(parseEmbeddingText(text, name)); });
    fuzz::run([&] { parseMetadata(text, name, separatorOf(name)); });
  }
  fuzz::run([&] { parseVectorLines(text, "fuzz.tsv"); });
  fuzz::run([&] { checkTable(parseNpzTable(bytes, "fuzz.npz")); });
  const std::filesystem::path file = fileOf(bytes);
  fuzz::run([&] {
    const Matrix matrix = NpyFile(file).readMatrix();
    fuzz::check(matrix.values.size() == matrix.rows * matrix.columns);
  });
  return fuzz::run([&] {
    const MapFrames frames(file);
    for (std::size_t i = 0; i < frames.size(); ++i) fuzz::check(frames.places(i).rows == frames.points());
  });
}
