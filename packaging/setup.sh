#!/usr/bin/env bash
# Installs what is missing to build and run Likeness on Debian 12 or 13, and gets the data sets.
#   packaging/setup.sh [--ci] [--verify]
#     --ci      also what only the checks in .ci/run need (clang, clang-format, clang-tidy)
#     --verify  read every byte of the data sets again and compare the sums
# Returns within a second when nothing is missing.
set -euo pipefail

# Tools are looked for as commands: any npm will do, not only Debian's (which another one would conflict with).
tools=(g++:g++ cmake:cmake ninja:ninja-build ccache:ccache git:git node:nodejs npm:npm
  xvfb-run:xvfb xauth:xauth pkg-config:pkgconf)
# Libraries are looked for as packages. xvfb-run needs xauth; Debian's LibTorch is 100 times slower
# without libopenblas0-pthread, which it does not ask for.
packages=(ca-certificates libtorch-dev libgloo-dev libopenblas0-pthread libopencv-dev
  qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev
  libqcustomplot-dev nlohmann-json3-dev zlib1g-dev libsqlite3-dev nettle-dev
  libjpeg62-turbo-dev libheif-dev libexiv2-dev libxxhash-dev libhnswlib-dev
  libblas-dev liblapack-dev libfftw3-dev)
# From Debian 13 on libheif loads its decoders, and does not ask for the one that telephones' photos need.
debian=$(sed -n 's/^VERSION_ID="\{0,1\}\([0-9]*\).*/\1/p' /etc/os-release 2>/dev/null || true)
if ((${debian:-13} >= 13)); then packages+=(libheif-plugin-libde265); fi

verify=()
for argument in "$@"; do
  case $argument in
    --ci)
      tools+=(clang++:clang clang-format:clang-format clang-tidy:clang-tidy)
      packages+=(libclang-rt-dev)
      ;;
    --verify) verify=(--verify) ;;
    *)
      echo "usage: packaging/setup.sh [--ci] [--verify]" >&2
      exit 2
      ;;
  esac
done

say() { echo "setup: $*"; }

fail() {
  echo "setup: $1" >&2
  echo "  What to do: $2" >&2
  exit 1
}

missing_packages() {
  local tool package installed
  for tool in "${tools[@]}"; do
    command -v "${tool%%:*}" >/dev/null || echo "${tool#*:}"
  done
  # Unknown names make dpkg-query fail, and are just what is looked for.
  # shellcheck disable=SC2016  # the ${...} are dpkg-query's own
  installed=" $(dpkg-query --show --showformat='${Package}:${db:Status-Status} ' "${packages[@]}" 2>/dev/null || true)"
  for package in "${packages[@]}"; do
    [[ $installed == *" $package:installed "* ]] || echo "$package"
  done
}

install_packages() {
  local as_root=() step
  if ((EUID != 0)); then
    command -v sudo >/dev/null ||
      fail "these packages are missing, and only root can install them: $*" \
        "as root, run: apt-get update && apt-get install --no-install-recommends $*"
    # With a terminal sudo may ask for a password; without one it must not wait for it.
    [[ -t 0 ]] && as_root=(sudo) || as_root=(sudo -n)
    "${as_root[@]}" true ||
      fail "these packages are missing, and sudo does not let you install them: $*" \
        "ask an administrator to run: apt-get update && apt-get install --no-install-recommends $*"
  fi
  local options=(-q -o DPkg::Lock::Timeout=120 -o Acquire::Retries=2 -o Dpkg::Use-Pty=0)
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}")

  say "installing these packages and what they need (on a bare Debian some minutes and 3 GB): $*"
  # An unreachable third-party source fails this step but need not matter; the next one decides.
  step="apt-get update"
  if "${apt[@]}" -o APT::Update::Error-Mode=any update; then step="apt-get install"; fi
  "${apt[@]}" install --yes --no-install-recommends "$@" ||
    fail "$step failed; the lines above say why. Missing: $*" \
      "connect to the network, or free space on the disk, then run this again. What is installed stays."
}

check_blas() {
  local library
  for library in /usr/lib/*/libblas.so.3; do
    [[ $(readlink -f "$library") == *openblas* ]] ||
      say "warning: $library is $(readlink -f "$library"), not OpenBLAS: training will be very slow." \
        "To mend it: sudo update-alternatives --auto $(basename "$library")-$(basename "${library%/*}")"
  done
}

command -v dpkg-query >/dev/null ||
  fail "this is no Debian: packages are looked for with dpkg-query, which is not here." \
    "install by hand what the top of packaging/setup.sh lists, then run packaging/build.sh."
mapfile -t missing < <(missing_packages)
if ((${#missing[@]} > 0)); then install_packages "${missing[@]}"; fi
check_blas
node "$(dirname "$0")/fetch_assets.mjs" "${verify[@]}"
