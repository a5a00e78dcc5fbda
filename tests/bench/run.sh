#!/usr/bin/env bash
# Builds the release preset and measures every figure the README names, in one run; prints the table and
# leaves it in build/bench/table.md and .json. Takes an hour and a half: `run.sh digits` and `run.sh faces` a quarter
# of an hour each, `run.sh refusing` twenty-five minutes, `run.sh lab` forty, `run.sh maps` ten. Arguments: see --help.
#   LIKENESS_TEST_DATA  folder with ink/digits.jsonl, ink/letters.jsonl and the sets in faces/ (../shared/data)
#   LIKENESS_BUILD      measures this build folder as it is, instead of building build/release
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

if [[ -z ${LIKENESS_BUILD:-} && " $* " != *" --help "* ]]; then
  "$root/packaging/build.sh" release >&2
fi

# A display of our own, so that the window is drawn for real. Not around each start of the program, since
# xvfb-run itself takes seconds.
display=()
if [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
  if command -v xvfb-run >/dev/null; then
    display=(xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24')
  else
    export QT_QPA_PLATFORM=offscreen
  fi
fi
exec "${display[@]}" node "$here/figures.mjs" "$@"
