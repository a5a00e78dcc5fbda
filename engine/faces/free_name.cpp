#include "engine/faces/free_name.h"

#include <system_error>

namespace likeness {

namespace fs = std::filesystem;

std::string lowerCase(std::string name) {
  for (char& letter : name) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return name;
}

std::string freeName(const fs::path& folder, const std::string& name, const std::set<std::string>& taken) {
  const std::string ending = fs::path(name).extension().string();
  const std::string stem = name.substr(0, name.size() - ending.size());
  std::string candidate = name;
  const auto isTaken = [&] {
    std::error_code failure;
    return taken.contains(lowerCase(candidate)) ||
           fs::exists(fs::symlink_status(folder / candidate, failure));
  };
  for (int number = 2; isTaken(); ++number) candidate = stem + " (" + std::to_string(number) + ")" + ending;
  return candidate;
}

}  // namespace likeness
