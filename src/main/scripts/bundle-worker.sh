#!/bin/sh
# Makes templates/assets/search-worker.js and diagnose-worker.js of the modules in
# templates/assets/search and templates/assets/diagnose: small files that a page starts as workers. Run
# after any change to them; a test compares the digest that each file's first line has. Needs npm.
set -eu
export LC_ALL=C

cd "$(dirname "$0")/../../.."
tools=$PWD/target/bundle
assets=templates/assets

[ -x "$tools/node_modules/.bin/esbuild" ] ||
  npm install --silent --no-audit --no-fund --prefix "$tools" esbuild@0.25.12

# bundle NAME FILE...: makes NAME-worker.js of NAME/worker.js; the files are all that may be in it
bundle() {
  name=$1
  shift
  digest=$(cat "$@" | sha256sum | cut -d ' ' -f 1)
  "$tools/node_modules/.bin/esbuild" "$assets/$name/worker.js" --bundle --minify \
    --format=iife --target=es2022 --charset=utf8 --log-level=warning \
    --banner:js="// Made of the modules in assets by src/main/scripts/bundle-worker.sh: $digest" \
    --outfile="$assets/$name-worker.js"
}

bundle search "$assets"/search/*.js
bundle diagnose "$assets"/diagnose/*.js "$assets"/search/*.js
