#!/usr/bin/env bash
# Installs the programs that `make test` needs and this machine lacks, on Debian and Ubuntu; names
# them elsewhere. Needs nothing but bash.
set -euo pipefail

# What is looked for, then its package for apt, dnf, pacman and brew.
PROGRAMS='
initdb      postgresql      postgresql-server  postgresql  postgresql
redis-server redis-server   redis              redis       redis
chromium    chromium        chromium           chromium    chromium
npm         npm             npm                npm         node
node        nodejs          nodejs             nodejs      node
python3     python3         python3            python      python
nginx       nginx-light     nginx              nginx       nginx
faketime    faketime        libfaketime        libfaketime libfaketime
'

has() {
  command -v "$1" >/dev/null || [ -x "/usr/sbin/$1" ] || compgen -G "/usr/lib/postgresql/*/bin/$1" >/dev/null
}

is_there() {
  case $1 in
    chromium) has chromium || has chromium-browser || has google-chrome ;;
    *) has "$1" ;;
  esac
}

missing() { # the packages for one manager, by its column
  while read -r program packages; do
    [ -z "$program" ] || is_there "$program" || awk -v n="$1" '{print $n}' <<<"$packages"
  done <<<"$PROGRAMS" | sort -u
  # Debian keeps the making of virtual environments apart.
  if [ "$1" = 1 ] && [ ! -x .venv/bin/python ] && ! python3 -c 'import ensurepip' 2>/dev/null; then
    echo python3-venv
  fi
}

cd "$(dirname "$0")/.."
packages=$(missing 1 | tr '\n' ' ')
[ -n "${packages// /}" ] || exit 0

if ! command -v apt-get >/dev/null; then
  echo "Some programs are missing; what needs them does not run. Their packages:"
  echo "  dnf install $(missing 2 | tr '\n' ' ')"
  echo "  pacman -S $(missing 3 | tr '\n' ' ')"
  echo "  brew install $(missing 4 | tr '\n' ' ')"
  exit 0
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "Missing: $packages. Install them as root: apt-get install $packages"; exit 0; }
  as_root=(sudo)
  [ -z "${CI:-}" ] || as_root=(sudo --non-interactive)
fi
echo "Installing ${packages}(${as_root[*]:+${as_root[*]} }apt-get install)"
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update --quiet --quiet
# shellcheck disable=SC2086  one word a package
"${as_root[@]}" apt-get install --yes --quiet --quiet --no-install-recommends $packages
