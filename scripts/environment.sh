# Shell functions that the scripts share: find a Python, make a virtual environment once.

# Print the path of a Python 3.11 or newer: $PYTHON if set, else the first on the PATH.
find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null; then
            command -v "$candidate"
            return
        fi
    done
    echo "This needs Python 3.11 or newer on the PATH (or set PYTHON to its path)." >&2
    return 1
}

# make_environment FOLDER REQUIREMENTS [PIP-ARGUMENT...]
# Make a virtual environment with exactly these requirements, unless it is there already with the same ones.
make_environment() {
    folder=$1
    requirements=$2
    shift 2
    python=$(find_python)
    stamp=$({ "$python" -VV; cat "$requirements"; echo "$*"; } | cksum)
    if [ "$(cat "$folder/stamp" 2> /dev/null)" = "$stamp" ]; then
        return
    fi
    echo "Making $folder from $requirements; the first time this downloads packages and may take minutes ..."
    rm -rf "$folder"
    "$python" -m venv "$folder"
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements" "$@"
    echo "$stamp" > "$folder/stamp"
}
