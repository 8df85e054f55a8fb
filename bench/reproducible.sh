#!/bin/sh
# Builds the program twice, in two folders, and compares the jars: the same commit gives the same bytes.
#
#   bench/reproducible.sh
set -eu

cd "$(dirname "$0")/.."
. .mvn/tools.sh
root=$PWD
find_jdk
need_maven
export JAVA_HOME="$jdk"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build NAME: the checksums of what a build in a folder of this name makes.
build() {
  mkdir "$work/$1"
  git archive HEAD | tar -x -C "$work/$1"
  (cd "$work/$1" && mvn -B -q -Dprogram -Dmaven.test.skip package >&2)
  (cd "$work/$1/target/package" && find . -type f | LC_ALL=C sort | xargs sha256sum) >"$work/$1.sums"
}

build one
build another-folder-with-a-longer-name
diff "$work/one.sums" "$work/another-folder-with-a-longer-name.sums"
echo "the same $(wc -l <"$work/one.sums") files twice; $(grep fixdex.jar "$work/one.sums")"
