"""Runs a snippet in a real locked-down process and says what became of it."""

import json
import os
import subprocess
import tempfile

import pytest

from autograder import enclosure, sandbox

_RUN = """
import json, os, tremplin_worker.lockdown
world = json.loads(details[0])
told = os.dup(1)
prepared = tremplin_worker.lockdown.prepare(
    frozenset(world["layers"]), tremplin_worker.lockdown.Limits(**world["limits"]))
tremplin_worker.lockdown.apply(prepared, world["scratch"], world["readable"], keep=[told])
try:
    exec(details[1], world)
    said = str(world.get("said", "done"))
except BaseException as error:
    said = f"{type(error).__name__}: {error}"
os.write(told, said.encode())
os._exit(0)
"""


def need(*layers: str) -> None:
    """Skip, or fail where everything can be had, when this machine has no such layer."""
    found = sandbox.probe()
    if not all(getattr(found, layer) for layer in layers):
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up(sandbox.describe(found))


def outcome(code: str, *layers: str, limits: dict[str, int] | None = None, **world) -> str:
    """ "done" or what `code` left in `said`, or its exception; "ended: …" when it was killed."""
    with tempfile.TemporaryDirectory() as scratch:
        world |= {
            "layers": [name for name in layers if name != "bubblewrap"],
            "limits": limits or {},
            "readable": sandbox.readable_paths(),
            "scratch": "/tmp" if "bubblewrap" in layers else scratch,  # noqa: S108 - its own
        }
        walls = enclosure.walls("bwrap") if "bubblewrap" in layers else []
        done = subprocess.run(
            [*walls, *enclosure.python(_RUN, json.dumps(world), code)],
            env=enclosure.environment(world["scratch"]) | {"PATH": os.environ["PATH"]},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )
    return done.stdout.decode() or f"ended: {done.returncode} {done.stderr.decode()}"
