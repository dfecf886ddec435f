#!/usr/bin/env bash
# Runs recorded semantic scripts with the tieredpy command and compares what they print.
#
#   scripts/run-semantics.sh [-m off|on|eager|stress] [-j JOBS] [-d] AREA[/TOPIC]…     (no area: all)
#
# -m is the mode of the JIT, TIEREDPY_JIT (off when not said). Prints the names of those that differ (-d: with the first lines of the difference) and a summary; the exit code is 0
# when none does. A script runs in its own folder with PYTHONHASHSEED=0 and has 20 seconds.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
export TIEREDPY=${TIEREDPY:-$root/artifacts/bin/TieredPy.Cli/release/tieredpy}
export SHOW="" TIEREDPY_JIT=off
jobs=2
while getopts m:j:d flag; do
    case $flag in
        m) TIEREDPY_JIT=$OPTARG ;;
        j) jobs=$OPTARG ;;
        d) SHOW=1 ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))

semantics=$root/tests/Semantics
export WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

run_one() {
    local script=$1 folder=${1%/*} topic=${1##*/}
    local name=${folder##*/}/${topic%.py}
    local got=$WORK/${name//\//__}
    (cd "$folder" && exec env PYTHONHASHSEED=0 timeout 20 "$TIEREDPY" "$topic" </dev/null >"$got.out" 2>"$got.err")
    local code=$?
    # The recording's form: a line of its own for an exit code that is not 0.
    if [ $code -ne 0 ]; then
        if [ -s "$got.out" ] && [ -n "$(tail -c1 "$got.out")" ]; then echo >>"$got.out"; fi
        echo "[exit $code]" >>"$got.out"
    fi
    if cmp -s "$got.out" "${script%.py}.out"; then
        echo ok >>"$WORK/passed"
    else
        # What stops a script is most often the last line of standard error.
        echo "FAIL $name   $(grep -v '^ *$' "$got.err" | tail -1 | cut -c1-150)"
        [ -n "$SHOW" ] && diff "${script%.py}.out" "$got.out" | head -12 | cut -c1-200
        echo "$name" >>"$WORK/failed"
    fi
    if grep -qE 'NullReferenceException|InvalidCastException|IndexOutOfRange|System\.[A-Za-z.]*Exception|^ +at TieredPy' "$got.err"; then
        echo "  .NET in stderr: $name: $(grep -m1 -E 'Exception|at TieredPy' "$got.err" | cut -c1-150)"
    fi
}
export -f run_one

touch "$WORK/passed" "$WORK/failed"
[ $# -eq 0 ] && set -- $(ls "$semantics" | grep -v README)
for area in "$@"; do
    if [ -d "$semantics/$area" ]; then ls "$semantics/$area"/*.py; else ls "$semantics/$area"*.py; fi
done | xargs -P "$jobs" -I{} bash -c 'run_one "$1"' _ {}

echo "passed $(wc -l <"$WORK/passed"), failed $(wc -l <"$WORK/failed")"
[ ! -s "$WORK/failed" ]
