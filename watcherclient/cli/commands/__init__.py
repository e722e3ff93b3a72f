"""The commands, a file per resource; watcherclient.cli.names says which there are."""
