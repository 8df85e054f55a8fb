#!/bin/sh
# Measures the time from saving an entry to the page that shows it, with `fixdex serve`: the file is
# written, the server says that a build is done, and the page is fetched, as the script in it does.
#
#   bench/serve.sh FOLDER      FOLDER/kb has the entries, as bench/build.sh leaves them in its kb-COUNT
#   SAVES=50 bench/serve.sh FOLDER
#
# Entries are edited in a copy of the knowledge base, FOLDER/serve.
set -eu

[ $# -eq 1 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
base=$(CDPATH='' cd -- "$1" && pwd)
cd "$(dirname "$0")/.."
./fixdex --version >/dev/null # builds the program when it is missing
rm -rf "$base/serve"
mkdir "$base/serve"
cp -R "$base/kb" "$base/serve/kb"
exec node bench/serve.cjs "$base/serve/kb" "${SAVES:-50}"
