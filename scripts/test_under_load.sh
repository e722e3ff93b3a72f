#!/bin/sh
# Run the live, contract and fault tests several times in a row while a busy process per core competes for the processor,
# and the fault tests with the others: a test that depends on luck fails here.
#   scripts/test_under_load.sh [ROUNDS]    ten rounds if not told otherwise; ends at the first round that fails
set -eu
cd "$(dirname "$0")/.."
. scripts/environment.sh

rounds=${1:-10}
make_environment .venv "pyproject.toml requirements/dev.txt" --requirement requirements/dev.txt --editable .
PATH="$PWD/.venv/bin:$PATH"

export WATCHER_SANDBOX="load-$$"
busy=""
faults=""
clean_up() {
    # shellcheck disable=SC2086 # several process ids
    kill $busy $faults 2> /dev/null || true
    rm -rf build/sandbox-logs
    cp -r ".sandbox/instances/$WATCHER_SANDBOX/logs" build/sandbox-logs 2> /dev/null || true # what the servers said, of the last run
    python -m sandbox down --name "$WATCHER_SANDBOX" > /dev/null
}
trap clean_up EXIT
trap 'exit 130' INT TERM
mkdir -p build
python -m sandbox up --name "$WATCHER_SANDBOX" --old

for _ in $(seq "$(getconf _NPROCESSORS_ONLN)"); do
    python -c "while True: pass" &
    busy="$busy $!"
done
for round in $(seq "$rounds"); do
    echo "== round $round of $rounds"
    python -m pytest -q tests/faults -m "not live" > build/faults-under-load.log 2>&1 &
    faults=$!
    python -m pytest -q tests/live tests/contract tests/faults/test_live_*.py
    wait "$faults" || { cat build/faults-under-load.log; exit 1; }
    faults=""
    tail -n 1 build/faults-under-load.log
done
echo "$rounds rounds passed under load"
