"""Find the comments in code.

With Pygments and not with `tokenize`: lessons show broken Python on purpose, on which `tokenize`
stops (earlier in one version than in another), and they show SQL, HTML and shell too.
"""

import ast
import re
import warnings
from collections.abc import Iterator

from pygments.lexers import get_lexer_by_name
from pygments.token import Comment
from pygments.util import ClassNotFound

COMMENTS = (Comment, Comment.Single, Comment.Multiline)
DELIMITERS = {"#": "", "--": "", "//": "", "<!--": "-->", "/*": "*/"}
MARKER = re.compile(r"(BEGIN|END) (SOLUTION|HIDDEN TESTS|MARK SCHEME)\b|.*\bAUTOTEST\b")
ACTIVITY = re.compile(r"(a|l|cap)\d+-[\w-]+")  # the comment by which coach finds a cell
TIMERS = ("capture", "prun", "time", "timeit")  # cell magics that are followed by Python


def language_of(cell: str) -> str:
    """The language of a code cell: Python, unless a cell magic says something else."""
    magic = cell[2:].split(None, 1)[:1] if cell.startswith("%%") else []
    return "python" if not magic or magic[0] in TIMERS else magic[0]


def is_marker(text: str) -> bool:
    """Whether nbgrader or the graders look for this text."""
    return MARKER.match(text.strip("# ")) is not None


def places(code: str, language: str) -> Iterator[tuple[int, int]]:
    """Where the words of the comments stand, without the signs around them."""
    for start, text, is_comment in lexed(code, language):
        words = _words(text) if is_comment else ""
        if any(letter.isalpha() for letter in words) and not _is_code(words):
            place = start + text.rfind(words)
            yield place, place + len(words)


def lexed(code: str, language: str) -> Iterator[tuple[int, str, bool]]:
    """Place and text of each token, and whether it is a comment; an unknown language has none."""
    try:
        lexer = get_lexer_by_name(language)
    except ClassNotFound:
        return
    for start, kind, text in lexer.get_tokens_unprocessed(code):
        yield start, text, kind in COMMENTS


def _words(comment: str) -> str:
    opening = next((sign for sign in DELIMITERS if comment.startswith(sign)), "")
    words = comment.lstrip(opening).strip() if opening else comment.strip()
    words = words.removesuffix(DELIMITERS.get(opening, "")).rstrip()
    first, _, rest = words.partition(" ")
    if ACTIVITY.fullmatch(first):
        return rest.strip(" -—:")
    return "" if is_marker(words) else words


def _is_code(words: str) -> bool:
    """Whether a comment shows a value, as in `count(orders)   # {"wrap": 3}`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(words, mode="eval")
    except (SyntaxError, ValueError):
        return False
    shown = (ast.Constant, ast.Dict, ast.List, ast.Set, ast.Subscript)
    return any(isinstance(part, shown) for part in ast.walk(tree))
