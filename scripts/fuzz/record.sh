#!/usr/bin/env bash
# Records expected-500.txt and expected-wide.txt: for the seeds 0..499 and 1000000..1000099 the SHA-256 of what CPython 3.14
# prints (as run.sh compares it), and that of the program.  Run it after every change of the generator; it checks first that
# two hash seeds agree.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
export PYTHON=${PYTHON314:-$(PATH="$PATH:/opt/peers/usr/bin" command -v python3.14)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$PYTHON" "$here/generate.py" --range 0 499 --out "$work"
"$PYTHON" "$here/generate.py" --range 1000000 1000099 --out "$work"
cd "$work"

one() {
    local seed=$1 status
    for hash_seed in 0 77; do
        status=0
        PYTHONIOENCODING=utf-8 PYTHONHASHSEED=$hash_seed timeout 20 "$PYTHON" "$seed.py" >"$seed.$hash_seed" 2>/dev/null \
            || status=$?
        if [[ $status -ne 0 ]]; then echo "[exit $status]" >>"$seed.$hash_seed"; fi
    done
    cmp "$seed.0" "$seed.77" >&2 || exit 255
    echo "$seed $(sha256sum <"$seed.0" | cut -d' ' -f1) $(sha256sum <"$seed.py" | cut -d' ' -f1)"
}
export -f one

record() {
    seq "$1" "$2" | xargs -P "$(nproc)" -I{} bash -c 'one {}' | sort -n >expected
    [[ $(wc -l <expected) -eq $(($2 - $1 + 1)) ]]
    mv expected "$here/$3"
}
record 0 499 expected-500.txt
record 1000000 1000099 expected-wide.txt
