#!/bin/sh
# Compares our compiler with CPython 3.14 on every file of its standard library and tests, code object by code object:
# instructions, constants, names, flags, exception and location tables, stack size.
#   scripts/check-compile.sh [-O 1|2] [--tree] [FILTER]
# --tree: from CPython's syntax trees, without our parser. FILTER: only files whose path contains it, with differences shown.
# PYTHON names the oracle. --snippets: the sources that CPython's tests compile instead, with their errors and warnings.
# --random COUNT SEED: random programs instead.
set -e
cd "$(dirname "$0")/.."
PYTHON=${PYTHON:-python3.14}
optimize=0 tree=--no-tree parse=-p filter= snippets= random= seed=
while [ $# -gt 0 ]; do
    case $1 in
        -O) optimize=$2; shift ;;
        --tree) tree= parse= ;;
        --snippets) snippets=1 ;;
        --random) random=$2 seed=$3; shift; shift ;;
        *) filter=$1 ;;
    esac
    shift
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build scripts/compile-check -c Release --nologo -v q -clp:NoSummary >&2
check=artifacts/bin/compile-check/release/compile-check
if [ -n "$snippets" ]; then
    $PYTHON scripts/compile-check/snippets.py "$work/snippets.bin" test_syntax test_symtable test_compile test_patma \
        test_type_params test_named_expressions test_generators test_coroutines test_global test_scope test_future_stmt \
        test_except_star test_grammar test_fstring test_tstring test_peepholer test_dis test_positional_only_arg \
        test_keywordonlyarg test_type_annotations test_listcomps test_unpack_ex test_string_literals test_super >&2 2>/dev/null
    $check "$work/snippets.bin" ${filter:+-v -f "$filter"}
    exit
fi
if [ -n "$random" ]; then
    $PYTHON scripts/compile-check/generate.py "$work/random.bin" "$random" "$seed"
    $check "$work/random.bin"
    exit
fi
library=$($PYTHON -c 'import sysconfig; print(sysconfig.get_path("stdlib"))')
find -L "$library" -name '*.py' -type f ${filter:+-path "*$filter*"} | sort |
    xargs $PYTHON scripts/compile-check/oracle.py "$work" $tree -O "$optimize"
$check "$work" $parse -O "$optimize" ${filter:+-v -f "$filter"}
