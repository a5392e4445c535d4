"""The command that runs our interpreter, and bubblewrap's walls around it."""

import sys
from pathlib import Path

WORKER = Path(__file__).parent / "worker"
_TMP_BYTES = 64 << 20
_ROOTS = ("bin", "lib", "lib32", "lib64", "sbin")
_SYSTEM = (
    *(f"/usr/{name}" for name in (*_ROOTS, "local/lib", "share/zoneinfo")),
    *("/etc/alternatives", "/etc/ld.so.cache", "/nix/store"),
)

# Loads the package from its folder, so that our other modules are never on sys.path; its name is
# one that no learner gives to a file.
_LOAD = """
import importlib.util, sys
_, folder, *details = sys.argv
del sys.argv[1:]
spec = importlib.util.spec_from_file_location(
    "tremplin_worker", folder + "/__init__.py", submodule_search_locations=[folder])
sys.modules["tremplin_worker"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules["tremplin_worker"])
"""


def python(code: str, *details: str) -> list[str]:
    """Run `code` with the worker package at hand and its arguments in `details`."""
    return [sys.executable, "-P", "-s", "-X", "utf8", "-c", _LOAD + code, str(WORKER), *details]


def environment(tmp: str) -> dict[str, str]:
    """The same everywhere, so that marks are too; the teacher's own stays out.

    Sets have one order then, as answers by chance have one seed: who relies on it sees the same
    each time.
    """
    one_thread = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    usual = {"PATH": "/usr/bin:/bin", "HOME": tmp, "TMPDIR": tmp, "LOGNAME": "learner"}
    known = {"NBGRADER_EXECUTION": "autograde"}  # which nbgrader promises to tests
    one_way = {"LANG": "C.UTF-8", "TZ": "UTC", "MPLBACKEND": "agg", "PYTHONHASHSEED": "0"}
    return usual | one_thread | known | one_way


def folders() -> list[str]:
    """What the interpreter reads, and no more: /usr or a prefix as a whole may hold the course."""
    prefixes = [Path(prefix) for prefix in (sys.prefix, sys.base_prefix, sys.base_exec_prefix)]
    own = [prefix / name for prefix in prefixes for name in (*_ROOTS, "pyvenv.cfg")]
    own += [Path(sys.executable).resolve().parent, WORKER, *map(Path, _SYSTEM)]
    found = {path for path in own if path.exists()}
    return sorted(str(path) for path in found | {path.resolve() for path in found})


def walls(bubblewrap: str) -> list[str]:
    """Its own namespaces, the interpreter read-only, a small /tmp; of the course, nothing."""
    options = ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    options += ["--hostname", "learner"]
    options += ["--proc", "/proc", "--dev", "/dev", "--size", str(_TMP_BYTES), "--tmpfs", "/tmp"]  # noqa: S108
    for root in (Path("/", name) for name in _ROOTS):
        if root.is_symlink():
            options += ["--symlink", str(root.readlink()), str(root)]
        elif root.exists():
            options += ["--ro-bind", str(root), str(root)]
    for folder in folders():
        options += ["--ro-bind", folder, folder]
    # The folders that bubblewrap makes up are in memory too, and without a bound.
    options += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp"]  # noqa: S108
    return [bubblewrap, *options, "--"]
