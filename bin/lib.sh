# Shared by the commands of this folder: the JDK, Maven, and where we are.
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# What the platform runs with.
JAVA_OPTIONS=(-Xmx512m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)

fail() {
    echo "$*" >&2
    exit 1
}

is_jdk_25() {
    [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}

# JAVA_HOME, then the usual folders, then the JDK of the path.
find_jdk() {
    local candidate
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
        "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/none)")")")"; do
        if is_jdk_25 "$candidate"; then
            export JAVA_HOME="$candidate"
            return
        fi
    done
    fail "A JDK 25 is needed and none was found. Debian 12 has none: the README says how to get one."
}

find_maven() {
    command -v mvn >/dev/null || fail "Maven is needed: apt-get install maven"
}

# Installs the Debian packages that are missing when root, else says how.
need_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    [ "$(id -u)" -eq 0 ] || fail "Please install first: apt-get install ${missing[*]}"
    echo "Installing ${missing[*]} ..."
    { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends "${missing[@]}"; } \
        >target/packages.log 2>&1 || { tail -5 target/packages.log; fail "Please install by hand: apt-get install ${missing[*]}"; }
}

# Some distributions of Node bring npm with them, so the command counts and not the package.
need_npm() {
    command -v node >/dev/null && command -v npm >/dev/null || need_packages nodejs npm
}

# The tools of src/test/outside, as its lock file pins them, into target/outside.
install_outside_tools() {
    mkdir -p target/outside
    cp src/test/outside/package.json src/test/outside/package-lock.json target/outside/
    [ target/outside/node_modules/.package-lock.json -nt src/test/outside/package-lock.json ] && return
    echo "Installing the tools of others ..."
    (cd target/outside && npm ci --ignore-scripts --no-audit --no-fund >../npm.log 2>&1) ||
        { tail -5 target/npm.log; fail "npm could not install the tools of src/test/outside."; }
}

# Makes target/rtcm.jar unless it is newer than everything it is made of.
build_jar() {
    if [ ! -f target/rtcm.jar ] || [ -n "$(find pom.xml src/main -newer target/rtcm.jar -print -quit)" ]; then
        find_maven
        echo "Building ..."
        mvn -q -B clean package -DskipTests -Dspotless.check.skip=true
    fi
}
