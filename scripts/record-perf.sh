#!/usr/bin/env bash
# Records perf/programs/expected/NAME.out: what each program prints under CPython 3.14, the oracle.
#
#   scripts/record-perf.sh [NAME...]        record all programs, or those named (without .py)
#   scripts/record-perf.sh --check          compare instead of writing; exit 1 if anything differs
#
# PYTHON314 names the oracle; without it python3.14 is looked for on PATH and in /opt/peers/usr/bin.
set -euo pipefail
cd "$(dirname "$0")/../perf/programs"

oracle=${PYTHON314:-$(PATH="$PATH:/opt/peers/usr/bin" command -v python3.14 || true)}
if [[ -z $oracle ]] || ! "$oracle" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 14))'; then
    echo "record-perf: CPython 3.14 not found; set PYTHON314" >&2
    exit 2
fi

check=false
if [[ ${1:-} == --check ]]; then
    check=true
    shift
fi

names=("$@")
if [[ ${#names[@]} -eq 0 ]]; then
    for file in *.py; do names+=("${file%.py}"); done
fi

mkdir -p expected
output=$(mktemp)
trap 'rm -f "$output"' EXIT
failed=0
for name in "${names[@]}"; do
    # Two runs under different hash seeds: a checksum that moves with the seed is a bug of the program.
    if ! PYTHONHASHSEED=1 timeout 60 "$oracle" "$name.py" >"$output"; then
        echo "record-perf: $name fails" >&2
        failed=1
    elif ! PYTHONHASHSEED=2 timeout 60 "$oracle" "$name.py" | cmp -s - "$output"; then
        echo "record-perf: $name depends on the hash seed" >&2
        failed=1
    elif $check; then
        cmp -s "$output" "expected/$name.out" || { echo "record-perf: $name differs from expected" >&2; failed=1; }
    else
        cp "$output" "expected/$name.out"
    fi
done
exit "$failed"
