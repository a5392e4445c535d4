"""What a tool of the coach gives back: the same as text, as HTML, and where it helps, widgets."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Shown:
    """Text everywhere, HTML in a notebook; `widget` makes something to click, when it is shown."""

    html: str
    text: str
    widget: Callable[[], Any] | None = None
    markdown: str = ""

    def __repr__(self) -> str:
        return self.text

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        bundle = dict(self.widget()._repr_mimebundle_()) if self.widget else {}
        bundle["text/plain"] = self.text
        more = {"text/html": self.html, "text/markdown": self.markdown}
        return bundle | {kind: text for kind, text in more.items() if text}
