#pragma once

#include <filesystem>

/// Where things are, said in one file: a path among the definitions of every test would keep ccache from
/// sharing them between folders.
namespace likeness::tests {

/// The root of the repository.
std::filesystem::path sourceFolder();

/// resources/export/recognize.cpp, compiled for OpenCV or for LibTorch.
std::filesystem::path exportExampleProgram(bool torchScript);

/// The likeness-cli of this build.
std::filesystem::path commandLineProgram();

}  // namespace likeness::tests
