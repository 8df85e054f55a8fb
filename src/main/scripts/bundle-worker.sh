#!/bin/sh
# Makes templates/assets/search-worker.js of the modules in templates/assets/search: one small file
# that a page starts as a worker. Run after any change to them; a test compares the digest that the
# file's first line has. Needs npm.
set -eu
export LC_ALL=C

cd "$(dirname "$0")/../../.."
tools=$PWD/target/bundle
bundle=templates/assets/search-worker.js

[ -x "$tools/node_modules/.bin/esbuild" ] ||
  npm install --silent --no-audit --no-fund --prefix "$tools" esbuild@0.25.12

digest=$(cat templates/assets/search/*.js | sha256sum | cut -d ' ' -f 1)
"$tools/node_modules/.bin/esbuild" templates/assets/search/worker.js --bundle --minify \
  --format=iife --target=es2022 --charset=utf8 --log-level=warning \
  --banner:js="// Made of assets/search/*.js by src/main/scripts/bundle-worker.sh: $digest" \
  --outfile="$bundle"
