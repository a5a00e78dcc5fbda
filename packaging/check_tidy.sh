#!/usr/bin/env bash
# Runs clang-tidy, with the checks of .clang-tidy, on as many sources as fit into a time.
#   packaging/check_tidy.sh [SECONDS]     (240 unless told otherwise; 0: all files, however long)
# Two queues are taken in turn: the files by their newest commit, newest first, and all files starting
# where the number of commits says, so that what a large change left over is reached later. It is said
# how many were not reached. Any finding fails the run.
# engine/metric and engine/train are left out: no clang of Debian 12 (14 to 19) can parse LibTorch
# 1.13's headers as C++20, where std::vector of its incomplete IValue is instantiated early.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-240}

# Built first, for the compile commands and what moc writes; nothing to do after packaging/test.sh in CI.
packaging/build.sh ci

sources=('engine/*.cpp' 'ui/*.cpp' 'app/*.cpp' ':!engine/metric' ':!engine/train')
mapfile -t all < <(git ls-files "${sources[@]}")
((${#all[@]} > 0)) || { echo "tidy: no sources" >&2; exit 1; }
start=$(($(git rev-list --count HEAD) * 20 % ${#all[@]}))
mapfile -t queue < <(paste -d '\n' <(git log --diff-filter=d --name-only --format= -- "${sources[@]}") \
  <(printf '%s\n' "${all[@]:start}" "${all[@]:0:start}") | awk '!seen[$0]++' |
  while read -r file; do if [[ -f $file ]]; then echo "$file"; fi; done)

# Two at a time; a file that is begun is finished. The commands are g++'s: clang need not know its warnings.
export deadline=$(($(date +%s) + (seconds > 0 ? seconds : 1000000)))
done_list=$(mktemp)
trap 'rm -f "$done_list"' EXIT
export done_list
# shellcheck disable=SC2016  # expanded by the inner shell
if ! printf '%s\0' "${queue[@]}" | xargs -0 -n 1 -P 2 bash -c '
  (($(date +%s) < deadline)) || exit 0
  echo "$0" >>"$done_list"
  output=$(clang-tidy -p build/ci --quiet --extra-arg=-Wno-unknown-warning-option "$0" 2>&1) || { echo "$output"; exit 1; }'; then
  echo "tidy: mend the findings above" >&2
  exit 1
fi
echo "tidy: $(wc -l <"$done_list") of ${#queue[@]} files looked at, nothing found"
