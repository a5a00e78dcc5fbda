#include "engine/data/npz_arrays.h"

#include <algorithm>
#include <cctype>

namespace likeness {

namespace {

std::string lower(std::string text) {
  for (char& letter : text) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return text;
}

}  // namespace

const ZipArchive::Entry* NpzArrays::first(const std::vector<std::string>& names) const {
  for (const std::string& name : names) {
    const auto found = std::ranges::find_if(
        archive_.entries(), [&](const auto& entry) { return lower(entry.name) == name + ".npy"; });
    if (found != archive_.entries().end()) return &*found;
  }
  return nullptr;
}

std::string NpzArrays::allNames() const {
  std::string text;
  for (const auto& entry : archive_.entries()) {
    if (text.size() > 200) return text + " ...";
    text += (text.empty() ? "" : ", ") + std::filesystem::path(entry.name).stem().string();
  }
  return text.empty() ? "none" : text;
}

const std::vector<std::string>& NpzArrays::sampleNames() {
  static const std::vector<std::string> names = {"x",          "data",     "images", "vectors",
                                                 "embeddings", "features", "arr_0"};
  return names;
}

const std::vector<std::string>& NpzArrays::labelNames() {
  static const std::vector<std::string> names = {"y",       "labels",  "label", "target",
                                                 "targets", "classes", "arr_1"};
  return names;
}

}  // namespace likeness
