"""Python packages for the browser: those of .venv packed again, ours cut down to what coaches.

Packed from .venv they have the versions of requirements.txt, were checked against its hashes, and
need no network.  Compiled parts are left out: what has them and works without (markupsafe) stays.
"""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from io import BytesIO
from modulefinder import ModuleFinder
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from autograder.lab import preset
from autograder.site.parts import PYTHON, WHEELS

OURS = Path(__file__).parents[1]
WANTED = ("ipython", "ipywidgets", "jedi", "jinja2", "polib", "pytest")  # and all they ask for
KERNEL = ("ipykernel-", "piplite-", "pyodide_kernel-")  # wheels that the kernel's package has
# The page has these, or the browser needs other files of them.
_ELSEWHERE = {"jupyterlab-widgets", "widgetsnbextension", "msgspec", "micropip"}
# Terminals have no place here.
_ELSEWHERE |= {"pexpect", "ptyprocess", "colorama", "prompt-toolkit"}
_TARGET = {
    "python_version": PYTHON,
    "python_full_version": f"{PYTHON}.0",
    "sys_platform": "emscripten",
    "platform_system": "Emscripten",
    "platform_machine": "wasm32",
    "os_name": "posix",
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "extra": "",
}
# A beginner's browser does not wait for these: what completes code written with packages that are
# not here, tests, and (below) the colours of other languages than IPython's own.
_LEFT_OUT = re.compile(
    r"jedi/third_party/(django-stubs|typeshed/stubs)/.|IPython/sphinxext/|.*/tests/"
)
_LANGUAGES = ("diff", "html", "javascript", "markup", "perl", "python", "ruby", "shell", "special")
_CONFIG = "tremplin-0.data/data/etc/ipython/ipython_config.json"  # where Pyodide's IPython looks
_COMPILED = {".so", ".pyd", ".dll", ".dylib", ".c", ".pyc"}
_ABOUT = {"METADATA", "entry_points.txt", "top_level.txt"}
_DATE = (1980, 1, 1, 0, 0, 0)


def packed() -> Iterator[tuple[str, bytes]]:
    """Each wheel by its file name, in order."""
    asked = [*WANTED, *(part.name for part in WHEELS)]
    files = [*_ours(), (_CONFIG, json.dumps(preset.kernel()).encode())]
    yield "tremplin-0-py3-none-any.whl", _wheel("tremplin", "0", files, asked)
    kernel = distribution("jupyterlite-pyodide-kernel")
    for path in sorted(Path(str(kernel.locate_file(file))) for file in kernel.files or ()):
        if path.name.startswith(KERNEL) and path.suffix == ".whl":
            yield path.name, path.read_bytes()
    found = {canonicalize_name(name): distribution(name) for name in _closure(WANTED)}
    for name, dist in sorted(found.items()):
        plain = name.replace("-", "_")
        yield f"{plain}-{dist.version}-py3-none-any.whl", _wheel(plain, dist.version, _files(dist))


def lock(wheels: Iterable[tuple[str, bytes]], info: dict[str, str]) -> str:
    """Pyodide's list of packages: what each imports and asks for, so that `import` is enough."""
    packages: dict[str, dict[str, Any]] = {}
    for file, data in wheels:
        name = canonicalize_name(file.split("-")[0])
        packages[name] = {
            "name": name,
            "version": file.split("-")[1],
            "file_name": file,
            "install_dir": "site",
            "package_type": "package",
            "sha256": hashlib.sha256(data).hexdigest(),
            "imports": sorted(_imports(data)),
            "depends": sorted(_asked(data)),
            "unvendored_tests": False,
        }
    for package in packages.values():
        package["depends"] = [name for name in package["depends"] if name in packages]
    return json.dumps({"info": info, "packages": packages}, indent=1, sort_keys=True)


def _closure(names: Iterable[str]) -> set[str]:
    left, found = list(names), set[str]()
    while left:
        name = canonicalize_name(left.pop())
        if name not in found and name not in _ELSEWHERE:
            found.add(name)
            left += _needed(distribution(name).requires or [])
    return found


def _needed(requires: Iterable[str]) -> list[str]:
    wanted = map(Requirement, requires)
    return [w.name for w in wanted if w.marker is None or w.marker.evaluate(dict(_TARGET))]


def _files(dist: Distribution) -> Iterator[tuple[str, bytes]]:
    """What the package has in site-packages, without what only its installer wants."""
    colours = _colours(dist) if dist.name.lower() == "pygments" else set()
    for file in sorted(dist.files or (), key=str):
        outside = file.parts[0] in {"..", "__pycache__"} or file.is_absolute()
        about = file.parts[0].endswith(".dist-info")
        needed = file.name in _ABOUT or "license" in str(file).lower()
        if outside or file.suffix in _COMPILED or (about and not needed):
            continue
        if _LEFT_OUT.match(file.as_posix()) or file.as_posix() in colours:
            continue
        yield file.as_posix(), Path(str(dist.locate_file(file))).read_bytes()


def _colours(pygments: Distribution) -> set[str]:
    """The lexers that nothing here asks for."""
    root = Path(str(pygments.locate_file("")))
    names = [f"pygments.lexers.{name}" for name in ("", "_mapping", *_LANGUAGES)]
    wanted = _reached(root, [name.removesuffix(".") for name in names])
    every = set(root.glob("pygments/lexers/*.py"))
    return {path.relative_to(root).as_posix() for path in every - wanted}


def _reached(root: Path, names: Iterable[str]) -> set[Path]:
    """The files under `root` of these modules and of all that they import."""
    finder = ModuleFinder(path=[str(root)])
    for name in names:
        finder.import_hook(name)
    found = (getattr(module, "__file__", None) for module in finder.modules.values())
    return {Path(path) for path in found if path}


def _ours() -> Iterator[tuple[str, bytes]]:
    """The coach, and every module that it imports; no grader."""
    names = [f"{OURS.name}.coach.{path.stem}" for path in sorted(OURS.glob("coach/*.py"))]
    modules = _reached(OURS.parent, [name.removesuffix(".__init__") for name in names])
    more = [*OURS.glob("locale/*.po"), *OURS.glob("templates/*.j2")]
    for path in sorted({*modules, *more, *OURS.glob("templates/coach/*")}):
        yield path.relative_to(OURS.parent).as_posix(), path.read_bytes()


def _wheel(
    name: str, version: str, files: Iterable[tuple[str, bytes]], requires: Iterable[str] = ()
) -> bytes:
    """The same bytes each time; what describes the package gets the name that Pyodide expects."""
    about = f"{name}-{version}.dist-info"
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    lines += [f"Requires-Dist: {asked}" for asked in requires]
    content = {f"{about}/METADATA": "\n".join(lines).encode()}
    content |= {re.sub(r"^[^/]+\.dist-info/", f"{about}/", file): data for file, data in files}
    content[f"{about}/WHEEL"] = b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    content[f"{about}/RECORD"] = "".join(f"{file},,\n" for file in content).encode()
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for file, data in sorted(content.items()):
            entry = zipfile.ZipInfo(file, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return made.getvalue()


def _imports(data: bytes) -> set[str]:
    """Top-level names that `import` may say."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        tops = {file.split("/")[0] for file in archive.namelist() if file.endswith((".py", ".so"))}
    return {top.split(".")[0] for top in tops if not top.endswith((".dist-info", ".data"))}


def _asked(data: bytes) -> set[str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        (about,) = [file for file in archive.namelist() if file.endswith(".dist-info/METADATA")]
        lines = archive.read(about).decode().partition("\n\n")[0].splitlines()
    prefix = "Requires-Dist: "
    asked = [line.removeprefix(prefix) for line in lines if line.startswith(prefix)]
    return {canonicalize_name(name) for name in _needed(asked)}
