#!/bin/sh
# Run every check of the project: lint, types, derived and generated code, unit tests, fault tests, and live tests against the sandbox.
#   scripts/test.sh          everything; what CI runs
#   scripts/test.sh --fast   without the sandbox: what to run while writing
set -eu
cd "$(dirname "$0")/.."
. scripts/environment.sh

case "${1-}" in
    "" | --fast) ;;
    *) echo "test.sh: unknown argument '$1'; the only one is --fast" >&2; exit 2 ;;
esac

step() { printf '\n== %s\n' "$1"; }

make_environment .venv "pyproject.toml requirements/dev.txt" --requirement requirements/dev.txt --editable .
PATH="$PWD/.venv/bin:$PATH"

starting=""
alone=""
start_sandbox() {
    export WATCHER_SANDBOX="tests-$$"
    trap clean_up EXIT
    trap 'exit 130' INT TERM
    mkdir -p build
    python -m sandbox up --name "$WATCHER_SANDBOX" --old > build/sandbox-up.log 2>&1 &
    starting=$!
}
clean_up() {
    # shellcheck disable=SC2086 # none, one or two process ids
    [ -z "$starting$alone" ] || kill $starting $alone 2> /dev/null || true
    rm -rf build/sandbox-logs
    cp -r ".sandbox/instances/$WATCHER_SANDBOX/logs" build/sandbox-logs 2> /dev/null || true # what the servers said, of the last run
    python -m sandbox down --name "$WATCHER_SANDBOX" > /dev/null
}
# In a fresh clone its environments take a minute to install: lint and types keep one processor busy meanwhile.
[ "${1-}" = --fast ] || start_sandbox

step "lint"
ruff check .
ruff format --check .

step "what scripts make: generated code, lists, and the blocking client"
scripts/regenerate.sh --check

step "types"
scripts/check_types.sh

coverage erase

test_units() {
    step "unit tests and typing tests"
    coverage run -m pytest -q tests/unit tests/typing
    step "unit tests on the oldest supported dependencies"
    make_environment .venv-lowest "pyproject.toml requirements/lowest.txt" --requirement requirements/lowest.txt --editable .
    .venv-lowest/bin/python -m pytest -q tests/unit
}

test_faults() {
    step "fault tests"
    coverage run -m pytest -q tests/faults -m "not live and not many_threads"
    python -m pytest -q tests/faults -m many_threads
    step "unit tests and fault tests with httpcore2, which takes the place of httpcore where it is installed"
    python -m pip install --quiet --no-deps --upgrade --target .venv-httpcore2 --requirement requirements/httpcore2.txt
    PYTHONPATH="$PWD/.venv-httpcore2" python -m pytest -q tests/unit tests/faults -m "not live"
}

test_kit() {
    step "the testing kit, against a sandbox of its own"
    coverage run -m pytest -q tests/testing
}

if [ "${1-}" = --fast ]; then
    test_units
    exit
fi

# Live tests mostly wait for servers, so all that does not need theirs runs beside them.
{ test_units; test_faults; test_kit; } > build/test-alone.log 2>&1 &
alone=$!

step "live tests"
up=0
wait "$starting" || up=$?
starting=""
cat build/sandbox-up.log
[ "$up" = 0 ] || exit "$up"
live=0
coverage run -m pytest tests --ignore=tests/unit --ignore=tests/typing --ignore=tests/faults --ignore=tests/testing || live=$?
python -m pytest -q tests/faults -m live || live=$?

others=0
wait "$alone" || others=$?
alone=""
cat build/test-alone.log
[ "$live" = 0 ] || { echo "test.sh: live tests failed, see above" >&2; exit "$live"; }
[ "$others" = 0 ] || { echo "test.sh: tests beside the live ones failed, see above" >&2; exit "$others"; }

step "coverage"
coverage combine --quiet
coverage report
