# Shell functions that the scripts share: find a Python, make a virtual environment once.

# Print the path of a Python 3.11 or newer: $PYTHON if set, else the first on the PATH.
find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2> /dev/null; then
            "$candidate" -c 'import sys; print(sys.executable)'
            return
        fi
    done
    echo "This needs Python 3.11 or newer on the PATH (or set PYTHON to its path)." >&2
    return 1
}

# make_environment FOLDER "FILE..." PIP-ARGUMENT...
# Make a virtual environment with "pip install PIP-ARGUMENT...", unless it is there already and the files are unchanged.
make_environment() {
    folder=$1
    files=$2
    shift 2
    python=$(find_python)
    # shellcheck disable=SC2086 # several files
    stamp=$({ "$python" -VV; cat $files; echo "$PWD $*"; } | cksum)
    if [ "$(cat "$folder/stamp" 2> /dev/null)" = "$stamp" ]; then
        return
    fi
    echo "Making $folder; the first time this downloads packages and may take minutes ..."
    rm -rf "$folder"
    "$python" -m venv "$folder"
    "$folder/bin/python" -m pip install -qq --disable-pip-version-check "$@"
    echo "$stamp" > "$folder/stamp"
}
