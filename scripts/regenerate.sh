#!/bin/sh
# Make generated/watcher_v1_client from openapi/watcher-v1.yaml; the same document gives the same bytes.
#   scripts/regenerate.sh           write the client
#   scripts/regenerate.sh --check   write nothing; fail with a diff when the committed client is stale or was edited
set -eu
cd "$(dirname "$0")/.."
. scripts/environment.sh

case "${1-}" in
    "" | --check) ;;
    *) echo "regenerate.sh: unknown argument '$1'; the only one is --check" >&2; exit 2 ;;
esac

make_environment .venv-generator openapi/requirements.txt --requirement openapi/requirements.txt
PATH="$PWD/.venv-generator/bin:$PATH"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
target="$work/watcher_v1_client"

# The generator knows no date-time-local; the types module reads a time without an offset as UTC.
sed 's/format: date-time-local/format: date-time/' openapi/watcher-v1.yaml > "$work/watcher-v1.yaml"

# A fresh folder each time: files of operations that are gone must not survive.
openapi-python-client generate \
    --path "$work/watcher-v1.yaml" \
    --config openapi/generator.yaml \
    --custom-template-path openapi/templates \
    --meta none --fail-on-warning --output-path "$target" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
: > "$target/py.typed"
find "$target" -name .ruff_cache -prune -exec rm -rf {} +

if [ "${1-}" = --check ]; then
    if diff -ru --exclude=__pycache__ generated/watcher_v1_client "$target"; then
        echo "generated/watcher_v1_client is what openapi/watcher-v1.yaml makes"
    else
        echo "generated/watcher_v1_client differs from what openapi/watcher-v1.yaml makes (above: - committed, + made)." >&2
        echo "Change the document or openapi/templates, then run scripts/regenerate.sh; never edit the client." >&2
        exit 1
    fi
else
    rm -rf generated/watcher_v1_client
    mkdir -p generated
    cp -R "$target" generated/watcher_v1_client
    echo "made generated/watcher_v1_client ($(find generated/watcher_v1_client -name '*.py' | wc -l | tr -d ' ') modules)"
fi
