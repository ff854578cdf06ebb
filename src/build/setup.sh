#!/usr/bin/env bash
# Sets up what the tests want beside a JDK: Chromium, LibreOffice and a MinIO server built from its published source
# module. Runs before the integration tests. Installs as root on Debian, else only looks. Prints one line per part and
# leaves the answers in target/setup.properties. With CI=true a part that is missing fails the build, MinIO excepted.
set -u
out=${1:-target/setup.properties}
mkdir -p "$(dirname "$out")"
missing=""

is_root_on_debian() { [ "$(id -u)" = 0 ] && [ -f /etc/debian_version ]; }

install() {
    is_root_on_debian || return 1
    if [ -z "${updated:-}" ]; then apt-get update -qq >/dev/null 2>&1; updated=1; fi
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

want() { # name, command, packages…
    local name=$1 command=$2
    shift 2
    if command -v "$command" >/dev/null 2>&1 || { install "$@" && command -v "$command" >/dev/null 2>&1; }; then
        echo "setup: $name is here"
    else
        echo "setup: $name is missing; the tests that need it are skipped"
        missing="$missing $name"
    fi
}

minio() {
    cache=${XDG_CACHE_HOME:-$HOME/.cache}/fundcase
    binary=$cache/minio
    if [ ! -x "$binary" ] && command -v go >/dev/null 2>&1; then
        mkdir -p "$cache"
        echo "setup: building MinIO from its source module, once; this takes several minutes"
        for version in RELEASE.2025-10-15T17-29-55Z latest; do
            GOBIN=$cache go install "github.com/minio/minio@$version" >"$cache/minio.log" 2>&1 && break
        done
    fi
    if [ -x "$binary" ]; then
        echo "setup: MinIO is here"
        echo "minio=$binary" >>"$out"
    else
        echo "setup: MinIO could not be built; the S3 contract runs against S3Proxy instead"
        echo "minio=" >>"$out"
    fi
}

: >"$out"
want Chromium chromium chromium fonts-noto-cjk
want LibreOffice soffice libreoffice-writer-nogui fonts-noto-cjk
minio
if [ -n "$missing" ] && [ "${CI:-}" = true ]; then
    echo "setup: CI does not skip:$missing" >&2
    exit 1
fi
