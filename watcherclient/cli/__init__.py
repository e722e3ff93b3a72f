"""The command line: the program `watcher` and the plugin of python-openstackclient (the extra `cli`).

names.py lists the commands; a command is imported when it runs, and the client when a command first uses it.
"""
