"""Compare a translation with its French: the same code, numbers, links, names and form."""

import io
import re
import tokenize
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress

from autograder.translation.comment import lexed
from autograder.translation.markup import tags
from autograder.translation.passage import PARSER, Passage, prose

O_CLOCK = re.compile(r"(?<=\d)(:|\s?h\s?)00\b")  # « 18 h » is 18:00 in English
SENTENCE = 5  # words; fewer can be the same in both languages
ENDS_OF_COMMENTS = ("*/", "-->")


def flaw(french: Passage, words: str) -> str:
    """What is wrong with the translation `words`, a sentence without subject; or nothing."""
    if french.kind == "comment" and any(end in words for end in ENDS_OF_COMMENTS):
        return "ends the comment too early: remove */ and -->"
    if words == french.text and len(re.findall(r"[^\W\d_]{2,}", prose(words))) >= SENTENCE:
        return "is the French itself; translate it"
    if french.kind == "block":
        if _form(french.text) != _form(words):
            return "has other paragraphs, headings, list items or table cells than the French"
    elif len(words.splitlines()) != len(french.text.splitlines()):
        return "must have as many lines as the French"
    differences = (
        _difference(name, Counter(find(french.text)), Counter(find(words)))
        for name, find in FACTS.items()
    )
    return next(filter(None, differences), "")


def _difference(name: str, french: Counter[str], other: Counter[str]) -> str:
    missing, extra = sorted((french - other).elements()), sorted((other - french).elements())
    said = (
        f"lacks the {name} {', '.join(missing)}" if missing else "",
        f"has the {name} {', '.join(extra)} that is not in the French" if extra else "",
    )
    return " and ".join(filter(None, said))


def _form(text: str) -> list[tuple[str, str]]:
    return [(token.type, token.tag) for token in PARSER.parse(text) if token.type != "inline"]


def _inline_code(text: str) -> Iterator[str]:
    children = PARSER.parseInline(text)[0].children or []
    return (token.content for token in children if token.type == "code_inline")


def _links(text: str) -> Iterator[str]:
    for token in PARSER.parseInline(text)[0].children or []:
        attributes: dict[str, object] = dict(token.attrs)
        for tag in tags(token.content) if token.type == "html_inline" else ():
            attributes |= tag.attributes
        yield from (str(attributes[name]) for name in ("href", "src") if name in attributes)


def _tag_names(text: str) -> Iterator[str]:
    for token in PARSER.parseInline(text)[0].children or []:
        if token.type == "html_inline":
            yield from (f"<{tag.name}>" for tag in tags(token.content))


def _numbers(text: str) -> list[str]:
    # Runs of digits: « 3,50 € » and €3.50 are the same two.
    return re.findall(r"\d+", O_CLOCK.sub("", prose(text)))


def _placeholders(text: str) -> list[str]:
    return re.findall(r"\{\w*\}", prose(text))


FACTS: dict[str, Callable[[str], Iterator[str] | list[str]]] = {
    "inline code": _inline_code,
    "link": _links,
    "tag": _tag_names,
    "number": _numbers,
    "placeholder": _placeholders,
}


def same_code(before: str, after: str, language: str) -> bool:
    """Whether two codes differ in comments only; `tokenize` judges Python a second time."""
    if _rest(before, language) != _rest(after, language):
        return False
    return language != "python" or _tokens(before) == _tokens(after)


def _rest(code: str, language: str) -> list[str]:
    """The code without its comments; a language that has no lexer is compared whole."""
    found = list(lexed(code, language))
    return [text for _, text, is_comment in found if not is_comment] if found else [code]


def _tokens(code: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    # Code that is broken on purpose has no tokens after a while; Pygments has compared the rest.
    with suppress(tokenize.TokenError, SyntaxError):
        found.extend(
            (token.type, token.string)
            for token in tokenize.generate_tokens(io.StringIO(code).readline)
            if token.type not in (tokenize.COMMENT, tokenize.NL)
        )
    return found
