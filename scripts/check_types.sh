#!/bin/sh
# Check the types of everything: the package for its users (pyright strict and mypy strict), then what surrounds it (mypy strict).
# Run by scripts/test.sh with the development environment on the PATH.
set -eu
cd "$(dirname "$0")/.."
. scripts/environment.sh

pyright
mypy

# check FOLDERS PATH...: folders from which modules are imported by their bare names, with colons between; what to check.
check() {
    folders=$1
    shift
    MYPYPATH="generated:$folders" mypy --explicit-package-bases "$@"
}
check scripts $(ls scripts/*.py | grep -v generate_client.py)
# This one runs in the environment of the generator, whose packages it needs.
make_environment .venv-generator openapi/requirements.txt --requirement openapi/requirements.txt
check scripts --python-executable .venv-generator/bin/python scripts/generate_client.py
check sandbox/servers:. sandbox
check benchmarks:benchmarks/clients benchmarks/*.py benchmarks/clients
check examples examples
check tests/unit:. tests/unit
check tests/live:. tests/live
check tests:scripts:. tests/conftest.py tests/contract tests/faults tests/soak tests/compat tests/cli tests/testing/*.py
check tests/testing/project tests/testing/project
check tests/unit:tests/typing:. tests/typing/*.py
