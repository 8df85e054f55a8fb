#!/bin/sh
# How long the search takes to answer random and mutated queries up to 64 KB, warm, in 256 MB.
#
#   bench/search-latency.sh [FOLDER [QUERIES]]     default: kb 20000
#
# Needs compiled tests: mvn -B -Pquick test-compile dependency:build-classpath \
#   -Dmdep.outputFile=target/test.classpath
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
classpath=$root/target/test-classes:$root/target/classes:$(cat "$root/target/test.classpath")
exec "${JAVA_HOME:?}/bin/java" -Xmx256m "@$root/.mvn/java.options" -cp "$classpath" \
  dev.fixdex.search.LatencyBenchmark "${1:-$root/kb}" "${2:-20000}"
