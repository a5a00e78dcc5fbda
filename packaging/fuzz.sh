#!/usr/bin/env bash
# Builds the libFuzzer targets with clang and runs each for some seconds; stops at the first that crashes.
#   packaging/fuzz.sh [SECONDS]     (20 unless told otherwise)
# Seeds are read from tests/fuzz/corpus/TARGET; what a run finds stays in build/fuzz/found/TARGET.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-20}
packaging/build.sh fuzz

shopt -s nullglob
ran=0
for target in build/fuzz/tests/fuzz/fuzz_*; do
  [[ -f $target && -x $target ]] || continue
  name=$(basename "$target")
  found=build/fuzz/found/$name
  mkdir -p "$found"
  seeds=()
  if [[ -d tests/fuzz/corpus/$name ]]; then seeds=("tests/fuzz/corpus/$name"); fi
  echo "fuzz: $name for $seconds s"
  log=build/fuzz/$name.log
  # The first folder takes new inputs, the others are only read. A slow or huge input counts as a crash.
  if ! "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="build/fuzz/$name-" "$found" "${seeds[@]}" >"$log" 2>&1; then
    tail -n 60 "$log"
    echo "fuzz: $name crashed; the input is named above, the whole log is $log" >&2
    exit 1
  fi
  grep -E 'number_of_executed_units|peak_rss_mb' "$log" || true
  ran=$((ran + 1))
done
if ((ran == 0)); then
  echo "fuzz: no target was built in build/fuzz/tests/fuzz" >&2
  exit 1
fi
echo "fuzz: $ran targets, no crash"
