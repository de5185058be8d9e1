# Sourced by ./dev: installs on the machine itself, by apt-get, the commands that are missing.

check_machine() {
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] && [ -f /etc/debian_version ] && command -v apt-get >/dev/null ||
    die "this set-up is for Debian 12 or newer on x86-64. Elsewhere: install Emscripten $emscripten_least, CMake, Ninja and Node," \
      "then build with CMakeLists.txt by hand (it says which folders it wants)."
}

# as_root COMMAND…: runs it as root, by sudo if needed.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -E "$@"; fi
}

can_be_root() { [ "$(id -u)" = 0 ] || command -v sudo >/dev/null; }

install_packages() {
  can_be_root || die "missing on this machine: $*. Ask somebody with root to run: apt-get install --no-install-recommends $*"
  say "installing with apt-get: $*"
  local log options=(-qq -y --no-install-recommends -o Acquire::Retries=3 -o Acquire::http::Timeout=30 -o Dpkg::Use-Pty=0)
  log=$(mktemp)
  as_root apt-get -qq update >"$log" 2>&1 || true # a broken third-party source must not stop us; a missing package will
  as_root env DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" install "$@" >>"$log" 2>&1 </dev/null || {
    tail -n 12 "$log" | sed 's/^/     /' >&2
    rm -f "$log"
    die "apt-get could not install these. Is the network up, and are you allowed to? Then run the same command again."
  }
  rm -f "$log"
}

node_version() { node --version 2>/dev/null | sed 's/^v//'; }

# Debian's npm pulls in Debian's Node: never over a Node that came from elsewhere.
node_packages() {
  if ! command -v node >/dev/null; then
    echo nodejs npm
  elif ! at_least 18.19 "$(node_version)"; then
    is_debian_node || die "Node $(node_version) is too old: 18.19 or newer is needed. It is not Debian's, so please update it yourself."
    echo nodejs npm
  elif ! command -v npm >/dev/null; then
    is_debian_node || die "there is a Node ($(command -v node)) without npm, and Debian's npm would replace it. Please install npm for it."
    echo npm
  fi
}

is_debian_node() { dpkg-query -W -f '${Maintainer}' nodejs 2>/dev/null | grep -q debian && [ "$(command -v node)" = /usr/bin/node ]; }

# need_commands COMMAND=PACKAGE…: installs the packages whose command is not there, in one go.
need_commands() {
  local pair packages
  packages=$(node_packages) || exit 1
  for pair; do
    command -v "${pair%%=*}" >/dev/null || packages="$packages ${pair#*=}"
  done
  [ -f /etc/ssl/certs/ca-certificates.crt ] || packages="$packages ca-certificates"
  # shellcheck disable=SC2086 # a list of words
  [ -z "${packages// /}" ] || install_packages $packages
}

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [ -n "$name" ] && command -v "$name" && return
  done
  return 1
}

need_chromium() {
  find_chromium >/dev/null || install_packages chromium fonts-liberation fonts-dejavu-core
}

# npm's development tools, exactly as locked; again only when the lock has changed.
need_node_modules() {
  local wanted
  wanted=$(sha256sum <package-lock.json)
  [ "$(cat node_modules/.demarche 2>/dev/null)" = "$wanted" ] && return
  say "fetching npm's development tools (locked versions, into node_modules)"
  quietly npm ci --ignore-scripts --no-audit --no-fund --loglevel=error ||
    die "npm could not fetch the development tools. Is the network up? Then run the same command again."
  printf '%s\n' "$wanted" >node_modules/.demarche
}
