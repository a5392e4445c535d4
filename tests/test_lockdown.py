"""What a locked-down worker is left with, and that locking down fails closed."""

import errno
import importlib
import subprocess
import tempfile

import pytest
from captive import need, outcome

from autograder import enclosure
from autograder.worker import lockdown, syscalls

BOUNDED = {
    "memory": ("bytearray(2 << 30)", "MemoryError"),
    "a file": ("open('x', 'wb').write(bytes(17 << 20))", "OSError: [Errno 27]"),
    "open files": ("import os\nwhile True: os.open('.', 0)", "OSError: [Errno 24]"),
    "processor time": ("while True: pass", "ended: -9"),
}
LEFT = {
    "no descriptor": ("import os; said = len(os.listdir('/dev/fd')) - 2", "3"),
    "no input": ("import os; said = os.read(0, 1)", "b''"),
    "no output": ("import os; os.write(1, b'x'); os.write(2, b'x')", "done"),
    "a session": ("import os; said = os.getsid(0) == os.getpid()", "True"),
    "files nobody else reads": (
        "import os; open('x', 'w').close(); said = oct(os.stat('x').st_mode)",
        "0o100600",
    ),
    "its folder": (
        "import os, tempfile; said = os.environ['HOME'] == os.getcwd() == tempfile.gettempdir()",
        "True",
    ),
    "no right of root but to read": (
        (
            "import ctypes as c; found = (c.c_uint32 * 6)()\n"
            "assert c.CDLL(None).capget((c.c_uint32 * 2)(0x20080522, 0), found) == 0\n"
            "said = [found[0] & ~4, found[1] & ~4, *found[2:]]"
        ),
        "[0, 0, 0, 0, 0, 0]",
    ),
    "no tracer": ("import ctypes; said = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)", "0"),
}
ORDINARY = {
    "files": "open('x', 'w').write('1'); open('x', 'a').write('2'); assert open('x').read(2)",
    "copies": (
        "import os, shutil as s; open('x', 'w').close(); s.copy('x', 'y'); s.copy2('x', 'z')\n"
        "s.move('y', 'w'); os.mkdir('d'); s.copytree('d', 'e'); s.rmtree('d'); os.remove('x')"
    ),
    "archives": (
        "import shutil as s, os; os.mkdir('d'); open('d/x', 'w').close()\n"
        "for kind in 'zip', 'gztar': s.unpack_archive(s.make_archive('a', kind, 'd'), 'e')"
    ),
    "temporary files": "import tempfile as t; t.TemporaryFile(); t.TemporaryDirectory().cleanup()",
    "a database": "import sqlite3 as s; s.connect('x.db').execute('create table t (a)')",
    "threads": (
        "from concurrent.futures import ThreadPoolExecutor as T\n"
        "with T(4) as pool: assert list(pool.map(abs, [-1, -2])) == [1, 2]"
    ),
    "asyncio": "import asyncio as a; a.run(a.sleep(0)); a.run(a.to_thread(len, ''))",
    "time zones": "import zoneinfo as z; z.ZoneInfo('Europe/Brussels'); z.ZoneInfo('Etc/UTC')",
    "late imports": "import email.mime.text, xml.dom.minidom, unittest.mock, html.parser",
    "the null device": "import os; open(os.devnull, 'w').write('x'); open(os.devnull).read()",
    "chance": "import random as r, secrets, uuid; r.random(), secrets.token_hex(), uuid.uuid4()",
    "the clock": "import time, datetime; time.sleep(0); datetime.datetime.now().astimezone()",
}
WRONG = {
    "no scratch folder": ("scratch = '/nowhere'", "FileNotFoundError"),
    "a missing library": ("readable = ['/nowhere']", "FileNotFoundError"),
    "a standard stream": ("keep.append(1)", "ValueError"),
    "another's zygote": (
        "prepared = dataclasses.replace(prepared, zygote=1)",
        "ProcessLookupError",
    ),
}


@pytest.mark.parametrize(("code", "said"), BOUNDED.values(), ids=BOUNDED)
def test_use_is_bounded(code, said):
    assert outcome(code, limits={"cpu_seconds": 1}).startswith(said)


@pytest.mark.parametrize(("code", "said"), LEFT.values(), ids=LEFT)
def test_a_worker_starts_bare(code, said):
    assert outcome(code) == said


@pytest.mark.parametrize("code", ORDINARY.values(), ids=ORDINARY)
def test_ordinary_programs_notice_nothing(code):
    need("landlock", "seccomp", "bubblewrap")
    assert outcome(code, "landlock", "seccomp", "bubblewrap") == "done"


def test_a_worker_ends_with_its_zygote():
    code = """
import os, time, tremplin_worker.lockdown as lockdown
prepared = lockdown.prepare(frozenset())
told, (ours, theirs) = os.dup(1), os.pipe()
if os.fork() == 0:
    lockdown.apply(prepared, os.environ["TMPDIR"], [], keep=[told, theirs])
    os.write(theirs, b"x")
    time.sleep(60)
os.read(ours, 1)
"""
    assert _run(code) == ""  # only after the end of the output, which the worker holds open


@pytest.mark.parametrize(("change", "said"), WRONG.values(), ids=WRONG)
def test_locking_down_fails_closed(change, said):
    need("landlock")
    code = f"""
import os, dataclasses, tremplin_worker.lockdown as lockdown
prepared = lockdown.prepare(frozenset({{"landlock"}}))
scratch, readable, keep = os.environ["TMPDIR"], [], [os.dup(1)]
{change}
try:
    lockdown.apply(prepared, scratch, readable, keep=keep)
except Exception as error:
    os.write(keep[0], type(error).__name__.encode())
"""
    assert _run(code) == said


def test_an_unknown_layer_is_refused():
    with pytest.raises(ValueError, match="apparmor"):
        lockdown.prepare(frozenset({"apparmor"}))


def test_no_system_call_is_misspelt():
    need("seccomp")
    seccomp = importlib.import_module("pyseccomp")
    groups = [*syscalls.REFUSED.values(), syscalls.IGNORED, syscalls.UNKNOWN]
    names = {name for group in groups for name in group} - set(syscalls.NUMBERS)
    names |= {condition.call for condition in syscalls.CONDITIONS}
    arch, unknown = seccomp.Arch.NATIVE, -1  # other negative numbers: another processor's
    assert not [name for name in names if seccomp.resolve_syscall(arch, name) == unknown]


def test_each_refused_system_call_is_refused():
    need("seccomp")
    seccomp = importlib.import_module("pyseccomp")
    names = [name for group in syscalls.REFUSED.values() for name in group]
    found = {name: seccomp.resolve_syscall(seccomp.Arch.NATIVE, name) for name in names}
    calls = {name: syscalls.NUMBERS.get(name, number) for name, number in found.items()}
    calls = {name: number for name, number in calls.items() if number >= 0}
    code = """import ctypes
libc = ctypes.CDLL(None, use_errno=True)
said = {n: ctypes.get_errno() for n, c in calls.items() if libc.syscall(c, *[-1] * 6)}
"""
    answers = outcome(code, "seccomp", calls=calls | {"newer": 480})
    assert answers == str(dict.fromkeys(calls, errno.EPERM) | {"newer": errno.ENOSYS})


def _run(code: str) -> str:
    environment = enclosure.environment(tempfile.gettempdir())
    done = subprocess.run(
        enclosure.python(code), env=environment, capture_output=True, timeout=30, check=True
    )
    return done.stdout.decode()
