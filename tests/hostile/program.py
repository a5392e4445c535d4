"""A hostile program: what its header says, and the notebook it becomes."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from hostile import victim
from nbformat import NotebookNode

FOLDER = Path(__file__).parent / "programs"
MANY = 50_000  # how often "@MANY x@" repeats x


@dataclass(frozen=True)
class Program:
    """One file of `programs/`."""

    path: Path

    @property
    def name(self) -> str:
        """Its file's name."""
        return self.path.stem

    @cached_property
    def header(self) -> dict[str, str]:
        """The comment lines `# word: text` at its top; a line without a word goes on."""
        found: dict[str, str] = {}
        for line in self.path.read_text().splitlines():
            if not line.startswith("# ") or line.startswith("# %%"):
                break
            word, colon, text = line[2:].partition(": ")
            if colon and re.fullmatch("technique|gains|stopped by|shown|earns", word):
                found[word] = text
                last = word
            else:
                found[last] += f" {line[2:].strip()}"
        return found

    @property
    def techniques(self) -> list[int]:
        """Which of the 46 it is; none for an invention of ours."""
        return [int(number) for number in re.findall(r"\d+", self.header["technique"])]

    @property
    def shown(self) -> tuple[str, str]:
        """With which protection off ("naive", "process", "without landlock,…", "never"), and the
        gain seen then, or the reason why it cannot be shown."""
        where, _, what = self.header["shown"].partition(", ")
        return where, what

    @property
    def earns(self) -> dict[str, float]:
        """What its honest part is worth; the rest of the notebook is right unless it says so."""
        said = self.header.get("earns", "rest=2")
        found = dict(part.split("=") for part in said.split() if "=" in part)
        return {f"v01-{name}": float(found.get(name, 0)) for name in victim.RIGHT}

    def sections(self, **places: str) -> dict[str, str]:
        """The text before the first `# %% name`, and the text after each."""
        text = self.path.read_text()
        for name, value in places.items():
            text = text.replace(f"@{name.upper()}@", value)
        text = re.sub("@MANY (.+?)@", lambda m: MANY * m[1].replace("\\0", "\0"), text)
        first, *rest = re.split(r"^# %% (\w+)\n", text, flags=re.MULTILINE)
        return {"first": first, **dict(zip(rest[::2], rest[1::2], strict=True))}

    def paper(self, **places: str) -> NotebookNode:
        """The notebook: wrong answers, a right one for `rest`, and what the program replaces."""
        own = self.sections(**places)
        answers = {**victim.WRONG, "rest": victim.RIGHT["rest"]}
        answers |= {name: text for name, text in own.items() if name in answers}
        return victim.paper(answers, own["first"], own.get("last", ""))


def programs() -> list[Program]:
    """All of them, by name."""
    return [Program(path) for path in sorted(FOLDER.glob("*.py"))]
