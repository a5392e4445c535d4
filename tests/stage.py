"""A machine of its own for a class server, as far as Linux has namespaces.

Root runs it under `unshare --mount --net --pid --fork --kill-child --mount-proc`.  Accounts,
homes, folders and programs are real, and gone afterwards; the only network is loopback.
"""

import fcntl
import os
import pwd
import shutil
import socket
import struct
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

CLONE = Path(__file__).resolve().parents[1]  # /opt/clone, once the stage is built
OPT = Path("/opt")
VENV = OPT / "tremplin/venv"
HUB = "http://127.0.0.1:8000"
LOG = Path("/var/lib/tremplin/log")


def mount(*words):
    subprocess.run(["mount", *map(str, words)], check=True)


def empty(place, mode="755"):
    mount("-t", "tmpfs", "-o", f"mode={mode}", "tmpfs", place)


def lend(source, place):
    place.mkdir(parents=True, exist_ok=True)
    mount("--bind", source, place)


def build(proxy):
    """Hide what the machine has under the names that a class server uses."""
    mount("--make-rprivate", "/")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        up = struct.pack("16sh", b"lo", 0x1 | 0x40)  # IFF_UP, IFF_RUNNING
        fcntl.ioctl(any_socket, 0x8914, up)  # SIOCSIFFLAGS
    empty(OPT)
    lend(CLONE, OPT / "clone")
    lend(proxy, OPT / "tremplin/proxy")
    lend(sys.base_prefix, OPT / "python")
    shutil.copytree("/etc", OPT / "etc", symlinks=True, ignore_dangling_symlinks=True)
    mount("--bind", OPT / "etc", "/etc")
    programs()
    for place in ("/home", "/srv", "/var/lib", "/var/backups"):
        empty(place)
    closed = [path for path in Path(sys.base_prefix).parents if not path.stat().st_mode & 0o001]
    if closed:  # a Python that only root can reach
        empty(closed[-1])
        lend(OPT / "python", Path(sys.base_prefix))
    empty("/tmp", "1777")  # noqa: S108 - a new one


def programs():
    """The virtual environment where everybody can read it, with Tremplin in it."""
    for name in ("upper", "work"):
        (OPT / name).mkdir()
    VENV.mkdir(parents=True)
    layers = f"lowerdir={sys.prefix},upperdir={OPT}/upper,workdir={OPT}/work"
    mount("-t", "overlay", "-o", layers, "overlay", VENV)
    (packages,) = VENV.glob("lib/python*/site-packages")
    shutil.copytree(CLONE / "autograder", packages / "autograder")
    for script in (VENV / "bin").iterdir():
        text = script.read_bytes()
        if not script.is_symlink() and text.startswith(f"#!{sys.prefix}/".encode()):
            script.write_bytes(text.replace(sys.prefix.encode(), str(VENV).encode(), 1))


def deploy(script, *words, check=True):
    """A script of deploy/, as the school's engineer calls it."""
    place = "clone" if script == "install" else "tremplin"
    return subprocess.run(
        [OPT / place / "deploy" / script, *words],
        env=ENVIRONMENT,
        cwd="/",
        capture_output=True,
        text=True,
        check=check,
    )


ENVIRONMENT = {"PATH": f"{VENV}/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}


def started(command, log, **more):
    return subprocess.Popen(command, stdout=log, stderr=log, umask=0o077, **more)


@contextmanager
def hub():
    """The two services of deploy/, as systemd would start them, until they are left."""
    grader = pwd.getpwnam("grader")
    secret = dict(
        line.split("=") for line in Path("/var/lib/tremplin/teach.env").read_text().split()
    )
    with LOG.open("wb") as log:
        teach = started(
            [OPT / "tremplin/deploy/teach"],
            log,
            user="grader",
            group=grader.pw_gid,
            extra_groups=[],
            cwd="/srv/tremplin/course",
            env=ENVIRONMENT | secret | {"HOME": grader.pw_dir},
        )
        config = "--config=/opt/tremplin/deploy/jupyterhub_config.py"
        running = started(
            [VENV / "bin/python", "-m", "jupyterhub", config],
            log,
            cwd="/var/lib/tremplin",
            env=ENVIRONMENT,
        )
    try:
        end = time.monotonic() + 120
        while b"is now running" not in LOG.read_bytes():
            if running.poll() is not None or time.monotonic() > end:
                raise RuntimeError(LOG.read_text())
            time.sleep(0.2)
        yield
    finally:
        for one in (running, teach):
            one.terminate()
            one.wait(timeout=60)
        subprocess.run(["pkill", "-f", "autograder seat"], check=False)  # only in this namespace
        while (
            subprocess.run(
                ["pgrep", "-f", "autograder seat"], check=False, stdout=subprocess.DEVNULL
            ).returncode
            == 0
        ):
            time.sleep(0.2)


def as_user(name, *command):
    """What this user of the stage gets, run with their uid."""
    return subprocess.run(
        ["setpriv", f"--reuid={name}", f"--regid={name}", "--init-groups", *command],
        env={"PATH": os.defpath},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )


if __name__ == "__main__":
    build(Path(sys.argv[1]))
    python = str(VENV / "bin/python")
    os.execv(python, [python, str(OPT / "clone/tests" / sys.argv[2])])  # noqa: S606 - no shell
