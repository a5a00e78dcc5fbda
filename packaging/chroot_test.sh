#!/usr/bin/env bash
# Proves the README's two commands on a bare Debian: debootstraps SUITE into a folder, clones the
# newest commit of this repository into it, runs packaging/run.sh and packaging/test.sh there, and
# says how many seconds each took. Needs root and debootstrap.
#   packaging/chroot_test.sh SUITE [--user] [--host-config] [--keep FOLDER]
#     SUITE          bookworm or trixie
#     --user         as a user with sudo instead of as root
#     --host-config  with this machine's apt and npm settings (mirror, proxy, certificates)
#     --keep FOLDER  use FOLDER, and leave it there; a second call finds it and is a second run
set -euo pipefail

usage() {
  sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

suite=${1:-}
[[ $suite == bookworm || $suite == trixie ]] || usage
shift
passed_on=(http_proxy https_proxy no_proxy NODE_EXTRA_CA_CERTS OPENBLAS_CORETYPE OPENBLAS_L2_SIZE)
user=root host_config=no folder='' keep=no
while (($# > 0)); do
  case $1 in
    --user) user=dev ;;
    --host-config) host_config=yes ;;
    --keep) folder=${2:-} keep=yes && [[ -n $folder ]] || usage && shift ;;
    *) usage ;;
  esac
  shift
done
((EUID == 0)) || { echo "chroot_test: only root can make and enter a Debian root" >&2; exit 1; }

repository=$(cd "$(dirname "$0")/.." && pwd)
[[ -n $folder ]] || folder=$(mktemp -d)

# shellcheck disable=SC2317,SC2329  # called by the trap
clean_up() {
  local mounted
  for mounted in dev proc; do
    if mountpoint -q "$folder/$mounted"; then umount --recursive "$folder/$mounted"; fi
  done
  # --one-file-system: were something still mounted, the machine's own /dev must not be emptied.
  if [[ $keep == no ]]; then rm -rf --one-file-system "$folder"; fi
}
trap clean_up EXIT

make_root() {
  local mirror=()
  if [[ $host_config == yes ]]; then
    # shellcheck disable=SC2016  # $(REPO_URI) is apt-get's own
    mapfile -t mirror < <(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1)
  fi
  debootstrap --variant=minbase "$suite" "$folder" "${mirror[@]}" >"$folder.log" 2>&1 ||
    { tail -n 5 "$folder.log"; echo "chroot_test: debootstrap failed, see $folder.log" >&2; exit 1; }
  rm "$folder.log"
}

copy_host_config() {
  local here file
  # shellcheck source=/dev/null
  here=$(. /etc/os-release && echo "$VERSION_CODENAME")
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/debian.sources; do
    if [[ -f $file ]]; then sed "s/\b$here\b/$suite/g" "$file" >"$folder$file"; fi
  done
  apt-config dump | grep -E '^Acquire::(http|https|Check-|Retries)' >"$folder/etc/apt/apt.conf.d/99host" || true
  mkdir -p "$folder/usr/local/share/ca-certificates"
  cp -r /usr/local/share/ca-certificates/. "$folder/usr/local/share/ca-certificates/"
  if command -v npm >/dev/null; then
    cat "$(npm config get globalconfig)" "$(npm config get userconfig)" 2>/dev/null >"$folder/etc/skel/.npmrc" || true
    cp "$folder/etc/skel/.npmrc" "$folder/root/"
  fi
}

inside() {
  local environment=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8) name
  if [[ $host_config == yes ]]; then
    for name in "${passed_on[@]}"; do
      if [[ -n ${!name:-} ]]; then environment+=("$name=${!name}"); fi
    done
  fi
  env -i "${environment[@]}" chroot "$folder" "$@"
}

timed() {
  local started=$SECONDS status=0
  echo "chroot_test: $suite as $user: $*"
  inside su --login "$user" "--whitelist-environment=LANG,$(IFS=,; echo "${passed_on[*]}")" \
    -c "cd ~/likeness && $*" || status=$?
  report+=("$suite as $user: $*: $((SECONDS - started)) s, exit code $status")
  ((status == 0)) || failed=1
}

if [[ ! -e $folder/etc/debian_version ]]; then make_root; fi
cp --dereference /etc/resolv.conf "$folder/etc/resolv.conf"
if [[ $host_config == yes ]]; then copy_host_config; fi
mount -t proc proc "$folder/proc"
mount --rbind /dev "$folder/dev"
mount --make-rslave "$folder/dev"

if [[ $user != root ]] && ! inside id "$user" >/dev/null 2>&1; then
  inside apt-get -qq update
  inside env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends sudo >/dev/null
  inside useradd --create-home --shell /bin/bash "$user"
  echo "$user ALL=(ALL) NOPASSWD: ALL" >"$folder/etc/sudoers.d/$user"
fi
home=$folder/$(inside getent passwd "$user" | cut -d : -f 6)
if [[ ! -d $home/likeness ]]; then
  git clone --quiet --no-hardlinks "$repository" "$home/likeness"
  inside chown -R "$user": "${home#"$folder"}/likeness"
fi

report=() failed=0
timed packaging/run.sh
timed packaging/test.sh
printf 'chroot_test: %s\n' "${report[@]}"
exit "$failed"
