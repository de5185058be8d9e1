# Sourced by ./dev: Emscripten, from PATH where it is new enough, else Debian trixie's unpacked into the cache.
# Its programs use the loader and the libraries that are unpacked beside them, so that any libc of the machine will do.

emscripten_packages="emscripten clang-19 libclang-cpp19 libclang-common-19-dev libllvm19 lld-19 llvm-19 binaryen node-acorn
  libc6 libstdc++6 libgcc-s1 zlib1g libzstd1 libtinfo6 libxml2 libicu76 libedit2 libffi8 libz3-4 liblzma5 libbsd0 libmd0"
emscripten_recipe=emscripten-trixie-2
emscripten_least=3.1.69

# at_least LEAST VERSION
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n1)" = "$1" ]; }

has_own_emcc() {
  command -v emcc >/dev/null && command -v emcmake >/dev/null || return 1
  local version
  version=$(emcc --version 2>/dev/null | sed -n '1s/.*) \([0-9][0-9.]*\).*/\1/p')
  [ -n "$version" ] && at_least "$emscripten_least" "$version"
}

unpack_emscripten() { # unpack_emscripten DEBS ROOT
  local deb
  for deb in "$1"/*.deb; do
    unpack_deb "$deb" "$2" --exclude='./usr/share/doc' --exclude='./usr/share/man' --exclude='./usr/share/locale' \
      --exclude='./usr/share/emscripten/test' --exclude='*/sysroot/lib/*/*pic' --exclude='lib*-mt*.a' --exclude='lib*-ww*.a' \
      --exclude='*asan*.a' --exclude='libGL-*ofb*.a'
  done
  # NODE_PATH is ignored, and a symbolic link leads outside: acorn has to lie in a real node_modules.
  rm -rf "$2/usr/share/emscripten/node_modules"
  mv "$2/usr/share/nodejs" "$2/usr/share/emscripten/node_modules"
}

is_elf() { [ "$(head -c4 "$1" | tr -d '\0')" = $'\x7fELF' ]; }

# patch_emscripten ROOT FINAL_ROOT: programs get the loader and libraries of FINAL_ROOT; libraries lose their own search path,
# which would otherwise let the machine's libraries in unnoticed.
patch_emscripten() {
  local lib=$2/usr/lib/x86_64-linux-gnu file
  for file in "$1"/usr/lib/llvm-19/bin/* "$1"/usr/bin/wasm-*; do
    [ -f "$file" ] && [ ! -L "$file" ] && is_elf "$file" || continue
    patchelf --set-interpreter "$lib/ld-linux-x86-64.so.2" --force-rpath --set-rpath "$lib:$2/usr/lib/llvm-19/lib" "$file" || return 1
  done
  for file in "$1"/usr/lib/x86_64-linux-gnu/*.so* "$1"/usr/lib/llvm-19/lib/*.so*; do
    [ -f "$file" ] && [ ! -L "$file" ] && is_elf "$file" || continue
    case ${file##*/} in ld-linux* | libc.so*) continue ;; esac
    patchelf --remove-rpath "$file" || return 1
  done
}

# write_emscripten_config ROOT FINAL_ROOT: where emcc looks by itself, so that it works without any variable set.
write_emscripten_config() {
  cat >"$1/usr/share/emscripten/.emscripten" <<END
import shutil
LLVM_ROOT = '$2/usr/lib/llvm-19/bin'
BINARYEN_ROOT = '$2/usr'
NODE_JS = shutil.which('node') or 'node'
FROZEN_CACHE = True
END
}

# The toolchain is trusted only after it has compiled a program and the program has run.
emscripten_works() {
  local folder=$scratch/check
  mkdir -p "$folder"
  printf '#include <string>\nint main() { return static_cast<int>(std::string("demarche").size()) - 8; }\n' >"$folder/check.cpp"
  em++ -std=c++20 -Oz -fno-exceptions "$folder/check.cpp" -o "$folder/check.js" >"$folder/log" 2>&1 &&
    node "$folder/check.js" >>"$folder/log" 2>&1 || { sed 's/^/     /' "$folder/log" >&2; return 1; }
}

use_cached_emscripten() {
  unset EM_CONFIG # of some other Emscripten
  export PATH=$cache/emscripten/root/usr/share/emscripten:$PATH
}

# The packages that are missing are named together, so that somebody without root has to ask only once.
emscripten_needs() { command -v emcc >/dev/null || [ -f "$cache/emscripten/.stamp" ] || echo patchelf=patchelf; }

fetch_emscripten() {
  is_whole emscripten "$emscripten_recipe" && { use_cached_emscripten; return; }
  need_commands patchelf=patchelf
  lock_cache
  say "fetching Emscripten $emscripten_least and its compiler (110 MB, 620 MB unpacked)"
  use_suite deb trixie
  # shellcheck disable=SC2086 # a list of words
  download "$scratch/debs" download $emscripten_packages
  say "unpacking it into $cache/emscripten"
  local tree=$scratch/emscripten
  unpack_emscripten "$scratch/debs" "$tree/root"
  rm -rf "$scratch/debs"
  patch_emscripten "$tree/root" "$cache/emscripten/root" || die "Emscripten's programs could not be patched."
  write_emscripten_config "$tree/root" "$cache/emscripten/root"
  put_in_place "$tree" emscripten
  use_cached_emscripten
  emscripten_works || die "the unpacked Emscripten does not work here; the lines above say why. It is not used."
  stamp emscripten "$emscripten_recipe"
}
