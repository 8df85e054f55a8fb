#!/bin/sh
# How the processor time for one entry grows when what it is made of is doubled: hostile Markdown and code, built
# whole. Some hundred rows; takes minutes.
#
#   bench/growth.sh [FOLDER]     default: a new one
#
# Needs compiled tests: mvn -B -Pquick test-compile dependency:build-classpath \
#   -Dmdep.outputFile=target/test.classpath
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
work=${1:-$(mktemp -d)}
classpath=$root/target/test-classes:$root/target/classes:$(cat "$root/target/test.classpath")
exec "${JAVA_HOME:?}/bin/java" "@$root/.mvn/java.options" -cp "$classpath" \
  dev.fixdex.bench.GrowthBenchmark "$work/growth"
