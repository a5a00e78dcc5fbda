#!/usr/bin/env bash
# Sets up, builds and starts the window; arguments go to the program.
# Without a display it runs the program's tour and says where its pictures are.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

"$root/packaging/setup.sh"
"$root/packaging/build.sh" release
program=$root/build/release/app/likeness

# Who passes arguments without a display (--help, --tour DIR) gets just that, off screen.
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
  exec "$program" "$@"
fi
if (($# > 0)); then
  exec env QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}" "$program" "$@"
fi
tour=$root/build/tour
echo "run: no display here, so the program takes its tour off screen."
xvfb-run --auto-servernum "$program" --tour "$tour"
echo "run: the tour's pictures are in $tour"
