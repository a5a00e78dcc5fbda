#!/usr/bin/env bash
# Configures and builds with a preset of CMakePresets.json, into build/PRESET.
#   packaging/build.sh [PRESET]     (release unless told otherwise)
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:-release}
cmake --preset "$preset" "${@:2}"
cmake --build --preset "$preset" --parallel "$(nproc)"
