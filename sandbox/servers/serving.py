"""Serve a WSGI application on a socket that the sandbox has already bound."""

import argparse
import socket
import sys

import waitress


def arguments(description):
    """Read the command line that every server here shares."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--config", help="the configuration file")
    parser.add_argument(
        "--fd", type=int, action="append", required=True, help="a bound socket, handed down"
    )
    parsed = parser.parse_args()
    # The servers' own libraries read the command line too, and would not understand this one.
    del sys.argv[1:]
    return parsed


def serve(application, fd, threads=8):
    """Serve until the process is ended. Binding was done by the parent, so no port can be lost."""
    listener = socket.socket(fileno=fd)
    print("serving on port", listener.getsockname()[1], file=sys.stderr, flush=True)
    waitress.serve(application, sockets=[listener], threads=threads)


def mounted(application, prefix):
    """Offer the application at `/` and below `prefix` as well, as deployments behind Apache do."""

    def dispatch(environ, start_response):
        path = environ.get("PATH_INFO", "")
        if path == prefix or path.startswith(prefix + "/"):
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + prefix
            environ["PATH_INFO"] = path[len(prefix) :] or "/"
        return application(environ, start_response)

    return dispatch
