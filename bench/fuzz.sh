#!/bin/sh
# Looks for inputs on which the parsers fail, guided by coverage (Jazzer), one target after the other.
#
#   bench/fuzz.sh 600                 ten minutes for each target
#   bench/fuzz.sh 600 Markdown Log    for these
#
# An author may write the patterns of variables and fields, so that Jazzer's watch over patterns is off.
# Inputs that reach something new are kept in target/fuzz/TARGET and begin the next search. One that
# fails is written to target/fuzz: mend the program, and move the file to src/test/resources/fuzz/TARGET.
set -eu

[ $# -ge 1 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }
seconds=$1
shift
[ $# -gt 0 ] || set -- FrontMatter Markdown Entry Decoder Quoting Query Log
cd "$(dirname "$0")/.."
. .mvn/tools.sh
root=$PWD
find_jdk
need_maven
export JAVA_HOME="$jdk"
mvn -B -q -Pquick test-compile org.apache.maven.plugins:maven-dependency-plugin:build-classpath \
  -Dmdep.outputFile=target/fuzz.classpath -Dmdep.includeScope=test >&2

failed=0
for target in "$@"; do
  mkdir -p "target/fuzz/$target"
  echo "$target: $seconds s"
  seeds=
  [ "$target" != Entry ] || seeds="kb src/test/resources/lint/cases"
  # shellcheck disable=SC2086 # seeds are folders
  "$jdk/bin/java" -Xss16m -Xmx1g --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow \
    -cp "target/classes:target/test-classes:$(cat target/fuzz.classpath)" \
    com.code_intelligence.jazzer.Jazzer --target_class="dev.fixdex.fuzz.${target}Fuzz" \
    '--instrumentation_includes=dev.fixdex.**' '--custom_hook_includes=dev.fixdex.fuzz.none.**' \
    --disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection \
    --reproducer_path=target/fuzz -max_total_time="$seconds" -max_len=4096 \
    -artifact_prefix="target/fuzz/$target-" "target/fuzz/$target" "src/test/resources/fuzz/$target" $seeds \
    >"target/fuzz/$target.log" 2>&1 || { failed=1; grep -A3 '^== ' "target/fuzz/$target.log"; }
  grep -E '^(Done|#[0-9]+.DONE)|cov: ' "target/fuzz/$target.log" | tail -2
done
exit $failed
