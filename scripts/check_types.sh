#!/bin/sh
# Check the types of everything: the package for its users (pyright strict and mypy strict), then what surrounds it (mypy strict).
# Run by scripts/test.sh with the development environment on the PATH.
set -eu
cd "$(dirname "$0")/.."

pyright
mypy

# check FOLDERS PATH...: folders from which modules are imported by their bare names, with colons between; what to check.
check() {
    folders=$1
    shift
    MYPYPATH="generated:$folders" mypy --explicit-package-bases "$@"
}
check scripts scripts/*.py
check sandbox/servers:. sandbox
check benchmarks:benchmarks/clients benchmarks/*.py benchmarks/clients
check examples examples
check tests/unit:. tests/unit
check tests/live:. tests/live
check tests:scripts:. tests/contract tests/faults tests/compat
check tests/unit:tests/typing:. tests/typing/*.py
