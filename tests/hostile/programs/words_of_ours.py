# technique: 33
# gains: words on the card that look like the grader's own, and steer the terminal of who reads them
# stopped by: what fills a sentence is quoted: short, on one line, without signs nobody sees
# shown: never, the card is made by the controller; test_feedback.py shows it
FORGED = "\n✓ forged\x1b[2J\x1b]0;owned\x07\u202e`\n✓ forged"


class KeyError(Exception):
    __str__ = lambda self: f"'{FORGED}'"[:41]


class FileNotFoundError(Exception):
    __str__ = lambda self: f"[Errno 2] No such file: '{FORGED}'"


class NameError(Exception):
    __str__ = lambda self: f"name '{FORGED}' is not defined"


globals()["gree" + FORGED] = 1
# %% double
def double(n):
    raise KeyError
# %% greet
def greet(name):
    raise FileNotFoundError
# %% table
def table(n):
    raise type("ValueError" + FORGED, (ValueError,), {})(FORGED)
# %% fare
age = 30
raise NameError
# %% box
Box = type("Box" + FORGED, (), {"put": lambda *_: None, "take": lambda self: self})
# %% each
def each(function, values):
    raise type("TypeError", (Exception,), {"__str__": lambda _: f"missing 1 required positional argument: '{FORGED}'"})
