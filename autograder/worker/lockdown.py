"""Take from a worker what it must not have: prepared once in the zygote, applied in each child.

Everything fails closed: any error is an exception, and the caller ends the process.  What can be
known before the fork is, since each page that a child touches first is a page to copy.
"""

import ctypes
import errno
import os
import struct
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from . import landlock_rules, seccomp_filter

if sys.platform != "win32":  # the command is imported there, too
    import resource

LAYERS = frozenset({"landlock", "seccomp"})
_LINUX = sys.platform == "linux"
_STREAMS = frozenset({0, 1, 2})
# linux/prctl.h
_SET_PDEATHSIG, _SET_DUMPABLE, _SET_SECCOMP, _SET_NO_NEW_PRIVS = 1, 4, 22, 38
_SECCOMP_MODE_FILTER = 2
# linux/capability.h: effective, permitted, inheritable, of the first 32 and of the others
_CAPABILITIES = struct.Struct("=6I")
_CAPABILITY_VERSION, _READ_ANYTHING = 0x20080522, 1 << 2


@dataclass(frozen=True, slots=True)
class Limits:
    """What one worker may use."""

    cpu_seconds: int = 60
    memory: int = 1 << 30  # on top of what the libraries of the zygote take
    file_size: int = 16 << 20
    descriptors: int = 64
    tasks: int = 1024  # the kernel counts all of the user's, and a laptop has hundreds


DEFAULT = Limits()


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the zygote made ready for its children."""

    zygote: int
    bounds: dict[int, int]
    rights: landlock_rules.Rights | None
    filter: seccomp_filter.Filter | None


def prepare(layers: frozenset[str], limits: Limits = DEFAULT) -> Prepared:
    """Import and build once what `apply` needs; nobody can trace the zygote from now on."""
    if layers - LAYERS:
        raise ValueError(f"unknown layers: {sorted(layers - LAYERS)}")
    if _LINUX:
        _prctl(_SET_DUMPABLE, 0)
    return Prepared(
        os.getpid(),
        _bounds(limits, tasks="seccomp" not in layers and os.getuid() != 0),
        landlock_rules.rights() if "landlock" in layers else None,
        seccomp_filter.build() if "seccomp" in layers else None,
    )


def apply(
    prepared: Prepared, scratch: str, readable: Sequence[str], *, keep: Sequence[int] = ()
) -> None:
    """Leave this process its scratch folder, the readable paths and the descriptors of `keep`."""
    os.setsid()
    os.umask(0o077)
    _close_all_but(keep)
    if _LINUX:
        _prctl(_SET_PDEATHSIG, 9)
        if prepared.zygote not in (os.getppid(), os.getpid()):
            raise ProcessLookupError(errno.ESRCH, "the zygote has ended")
        _prctl(_SET_DUMPABLE, 0)
        _prctl(_SET_NO_NEW_PRIVS, 1)
        _drop_capabilities()
    for name, bound in prepared.bounds.items():
        resource.setrlimit(name, (bound, bound))
    os.chdir(scratch)
    os.environ.update(TMPDIR=scratch, HOME=scratch)
    tempfile.tempdir = scratch
    if prepared.rights:
        landlock_rules.hide(prepared.rights, scratch, readable)
    if prepared.filter:
        _prctl(_SET_SECCOMP, _SECCOMP_MODE_FILTER, prepared.filter.address)


def _close_all_but(keep: Sequence[int]) -> None:
    if _STREAMS.intersection(keep):
        raise ValueError("the standard streams cannot be kept")
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in _STREAMS:
        os.dup2(nothing, stream)
    found = {int(path.name) for path in Path("/dev/fd").iterdir()}
    for descriptor in found - {*keep, *_STREAMS}:
        os.closerange(descriptor, descriptor + 1)  # silent about the listing's own


def _bounds(limits: Limits, *, tasks: bool) -> dict[int, int]:
    bounds = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_FSIZE: limits.file_size,
        resource.RLIMIT_NOFILE: limits.descriptors,
    }
    if _LINUX:  # macOS has the name and does not keep the promise
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        bounds[resource.RLIMIT_AS] = limits.memory + pages * resource.getpagesize()
    if tasks:
        bounds[resource.RLIMIT_NPROC] = limits.tasks
    for name, bound in bounds.items():
        _, hard = resource.getrlimit(name)
        bounds[name] = bound if hard == resource.RLIM_INFINITY else min(bound, hard)
    return bounds


def _drop_capabilities() -> None:
    """Root could freeze the disk, or make a file that nobody can remove, by a call we allow.

    It keeps the right to read: its Python may belong to somebody else.
    """
    head = struct.pack("=Ii", _CAPABILITY_VERSION, 0)
    found = ctypes.create_string_buffer(_CAPABILITIES.size)
    if _LIBC.capget(head, found) == 0:
        effective, permitted, _, *_ = _CAPABILITIES.unpack(found)
        kept = (effective & _READ_ANYTHING, permitted & _READ_ANYTHING)
        if _LIBC.capset(head, _CAPABILITIES.pack(*kept, 0, 0, 0, 0)) == 0:
            return
    raise OSError(ctypes.get_errno(), "capabilities")


def _prctl(option: int, value: int, address: int = 0) -> None:
    if _LIBC.prctl(option, *map(ctypes.c_ulong, (value, address, 0, 0))) != 0:
        raise OSError(ctypes.get_errno(), f"prctl {option}")


_LIBC = ctypes.CDLL(None, use_errno=True)
