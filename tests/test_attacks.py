"""What learners' code cannot do, and that nothing else but its layer keeps it from doing it."""

import os
import socket
import subprocess
import sys

import pytest
from captive import need, outcome

from autograder import enclosure

ALL = ("landlock", "seccomp", "bubblewrap")
STOPPED = ("PermissionError", "FileNotFoundError", "OSError", "ProcessLookupError", "Connection")

FILES = {
    "read a file": "open(target).read()",
    "read it through a link": "import os; os.symlink(folder, 'x'); open('x/secret').read()",
    "list a folder": "import os; os.listdir(folder)",
    "write": "open(target, 'a').write('x')",
    "make a file": "open(folder + '/new', 'w')",
    "remove": "import os; os.remove(target)",
    "rename": "import os; os.rename(target, target + '2')",
    "move a file out": "import os; open('x', 'w').close(); os.rename('x', folder + '/x')",
}
CALLS = {
    "connect": "import socket; socket.create_connection(('127.0.0.1', port))",
    "datagram": "import socket as s; s.socket(2, 2).sendto(b'x', ('127.0.0.1', port))",
    "datagram from a pair": (
        "import socket as s; s.socketpair(s.AF_UNIX, s.SOCK_DGRAM)[0].sendto(b'x', mailbox)"
    ),
    "fork": "import os; os.fork() or os._exit(0); os.wait()",
    "run a program": "import subprocess, sys; subprocess.run([sys.executable, '-c', ''])",
    "signal the parent": "import os; os.kill(os.getppid(), 0)",
    "signal by a descriptor": (
        "import fcntl as f, os, socket; f.fcntl(socket.socketpair()[0], f.F_SETOWN, os.getppid())"
    ),
    "hold the parent": "import os; os.pidfd_open(os.getppid())",
    "change rights": (
        "import os; os.chmod(target, 0o777)\n"
        "if os.stat(target).st_mode & 0o777 != 0o777: raise PermissionError"
    ),
    "change times": (
        "import os; os.utime(target, (0, 0))\nif os.stat(target).st_mtime: raise PermissionError"
    ),
    "change the owner": "import os; os.chown(target, os.getuid(), os.getgid())",
    "empty a file": "import os; os.truncate(target, 0)",
    "link a file": "import os; os.link(target, target + '2')",
    "program in memory": "import os; os.memfd_create('x')",
    "change limits": "import resource as r; r.prlimit(0, r.RLIMIT_CORE, (0, 0))",
    "change priority": "import os; os.setpriority(os.PRIO_PROCESS, 0, 19)",
    "outlive the zygote": (
        "import ctypes, os\nif ctypes.CDLL(None).prctl(1, 0, 0, 0, 0): raise PermissionError"
    ),
}
WALLS = {
    "read a file": FILES["read a file"],
    "write": FILES["write"],
    "connect": CALLS["connect"],
    "abstract socket": "import socket as s; s.socket(s.AF_UNIX).connect('\\0' + abstract)",
    "signal": "import os; os.kill(neighbour, 0)",
    "see a process": "open(f'/proc/{neighbour}/cmdline')",
    "change our code": "open(ours + '/new', 'w')",
    "fill the memory by /dev": "open(devices + '/new', 'w')",
}
ATTACKS = [
    pytest.param(layer, code, id=f"{layer}: {name}")
    for layer, attacks in {"landlock": FILES, "seccomp": CALLS, "bubblewrap": WALLS}.items()
    for name, code in attacks.items()
]


@pytest.fixture
def world(tmp_path):
    """A folder that must stay hidden, somebody who listens, somebody who runs."""
    outside = tmp_path / "course"
    outside.mkdir()
    (outside / "secret").write_text("expected: 42")
    (outside / "secret").chmod(0o640)
    abstract, mailbox = f"tremplin-{tmp_path.name}-{os.getpid()}", str(outside / "mailbox")
    sleeper = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as post,
        socket.socket(socket.AF_UNIX) as hidden,
        subprocess.Popen(sleeper, stdin=subprocess.PIPE) as neighbour,
    ):
        post.bind(mailbox)
        hidden.bind("\0" + abstract)
        hidden.listen()
        yield {
            "target": str(outside / "secret"),
            "folder": str(outside),
            "port": server.getsockname()[1],
            "mailbox": mailbox,
            "abstract": abstract,
            "neighbour": neighbour.pid,
        }


@pytest.mark.parametrize(("layer", "code"), ATTACKS)
def test_each_attack_is_stopped_by_its_layer_and_works_without(layer, code, world, tmp_path):
    need(layer)
    walls = layer == "bubblewrap"
    places = {"ours": str(enclosure.WORKER), "devices": "/dev"}
    said = outcome(code, layer, **world, **places)
    assert said.startswith(STOPPED)
    places = dict.fromkeys(places, str(tmp_path)) if walls else places  # leave nothing behind
    assert outcome(code, **world, **places) == "done"


@pytest.mark.parametrize(("layer", "code"), ATTACKS)
def test_no_attack_passes_all_layers(layer, code, world):
    need(*ALL)
    places = {"ours": str(enclosure.WORKER), "devices": "/dev"}
    assert outcome(code, *ALL, **world, **places).startswith(STOPPED), layer
