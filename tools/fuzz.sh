# Sourced by ./dev: fuzz targets of tests/fuzz, built with Clang and libFuzzer.

fuzz_compiler=clang++-19 # CMakePresets.json names it too

need_fuzzer() {
  need_commands "$fuzz_compiler=clang-19"
  [ -n "$(find "$("$fuzz_compiler" -print-resource-dir)" -name 'libclang_rt.fuzzer*.a' -print -quit)" ] || install_packages libclang-rt-19-dev
}

fuzz_targets() { (cd tests/fuzz/corpus && printf '%s\n' *); }

build_fuzz() {
  say "building the fuzz targets"
  quietly cmake --preset fuzz -B "$build/fuzz" "${libraries[@]}" && quietly cmake --build "$build/fuzz" --target "$@"
}

# fuzz_one TARGET SECONDS: what libFuzzer finds stays in build/fuzz/corpus/TARGET; an input that breaks a promise goes
# to build/fuzz/found.
fuzz_one() {
  local target=$1 log=$build/fuzz/$1.log inputs=$build/fuzz/corpus/$1 dictionary=tests/fuzz/$1.dict status
  mkdir -p "$inputs" "$build/fuzz/found"
  say "fuzzing $target for $(($2 / 60)) minutes (log: $log)"
  ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1} "$build/fuzz/tests/fuzz/demarche_fuzz_$target" "$inputs" "tests/fuzz/corpus/$target" \
    -max_total_time="$2" -timeout=60 -rss_limit_mb=3000 -print_final_stats=1 -artifact_prefix="$build/fuzz/found/$target-" \
    $([ -f "$dictionary" ] && echo "-dict=$dictionary") >"$log" 2>&1
  status=$?
  # This line is for tests/fuzz/ledger.md.
  printf '| %s | %s | %s | %s | %s | %s | %s |\n' "$(date +%F)" "$(git rev-parse --short HEAD)" "$target" "$(($2 / 60))" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" "$(sed -n 's/.* cov: \([0-9]*\).*/\1/p' "$log" | tail -n1)" \
    "$([ $status = 0 ] && echo none || echo "see $log")"
  [ $status = 0 ] || grep -E 'broken guarantee|ERROR|runtime error|Test unit written' "$log" | head -n 5 >&2
  return $status
}

# run_fuzz [TARGET…] [--minutes N]
run_fuzz() {
  local targets=() minutes=20 target failed=0
  while [ $# -gt 0 ]; do
    case $1 in
      --minutes) minutes=${2:-}; shift ;;
      *) [ -d "tests/fuzz/corpus/$1" ] || die "there is no fuzz target '$1'. There are: $(fuzz_targets | tr '\n' ' ')"; targets+=("$1") ;;
    esac
    shift
  done
  [[ $minutes =~ ^[1-9][0-9]*$ ]] || die "--minutes wants a whole number from 1 on."
  setup
  need_fuzzer
  unlock_cache
  # shellcheck disable=SC2207 # names without blanks
  [ ${#targets[@]} -gt 0 ] || targets=($(fuzz_targets))
  build_fuzz "${targets[@]/#/demarche_fuzz_}" || die "the build failed; the lines above say where."
  for target in "${targets[@]}"; do fuzz_one "$target" $((minutes * 60)) || failed=1; done
  return $failed
}
