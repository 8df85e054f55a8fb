#!/bin/sh
# Measures the search of a built site in Chromium: what the first search fetches, how long results
# take once the engine is loaded, and how long the longest task of the page's own thread computes.
#
#   bench/search-site.sh            the site in site/
#   bench/search-site.sh FOLDER     another one
#
# puppeteer-core is fetched once, into target/checks. CHROME_PATH names the browser, QUERIES how many
# titles are asked (default 60).
set -eu

cd "$(dirname "$0")/.."
site=${1:-site}
[ -f "$site/entries.json" ] || { echo "no site in $site: ./fixdex build" >&2; exit 2; }
checks=$PWD/target/checks

[ -d "$checks/node_modules/puppeteer-core" ] ||
  npm install --silent --no-audit --no-fund --prefix "$checks" puppeteer-core@24

NODE_PATH=$checks/node_modules exec node bench/search-site.cjs "$site" "${QUERIES:-60}" \
  "${CHROME_PATH:-/usr/bin/chromium}"
