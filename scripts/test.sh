#!/bin/sh
# Run every check of the project: lint, types, derived and generated code, unit tests, live tests against the sandbox.
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

step "lint"
ruff check .
ruff format --check .

step "what scripts make: generated code, lists, and the blocking client"
scripts/regenerate.sh --check

step "types"
scripts/check_types.sh

step "unit tests on the oldest supported dependencies"
make_environment .venv-lowest "pyproject.toml requirements/lowest.txt" --requirement requirements/lowest.txt --editable .
.venv-lowest/bin/python -m pytest -q tests/unit

if [ "${1-}" = --fast ]; then
    step "unit tests"
    exec python -m pytest tests/unit tests/typing
fi

step "connections with httpcore2, which takes the place of httpcore where it is installed"
python -m pip install --quiet --no-deps --upgrade --target .venv-httpcore2 --requirement requirements/httpcore2.txt
PYTHONPATH="$PWD/.venv-httpcore2" python -m pytest -q \
    tests/unit/test_pool.py tests/unit/test_connection_errors.py tests/unit/test_tls.py \
    tests/faults/test_surplus.py tests/faults/test_proxies.py tests/faults/test_connections.py tests/faults/test_tls.py

step "unit tests, typing tests and live tests"
export WATCHER_SANDBOX="tests-$$"
trap 'python -m sandbox down --name "$WATCHER_SANDBOX" > /dev/null' EXIT
trap 'exit 130' INT TERM
python -m sandbox up --name "$WATCHER_SANDBOX" --old
# Not measured: they start thousands of threads, and Python 3.11 may fail to trace two that start at once.
python -m pytest -q tests/faults
coverage erase
coverage run -m pytest tests --ignore=tests/faults
step "coverage"
coverage combine --quiet
coverage report
