"""The mark scheme of an assignment's written answers: `scheme.md` beside its notebook."""

import re
from pathlib import Path

FILE = "scheme.md"
# The heading of a language's part; who reads another language gets the French one.
HEADINGS = {"fr": "Français", "en": "English"}


def read(folder: Path) -> dict[str, str]:
    """Exercise → its part of the scheme, in all languages; a part begins with `# <exercise>`."""
    path = folder / FILE
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    # Not any line with `# `: it may be a comment in a sample of code.
    _, *parts = re.split(r"^# +(\S+)(?: · .*)?$", text, flags=re.MULTILINE)
    return {name: part.strip() for name, part in zip(parts[::2], parts[1::2], strict=True)}


def passage(part: str, lang: str) -> str:
    """What a part says in this language; an empty text where it has no heading for it."""
    heading = re.escape(HEADINGS.get(lang, HEADINGS["fr"]))
    found = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", part, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""
