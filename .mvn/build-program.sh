# Builds the program into $root/target/app. Sourced by ./fixdex, which has set root, app and jdk;
# POSIX sh. All output goes to stderr, and nothing reads stdin: both belong to the program.

# build_program waits its turn, builds what another start has not built meanwhile, and returns 1
# when that failed, after saying why.
build_program() {
  lock=$root/target/build.lock
  need_maven && mkdir -p "$root/target" && take_lock || return 1
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  built=0
  is_current || compile_and_train || built=1
  rm -rf "$lock"
  trap - EXIT INT TERM HUP
  return $built
}

# The lock is a folder, since making one is atomic everywhere. It holds the process id of its owner.
take_lock() {
  told=
  until mkdir "$lock" 2>/dev/null; do
    if [ ! -d "$lock" ] && [ ! -w "$root/target" ]; then
      echo "fixdex: cannot build: no permission to write to $root/target" >&2
      return 1
    fi
    owner=$(cat "$lock/owner" 2>/dev/null)
    if is_dead "$owner"; then
      remove_dead_lock "$owner"
    else
      [ -n "$told" ] || echo "fixdex: waiting for process ${owner:-?}, which builds the program" >&2
      told=1
      sleep 1
    fi
  done
  echo $$ >"$lock/owner"
}

# A build takes no half hour: an older lock is a dead one whose number a new process has got.
is_dead() {
  if [ -z "$1" ]; then
    is_older "$lock" 1
  else
    [ "$1" = $$ ] || ! is_alive "$1" || is_older "$lock" 30
  fi
}

# Nobody may signal another user's process, but its folder in /proc can be seen.
is_alive() {
  kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ]
}

is_older() {
  [ -n "$(find "$1" -prune -mmin "+$2" 2>/dev/null)" ]
}

# Two that wait may both see the dead lock. Only one of them may remove it, and only that one, not
# the lock that somebody has taken since.
remove_dead_lock() {
  if mkdir "$lock.removal" 2>/dev/null; then
    if [ "$(cat "$lock/owner" 2>/dev/null)" = "$1" ]; then
      rm -rf "$lock"
    fi
    rmdir "$lock.removal"
  elif is_older "$lock.removal" 1; then
    rmdir "$lock.removal" 2>/dev/null
  else
    sleep 1
  fi
}

# Maven works in target/app.next; only a whole program is moved to target/app, and only a trained
# one has its stamp, whose time is the time just before Maven read the first source.
compile_and_train() {
  next=$root/target/app.next
  rm -rf "$next" && mkdir -p "$next" && : >"$root/target/app.stamp" || return 1
  if [ -d "$app" ]; then
    echo "fixdex: building the program again, its sources have changed ..." >&2
  else
    echo "fixdex: building the program; the first time, Maven also fetches its libraries; give it a minute ..." >&2
  fi
  run_maven || return 1
  raise_class_files
  rm -rf "$app.old"
  [ ! -d "$app" ] || mv "$app" "$app.old" || return 1
  mv "$next" "$app" || return 1
  rm -rf "$app.old"
  train
  mv "$root/target/app.stamp" "$app/stamp"
}

run_maven() {
  log=$root/target/build.log
  # Maven 3.8's own libraries make a JDK of today warn.
  MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" JAVA_HOME=$jdk \
    mvn -B -q -f "$root/pom.xml" -Pquick -Dprogram -Dmaven.test.skip=true \
    "-Doutput.directory=$root/target/program" "-Dapp.directory=$next" package \
    >"$log" 2>&1 </dev/null && return 0
  cat "$log" >&2
  echo "fixdex: the program could not be built; Maven's messages are above and in $log" >&2
  return 1
}

# Makes picocli fit for the AOT cache: see RaiseClassFiles. The raised jar is kept for later builds.
raise_class_files() {
  for jar in "$next"/lib/picocli-*.jar; do
    raised=$root/target/raised/${jar##*/}
    if [ ! -f "$raised" ]; then
      mkdir -p "$root/target/raised" && cp "$jar" "$raised.next" &&
        "$jdk/bin/java" "$root/.mvn/RaiseClassFiles.java" "$raised.next" >/dev/null 2>&1 </dev/null &&
        mv "$raised.next" "$raised" || continue
    fi
    cp "$raised" "$jar"
  done
}

# Runs typical commands once, so that the JVM can write down the classes they load and how the
# methods behave that are called most: the optimising compiler then need not watch them first. One
# small knowledge base shows too little, so it is built again and again. The JVM has to hear of its
# methods as often as it usually does, or it watches too few of them; see java.options. A program
# without this cache is only slower, so a failure here is nobody's worry.
train() {
  practice=$root/target/practice
  rm -rf "$practice" && mkdir -p "$practice" || return 0
  for name in 1 2 3 4 5 6 7 8; do
    mkdir "$practice/$name" && cp -R "$root/kb" "$practice/$name/kb" 2>/dev/null
  done
  # What is younger than some seconds is read again by each build.
  find "$practice" -type f -exec touch -t 202601010000 {} +
  (cd "$practice" && LC_ALL=C.UTF-8 "$jdk/bin/java" "@$root/.mvn/java.options" \
    -XX:Tier2InvokeNotifyFreqLog=11 -XX:Tier2BackedgeNotifyFreqLog=14 \
    "-XX:AOTCacheOutput=$app/fixdex.aot" -cp "$app/fixdex.jar" \
    dev.fixdex.cli.TrainingRun 1 2 3 4 5 6 7 8) \
    >"$root/target/training.log" 2>&1 </dev/null
  rm -rf "$practice"
}
