#!/bin/sh
# Compare this client with its peers, on loopback; the first time it makes an environment for each of them.
#   benchmarks/run.sh            all cases, five rounds; takes ten minutes
#   benchmarks/run.sh --short    two rounds of small sizes, to try things out; takes a minute
#   benchmarks/run.sh --help     more options
# The tables go to build/benchmarks/results.md, the raw figures to results.json beside it.
set -eu
cd "$(dirname "$0")/.."
. scripts/environment.sh

for requirements in benchmarks/requirements/*.txt; do
    name=$(basename "$requirements" .txt)
    make_environment ".venv-bench-$name" "$requirements" --requirement "$requirements"
done

# What is measured is the wheel, as users install it: an editable install slows the start of every process down.
rm -rf build/benchmarks/wheel
.venv-bench-build/bin/python -m hatchling build --target wheel --directory build/benchmarks/wheel > /dev/null
for name in ours ours-speed ours-cli osc-ours; do
    ".venv-bench-$name/bin/python" -m pip install -qq --disable-pip-version-check --no-deps --no-index \
        --force-reinstall build/benchmarks/wheel/*.whl
done

exec "$(find_python)" benchmarks/run.py "$@"
