#!/usr/bin/env bash
# Fails when a tracked C++ file is not formatted as .clang-format says. To mend: clang-format -i FILE.
set -euo pipefail
cd "$(dirname "$0")/.."

mapfile -t files < <(git ls-files '*.h' '*.cpp')
clang-format --dry-run --Werror "${files[@]}"
echo "format: ${#files[@]} files in order"
