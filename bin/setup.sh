# Read by bin/wederhoor and bin/test: makes .venv, with exactly the locked dependencies and this checkout's wederhoor.
# Everything said goes to standard error, so that a command's own output stays clean.

venv=$here/.venv
lock=$here/.venv.lock

say() { printf 'wederhoor: %s\n' "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# Whether the .venv was made for $1 (run or test), here, and nothing that goes into it has changed since.
fresh() {
    [ -x "$venv/bin/wederhoor" ] && [ "$(cat "$venv/$1.made" 2>/dev/null)" = "$here" ] || return 1
    [ -z "$(find "$here/pyproject.toml" "$here/hatch_build.py" "$here/requirements" "$here/src/wederhoor/gazetteer" \
        "$here/src/wederhoor/language/packs" "$here/src/wederhoor/theatres" "$here/ui" \
        \( -name node_modules -o -name __pycache__ -o -name '*.sqlite*' -o -name '*.msgpack' \) -prune \
        -o -type f -newer "$venv/$1.made" -print | head -n 1)" ]
}

root_on_debian() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

debian_install() {
    say "installing Debian's $*"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@"; } >&2
}

find_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$python" >/dev/null &&
            "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            return
        fi
    done
    die "needs Python 3.11 or newer; none of python3, python3.14 … python3.11 on the PATH is"
}

make_venv() {
    find_python
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        root_on_debian || die "$python lacks venv or ensurepip; install them (on Debian or Ubuntu: apt install python3-venv)"
        debian_install python3-venv
    fi
    "$python" -m venv --clear "$venv" || die "could not make $venv"
}

# Only one process sets up at a time; a lock whose owner is gone is taken over.
take_lock() {
    [ -w "$here" ] || die "can't write to $here, where .venv is made; install the package instead (pip install $here)"
    until mkdir "$lock" 2>/dev/null; do
        owner=$(cat "$lock/owner" 2>/dev/null || true)
        if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
            rm -rf "$lock"
        else
            sleep 1
        fi
    done
    echo $$ >"$lock/owner"
    trap 'rm -rf "$lock"' EXIT
    trap 'exit 1' HUP INT TERM
}

drop_lock() {
    rm -rf "$lock"
    trap - EXIT HUP INT TERM
}

# Makes .venv from requirements/$1.lock where it is not fresh.
set_up() {
    fresh "$1" && return
    take_lock
    if ! fresh "$1"; then
        say "setting up $venv (the first time takes a minute or two)"
        if [ ! -x "$venv/bin/python" ] || [ "$(cat "$venv/$1.made" 2>/dev/null || echo "$here")" != "$here" ]; then
            make_venv
        fi
        pip="$venv/bin/python -m pip --quiet --disable-pip-version-check --no-input install"
        $pip --require-hashes -r "$here/requirements/$1.lock" -r "$here/requirements/build.lock" >&2 ||
            die "the locked dependencies could not be installed (see above)"
        $pip --no-deps --no-build-isolation --editable "$here" >&2 || die "the package could not be built (see above)"
        for kind in "$1" run; do
            echo "$here" >"$venv/$kind.made"
        done
    fi
    drop_lock
}
