#!/usr/bin/env bash
# Checks our marshal, disassembler and verifier against CPython 3.14 over its whole standard library:
# CPython writes .pyc files; we read and rewrite them, and CPython must find the same code in ours; our disassembly must be
# what its dis prints, in four combinations of switches; the verifier must accept everything; damaged files must fail cleanly.
#
#   scripts/check-pyc.sh [every]    disassembles each every-th file only (default 10; dis is slow), the rest is done for all
#
# The oracle is $PYTHON314, else a python3.14 that is found.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
every=${1:-10}
python=${PYTHON314:-}
for candidate in /opt/peers/usr/bin/python3.14 python3.14; do
    [ -n "$python" ] && break
    python=$(command -v "$candidate" || true)
done
[ -n "$python" ] || { echo "no CPython 3.14: set PYTHON314" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build "$here/pyc-tool.cs" -c Release -p:Fast=true --nologo -v q >"$work/build.log" || { cat "$work/build.log"; exit 2; }
tool=$here/../artifacts/bin/release/pyc-tool.dll
oracle() { "$python" -W ignore "$here/check_pyc.py" "$@"; }
status=0

oracle write "$work" "$every"
dotnet "$tool" rewrite <"$work/rewrite.list" || status=1
oracle compare "$work/rewrite.list" || status=1
dotnet "$tool" verify <"$work/rewrite.list" || status=1
for switches in "" "-C -O" "-P" "-C -S"; do
    # shellcheck disable=SC2086
    dotnet "$tool" dis $switches <"$work/dis.list" || status=1
    # shellcheck disable=SC2086
    oracle dis "$work/dis.list" $switches || status=1
done
dotnet "$tool" fuzz 1 20 <"$work/fuzz.list" || status=1
[ $status = 0 ] && echo "all as in CPython"
exit $status
