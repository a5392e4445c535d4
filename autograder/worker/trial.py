"""Does a protection protect here?  Tried in a throw-away process, which ends with 0 if it does."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

from . import lockdown

ATTACKS: dict[str, Callable[[], object]] = {
    "landlock": Path(__file__).read_bytes,
    "seccomp": socket.socket,
}


def main(layer: str, scratch: str) -> None:
    """Attack, apply the layer, attack again; what went wrong is told on the standard error."""
    ATTACKS[layer]()
    told = os.dup(2)
    try:
        prepared = lockdown.prepare(frozenset({layer}))
        lockdown.apply(prepared, scratch, [], keep=[told])
    except Exception as error:
        os.write(told, str(error).encode())
        os._exit(1)
    try:
        ATTACKS[layer]()
    except PermissionError:
        os._exit(0)
    os.write(told, b"it stops nothing")
    os._exit(1)
