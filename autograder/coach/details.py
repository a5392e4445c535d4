"""The folded parts of an exercise's text, its hints and its solution; and the example above."""

import re

from autograder.coach import desk

_DETAILS = re.compile(r"<details>\s*<summary>(.*?)</summary>(.*?)</details>", re.DOTALL)
_CODE = re.compile(r"```python\n.*?```", re.DOTALL)
_ITEM = re.compile(r"^- .*`.*$", re.MULTILINE)


def text(exercise: str) -> str:
    """The task, as the course has it."""
    return desk.cells(exercise, original_of=True).get(f"{exercise}-text", "")


def folded(exercise: str, title: str) -> list[tuple[str, str]]:
    """Title and body of each part that begins with these words."""
    found = _DETAILS.findall(text(exercise))
    return [(name.strip(), body.strip()) for name, body in found if name.strip().startswith(title)]


def example(exercise: str) -> str:
    """The first code of the task that is not folded away, or its list of examples."""
    plain = _DETAILS.sub("", text(exercise))
    code = _CODE.search(plain)
    return code[0] if code else "\n".join(_ITEM.findall(plain))


def solution(exercise: str, title: str) -> list[str]:
    """The lines of the solution, without their explanations."""
    for _, body in folded(exercise, title):
        code = _CODE.search(body)
        lines = code[0].splitlines()[1:-1] if code else []
        return [line for line in (re.sub(r"\s+#.*", "", line) for line in lines) if line.strip()]
    return []
