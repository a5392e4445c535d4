"""Each sign of a misconception sees the belief, and not the right answers that look like it."""

import ast
from textwrap import dedent

import pytest

from autograder import syntax

CASES = {
    "return_in_loop": {
        True: {
            "after the first addition": """
                def total(lines):
                    result = 0
                    for line in lines:
                        result += line
                        return result
            """,
            "both branches": """
                def has(values, wanted):
                    for value in values:
                        if value == wanted:
                            return True
                        else:
                            return False
            """,
            "in a while": """
                def count(n):
                    while n > 0:
                        n -= 1
                        return n
            """,
        },
        False: {
            "after the loop": """
                def total(lines):
                    result = 0
                    for line in lines:
                        result += line
                    return result
            """,
            "the first that fits": """
                def first_negative(values):
                    for value in values:
                        if value < 0:
                            return value
                    return None
            """,
            "continue before it": """
                def first_word(lines):
                    for line in lines:
                        if not line:
                            continue
                        return line
            """,
            "the first of all": """
                def first(values):
                    for value in values:
                        return value
            """,
            "a function made in a loop": """
                for name in names:
                    def show():
                        return name
            """,
        },
    },
    "or_without_comparison": {
        True: {
            "text": 'if word == "oui" or "OUI":\n    fare = 0',
            "number": "free = age < 12 or 65",
            "text first": 'ok = "oui" or "OUI" == word',
            "inside the comparison": 'ok = word == ("oui" or "OUI")',
        },
        False: {
            "two comparisons": 'ok = word == "oui" or word == "OUI"',
            "a boolean name": "free = age < 12 or has_pass",
            "a default": 'name = given or "Anonyme"',
            "in": 'ok = word in ("oui", "OUI") or word.lower() == "oui"',
            "a comparison or True": "ok = age > 3 or True",
        },
    },
    "accumulator_reset_in_loop": {
        True: {
            "sum": "for price in prices:\n    total = 0\n    total += price",
            "written out": """
                def total_of(prices):
                    for price in prices:
                        total = 0
                        total = total + price
                    return total
            """,
            "list": "for name in names:\n    result = []\n    result.append(name)\nprint(result)",
            "under a condition": """
                for delay in delays:
                    count = 0
                    if delay > 5:
                        count = count + 1
            """,
            "best": "for v in values:\n    best = 0\n    if v > best:\n        best = v",
        },
        False: {
            "before the loop": "total = 0\nfor price in prices:\n    total += price",
            "an inner loop": """
                for team in teams:
                    total = 0
                    for score in team:
                        total += score
                    results.append(total)
            """,
            "a streak": """
                run = 0
                for result in results:
                    if result == "L":
                        run = 0
                    else:
                        run += 1
            """,
            "used in the same turn": """
                for order in orders:
                    price = 0
                    price += order["cents"]
                    print(price)
            """,
            "a flag": """
                for name in names:
                    found = 0
                    if name == wanted:
                        found = 1
                    print(found)
            """,
        },
    },
    "prints_without_return": {
        True: {
            "prints": "def double(n):\n    print(n * 2)",
            "bare return": "def double(n):\n    print(n * 2)\n    return",
            "two functions": "def a(n):\n    print(n)\n\ndef b(n):\n    return",
        },
        False: {
            "returns": "def double(n):\n    return n * 2",
            "prints and returns": "def double(n):\n    print(n)\n    return n * 2",
            "a helper prints": "def show(n):\n    print(n)\n\ndef double(n):\n    return n * 2",
            "no function": "print(2)",
            "does nothing": "def double(n):\n    ...",
            "yields": "def numbers(n):\n    print(n)\n    yield n",
        },
    },
    "assigns_result_of_list_method": {
        True: {
            "sort": "scores = scores.sort()",
            "append": "items = items.append(4)",
            "of a copy": "top = scores.copy().sort()",
            "returned": "def top(scores):\n    return scores.sort()",
        },
        False: {
            "alone": "scores.sort()",
            "sorted": "scores = sorted(scores)",
            "pop gives back": "last = items.pop()",
            "a module": "import numpy as np\nvalues = np.append(values, 4)",
            "their own method": """
                class Cart:
                    def append(self, item):
                        return Cart()
                cart = cart.append(3)
            """,
            "text": 'name = name.replace("a", "b")',
        },
    },
    "shadows_builtin": {
        True: {
            "list": "list = [1, 2]",
            "sum": "sum = 0\nfor n in numbers:\n    sum += n",
            "loop": "for max in values:\n    print(max)",
            "parameter": "def total(list):\n    return len(list)",
            "function": "def print(text):\n    return text",
        },
        False: {
            "called": "total = sum(numbers)",
            "close names": "my_list = [1]\nmaximum = 3",
            "keyword": "top = sorted(scores, reverse=True, key=len)",
            "attribute": "self.list = []",
            "field and method": """
                class Bag:
                    list = None
                    def sum(self):
                        return 0
            """,
            "harmless": "id = 3",
        },
    },
    "changes_looped_list": {
        True: {
            "remove": "for v in values:\n    if v == 0:\n        values.remove(v)",
            "by position": "for i in range(len(values)):\n    values.pop(i)",
            "enumerate": "for i, v in enumerate(values):\n    if not v:\n        del values[i]",
            "dictionary": "for key in prices:\n    del prices[key]",
            "never ends": "for v in values:\n    values.append(v)",
            "attribute": "for m in self.members:\n    self.members.remove(m)",
        },
        False: {
            "a copy": "for v in values.copy():\n    values.remove(v)",
            "a slice": "for v in values[:]:\n    values.remove(v)",
            "then leaves": "for v in values:\n    values.remove(v)\n    break",
            "another list": "for v in values:\n    if v != 0:\n        kept.append(v)",
            "by position, longer": "for i in range(len(values)):\n    values.append(values[i])",
            "a queue": "for n in queue:\n    if n not in seen:\n        queue.append(n)",
            "while": "while 0 in values:\n    values.remove(0)",
            "items change": "for i in range(len(values)):\n    values[i] = 0",
        },
    },
    "uses_float_literal": {
        True: {"price": "price = 3.50", "rate": "vat = total * 0.21"},
        False: {"cents": "price = 350", "in a text": 'text = "3.50"', "division": "half = n / 2"},
    },
    "true_division": {
        True: {"division": "half = total / 2", "in place": "total /= 2", "int": "n = int(a / b)"},
        False: {
            "whole": "half = total // 2",
            "in place": "total //= 2",
            "paths": 'from pathlib import Path\nfile = Path("data") / name',
            "text": 'price = "3 / 2"',
        },
    },
    "elif_chain_as_ifs": {
        True: {
            "strict, then wide": "if age < 12:\n    fare = 0\nif age < 26:\n    fare = 130",
            "else takes all": """
                if result == "W":
                    points = 3
                if result == "D":
                    points = 1
                else:
                    points = 0
            """,
            "three": """
                if age < 12:
                    fare = 0
                if age < 26:
                    fare = 130
                if age < 65:
                    fare = 250
            """,
            "elif and else": """
                if has_pass:
                    fare = 0
                if age < 12:
                    fare = 100
                elif age < 26:
                    fare = 130
                else:
                    fare = 250
            """,
        },
        False: {
            "elif": "if age < 12:\n    fare = 0\nelif age < 26:\n    fare = 130",
            "separate cases": 'if r == "W":\n    points = 3\nif r == "D":\n    points = 1',
            "wide, then strict": "if age < 26:\n    fare = 130\nif age < 12:\n    fare = 0",
            "returns": """
                def fare(age):
                    if age < 12:
                        return 0
                    if age < 26:
                        return 130
            """,
            "two answers": "if age < 12:\n    fare = 0\nif age < 26:\n    young = True",
            "goes on with the first": """
                if text == "":
                    text = "x"
                if text == "x":
                    text = text * 2
                else:
                    text = text + "y"
            """,
            "adds up": "if age < 12:\n    fare -= 10\nif age < 26:\n    fare -= 5",
        },
    },
    "elif_never_reached": {
        True: {
            "wide first": "if age < 26:\n    fare = 1\nelif age < 12:\n    fare = 0",
            "from above": "if d > 5:\n    m = 1\nelif d > 15:\n    m = 2\nelse:\n    m = 0",
            "exact after wide": "if d >= 0:\n    m = 1\nelif d == 0:\n    m = 2",
            "negative": "if t > -5:\n    m = 1\nelif t > 0:\n    m = 2",
        },
        False: {
            "strict first": "if age < 12:\n    fare = 0\nelif age < 26:\n    fare = 1",
            "other name": "if age < 26:\n    fare = 1\nelif delay < 12:\n    fare = 0",
            "other side": "if age < 12:\n    fare = 0\nelif age > 65:\n    fare = 0",
            "touching": "if d < 5:\n    m = 0\nelif d <= 5:\n    m = 1",
            "two ifs": "if age < 26:\n    fare = 1\nif age < 12:\n    fare = 0",
        },
    },
    "elif_for_cases_that_add_up": {
        True: {
            "two surcharges": "if fragile:\n    p += 4\nelif express:\n    p += 7",
            "written out": "if a:\n    p = p + 4\nelif b:\n    p = p + 7\nelse:\n    p = 0",
        },
        False: {
            "the same name decides": "if r == 'W':\n    p += 3\nelif r == 'D':\n    p += 1",
            "one case": "if a:\n    p += 4\nelse:\n    p += 7",
            "two totals": "if a:\n    p += 4\nelif b:\n    q += 7",
            "replaced": "if a:\n    p = 4\nelif b:\n    p = 7",
        },
    },
    "works_after_loop": {
        True: {
            "sum": "for p in prices:\n    print(p)\ntotal += p",
            "under a condition": "for d in ds:\n    print(d)\nif d > 5:\n    n = n + 1",
            "list": "for name in names:\n    print(name)\nkept.append(name)",
        },
        False: {
            "inside": "for p in prices:\n    total += p\nprint(total)",
            "shown after": "for p in prices:\n    total += p\nprint(p, total)",
            "a search": "for p in prices:\n    if p > 3:\n        break\nkept.append(p)",
            "another name": "for p in prices:\n    print(p)\ntotal += 1",
        },
    },
    "jumps_over_end": {
        True: {
            "in tens": "while n != 0:\n    n -= 10",
            "by a name": "while saved != goal:\n    saved = saved + step",
        },
        False: {
            "one by one": "while n != 0:\n    n -= 1",
            "compared": "while n > 0:\n    n -= 10",
            "leaves": "while n != 0:\n    n -= 10\n    if n < 0:\n        break",
            "a text": 'while answer != "stop":\n    answer = input()',
        },
    },
    "compares_strictly": {
        True: {"less": "free = age < 12", "more": "late = delay > 5", "chain": "ok = 9 <= h < 18"},
        False: {
            "or equal": "free = age <= 12",
            "equal": "ok = age == 12",
            "a length": "while i < len(values):\n    i += 1",
        },
    },
    "mutates_argument": {
        True: {
            "method": "def last(lines):\n    return lines.pop()",
            "sort": "def top(scores):\n    scores.sort()\n    return scores[:3]",
            "item": 'def paid(order):\n    order["paid"] = True\n    return order',
            "items of items": """
                def hide(messages):
                    for message in messages:
                        message["author"] = "A"
                    return messages
            """,
            "del": "def rest(lines):\n    del lines[0]\n    return lines",
        },
        False: {
            "a copy": "def top(s):\n    s = s.copy()\n    s.sort()\n    return s[:3]",
            "sorted": "def top(scores):\n    return sorted(scores)[:3]",
            "a new list": """
                def paid(orders):
                    result = []
                    for order in orders:
                        result.append(order)
                    return result
            """,
            "copied items": """
                def hide(messages):
                    result = []
                    for message in messages:
                        message = dict(message)
                        message["author"] = "A"
                        result.append(message)
                    return result
            """,
            "self": "class C:\n    def add(self, x):\n        self.items.append(x)",
            "their own method": """
                class Cart:
                    def add(self, item):
                        pass
                def fill(cart):
                    cart.add(3)
            """,
            "text": "def clean(text):\n    return text.strip()",
        },
    },
    "hard_coded": {
        True: {
            "function": "def total(lines):\n    return 900",
            "prints first": 'def total(lines):\n    print("x")\n    return 900',
            "program": "age = 30\nfare = 250",
            "program that prints": "age = 30\nfare = 250\nprint(fare)",
            "two results": "minutes = 135\nhours = 2\nrest = 15",
        },
        False: {
            "function": "def total(lines):\n    return sum(lines)",
            "stub": "def total(lines):\n    ...",
            "program": "age = 30\nfare = 250 if age > 12 else 0",
            "helper without parameters": """
                def rate():
                    return 21
                def vat(total):
                    return total * rate() // 100
            """,
            "one line": "fare = 250",
            "from another cell": "age = 30\nfare = price",
            "class": "class Cart:\n    def total(self, lines):\n        return 0",
        },
    },
    "starts_maximum_at_zero": {
        True: {
            "if": "best = 0\nfor s in scores:\n    if s > best:\n        best = s",
            "turned round": "best = 0\nfor s in scores:\n    if best < s:\n        best = s",
            "max": "best = 0\nfor s in scores:\n    best = max(best, s)",
            "by position": """
                def best_score(scores):
                    best = 0
                    for i in range(len(scores)):
                        if scores[i] > best:
                            best = scores[i]
                    return best
            """,
        },
        False: {
            "first value": "best = s[0]\nfor x in s:\n    if x > best:\n        best = x",
            "a streak": """
                best = 0
                run = 0
                for result in results:
                    run = run + 1
                    if run > best:
                        best = run
            """,
            "a length": """
                longest = 0
                for word in words:
                    if len(word) > longest:
                        longest = len(word)
            """,
            "a count": "n = 0\nfor s in scores:\n    if s > limit:\n        n = n + 1",
            "minimum": "low = 0\nfor s in scores:\n    if s < low:\n        low = s",
        },
    },
    "never_ending_while": {
        True: {
            "nothing changes": "n = 3\nwhile n > 0:\n    print(n)",
            "another name changes": "while n > 0:\n    m = n - 1",
            "true": "while True:\n    n = n + 1",
            "list stays": "while len(items) > 0:\n    print(items[0])",
            "appends elsewhere": "while n > 0:\n    result.append(n)",
        },
        False: {
            "counts down": "while n > 0:\n    n -= 1",
            "break": "while True:\n    n = n + 1\n    if n > 3:\n        break",
            "return": "def f(n):\n    while True:\n        return n",
            "list shrinks": "while items:\n    items.pop()",
            "asks": 'while answer != "stop":\n    answer = input()',
            "condition calls": "while not done():\n    work()",
            "given away": "while values:\n    shorten(values)",
            "attribute": "while self.n > 0:\n    self.n -= 1",
            "global": "def f():\n    global n\n    n -= 1\nwhile n > 0:\n    f()",
            "stopped by an error": """
                try:
                    while True:
                        print(next(lines))
                except StopIteration:
                    pass
            """,
        },
    },
}
TABLE = [
    pytest.param(predicate, expected, code, id=f"{predicate}-{expected}-{name}")
    for predicate, sides in CASES.items()
    for expected, programs in sides.items()
    for name, code in programs.items()
]


EMPTY = ["", "...", "# nothing\n", "def f():\n    ...", "x = 1", "x = " + "-" * 900 + "1"]


@pytest.mark.parametrize(("predicate", "expected", "code"), TABLE)
def test_a_sign_is_seen_only_where_it_is(predicate, expected, code):
    assert getattr(syntax, predicate)(ast.parse(dedent(code))) is expected


@pytest.mark.parametrize("predicate", CASES)
@pytest.mark.parametrize("code", EMPTY)
def test_no_sign_is_seen_in_an_empty_answer(predicate, code):
    assert getattr(syntax, predicate)(ast.parse(code)) is False


@pytest.mark.parametrize(
    ("rule", "expected", "code"),
    [
        (syntax.uses("For"), True, "for x in y:\n    pass"),
        (syntax.uses("For"), False, "while x:\n    pass"),
        (syntax.calls("sorted"), True, "top = sorted(scores)"),
        (syntax.calls("sort"), True, "scores.sort()"),
        (syntax.calls("sorted"), False, "function = sorted"),
        (syntax.reads("age"), True, "fare = age * 2"),
        (syntax.reads("age"), False, "age = 3"),
        (syntax.assigns("age"), True, "for age in ages:\n    pass"),
        (syntax.assigns("age"), False, "print(age)"),
        (syntax.reassigns("age"), True, "age = 30\nage = 12\nfare = age"),
        (syntax.reassigns("age"), False, "age = 30\nfare = age"),
    ],
)
def test_a_rule_reads_the_answer(rule, expected, code):
    assert rule(ast.parse(code)) is expected


def test_a_sign_is_not_looked_for_in_an_endless_text():
    code = CASES["return_in_loop"][True]["in a while"]
    assert syntax.return_in_loop(ast.parse(dedent(code)))
    assert not syntax.return_in_loop(ast.parse(dedent(code) + "x = 1\n" * 5_000))


def test_a_rule_with_a_wrong_name_is_seen_by_its_author():
    with pytest.raises(AttributeError):
        syntax.uses("Loop")
