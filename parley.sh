#!/usr/bin/env bash
# Runs Parley from a checkout. What is missing or older than its sources is built first: quietly,
# without tests and checks, under a lock, so that two calls do not build at once.
set -u
root=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
stamp=$root/parley/target/built
sources=("$root/pom.xml" "$root/parley/pom.xml" "$root/parley/src/main")
for weights in "$root"/parley-model-*; do
  [ -d "$weights" ] && sources+=("$weights/pom.xml" "$weights/src/main")
done

fail() {
  echo "parley: $1" >&2
  exit 2
}

stale() {
  [ ! -f "$stamp" ] || [ ! -d "$root/parley/target/lib" ] ||
    [ -n "$(find "${sources[@]}" -newer "$stamp" -print -quit)" ]
}

build() {
  echo "parley: building, once; the first time this fetches libraries and takes a few minutes" >&2
  local log=$root/parley/target/build.log
  if ! (cd "$root" && mvn -q -B -pl parley -am -Dquick -DskipTests package >"$log" 2>&1); then
    tail -n 20 "$log" >&2
    fail "the build failed; its log is $log"
  fi
  touch "$stamp"
}

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
else
  java=$(command -v java) || fail "Java 17 or newer is needed; install a JDK and try again."
fi

if stale; then
  command -v mvn >/dev/null || fail "Maven 3.8.1 or newer is needed to build; install it and try again."
  mkdir -p "$root/parley/target" 2>/dev/null && [ -w "$root/parley/target" ] ||
    fail "$root/parley/target cannot be written, so nothing can be built there."
  if command -v flock >/dev/null; then
    exec 9>"$root/parley/target/build.lock"
    flock 9
  fi
  if stale; then build; fi
  exec 9>&-
fi

exec "$java" ${PARLEY_JAVA_OPTS:-} \
  -cp "$root/parley/target/classes:$root/parley/target/lib/*" org.parley.cli.Main "$@"
