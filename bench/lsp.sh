#!/bin/sh
# How long an editor waits for the findings of a keystroke, in a generated knowledge base.
#
#   bench/lsp.sh                 10,000 entries, 100 keystrokes in each of six places
#   bench/lsp.sh 1000 50         1,000 entries, 50 keystrokes
set -eu

cd "$(dirname "$0")/.."
entries=${1:-10000}
kb=${WORK:-${TMPDIR:-/tmp}/fixdex-bench}/kb-$entries/kb
. .mvn/tools.sh
find_jdk || exit 3
./fixdex --version >/dev/null # builds the program when it is missing

[ -f "$kb/fixdex.yaml" ] ||
  "$jdk/bin/java" src/test/java/dev/fixdex/bench/KnowledgeBaseGenerator.java "$kb" "$entries" 1 kb

exec node bench/lsp.cjs ./fixdex "$kb" "${2:-100}"
