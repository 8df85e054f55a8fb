#!/bin/sh
# Measures cold builds of generated knowledge bases: wall and CPU seconds, peak memory of the largest
# process, size and number of the files made. Any other command can be paired with it in the same run:
#
#   bench/build.sh                          1,000, 10,000 and 100,000 entries
#   bench/build.sh 1000 10000               these sizes
#   RUNS=5 bench/build.sh 10000             five runs each (default 3); the median counts
#   VS='other-generator {kb} {out}' bench/build.sh 1000
#
# {kb} and {out} in VS become the folder with the entries and an empty output folder.
# SOURCES names the folders whose entries are recombined (default: kb).
set -eu

cd "$(dirname "$0")/.."
runs=${RUNS:-3}
sources=${SOURCES:-kb}
work=${WORK:-${TMPDIR:-/tmp}/fixdex-bench}
[ $# -gt 0 ] || set -- 1000 10000 100000

[ -x /usr/bin/time ] || { echo "GNU time is needed: apt-get install time" >&2; exit 2; }
. .mvn/tools.sh
find_jdk || exit 3
java=$jdk/bin/java
./fixdex --version >/dev/null # builds the program when it is missing

median() { sort -n | awk '{v[NR]=$1} END {print (NR % 2) ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }

# measure NAME COUNT KB COMMAND...: runs it and prints one row of the table
measure() {
  name=$1 count=$2 kb=$3
  shift 3
  log=$work/$name-$count.times
  : >"$log"
  run=0
  while [ "$run" -lt "$runs" ]; do
    rm -rf "$kb/.fixdex" "$(dirname "$kb")/.fixdex"
    # Nothing large is deleted between runs: on ext4 making files soon after is slow for minutes.
    mv "$work/out" "$work/old/$name-$count-$run" 2>/dev/null || true
    mkdir -p "$work/out"
    if ! /usr/bin/time -a -o "$log" -f '%e %U %S %M' "$@" >"$work/$name.stdout" 2>"$work/$name.stderr"; then
      echo "$name failed on $count entries:" >&2
      tail -5 "$work/$name.stderr" >&2
      return 1
    fi
    run=$((run + 1))
  done
  wall=$(awk '{print $1}' "$log" | median)
  cpu=$(awk '{print $2 + $3}' "$log" | median)
  memory=$(awk '{print $4 / 1024}' "$log" | median)
  files=$(find "$work/out" -type f | wc -l)
  bytes=$(find "$work/out" -type f -printf '%s\n' | awk '{s += $1} END {printf "%.1f", s / 1048576}')
  printf '| %s | %s | %.2f | %.2f | %.0f | %s | %s |\n' "$name" "$count" "$wall" "$cpu" "$memory" "$files" "$bytes"
}

mkdir -p "$work"
rm -rf "$work/old" "$work/out"
mkdir "$work/old"
trap 'rm -rf "$work/old" "$work/out"' EXIT
echo "$(nproc) processors, $(free -m | awk '/^Mem/ {print $2}') MiB, $("$java" -version 2>&1 | head -1); median of $runs runs"
echo
echo '| command | entries | wall s | CPU s | peak MiB | files | MiB written |'
echo '|---|---|---|---|---|---|---|'
for count in "$@"; do
  kb=$work/kb-$count/kb
  if [ ! -f "$kb/fixdex.yaml" ]; then
    rm -rf "$work/kb-$count"
    # shellcheck disable=SC2086 # SOURCES is a list
    "$java" src/test/java/dev/fixdex/bench/KnowledgeBaseGenerator.java "$kb" "$count" 1 $sources >/dev/null
  fi
  measure fixdex "$count" "$kb" ./fixdex build --quiet --keep-going --kb "$kb" --output "$work/out"
  if [ -n "${VS:-}" ]; then
    other=$(printf '%s' "$VS" | sed "s|{kb}|$kb|g; s|{out}|$work/out|g")
    measure other "$count" "$kb" sh -c "$other"
  fi
done
