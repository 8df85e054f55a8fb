#!/bin/sh
# Runs Lighthouse (npm) on the first page, an entry and a search of a built site.
#
#   bench/lighthouse.sh            the site in site/
#   bench/lighthouse.sh FOLDER     another one
#
# Lighthouse is fetched once, into target/checks. CHROME_PATH names the browser.
set -eu

cd "$(dirname "$0")/.."
site=${1:-site}
[ -f "$site/index.html" ] || { echo "no site in $site: ./fixdex build" >&2; exit 2; }
export CHROME_PATH="${CHROME_PATH:-/usr/bin/chromium}"
checks=$PWD/target/checks
port=${PORT:-8371}
entry=$(cd "$site" && find entries -name index.html | sort | head -1)

[ -x "$checks/node_modules/.bin/lighthouse" ] ||
  npm install --silent --no-audit --no-fund --prefix "$checks" lighthouse@13

# Packs what it sends, as hosts do, and sends the site's own headers.
node - "$site" "$port" <<'JS' &
const [site, port] = process.argv.slice(2);
const { createServer } = require('node:http');
const { existsSync, readFileSync, statSync } = require('node:fs');
const { extname, join, normalize } = require('node:path');
const { gzipSync } = require('node:zlib');
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css',
  '.svg': 'image/svg+xml', '.json': 'application/json', '.txt': 'text/plain', '.xml': 'application/xml' };
const headers = Object.fromEntries(readFileSync(join(site, '_headers'), 'utf8').split('\n')
  .filter((line) => line.startsWith('  ')).map((line) => line.trim().split(/: (.*)/).slice(0, 2)));
createServer((request, reply) => {
  const path = normalize(decodeURIComponent(request.url.replace(/[?#].*/, '')));
  const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) {
    reply.writeHead(404).end();
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  reply.writeHead(200, { ...headers, 'content-type': type, 'content-encoding': 'gzip',
    'cache-control': 'max-age=600' });
  reply.end(gzipSync(readFileSync(file)));
}).listen(Number(port), '127.0.0.1');
JS
server=$!
trap 'kill $server' EXIT
sleep 1

for page in "" "${entry%index.html}" "?q=exec%20format%20error"; do
  "$checks/node_modules/.bin/lighthouse" "http://127.0.0.1:$port/$page" --quiet --output=json \
    --output-path="$checks/lighthouse.json" \
    --chrome-flags='--headless=new --no-sandbox --disable-gpu'
  node -e '
    const { categories, audits } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
    const scores = Object.values(categories).map((c) => `${c.title} ${Math.round(c.score * 100)}`);
    const bytes = audits["total-byte-weight"].numericValue;
    console.log(`/${process.argv[2]}: ${scores.join(", ")}; ${Math.round(bytes / 1024)} KB`);
    for (const c of Object.values(categories)) {
      for (const { id, weight } of c.auditRefs) {
        if (weight > 0 && audits[id].score !== null && audits[id].score < 0.9) {
          console.log(`  ${c.title}: ${id} ${audits[id].displayValue ?? ""}`);
        }
      }
    }' "$checks/lighthouse.json" "$page"
done
