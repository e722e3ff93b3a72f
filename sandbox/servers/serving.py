"""Serve a WSGI application on a socket that the sandbox has already bound."""

import argparse
import socket
import sys
import time
from collections.abc import Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import waitress


def arguments(description: str | None) -> argparse.Namespace:
    """Read the command line that every server here shares."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--config", help="the configuration file")
    parser.add_argument("--fd", type=int, action="append", required=True, help="a bound socket, handed down")
    parsed = parser.parse_args()
    # The servers' own libraries read the command line too, and would not understand this one.
    del sys.argv[1:]
    return parsed


def serve(application: WSGIApplication, fd: int, threads: int = 8) -> None:
    """Serve until the process is ended. Binding was done by the parent, so no port can be lost."""
    listener = socket.socket(fileno=fd)
    print("serving on port", listener.getsockname()[1], file=sys.stderr, flush=True)
    waitress.serve(_logged(application), sockets=[listener], threads=threads, ident=None)


def mounted(application: WSGIApplication, prefix: str) -> WSGIApplication:
    """Offer the application at `/` and below `prefix` as well, as deployments behind Apache do."""

    def dispatch(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == prefix or path.startswith(prefix + "/"):
            environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + prefix
            environ["PATH_INFO"] = path[len(prefix) :] or "/"
        return application(environ, start_response)

    return dispatch


def _logged(application: WSGIApplication) -> WSGIApplication:
    """Log a line for each request once its answer begins: what was asked, status, and time."""

    def log(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        begun = time.monotonic()
        query = environ.get("QUERY_STRING")
        asked = f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}{'?' if query else ''}{query}"

        def start(status: str, *others: Any) -> Any:
            spent = (time.monotonic() - begun) * 1000
            now = time.strftime("%Y-%m-%d %H:%M:%S")
            # In one piece, or the lines of two threads mix.
            sys.stderr.write(f"{now} {asked} {status[:3]} {spent:.0f} ms\n")
            return start_response(status, *others)

        return application(environ, start)

    return log
