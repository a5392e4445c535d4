"""Real programs are run; what Python says about them leads to the right hint, or to none."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from erring import NOT_SEEN, SEEN, stopped

from autograder import diagnosis
from autograder.diagnosis import Hint, of_exception
from autograder.messages import Catalogue, languages


def diagnosed(code, prepared=""):
    return stopped(code, prepared)[2]


@pytest.mark.parametrize(
    ("key", "code"),
    [pytest.param(key, code, id=f"{key}-{n}") for key in SEEN for n, code in enumerate(SEEN[key])],
)
def test_an_error_leads_to_its_misconception(key, code):
    hint = diagnosed(code)
    assert hint is not None
    assert hint.key == key


@pytest.mark.parametrize("code", [pytest.param(code, id=name) for name, code in NOT_SEEN.items()])
def test_silence_beats_a_wrong_hint(code):
    assert diagnosed(code) is None


def test_an_expression_too_deep_to_be_looked_at_stops_nothing():
    hint = diagnosed("x = " + "-" * 3000 + "'a'")  # Python 3.13 can look deeper
    assert hint is None or hint.key == "M10-text"


def pythons():
    """The other Pythons of this machine, from 3.11 on: those on the path, pyenv's and uv's."""
    found = [shutil.which(f"python3.{minor}") for minor in range(11, 20)]
    for place in (".pyenv/versions", ".local/share/uv/python"):
        found += [str(path) for path in Path.home().glob(f"{place}/*3.1[1-9]*/bin/python3")]
    versions = {_version(path): path for path in found if path}
    return {name: path for name, path in sorted(versions.items()) if name not in {"", _OWN}}


def _version(python):
    """Empty for one that does not run, as pyenv's stand-ins for versions that are not chosen."""
    ask = "import sys; print('%s.%s' % sys.version_info[:2])"
    return subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False).stdout[
        :-1
    ]


_OWN = "{}.{}".format(*sys.version_info)
OTHERS = pythons()


@pytest.mark.skipif(not OTHERS, reason="there is no other Python here, from 3.11 on")
@pytest.mark.parametrize("python", OTHERS.values(), ids=OTHERS.keys())
def test_an_error_leads_to_its_misconception_on_every_python(python):
    script = str(Path(__file__).with_name("erring.py"))
    told = subprocess.run([python, script], capture_output=True, text=True, check=False)
    assert told.stderr == ""
    assert told.returncode == 0


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("prix = 3\nprint(Prix)", {"name": "Prix", "close": "prix"}),
        ('first-name = "Ann"', {"name": "first-name", "better": "first_name"}),
        ('first name = "Ann"', {"better": "first_name"}),
        ("values = [1, 2", {"opening": "[", "closing": "]"}),
        ("x = 1)", {"opening": "(", "closing": ")"}),
        ('d = {}\nd["Frites"]', {"key": "'Frites'"}),
        ("def f(a, b, c):\n    pass\nf(1)", {"name": "b, c"}),
        (
            "class C:\n    def add(self, x):\n        pass\nC().add(1, 2)",
            {"given": "2", "expected": "1"},
        ),
        ("items = [1]\nitems = items.append(2)\nitems[0]", {"method": "append"}),
        ("for x in [1]:\n    total += x", {"name": "total", "start": "0"}),
        ("for x in [1]:\n    text = text + 'a'", {"name": "text", "start": '""'}),
        ("for x in [1]:\n    kept += [x]", {"name": "kept", "start": "[]"}),
        ("for x in [1]:\n    kept.append(x)", {"name": "kept", "start": "[]"}),
        ("items = []\nitems.push(3)", {"name": "push", "close": "append"}),
        ('open("nowhere.txt")', {"file": "nowhere.txt"}),
    ],
)
def test_a_hint_names_what_it_is_about(code, values):
    assert diagnosed(code).values == values


@pytest.mark.parametrize(
    ("prepared", "code", "key"),
    [
        ("list = [1]", "print(list([2]))", "M27"),
        ("prices = [1]", "print(prices(0))", "M13-square"),
        ("total = 0", "def add(x):\n    total += x\nadd(1)", "M26"),
        ("price = 3", "print(prce)", "M01"),
        ("a = 5\nb = 2", "a-b = c", "M08"),
    ],
)
def test_names_of_other_cells_count(prepared, code, key):
    assert diagnosed(code, prepared).key == key


@pytest.mark.parametrize(
    ("type_name", "message", "source", "key"),
    [
        ("SyntaxError", "incomplete input", "x = (1,\n  2", "M06"),
        ("SyntaxError", "incomplete input", "values = [1, 2", "M06"),
        ("SyntaxError", "incomplete input", "for x in y:", "M05"),
        ("_IncompleteInputError", "incomplete input", 'print("Msemen chauds"', "M06"),
        ("SyntaxError", "unterminated f-string literal (detected at line 1)", 'f"{a}', "M03"),
        ("SyntaxError", "f-string: valid expression required before '}'", 'f"{}"', "M06-empty"),
        ("SyntaxError", "'elif' block follows an 'else' block", "", "M18-last"),
        ("SyntaxError", "expected ':' (cell.py, line 1)", "", None),
        (
            "SyntaxError",
            "parameter without a default follows parameter with a default",
            "",
            "M25-default",
        ),
        (
            "SyntaxError",
            "invalid syntax. Is this intended to be part of the string?",
            "print('aujourd'hui l'ami')",
            "M03-apostrophe",
        ),
        (
            "SyntaxError",
            "invalid syntax. Is this intended to be part of the string?",
            'print("Il dit "oui" ici")',
            "M03-inner",
        ),
        (
            "TypeError",
            "'module' object is not callable. Did you mean: 'random.random(...)'?",
            "",
            "M13-module",
        ),
        ("ZeroDivisionError", "integer division or modulo by zero", "", "M29-zero"),
        ("ImportError", "cannot import name 'sqrtt' from 'math' (unknown location)", "", "M01"),
        ("TypeError", "'int' object is not callable", "half = 7 // 2", "M12-def"),
        ("TypeError", "'int' object is not callable", "def half(n):\n    return n", None),
        ("KeyError", "'ellipsis'", "", "M24-key"),
        ("ValueError", "max() iterable argument is empty", "", "M16-empty"),
        ("ValueError", "too many values to unpack (expected 2, got 3)", "", "M25-unpack"),
        ("ValueError", "list.index(x): x not in list", "", "M24-remove"),
        (
            "TypeError",
            "cannot use 'list' as a dict key (unhashable type: 'list')",
            "",
            "M24-unhashable",
        ),
        (
            "AttributeError",
            (
                "module 'random' has no attribute 'choice' (consider renaming '/a/random.py'"
                " since it has the same name as the standard library module named 'random')"
            ),
            "",
            "M27-file",
        ),
        (
            "AttributeError",
            (
                "partially initialized module 'random' has no attribute 'choice'"
                " (most likely due to a circular import)"
            ),
            "",
            "M27-file",
        ),
        ("ValueError", "The truth value of a Series is ambiguous. Use a.empty", "", "M40-mask"),
        ("HTTPError", "HTTP Error 404: Not Found", "", "M42-status"),
        ("URLError", "<urlopen error [Errno 111] Connection refused>", "", "M42-server"),
        ("EOFError", "EOF when reading a line", "", "M50-input"),
        ("OperationalError", "table books already exists", "", "M38-create"),
        ("UnsupportedOperation", "not writable", "", "M32-mode"),
        ("FileNotFoundError", "[WinError 2] Introuvable: 'a.txt'", "", "M32"),
        ("KeyboardInterrupt", "", "", None),
        ("KeyboardInterrupt", "", "total = 0\nfor n in range(10 ** 9):\n    total += n", None),
        ("KeyboardInterrupt", "", "n = 3\nwhile n > 0:\n    print(n)", "M20"),
        ("NameError", "name 'a' is not defined " * 100, "", None),
    ],
)
def test_texts_of_other_versions_and_systems(type_name, message, source, key):
    hint = of_exception(type_name, message, source, ())
    assert (hint and hint.key) == key


@pytest.mark.parametrize("key", SEEN)
@pytest.mark.parametrize("language", languages())
def test_a_hint_fills_its_message(key, language):
    hint = diagnosed(SEEN[key][0])
    text = Catalogue(language).text(hint.key, **hint.values)
    assert text != hint.key
    assert not re.search(r"\{\w+\}", text)


def test_every_hint_has_a_message():
    files = Path(diagnosis.__path__[0]).glob("*.py")
    keys = {
        key for file in files for key in re.findall(r'"(M\d\d[\w-]*)"', file.read_text("utf-8"))
    }
    assert {key for key in keys if key not in Catalogue("fr")} == set()
    assert len(keys) > len(SEEN)


@pytest.mark.parametrize(
    "source", ["", "\0", "%timeit 3", "!ls", "if", "é = ", "x = (" * 300, "x" * 60_000, "'"]
)
@pytest.mark.parametrize("type_name", ["SyntaxError", "NameError", "TypeError", "KeyError", "Odd"])
def test_no_source_can_stop_it(type_name, source):
    for message in ["", "invalid syntax", "name 'a' is not defined", "expected ':'", "'a'"]:
        hint = of_exception(type_name, message, source, ["a", ""])
        assert hint is None or isinstance(hint, Hint)
