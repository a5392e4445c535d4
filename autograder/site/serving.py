"""`autograder serve`: the site from a folder or a USB stick, on this computer only.

On the stick this file is `start.py`, beside the site: it imports nothing but Python's own.
"""

import contextlib
import http.client
import sys
import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PORT = 8765  # always the same: to a browser another port is another school, with no work in it
HOST = "127.0.0.1"
# Not the computer's own table: on Windows any program may have changed it.
_TYPES = {
    "": "application/octet-stream",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ipynb": "application/json",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".whl": "application/zip",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
}
# With these the kernel may share memory with the page: input() and files, even where the
# browser allows no service worker (a private window).
_ISOLATION = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}


class Server(ThreadingHTTPServer):
    """One thread for each request; a browser that hangs up is no news."""

    daemon_threads = True
    # On Windows it would let two servers have one port.
    allow_reuse_address = sys.platform != "win32"

    def handle_error(self, *_: object) -> None:
        """A closed tab."""


class Handler(SimpleHTTPRequestHandler):
    """Files, with the types and headers that the site needs."""

    protocol_version = "HTTP/1.1"
    extensions_map = _TYPES

    def end_headers(self) -> None:
        """The browser asks each time whether a file is still the same."""
        for name, value in {**_ISOLATION, "Cache-Control": "no-cache"}.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Nobody reads a line for each file."""


class TakenError(OSError):
    """Something answers at this port already."""


def server(folder: Path, port: int = PORT) -> Server:
    """Bound to its port, not yet answering."""
    if not (folder / "service-worker.js").is_file():
        sys.exit(f"{folder}: there is no site here; build it with make site.")
    try:
        return Server((HOST, port), partial(Handler, directory=str(folder)))
    except OSError as error:
        raise TakenError from error


def serve(folder: Path, port: int = PORT, *, browser: bool = False) -> None:
    """Answer until Ctrl+C; `browser` opens one, at a school that is open already, too."""
    address = f"http://{HOST}:{port}/"
    try:
        found = server(folder, port)
    except TakenError:
        if not (browser and _is_school(port)):
            sys.exit(
                f"Le port {port} est pris : ferme l'autre programme qui s'en sert, ou redémarre"
                f" l'ordinateur.\nPort {port} is taken: close the other program that uses it, or"
                f" restart the computer. The school may be open already: {address}"
            )
        webbrowser.open(address)
        return
    with found:
        sys.stdout.write(
            f"{address}\nOuvre cette adresse dans un navigateur, et laisse cette fenêtre ouverte."
            " Ctrl+C ferme l'école.\n"
            "Open this in a browser, and leave this window open. Ctrl+C closes the school.\n"
        )
        sys.stdout.flush()
        if browser:
            webbrowser.open(address)
        with contextlib.suppress(KeyboardInterrupt):
            found.serve_forever()


def _is_school(port: int) -> bool:
    with contextlib.suppress(OSError, http.client.HTTPException):
        link = http.client.HTTPConnection(HOST, port, timeout=3)
        link.request("GET", "/service-worker.js")
        return b"tremplin-site" in link.getresponse().read()
    return False


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr] # a console of 1990
    serve(Path(__file__).resolve().parent, browser=True)
