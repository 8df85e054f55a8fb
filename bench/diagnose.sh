#!/bin/sh
# Measures how fast logs are diagnosed: megabytes a second and peak memory, with a generated
# knowledge base of three error texts an entry.
#
#   bench/diagnose.sh                     10,000 entries, logs of 200 MB
#   bench/diagnose.sh 1000 50             1,000 entries, 50 MB
#   RUNS=5 bench/diagnose.sh              five runs each (default 3); the median counts
set -eu

cd "$(dirname "$0")/.."
entries=${1:-10000}
megabytes=${2:-200}
runs=${RUNS:-3}
work=${WORK:-${TMPDIR:-/tmp}/fixdex-bench}/diagnose-$entries-$megabytes

[ -x /usr/bin/time ] || { echo "GNU time is needed: apt-get install time" >&2; exit 2; }
. .mvn/tools.sh
find_jdk || exit 3
java=$jdk/bin/java
./fixdex --version >/dev/null # builds the program when it is missing

if [ ! -f "$work/distinct.log" ]; then
  rm -rf "$work"
  mkdir -p "$work"
  "$java" src/test/java/dev/fixdex/bench/LogGenerator.java "$work" "$entries" "$megabytes" 1
  : >"$work/empty.log"
  gzip -kf "$work/repetitive.log"
fi

median() { sort -n | awk '{v[NR]=$1} END {print (NR % 2) ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }

# measure NAME: diagnoses the log and prints one row of the table
measure() {
  log=$work/$1
  times=$work/$1.times
  : >"$times"
  run=0
  while [ "$run" -lt "$runs" ]; do
    /usr/bin/time -a -o "$times" -f '%e %U %S %M' \
      ./fixdex diagnose --kb "$work/kb" --format json "$log" >"$work/$1.json" || true
    run=$((run + 1))
  done
  sed -i '/^Command/d' "$times"
  wall=$(awk '{print $1}' "$times" | median)
  cpu=$(awk '{print $2 + $3}' "$times" | median)
  memory=$(awk '{print $4 / 1024}' "$times" | median)
  speed=$(awk "BEGIN {print ($wall > $start) ? $2 / ($wall - $start) : 0}")
  printf '| %s | %.2f | %.2f | %.0f | %.0f |\n' "$1" "$wall" "$cpu" "$memory" "$speed"
}

echo "$(nproc) processors, $entries entries, $megabytes MB; median of $runs runs"
echo
echo '| log | wall s | CPU s | peak MiB | MB/s without start |'
echo '|---|---|---|---|---|'
./fixdex diagnose --kb "$work/kb" "$work/empty.log" >/dev/null 2>&1 || true
start=1000
measure empty.log 0
start=$wall
measure repetitive.log "$megabytes"
measure repetitive.log.gz "$megabytes"
measure distinct.log "$megabytes"
