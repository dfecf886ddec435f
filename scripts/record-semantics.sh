#!/usr/bin/env bash
# Records what CPython 3.14 prints for every script in tests/Semantics into the .out file beside it.
#
#   scripts/record-semantics.sh                    record everything
#   scripts/record-semantics.sh int str/methods    record only the scripts whose path begins so
#   scripts/record-semantics.sh --check [prefix…]  write nothing; fail if a recording differs or is missing
#
# The oracle is $PYTHON314, else a python3.14 that is found. tests/Semantics/README.md has the format of a recording.
set -u
root=$(cd "$(dirname "$0")/../tests/Semantics" && pwd)
check=0
prefixes=()
for arg in "$@"; do
    case $arg in
        --check) check=1 ;;
        *) prefixes+=("$arg") ;;
    esac
done

python=${PYTHON314:-}
for candidate in /opt/peers/usr/bin/python3.14 python3.14; do
    [ -n "$python" ] && break
    python=$(command -v "$candidate" || true)
done
[ -n "$python" ] || { echo "no CPython 3.14: set PYTHON314" >&2; exit 2; }
"$python" -c 'import sys; sys.exit((sys.implementation.name, *sys.version_info[:2]) != ("cpython", 3, 14))' ||
    { echo "$python is not CPython 3.14" >&2; exit 2; }

# The hash seed can be overridden, to find a script that depends on it.
export PYTHONHASHSEED=${PYTHONHASHSEED:-0} PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8 TZ=UTC
unset PYTHONPATH PYTHONHOME PYTHONSTARTUP PYTHONWARNINGS PYTHONNODEBUGRANGES
actual=$(mktemp)
trap 'rm -f "$actual"' EXIT

wanted() {
    [ ${#prefixes[@]} -eq 0 ] && return 0
    local prefix
    for prefix in "${prefixes[@]}"; do
        case $1 in "$prefix"*) return 0 ;; esac
    done
    return 1
}

seen=0 changed=0
for script in "$root"/*/*.py; do
    name=${script#"$root"/}
    wanted "${name%.py}" || continue
    seen=$((seen + 1))
    (cd "$(dirname "$script")" && exec timeout 20 "$python" "$(basename "$script")") </dev/null >"$actual" 2>/dev/null
    code=$?
    if [ $code -ne 0 ]; then
        # The exit line stands on a line of its own even when the output does not end with a newline.
        [ -s "$actual" ] && [ -n "$(tail -c 1 "$actual")" ] && echo >>"$actual"
        echo "[exit $code]" >>"$actual"
    fi
    recorded=${script%.py}.out
    cmp -s "$actual" "$recorded" && continue
    changed=$((changed + 1))
    if [ $check -eq 1 ]; then
        echo "differs: $name"
        [ -e "$recorded" ] && diff "$recorded" "$actual" | head -n 20
    else
        echo "recorded: $name"
        cp "$actual" "$recorded"
    fi
done

for recorded in "$root"/*/*.out; do
    name=${recorded#"$root"/}
    [ -e "$recorded" ] && [ ! -e "${recorded%.out}.py" ] && wanted "${name%.out}" || continue
    echo "no script: $name"
    changed=$((changed + check))
done

[ $seen -gt 0 ] || { echo "no script matches" >&2; exit 2; }
if [ $check -eq 1 ]; then
    echo "$seen scripts, $changed differ"
    [ $changed -eq 0 ]
else
    echo "$seen scripts, $changed recordings written"
fi
