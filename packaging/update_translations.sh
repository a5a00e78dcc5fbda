#!/usr/bin/env bash
# Brings translations/*.ts up to date with the texts in the sources.
#   packaging/update_translations.sh [FILE.ts...]
set -euo pipefail
cd "$(dirname "$0")/.."

if (($# == 0)); then set -- translations/*.ts; fi
# Debian keeps Qt 6's tools out of the PATH. Line numbers are left out: they would change with every commit.
PATH=/usr/lib/qt6/bin:$PATH
for file in "$@"; do
  only=()
  # The texts are English; of English a file holds what differs for one: "1 face".
  if [[ $(basename "$file") == likeness_en.ts ]]; then only=(-pluralonly); fi
  lupdate -silent -no-obsolete -locations none -extensions cpp,h "${only[@]}" \
    -tr-function-alias translate+=LIKENESS_TEXT -I . app ui engine -ts "$file"
done
