#!/bin/sh
# Make all that scripts make, from openapi/watcher-v1.yaml and the asynchronous client; the same input gives the same bytes:
# generated/ (the low-level client), watcherclient/_async/_generated (lists), watcherclient/_sync and watcherclient/v1, and
# what the fake of watcherclient/testing knows of the document (_data/api.json).
#   scripts/regenerate.sh           write these folders
#   scripts/regenerate.sh --check   write nothing; fail with a diff when one of them is stale, was edited, or has a file
#                                   that nothing makes
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
mkdir "$work/generated"
target="$work/generated/watcher_v1_client"

# A fresh folder each time: files of operations that are gone must not survive.
python scripts/generate_client.py "$target" > "$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
find "$target" -name .ruff_cache -prune -exec rm -rf {} +

if [ "${1-}" = --check ]; then
    stale=0
    if ! diff -ruN --exclude=__pycache__ generated "$work/generated"; then
        echo "generated/ differs from what openapi/watcher-v1.yaml makes (above: - committed, + made)." >&2
        stale=1
    fi
    python scripts/generate_lists.py --check || stale=1
    python scripts/derive_sync.py --check || stale=1
    python scripts/testing_data.py --check || stale=1
    if [ $stale = 1 ]; then
        echo "Change the document, openapi/templates or the asynchronous client, then run scripts/regenerate.sh." >&2
        exit 1
    fi
    echo "what scripts make is what they make now"
else
    rm -rf generated
    cp -R "$work/generated" generated
    echo "made generated/watcher_v1_client ($(find generated/watcher_v1_client -name '*.py' | wc -l | tr -d ' ') modules)"
    python scripts/generate_lists.py
    python scripts/derive_sync.py
    python scripts/testing_data.py
fi
