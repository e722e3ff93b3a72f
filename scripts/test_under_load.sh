#!/bin/sh
# Run the live, contract and fault tests several times in a row while two busy processes per core compete for the processor:
# a test that depends on luck fails here.
#   scripts/test_under_load.sh [ROUNDS]    ten rounds if not told otherwise; ends at the first round that fails
set -eu
cd "$(dirname "$0")/.."
. scripts/environment.sh

rounds=${1:-10}
make_environment .venv "pyproject.toml requirements/dev.txt" --requirement requirements/dev.txt --editable .
PATH="$PWD/.venv/bin:$PATH"

export WATCHER_SANDBOX="load-$$"
busy=""
clean_up() {
    # shellcheck disable=SC2086 # several process ids
    [ -z "$busy" ] || kill $busy 2> /dev/null || true
    python -m sandbox down --name "$WATCHER_SANDBOX" > /dev/null
}
trap clean_up EXIT
trap 'exit 130' INT TERM
python -m sandbox up --name "$WATCHER_SANDBOX" --old

for _ in $(seq $((2 * $(getconf _NPROCESSORS_ONLN)))); do
    python -c "while True: pass" &
    busy="$busy $!"
done
for round in $(seq "$rounds"); do
    echo "== round $round of $rounds"
    python -m pytest -q tests/live tests/contract tests/faults
done
echo "$rounds rounds passed under load"
