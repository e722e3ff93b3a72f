"""The command lines on a real Watcher: beside those of python-watcherclient, and in a terminal."""
