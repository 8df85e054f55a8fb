#!/bin/sh
# Checks the HTML of a built site with the Nu HTML checker (npm vnu-jar); errors end it with status 1.
#
#   bench/html.sh            the site in site/
#   bench/html.sh FOLDER     another one
#
# The checker is fetched once, into target/checks.
set -eu

cd "$(dirname "$0")/.."
site=${1:-site}
[ -f "$site/index.html" ] || { echo "no site in $site: ./fixdex build" >&2; exit 2; }
. .mvn/tools.sh
find_jdk || exit 3

checker=target/checks/node_modules/vnu-jar/build/dist/vnu.jar
[ -f "$checker" ] || npm install --silent --no-audit --no-fund --prefix target/checks vnu-jar@26.9.27

echo "$(find "$site" -name '*.html' | wc -l) pages"
"$jdk/bin/java" -Xss1m -jar "$checker" --errors-only --skip-non-html "$site" && echo "0 errors"
