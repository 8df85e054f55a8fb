# Finds what building and running Fixdex takes. Sourced by ./fixdex and ./test; POSIX sh.
#
# need_maven says on stderr what to install, and returns 1, when there is no mvn in PATH.
#
# find_jdk sets `jdk` to the folder of the first JDK of version 25 or later, looking in
#   FIXDEX_JAVA_HOME   which is taken at its word: one that does not fit is an error
#   JAVA_HOME          one that does not fit is passed over, as are those below
#   PATH
#   the folders in which installers and version managers put JDKs on Linux and macOS
# or says on stderr what to install and returns 1.

needed=25

need_maven() {
  command -v mvn >/dev/null && return 0
  echo "fixdex: building needs Maven 3.8.7 or later, and there is no mvn in PATH. To install it:" \
    "apt-get install maven, dnf install maven, brew install maven" >&2
  return 1
}

# Sets `feature` to the feature version (25 of "25.0.1") of the JDK in folder $1, 0 when there is
# none. Reads the file `release`, for starting a JVM would cost as much as the whole search.
jdk_feature() {
  feature=0
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS='=' read -r key value || [ -n "$key" ]; do
      if [ "$key" = JAVA_VERSION ]; then
        value=${value#\"}
        feature=${value%%[!0-9]*}
      fi
    done <"$1/release"
  else
    value=$("$1/bin/javac" -version 2>&1) || value=
    value=${value#javac }
    feature=${value%%[!0-9]*}
  fi
  feature=${feature:-0}
}

# Sets `jdk` to $1 when a JDK that fits is there.
is_jdk() {
  jdk_feature "$1"
  [ "$feature" -ge "$needed" ] || return 1
  jdk=$1
}

# Sets `jdk` to the JDK whose java is first in PATH, when it fits.
is_jdk_of_path() {
  on_path=$(command -v java) && on_path=$(readlink -f "$on_path" 2>/dev/null) || return 1
  is_jdk "${on_path%/bin/java}"
}

is_jdk_of_installers() {
  for folder in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* \
    /opt/*jdk* /usr/local/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
    "${HOME:-/nonexistent}"/.jdks/* \
    "${HOME:-/nonexistent}"/.jdks/*/Contents/Home \
    "${HOME:-/nonexistent}"/.gradle/jdks/* \
    "${HOME:-/nonexistent}"/.gradle/jdks/*/Contents/Home \
    "${HOME:-/nonexistent}"/.asdf/installs/java/* \
    "${HOME:-/nonexistent}"/.local/share/mise/installs/java/*; do
    is_jdk "$folder" && return 0
  done
  return 1
}

find_jdk() {
  if [ -n "${FIXDEX_JAVA_HOME:-}" ]; then
    is_jdk "$FIXDEX_JAVA_HOME" && return 0
    echo "fixdex: FIXDEX_JAVA_HOME=$FIXDEX_JAVA_HOME is no JDK of version $needed or later" \
      "($(found_there))." >&2
    return 1
  fi
  if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then
    return 0
  fi
  is_jdk_of_path || is_jdk_of_installers || {
    say_what_to_install
    return 1
  }
}

found_there() {
  if [ "$feature" -gt 0 ]; then echo "version $feature"; else echo "no bin/java and bin/javac in it"; fi
}

say_what_to_install() {
  cat >&2 <<END
fixdex: a JDK of version $needed or later is needed, and none was found in JAVA_HOME, in PATH or in
the folders where installers put one. To install one:
  Debian, Ubuntu   apt-get install openjdk-$needed-jdk, or temurin-$needed-jdk from packages.adoptium.net
  Fedora, RHEL     dnf install java-$needed-openjdk-devel
  macOS            brew install openjdk@$needed
  with SDKMAN!     sdk install java $needed-tem
One in another folder: FIXDEX_JAVA_HOME=/that/folder ./fixdex
END
}
