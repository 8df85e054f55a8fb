#!/bin/sh
# Makes templates/assets/search-worker.js and diagnose-worker.js of the modules in
# templates/assets/search and templates/assets/diagnose: small files that a page starts as workers. Run
# after any change to them; a test compares the digest that each file's first line has. Needs npm.
set -eu
export LC_ALL=C

cd "$(dirname "$0")/../../.."
tools=$PWD/target/bundle
assets=templates/assets

[ -x "$tools/node_modules/.bin/esbuild" ] && [ -x "$tools/node_modules/.bin/terser" ] ||
  npm install --silent --no-audit --no-fund --prefix "$tools" esbuild@0.25.12 terser@5.44.1

# bundle NAME FILE...: makes NAME-worker.js of NAME/worker.js; the files are all that may be in it
bundle() {
  name=$1
  shift
  digest=$(cat "$@" | sha256sum | cut -d ' ' -f 1)
  "$tools/node_modules/.bin/esbuild" "$assets/$name/worker.js" --bundle --format=iife \
    --target=es2022 --charset=utf8 --log-level=warning |
    "$tools/node_modules/.bin/terser" --ecma 2022 --compress ecma=2022,passes=3,unsafe_arrows \
      --mangle --toplevel \
      --format "preamble='// Made of the modules in assets by src/main/scripts/bundle-worker.sh: $digest'" \
      --output "$assets/$name-worker.js"
}

bundle search "$assets"/search/*.js
bundle diagnose "$assets"/diagnose/*.js "$assets"/search/*.js
