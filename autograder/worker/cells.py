"""Run notebook cells the way a notebook does: one namespace, the last expression shown."""

import ast
import builtins
import functools
import importlib
import io
import linecache
import random
import re
import sys
import traceback
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

from IPython.core.inputtransformer2 import TransformerManager

MAX_PRINTED = 200_000  # characters kept of what one call or one cell prints
MAX_SHOWN = 10_000
_COROUTINE = 0x80  # inspect.CO_COROUTINE
SEED = 20_240_318  # random answers must be the same each time a notebook is graded

Namespace = dict[str, Any]


class Printed(io.TextIOBase):
    """Keeps what is printed, up to a bound; writing never fails, as on a screen."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.room = MAX_PRINTED

    def write(self, text: str) -> int:
        if self.room > 0:
            kept = text[: self.room]
            self.parts.append(kept)
            self.room -= len(kept)
        return len(text)

    def writable(self) -> bool:
        return True

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """As in a kernel."""
        return "UTF-8"

    def take(self) -> str:
        """What was printed since the last time."""
        text = "".join(self.parts)
        self.parts, self.room = [], MAX_PRINTED
        return text


class Answers(io.TextIOBase):
    """Standard input that holds the answers a test gives to `input()`."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = list(lines)

    def readline(self, _size: int | None = -1, /) -> str:  # type: ignore[override]
        return self.lines.pop(0) + "\n" if self.lines else ""

    def read(self, _size: int | None = -1, /) -> str:
        return "".join(iter(self.readline, ""))

    def readable(self) -> bool:
        return True


class Shell:
    """Stands in for IPython's shell; what needs a real one is skipped, with a note."""

    QUIET = frozenset(
        {"matplotlib", "config", "load_ext", "reload_ext", "autoreload", "precision"}
    )

    strict = False  # of the cell that runs: whether it is a test
    user_ns: Namespace  # where it runs

    def run_line_magic(self, name: str, line: str, *_: Any) -> Any:
        if name in {"time", "timeit"}:
            return self._once(_statement(line))
        if name not in self.QUIET:
            self._skip(f"%{name}")
        return None

    def run_cell_magic(self, name: str, line: str, body: str) -> Any:
        if name == "timeit":
            self._once(_statement(line))
        if name in {"time", "timeit", "capture"}:
            return self._once(body)
        if name in {"file", "writefile"}:
            return self._write(*line.split(), text=body)
        return self._skip(f"%%{name}")

    def _once(self, source: str) -> Any:
        """Measuring takes time, and answers nothing."""
        return run_cell(source, self.user_ns, "<magic>")

    def _write(self, *words: str, text: str) -> None:
        path = Path(words[-1].strip("'\""))
        with path.open("a" if "-a" in words[:-1] else "w") as file:
            file.write(text)

    def system(self, command: str) -> None:
        self._skip(f"!{command}")

    def getoutput(self, command: str) -> list[str]:
        self._skip(f"!{command}")
        return []

    def _skip(self, what: str) -> None:
        """The rest of the cell is honest work; but a test that is skipped has not passed."""
        if self.strict:
            raise RuntimeError(f"{what} is not available while grading")
        sys.stderr.write(f"{what} is skipped while grading\n")

    def __getattr__(self, _name: str) -> Callable[..., None]:
        return lambda *_args, **_options: None


def new_space() -> Namespace:
    """A fresh `__main__`, with what a notebook offers besides Python."""
    module = types.ModuleType("__main__")
    sys.modules["__main__"] = module
    space = module.__dict__
    shell = Shell()
    Shell.user_ns = space
    space.update(
        __builtins__=builtins,
        get_ipython=lambda: shell,
        display=lambda *values, **_: print(*map(repr, values), sep="\n"),  # noqa: T201
    )
    _stand_in_for_coach()
    sys.path.append("")  # modules that a lesson gives lie in the folder; last, they hide nothing
    random.seed(SEED)
    return space


def _stand_in_for_coach() -> None:
    """Notebooks import coach; while grading it is silent, and nothing of ours is here."""

    def quiet(_name: str) -> Callable[..., None]:
        return lambda *_args, **_options: None

    package, coach = types.ModuleType("autograder"), types.ModuleType("autograder.coach")
    coach.__getattr__ = quiet  # type: ignore[method-assign]
    package.coach = coach  # type: ignore[attr-defined]
    sys.modules.update({"autograder": package, "autograder.coach": coach})


def compile_cell(source: str, name: str) -> ast.Module:
    """The cell's tree; magics are understood where plain Python is not."""
    try:
        tree = ast.parse(source, name)
    except SyntaxError:
        plain = TransformerManager().transform_cell(source)
        if plain.rstrip("\n") == source.rstrip("\n"):
            raise
        tree, source = ast.parse(plain, name), plain
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    return tree


def run_cell(source: str, space: Namespace, name: str) -> Any:
    """Run a cell; the value of its last expression, or None (also after a final semicolon)."""
    outer, Shell.user_ns = Shell.user_ns, space
    try:
        return _shown(source, space, name)
    finally:
        Shell.user_ns = outer


def _shown(source: str, space: Namespace, name: str) -> Any:
    tree = compile_cell(source, name)
    last = tree.body[-1] if tree.body else None
    if isinstance(last, ast.Expr) and not source.rstrip().endswith(";"):
        tree.body.pop()
        _run(tree, space, name)
        return _run(ast.Expression(last.value), space, name)
    _run(tree, space, name)
    return None


def _run(tree: ast.Module | ast.Expression, space: Namespace, name: str) -> Any:
    """Execute or evaluate; also `await` outside of functions, as in a notebook."""
    mode = "exec" if isinstance(tree, ast.Module) else "eval"
    code = compile(tree, name, mode, ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    value = eval(code, space)
    return _loop().run_until_complete(value) if code.co_flags & _COROUTINE else value


@functools.cache
def _loop() -> Any:
    """One for the whole notebook: what a cell has started goes on in the next."""
    loop = importlib.import_module("asyncio").new_event_loop()
    importlib.import_module("asyncio").set_event_loop(loop)
    return loop


def _statement(line: str) -> str:
    """What %timeit measures, without its options."""
    return re.sub(r"^\s*(-[nrpv]\s*\d+\s*|-[tcqo]+\s+)*", "", line)


def where(error: BaseException) -> list[tuple[str, int]]:
    """Cell and line of each step of a traceback that lies in the notebook, outermost first."""
    steps = traceback.extract_tb(error.__traceback__)
    found = [(step.filename, step.lineno or 0) for step in steps if step.filename[:1] == "<"]
    if isinstance(error, SyntaxError) and error.lineno:
        found.append((error.filename or "", error.lineno))
    return found[-5:]
