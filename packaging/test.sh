#!/usr/bin/env bash
# Sets up, builds and runs all tests; arguments go to ctest (packaging/test.sh -R trainer).
# Ends with a line "N passed, N failed"; fails when a test failed, or when none ran.
#   LIKENESS_PRESET  what to build (release; with CI=true the stricter ci)
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${LIKENESS_PRESET:-$([[ ${CI:-} == true ]] && echo ci || echo release)}
packaging/setup.sh
packaging/build.sh "$preset"

log=build/$preset/tests.log
status=0
QT_QPA_PLATFORM=offscreen ctest --test-dir "build/$preset" --parallel "$(nproc)" --output-on-failure --no-tests=error "$@" 2>&1 |
  tee "$log" || status=$?

# ctest sums up with "60% tests passed, 2 tests failed out of 5", where skipped ones count as passed
# and are listed above as "4 - name (Skipped)".
read -r failed total < <(sed -n 's/.*tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log") || true
skipped=$(grep -cE '^[[:space:]]+[0-9]+ - .* \(Skipped\)$' "$log" || true)
passed=$((${total:-0} - ${failed:-0} - skipped))
# Nothing run is no success, whatever ctest says.
if ((passed + ${failed:-0} == 0)); then status=1; fi
echo "$passed passed, ${failed:-0} failed$( ((skipped == 0)) || echo ", $skipped skipped")"
exit "$status"
