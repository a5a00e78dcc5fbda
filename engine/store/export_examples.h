#pragma once

#include <string_view>

namespace likeness {

// The files of resources/export, which go into every export.
extern const std::string_view exportedPythonExample;
extern const std::string_view exportedCppExample;
extern const std::string_view exportedReadme;

}  // namespace likeness
