#!/bin/sh
# Show the main job on a real Keystone and a real Watcher: bring them up, run examples/optimize.py, bring them down.
set -eu
cd "$(dirname "$0")/.."
. scripts/environment.sh

make_environment .venv-demo "pyproject.toml requirements/dev.txt" --constraint requirements/dev.txt --editable .
python="$PWD/.venv-demo/bin/python"
name="demo-$$"

trap '"$python" -m sandbox down --name "$name"' EXIT
trap 'exit 130' INT TERM
"$python" -m sandbox up --name "$name"
eval "$("$python" -m sandbox env --name "$name")"

echo
"$python" examples/optimize.py
echo
