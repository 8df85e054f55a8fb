#!/bin/sh
# Measures the diagnosis of a log that is dropped on the search box of a built site, in Chromium: how long
# it takes until the entries are shown, what is fetched for it, and the long tasks of the page's own
# thread. The logs are made of the words of the entries, which is the hard case, with error texts in
# them: one that repeats itself, and one in which no two lines are alike.
#
#   bench/dropped-log.sh            the site in site/
#   bench/dropped-log.sh FOLDER     another one
#
# puppeteer-core is fetched once, into target/checks. CHROME_PATH names the browser, MEGABYTES the size
# of the logs (default 10).
set -eu

cd "$(dirname "$0")/.."
site=${1:-site}
[ -f "$site/entries.json" ] || { echo "no site in $site: ./fixdex build" >&2; exit 2; }
checks=$PWD/target/checks

[ -d "$checks/node_modules/puppeteer-core" ] ||
  npm install --silent --no-audit --no-fund --prefix "$checks" puppeteer-core@24

NODE_PATH=$checks/node_modules exec node bench/dropped-log.cjs "$site" "${MEGABYTES:-10}" \
  "${CHROME_PATH:-/usr/bin/chromium}"
