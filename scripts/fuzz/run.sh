#!/usr/bin/env bash
# Runs generated programs on tieredpy in several modes and compares with CPython.
#
#   scripts/fuzz/run.sh FIRST LAST [--keep DIR]
#
# For each seed the program's stdout and exit code under CPython 3.14 must be those of tieredpy in every mode.  Where no
# CPython is found, the hashes in expected-*.txt (seeds 0 to 499, and 1000000 to 1000099) stand in for it.  Many programs run in one process
# (batch.py); a process that dies or takes too long costs one seed, and the next process goes on behind it.  Programs that
# differ are run once more, alone, and kept in DIR (default: artifacts/fuzz) as SEED.py, with SEED.expected and SEED.MODE.out.
# Exit code: 0 all agree, 1 some differ, 2 nothing could be run.
#
# Environment:
#   TIEREDPY  the command under test (default: artifacts/bin/TieredPy.Cli/release/tieredpy)
#   PYTHON314 the oracle (default: python3.14 on PATH or in /opt/peers/usr/bin); 'none' compares hashes only
#   MODES     what to run, one mode per line: NAME=OPTIONS.  Default: all of the tiers, see below
#   JOBS      processes at a time (default: all cores);  LIMIT  seconds for a process (default: 120)
#   CHUNK     programs per process (default: 50)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
export TIEREDPY=${TIEREDPY:-$root/artifacts/bin/TieredPy.Cli/release/tieredpy}
PYTHON=${PYTHON314:-$(PATH="$PATH:/opt/peers/usr/bin" command -v python3.14 || echo none)}
export LIMIT=${LIMIT:-120} PYTHON BATCH=$here/batch.py
MODES=${MODES:-"off=-X jit=off
default=
eager=-X jit=eager
stress=-X jit=stress"}
export PYTHONIOENCODING=utf-8 PYTHONHASHSEED=0 PYTHONWARNINGS=ignore PYTHONDONTWRITEBYTECODE=1

if [[ $# -lt 2 ]]; then
    sed -n '2,21s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
first=$1 last=$2 chunk=${CHUNK:-50}
keep=$root/artifacts/fuzz
if [[ ${3:-} == --keep ]]; then keep=$4; fi
if [[ ! -x $TIEREDPY ]] && ! command -v "$TIEREDPY" >/dev/null; then
    echo "fuzz: $TIEREDPY not found; build src/TieredPy.Cli or set TIEREDPY" >&2
    exit 2
fi

work=$(mktemp -d)
export WORK=$work
trap 'rm -rf "$work"' EXIT

# NAME FIRST LAST COMMAND…: results of seeds FIRST to LAST, whatever happens to the process, in $WORK/NAME.FIRST
batch() {
    local name=$1 next=$2 last=$3 results=$WORK/$1.$2 seed
    shift 3
    : >"$results"
    while [[ $next -le $last ]]; do
        timeout "$LIMIT" "$@" "$BATCH" "$next" "$last" "$results" >/dev/null 2>"$results.stderr" </dev/null || true
        seed=$(tail -n 1 "$results" | cut -d' ' -f1)
        if [[ -z $seed || $seed -lt $next ]]; then # it did not even begin
            seed=$next
            echo "$seed died" >>"$results"
        elif [[ -n $(tail -c 1 "$results") ]]; then
            echo " died" >>"$results"
        fi
        next=$((seed + 1))
    done
}
export -f batch

{
    while IFS='=' read -r name options; do
        [[ -n $name ]] || continue
        for ((a = first; a <= last; a += chunk)); do
            b=$((a + chunk - 1 < last ? a + chunk - 1 : last))
            echo "batch $name $a $b $TIEREDPY $options"
        done
    done <<<"$MODES"
    if [[ $PYTHON != none ]]; then
        for ((a = first; a <= last; a += 500)); do echo "batch expected $a $((a + 499 < last ? a + 499 : last)) $PYTHON"; done
    fi
} | xargs -P "${JOBS:-$(nproc)}" -d '\n' -I{} bash -c '{}'

if [[ $PYTHON != none ]]; then
    cat "$work"/expected.[0-9]* | grep -v stderr | sort -n >"$work/expected"
else
    awk -v a="$first" -v b="$last" '$1 >= a && $1 <= b { print $1, $2 }' "$here"/expected-*.txt | sort -n >"$work/expected"
fi
compared=$(wc -l <"$work/expected")
if [[ $compared -eq 0 ]]; then
    echo "fuzz: nothing to compare with" >&2
    exit 2
fi

declare -A failed=()
while IFS='=' read -r name options; do
    [[ -n $name ]] || continue
    find "$work" -name "$name.[0-9]*" ! -name '*.stderr' -exec cat {} + | sort -n >"$work/$name.all"
    for seed in $(comm -23 <(sort "$work/expected") <(sort "$work/$name.all") | cut -d' ' -f1); do
        failed[$seed]="${failed[$seed]:-} $name"
    done
done <<<"$MODES"

# stdout, then a last line [exit N] unless N is 0.
observe() {
    local output=$1 status=0
    shift
    timeout 30 "$@" >"$output" 2>"$output.stderr" </dev/null || status=$?
    if [[ $status -ne 0 ]]; then echo "[exit $status]" >>"$output"; fi
}
for seed in "${!failed[@]}"; do
    echo "FAIL $seed:${failed[$seed]}"
    mkdir -p "$keep"
    "${PYTHON/#none/$TIEREDPY}" "$here/generate.py" "$seed" >"$keep/$seed.py"
    if [[ $PYTHON != none ]]; then observe "$keep/$seed.expected" "$PYTHON" "$keep/$seed.py"; fi
    while IFS='=' read -r name options; do
        [[ " ${failed[$seed]} " == *" $name "* ]] || continue
        # shellcheck disable=SC2086  # options are words
        observe "$keep/$seed.$name.out" "$TIEREDPY" $options "$keep/$seed.py"
    done <<<"$MODES"
done

echo "fuzz: seeds $first..$last, $(grep -c '=' <<<"$MODES") modes: $((compared - ${#failed[@]})) agree, ${#failed[@]} differ, $((last - first + 1 - compared)) without an expected hash"
[[ ${#failed[@]} -eq 0 ]]
