#!/usr/bin/env bash
# Runs generated programs on tieredpy in several modes and compares with CPython.
#
#   scripts/fuzz/run.sh FIRST LAST [--keep DIR]
#
# For each seed the program's stdout and exit code under CPython 3.14 must be those of tieredpy in every mode.  Where no
# CPython is found, the hashes in expected-500.txt (seeds 0 to 499) stand in for it, and tieredpy itself runs the
# generator, without its JIT.  Programs that fail are kept in DIR (default: artifacts/fuzz) as SEED.py, with
# SEED.expected and SEED.MODE.out beside them.  Exit code: 0 all agree, 1 some differ, 2 nothing could be run.
#
# Environment:
#   TIEREDPY  the command under test (default: artifacts/bin/TieredPy.Cli/release/tieredpy)
#   PYTHON314 the oracle (default: python3.14 on PATH or in /opt/peers/usr/bin); 'none' compares hashes only
#   MODES     what to run, one mode per line: NAME=OPTIONS.  Default: all of the tiers, see below
#   JOBS      programs at a time (default: all cores);  LIMIT  seconds per run (default: 20)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
export TIEREDPY=${TIEREDPY:-$root/artifacts/bin/TieredPy.Cli/release/tieredpy}
PYTHON=${PYTHON314:-$(PATH="$PATH:/opt/peers/usr/bin" command -v python3.14 || echo none)}
export LIMIT=${LIMIT:-20} PYTHON
export EXPECTED_HASHES=$here/expected-500.txt
export MODES=${MODES:-"off=-X jit=off
default=
eager=-X jit=eager
stress=-X jit=stress"}
export PYTHONIOENCODING=utf-8 PYTHONHASHSEED=0 PYTHONWARNINGS=ignore

if [[ $# -lt 2 ]]; then
    sed -n '2,18s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
first=$1 last=$2
export KEEP=$root/artifacts/fuzz
if [[ ${3:-} == --keep ]]; then KEEP=$4; fi
if [[ ! -x $TIEREDPY ]] && ! command -v "$TIEREDPY" >/dev/null; then
    echo "fuzz: $TIEREDPY not found; build src/TieredPy.Cli or set TIEREDPY" >&2
    exit 2
fi

work=$(mktemp -d)
export WORK=$work
trap 'rm -rf "$work"' EXIT
if [[ $PYTHON != none ]]; then
    "$PYTHON" "$here/generate.py" --range "$first" "$last" --out "$work"
else
    "$TIEREDPY" -X jit=off "$here/generate.py" --range "$first" "$last" --out "$work"
fi

# stdout, then a last line [exit N] unless N is 0.
observe() {
    local output=$1 status=0
    shift
    timeout "$LIMIT" "$@" >"$output" 2>"$output.stderr" </dev/null || status=$?
    if [[ $status -ne 0 ]]; then echo "[exit $status]" >>"$output"; fi
}

one() {
    local seed=$1 name options failed=""
    cd "$WORK"
    local wanted
    if [[ $PYTHON != none ]]; then
        observe "$seed.expected" "$PYTHON" "$seed.py"
        wanted=$(sha256sum <"$seed.expected" | cut -d' ' -f1)
    else
        wanted=$(awk -v seed="$seed" '$1 == seed { print $2 }' "$EXPECTED_HASHES")
        if [[ -z $wanted ]]; then
            echo "skipped $seed" >>skipped
            return
        fi
        if ! awk -v seed="$seed" '$1 == seed { print $3 }' "$EXPECTED_HASHES" | grep -q "$(sha256sum <"$seed.py" | cut -d' ' -f1)"; then
            echo "FAIL $seed: another program was generated" | tee -a failures
            return
        fi
    fi
    while IFS='=' read -r name options; do
        [[ -n $name ]] || continue
        # shellcheck disable=SC2086  # options are words
        observe "$seed.$name.out" "$TIEREDPY" $options "$seed.py"
        if [[ $(sha256sum <"$seed.$name.out" | cut -d' ' -f1) != "$wanted" ]]; then failed="$failed $name"; fi
    done <<<"$MODES"
    if [[ -n $failed ]]; then
        echo "FAIL $seed:$failed" | tee -a failures
        mkdir -p "$KEEP"
        cp "$seed".* "$KEEP/"
    fi
    rm -f "$seed".*
}
export -f observe one

seq "$first" "$last" | xargs -P "${JOBS:-$(nproc)}" -I{} bash -c 'one {}'

failures=$( [[ -f $work/failures ]] && wc -l <"$work/failures" || echo 0)
skipped=$( [[ -f $work/skipped ]] && wc -l <"$work/skipped" || echo 0)
modes=$(grep -c '=' <<<"$MODES")
echo "fuzz: seeds $first..$last, $modes modes: $((last - first + 1 - skipped - failures)) agree, $failures differ, $skipped without an expected hash"
[[ $failures -eq 0 ]]
