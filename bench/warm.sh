#!/bin/sh
# Measures builds that have little to do: again with nothing changed, and after an edit of one body.
#
#   bench/warm.sh FOLDER      FOLDER/kb has the entries, as bench/build.sh leaves them in its kb-COUNT
#   RUNS=5 bench/warm.sh FOLDER
#
# One entry of FOLDER/kb is edited; the site goes to FOLDER/warm-site.
set -eu

[ $# -eq 1 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
base=$(CDPATH='' cd -- "$1" && pwd)
cd "$(dirname "$0")/.."
runs=${RUNS:-3}
[ -x /usr/bin/time ] || { echo "GNU time is needed: apt-get install time" >&2; exit 2; }
./fixdex --version >/dev/null # builds the program when it is missing

# build NAME: one build, and a line with what it took
build() {
  /usr/bin/time -o "$base/times" -f '%e %U %S %M' \
    ./fixdex build --keep-going --quiet --kb "$base/kb" --output "$base/warm-site" \
    >/dev/null 2>&1 || { echo "the build failed" >&2; exit 1; }
  awk -v name="$1" '{printf "%-8s %6.2f s wall  %6.2f s CPU  %5d MiB\n", name, $1, $2 + $3, $4 / 1024}' \
    "$base/times"
}

rm -rf "$base/.fixdex" "$base/warm-site" "$base/.warm-site.fixdex"
entry=$(find "$base/kb" -name '*.md' | sort | head -1)
build cold
sleep 4 # what is younger than three seconds is looked at again
build sealed
run=0
while [ "$run" -lt "$runs" ]; do
  run=$((run + 1))
  build same
done
run=0
while [ "$run" -lt "$runs" ]; do
  run=$((run + 1))
  printf '\nOne line more: %s.\n' "$run" >>"$entry"
  build edited
done
