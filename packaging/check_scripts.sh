#!/usr/bin/env bash
# Fails when a script does not parse, or, where shellcheck is installed, has a fault that it knows.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts=(packaging/*.sh tests/bench/run.sh .ci/run)
for script in "${scripts[@]}"; do bash -n "$script"; done
for script in packaging/fetch_assets.mjs tests/bench/*.mjs; do node --check "$script"; done
if command -v shellcheck >/dev/null; then shellcheck "${scripts[@]}"; fi
if command -v desktop-file-validate >/dev/null; then desktop-file-validate packaging/likeness.desktop; fi
echo "scripts: ${#scripts[@]} in order"
