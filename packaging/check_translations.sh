#!/usr/bin/env bash
# Fails when a text of the program is not translated, or a translation is of a text that is gone.
# To mend: packaging/update_translations.sh, then translate what it adds.
set -euo pipefail
cd "$(dirname "$0")/.."

fail() {
  echo "translations: $1" >&2
  exit 1
}

shopt -s nullglob
files=(translations/*.ts)
((${#files[@]} > 0)) || fail "there is no translations/*.ts"
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

for file in "${files[@]}"; do
  if grep -nE 'type="(unfinished|vanished|obsolete)"' "$file"; then
    fail "$file has the entries above that are unfinished or of no use any more"
  fi
  # A copy brought up to date shows what the sources have and the file lacks, and the other way round.
  copy=$fresh/$(basename "$file")
  cp "$file" "$copy"
  packaging/update_translations.sh "$copy"
  if grep -B 6 'type="unfinished"' "$copy"; then
    fail "$file lacks the texts above"
  fi
  [[ $(grep -c '<source>' "$copy") == $(grep -c '<source>' "$file") ]] ||
    fail "$file has texts that are in the program no more"
done
echo "translations: ${#files[@]} files complete"
