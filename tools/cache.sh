# Sourced by ./dev: downloads from Debian, and the folder in which they are kept.
# Every entry is made under a temporary name, moved into place, and stamped last: without its stamp it is made again.

cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/demarche
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
scratch=
holds_lock=

say() { printf '%s\n' "dev: $*" >&2; }
die() { say "$*"; exit 1; }

# quietly COMMAND…: prints the beginning of its output, and only when it fails.
quietly() {
  local log
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || { grep -v '^\[[0-9]*/[0-9]*\] [A-Z]' "$log" | head -n 80 >&2; rm -f "$log"; return 1; }
  rm -f "$log"
}

# One ./dev at a time works in a checkout: they share build/, dist/ and node_modules/.
lock_checkout() {
  [ -z "${DEMARCHE_LOCKED:-}" ] || return 0   # a ./dev within a ./dev: its parent holds the lock
  mkdir -p "$root/build" || die "cannot write to '$root'."
  exec 8>"$root/build/.lock"
  flock -n 8 || { say "waiting for another ./dev in this checkout"; flock 8; }
  export DEMARCHE_LOCKED=1
  holds_lock=yes
}

# Unlocks explicitly: a browser that lives longer than ./dev would keep the lock otherwise.
clean_up() {
  [ -z "$scratch" ] || rm -rf "$scratch"
  [ -z "$holds_lock" ] || flock -u 8 2>/dev/null
  [ -z "$scratch" ] || flock -u 9 2>/dev/null
}
trap clean_up EXIT

# One ./dev at a time may write to the cache. Files that a killed one left behind are removed.
lock_cache() {
  [ -z "$scratch" ] || return 0
  mkdir -p "$cache" || die "cannot write to '$cache'. Set XDG_CACHE_HOME to a folder that is yours."
  exec 9>"$cache/.lock"
  flock -n 9 || { say "waiting for another ./dev that is fetching"; flock 9; }
  rm -rf "$cache"/.making.*
  scratch=$(mktemp -d "$cache/.making.XXXXXX")
}

unlock_cache() {
  [ -n "$scratch" ] || return 0
  rm -rf "$scratch"
  scratch=
  exec 9>&-
}

# The number and the sum of sizes of an entry's files. Python's own leavings do not count.
measure() { find "$1" -type f ! -name .stamp ! -name '*.pyc' -printf '%s\n' | awk '{ n++; s += $1 } END { print n+0, s+0 }'; }

# is_whole ENTRY RECIPE: was ENTRY finished by this RECIPE, at this place, and is it still all there?
is_whole() { [ -f "$cache/$1/.stamp" ] && [ "$(cat "$cache/$1/.stamp")" = "$2 $cache/$1 $(measure "$cache/$1")" ]; }

stamp() { printf '%s\n' "$2 $cache/$1 $(measure "$cache/$1")" >"$cache/$1/.stamp"; }

# put_in_place FOLDER ENTRY: the finished FOLDER becomes the cache's ENTRY, still unstamped.
put_in_place() { rm -rf "${cache:?}/$2" && mv "$1" "$cache/$2"; }

# The Debian mirror that this machine itself uses: by the name it gives itself, or, before the first `apt-get update`,
# the source of the machine's own release.
debian_mirror() {
  local mirror codename
  mirror=$(apt-get indextargets --format '$(REPO_URI) $(LABEL)' 'Created-By: Packages' 2>/dev/null | sed -n 's/ Debian$//p' | head -n1)
  if [ -z "$mirror" ]; then
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    mirror=$(apt-get --print-uris update 2>/dev/null | sed -n "s#^'\([^']*\)/dists/$codename/InRelease'.*#\1#p" | head -n1)
  fi
  printf '%s' "$mirror"
}

# use_suite KIND SUITE: sets `apt_options` for apt-get on that one suite, leaving the machine's own lists and status untouched.
# KIND is deb or deb-src. Signatures stay checked; only their expiry is not, since testing suites are re-signed late.
use_suite() {
  local home=$scratch/apt-$1-$2 mirror
  apt_options=(-qq -o "Dir::Etc::SourceList=$home/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State=$home" -o "Dir::State::Lists=$home/lists" -o "Dir::State::Status=$home/status" -o "Dir::Cache=$home/cache"
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null
    -o Acquire::Languages=none -o Acquire::Check-Valid-Until=false -o Acquire::Retries=3 -o Acquire::http::Timeout=30
    -o APT::Sandbox::User=root)
  mirror=$(debian_mirror)
  [ -n "$mirror" ] || die "no Debian mirror in this machine's apt sources. Add one to /etc/apt/sources.list and run this again."
  [ -f "$keyring" ] || die "Debian's archive keys are missing. Install them: apt-get install debian-archive-keyring"
  mkdir -p "$home/lists/partial" "$home/cache/archives/partial"
  : >"$home/status"
  printf '%s [arch=amd64 signed-by=%s] %s %s main\n' "$1" "$keyring" "$mirror" "$2" >"$home/sources.list"
  # Without Error-Mode apt-get calls a list that it could not get a warning.
  apt-get "${apt_options[@]}" -o APT::Update::Error-Mode=any update >"$home/log" 2>&1 || {
    sed 's/^/     /' "$home/log" >&2
    die "Debian's package list of $2 could not be fetched. Is the network up? Then run the same command again."
  }
}

# download FOLDER APT_COMMAND…: what apt-get downloads, into FOLDER.
download() {
  local folder=$1
  shift
  mkdir -p "$folder"
  (cd "$folder" && quietly apt-get "${apt_options[@]}" "$@") ||
    die "a download from Debian broke off. Nothing of it is kept; run the same command again."
}

# unpack_deb DEB FOLDER TAR_OPTION…
unpack_deb() {
  local deb=$1 folder=$2
  shift 2
  mkdir -p "$folder"
  dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$folder" --no-same-owner "$@" ||
    die "'${deb##*/}' could not be unpacked. Is the disk full? Then run the same command again."
}

fetch_imgui() {
  is_whole imgui imgui-1.92 && return
  lock_cache
  say "fetching Dear ImGui's source (1 MB and Debian's list of sources, 11 MB)"
  local folder=$scratch/imgui
  use_suite deb-src forky
  download "$folder" source --download-only imgui
  mkdir "$folder/tree"
  tar -xJf "$folder"/imgui_*.orig.tar.xz -C "$folder/tree" --strip-components=1 || die "Dear ImGui could not be unpacked."
  local number
  number=$(sed -n 's/^#define IMGUI_VERSION_NUM *\([0-9]*\).*/\1/p' "$folder/tree/imgui.h")
  [ "${number:-0}" -ge 19222 ] && [ "$number" -lt 19300 ] ||
    die "Debian now has Dear ImGui $number, and 1.92.2b or a newer 1.92 is needed. Put its source into '$cache/imgui' by hand."
  put_in_place "$folder/tree" imgui
  stamp imgui imgui-1.92
}

fetch_json() {
  is_whole json json-1 && return
  lock_cache
  say "fetching nlohmann/json"
  use_suite deb bookworm
  download "$scratch/json" download nlohmann-json3-dev
  unpack_deb "$scratch"/json/*.deb "$scratch/json/root"
  put_in_place "$scratch/json/root/usr/include" json
  stamp json json-1
}

fetch_catch2() {
  is_whole catch2 catch2-3.7 && return
  lock_cache
  say "fetching Catch2"
  use_suite deb bookworm-backports
  download "$scratch/catch2" download libcatch2-dev
  unpack_deb "$scratch"/catch2/*.deb "$scratch/catch2/root" --exclude='./usr/share/doc'
  put_in_place "$scratch/catch2/root" catch2
  stamp catch2 catch2-3.7
}

# Only for ./dev bench: headers and library, both of bookworm, so that they fit each other and an older C library.
fetch_benchmark() {
  is_whole benchmark benchmark-1.7 && return
  lock_cache
  say "fetching Google Benchmark"
  use_suite deb bookworm
  download "$scratch/benchmark" download libbenchmark-dev libbenchmark1debian
  local deb
  for deb in "$scratch"/benchmark/*.deb; do
    unpack_deb "$deb" "$scratch/benchmark/root" --exclude='./usr/share/doc'
  done
  put_in_place "$scratch/benchmark/root" benchmark
  stamp benchmark benchmark-1.7
}
