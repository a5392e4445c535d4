"""Cells of beginners that stop with an error, the belief behind each; and cells that have none.

Needs nothing but Python: `python3.14 tests/erring.py` says what goes another way there.
"""

import sys
import warnings
from pathlib import Path
from textwrap import dedent

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))

from autograder.diagnosis import of_exception

SEEN = {
    "M01": [
        "liste = [1]\nfor x in list_:\n    print(x)",
        'imput("?")',
        "prénom = 3\nprint(prenom)",
        "x = flase",
        "prix = 3\nprint(Prix)",
        'pirnt("a")',
        "prices = [1]\nprint(price)",
        "ok = true",
        "total = 3\nprint(totla)",
        "If 3 > 2:\n    print(1)",
        "whille True:\n    break",
        "fro x in [1]:\n    print(x)",
        "if 1 > 2:\n    print(1)\nesle:\n    print(2)",
        "import math\nmath.sqrtt(4)",
        "from math import sqrtt",
        "def price(n):\n    retrun n * 2",
        "def price(n):\n    Return n * 2",
    ],
    "M01-unknown": [
        "prices = [3]\nfor delay in delai:\n    print(delay)",
        "print(found)",
        "print(bound)",
        "print(mins)",
        "print(seat)",
        "print(lists)",
        "print(missing + 1)",
        "total = price * 2",
        "i = 3\nprint(j)",
        "initials = initials.upper()",
        "x = 1\nboth = [x, other]",
        "kept = []\nfor x in [1]:\n    chosen.append(x)",
    ],
    "M01-coach": [
        'coach.quiz("l0101-exit")',
        'coach.check("a06-ex1")',
        "print(coach.progress())",
        "from math import pi\ncoach.hint()",
    ],
    "M01-branch": [
        "age = 30\nif age < 12:\n    fare = 0\nprint(fare)",
        "for line in []:\n    last = line\nprint(last)",
        "def fare(age):\n    if age < 12:\n        cents = 0\n    return cents\nfare(30)",
        "def last(values):\n    for v in values:\n        pass\n    return v\nlast([])",
    ],
    "M01-early": [
        "print(total)\ntotal = 3",
        "greet()\ndef greet():\n    print(1)",
        "def f():\n    print(result)\n    result = 3\nf()",
        'initials = initials.upper()\ninitials = "a.b."',
    ],
    "M01-attribute": [
        "notes = []\nnotes.ajouter(3)",
        '"a".majuscule()',
        'names = set()\nnames.append("a")',
        "class Member:\n    def __init__(self):\n        self.name = 1\nMember().nam",
        "class Member:\n    pass\nMember().nom",
        "items = []\nitems.apend(3)",
        "items = []\nitems.add(3)",
        '"a".uper()',
    ],
    "M01-hyphen": ['first-name = "Ann"', "price-2-go = 3"],
    "M01-space": ['first name = "Ann"'],
    "M01-digit": ["2prices = 3"],
    "M01-import": ["print(random.randint(1, 6))"],
    "M01-module": ["import panda_s"],
    "M01-word": [
        "pour i in range(3):\n    print(i)",
        "if 3 > 2:\n    print(1)\nsinon:\n    print(2)",
        "tant que x < 3:\n    x += 1",
        "fonction ticket(prix):\n    return prix",
        'afficher("ok")',
        "paid = Vrai",
        "x = 3\nif x > 2 et x < 5:\n    print(1)",
    ],
    "M03-alone": [
        "print(Salut', 3)",
        "print(nombre d'élèves)",
    ],
    "M19-half": [
        "age = 3\nif age >= 18 and < 65:\n    print(1)",
    ],
    "M24-colon": [
        "prices = {'pain' = 3}",
    ],
    "M24-items": [
        'prices = {"pain": 3, "lait": 2}\nfor name, price in prices:\n    print(name)',
    ],
    "M02": [
        "class coach:\n    check = print\ncoach.check(a06-ex1)",
        "class coach:\n    quiz = print\ncoach.quiz(l0203_exit)",
        'prices = {"pain": 3}\nprices[pain]',
        "city = Bruxelles",
        "print(Bonjour)",
        'word = "oui"\nif word == oui:\n    print(1)',
        "a = 1\nif a == a:\n    city = Bruxelles",
        "acts = [slam, danse, oud]",
        "acts = [slam, danse]\nmore = [slam, oud]",
        "print(Bonjour tout le monde)",
        'ville = "x"\nprint(Place du marché)',
    ],
    "M02-name": [
        'phones = {"Elif": "12"}\nname = "Elif"\nprint(phones["name"])',
        'def price_of(prices, product):\n    return prices["product"]\nprice_of({"a": 3}, "a")',
        'show = ["slam", "oud"]\nact = "oud"\nshow.remove("act")',
    ],
    "M03": ['print("salut)', "print(\"j'ai faim)"],
    "M03-apostrophe": [
        "text = 'j'ai faim'",
        "print('aujourd'hui l'ami')",
        "print('J'aime l'été')",
        "print('c'est')",
    ],
    "M03-curly": ["text = “salut”", "print(«salut»)"],
    "M03-triple": ['text = """salut'],
    "M03-inner": ['print("Il dit "oui" ici")'],
    "M04": [
        "if 3 > 2\n    print(1)",
        "for x in [1]\n    print(x)",
        "def f()\n    return 1",
        "while True # toujours\n    break",
        "x = 3\nif x > 5;\n    print(x)",
    ],
    "M05": ["for x in [1]:\nprint(x)", "def f():\n"],
    "M05-unexpected": ["x = 1\n  y = 2"],
    "M05-uneven": ["if True:\n    x = 1\n  y = 2", "if True:\n\tx = 1\n        y = 2"],
    "M06": ['print("a"', "values = [1, 2\nprint(values)", 'd = {"a": 1'],
    "M06-extra": ["x = (1 + 2))", "x = [1]]"],
    "M06-mismatch": ["x = (1, 2]"],
    "M06-comma": ["a = 1\nprint(a 2)", 'total = 3\nprint("Prix :"total)'],
    "M06-fstring": ['name = "A"\nprint(f"{name")'],
    "M06-empty": ['print(f"{}")'],
    "M07": ["x = 1\nif x = 3:\n    pass", "x = 1\nwhile x + 1 = 3:\n    pass"],
    "M07-sign": ["x = 1\nif x => 3:\n    pass", "x = 1\nif x =< 3:\n    pass"],
    "M08": ["3 = x", "a + b = total", "a = 5\nb = 2\na-b = c", "len(x) = n"],
    "M10": [
        'price = "3"\nprice * 1.5',
        'print("Tu as " + 19)',
        'print(19 + " ans")',
        'age = "19"\nif age < 20:\n    print(1)',
        'range("3")',
        'sum(["1", "2"])',
        'round("3.5")',
    ],
    "M10-text": ['print("5" - "2")'],
    "M10-int": ['int("trois")', 'int("3.5")'],
    "M10-float": ['float("trois")'],
    "M10-position": ['values = [1]\nvalues["0"]'],
    "M10-join": ['", ".join([1, 2])'],
    "M10-zeros": ["day = 07"],
    "M10-len": ["len(3)"],
    "M10-number": ["n = 3\nn.upper()"],
    "M10-format": ['price = "3"\nf"{price:.2f}"'],
    "M11": [
        "price = 3,50\nprint(price + 1)",
        "price = 3,50\nprice < 4",
        "price = 3,5\nround(price)",
    ],
    "M11-text": ['float("3,50")'],
    "M12-none": [
        "def double(n):\n    print(n * 2)\nprint(double(3) + 2)",
        "def f():\n    pass\nfor x in f():\n    pass",
        "def total(n):\n    n * 2\nprint(total(3) // 2)",
    ],
    "M12-nothing": [
        "x = None + 2",
        "x = None\nx.strip()",
        "x = None\nx[0]",
        "best = None\nfor score in [2, 5]:\n    if score > best:\n        best = score",
    ],
    "M12-print": ["price = print(3)\ntotal = price + 1", "total = print(3) + print(4)"],
    "M12-outside": ["return 3"],
    "M13": [
        "age = int(input)",
        'name = "A"\nprint(name.lower + "b")',
        'name = "A"\nname.split[0]',
        'prices = {"a": 1}\ncopy = prices.copy\ncopy["b"] = 2',
        "def f():\n    pass\nf[0] = 2",
        'name = "A"\nname.strip.upper()',
        "def f():\n    return 1\nf + 2",
    ],
    "M13-square": [
        "prices = [1, 2]\nprint(prices(0))",
        'stock = {"a": 1}\nstock("a")',
        "def first(values):\n    return values(0)\nfirst([1])",
    ],
    "M13-round": [
        "print[3]",
        "def f(n):\n    return n\nf[3]",
        "values = [1]\nprint(len values)",
    ],
    "M13-calls": ["n = 3\nprint(n(n + 1))", "2(3 + 4)"],
    "M13-print": ['print "a"'],
    "M13-def": ["def total:\n    return 1"],
    "M13-len": ["[1].length", '"a".length()'],
    "M13-module": ["import random\nrandom(3)"],
    "M14-item": ['s = "salut"\ns[0] = "S"'],
    "M14-tuple": ["t = (1, 2)\nt[0] = 3", "t = (1, 2)\nt.append(3)"],
    "M16-index": ["stops = [1, 2, 3]\nstops[3]", '"abc"[3]'],
    "M16-append": ["values = []\nvalues[0] = 3"],
    "M16-empty": ["[].pop()", "max([])"],
    "M16-iter": ["for i in 5:\n    pass", "for i in len([1]):\n    pass"],
    "M16-over": ["values = [1]\nfor i in range(values):\n    pass"],
    "M17-start": [
        "for x in [1]:\n    total += x",
        "for x in [1]:\n    total = total + x",
        "def f(values):\n    for v in values:\n        total += v\n    return total\nf([1])",
        "for x in [1]:\n    kept.append(x)",
        "for x in [1]:\n    if x > 0:\n        kept.append(x)\nprint(kept)",
    ],
    "M17-plus": ["n = 1\nn++"],
    "M18-else": [
        "x = 1\nif x > 3:\n    pass\nelse x > 1:\n    pass",
        "x = 1\nif x > 3:\n    pass\nelse if x > 1:\n    pass",
        "x = 3\nif x > 5:\n    x = 1\nelseif x > 2:\n    x = 2",
    ],
    "M19-sign": ["x = 1\nif x > 0 && x < 3:\n    pass", "if !True:\n    pass"],
    "M20-outside": ["break"],
    "M20-recursion": ["def f(n):\n    return f(n)\nf(1)"],
    "M23-method": [
        "items = [1]\nitems = items.append(2)\nitems.append(3)",
        "s = [2, 1]\ns = s.sort()\nprint(s[0])",
        "s = [2, 1]\nbest = s.sort()[-1:]",
        "for x in [2, 1].sort():\n    print(x)",
        "print(len([2, 1].reverse()))",
    ],
    "M23-set": [
        "seen = set()\nfor x in [1, 2]:\n    seen = seen.add(x)",
        "seen = {1}\nseen = seen.update([2])\nprint(len(seen))",
    ],
    "M23-add": ["items = [1]\nitems = items + 2"],
    "M24-key": [
        "orders = [{'paid': True}]\ntotal = 0\nfor o in orders:\n    total = total + o['total']",
        'prices = {"frites": 350}\nprices["Frites"]',
        'd = {}\nd["a"]',
    ],
    "M24-count": [
        'counts = {}\nfor word in ["a"]:\n    counts[word] += 1',
        'counts = {}\nfor word in ["a"]:\n    counts[word] = counts[word] + 1',
    ],
    "M24-position": ['prices = {"frites": 350}\nprices[0]'],
    "M24-dot": ['p = {"nom": "A"}\nprint(p.nom)'],
    "M24-append": ["d = {}\nd.append(3)", 'd = {}\nd.add("a", 3)'],
    "M24-set": ["seen = {}\nseen.add(3)", "seen = {}\nfor x in [1]:\n    seen.add(x)"],
    "M24-list": [
        'people = [{"name": "A"}]\npeople.items()',
        'orders = [{"paid": True}]\nif orders["paid"]:\n    print(1)',
    ],
    "M24-text": ['people = {"a": 1}\nfor p in people:\n    print(p["name"])', '"a".append("b")'],
    "M24-join": ['["a", "b"].join(", ")'],
    "M24-remove": ["[1].remove(2)", "[1].index(2)"],
    "M24-unhashable": ["d = {[1]: 2}"],
    "M25-missing": ["def f(a, b):\n    return a\nf(1)"],
    "M25-extra": [
        "def f(a):\n    return a\nf(1, 2)",
        "class C:\n    def add(self, x):\n        pass\nC().add(1, 2)",
    ],
    "M25-one": ["prices = []\nprices.append(1, 2)", 'print(len("a", "b"))'],
    "M25-name": ["def f(a):\n    return a\nf(b=1)"],
    "M25-unpack": ["a, b = [1, 2, 3]", "a, b = [1]"],
    "M25-keyword": ["print(sep='', 3)"],
    "M25-default": ["def f(a=1, b):\n    pass"],
    "M26": [
        "total = 0\ndef add(x):\n    total = total + x\nadd(1)",
        "def f():\n    result = 3\nf()\nprint(result)",
        "def f(lines):\n    return 1\nf([])\nprint(lines)",
    ],
    "M27": [
        "list = [1]\nprint(list([2]))",
        "sum = 0\nprint(sum([1]))",
        "def f(values):\n    sum = sum(values)\n    return sum\nf([1])",
    ],
    "M27-keyword": ["class = 3", "True = 3"],
    "M28": ["v = [0, 0]\nfor i in range(len(v)):\n    if v[i] == 0:\n        v.pop(i)"],
    "M28-dict": ['d = {"a": 1}\nfor k in d:\n    del d[k]'],
    "M29-zero": ["3 // 0"],
    "M29-division": [
        "v = [1, 2]\nv[len(v) / 2]",
        "for i in range(4 / 2):\n    pass",
        'cents = 350\nf"{cents / 100:02d}"',
    ],
    "M30": [
        "class C:\n    def add(amount):\n        pass\nC().add(3)",
        "class C:\n    def __init__():\n        self.x = 1\nC()",
    ],
    "M30-object": ["class C:\n    def add(self, x):\n        pass\nC.add(3)"],
    "M30-attribute": [
        """
        class C:
            def __init__(self):
                self.items = []
            def count(self):
                return len(items)
        C().count()
        """,
        "class C:\n    def __init__(self):\n        items = []\nC().items",
    ],
    "M30-init": [
        "class C:\n    def _init_(self, n):\n        self.n = n\nC(3)",
        "class C:\n    def __int__(self):\n        self.n = 3\nC().n",
    ],
    "M32": ['open("nowhere.txt")'],
    "M32-backslash": ['path = "C:\\Users"'],
    "M32-closed": [
        "import io\nfile = io.StringIO()\nwith file:\n    pass\nfile.read()",
    ],
    "M33-latin": ['"é".encode("latin-1").decode("utf-8")'],
    "M33": ['"é".encode("utf-8").decode("ascii")'],
    "M34-text": ['raise "trop petit"'],
    "M34-try": ["try:\n    x = 1\nprint(2)"],
    "M38": [
        """
        import sqlite3
        name = "O'Hara"
        sqlite3.connect(":memory:").execute(f"SELECT '{name}'")
        """,
        """
        import sqlite3
        name = "Ann"
        sqlite3.connect(":memory:").execute("SELECT " + name)
        """,
    ],
    "M38-name": ['import sqlite3\nsqlite3.connect(":memory:").execute("SELECT * FROM books")'],
    "M38-bind": ['import sqlite3\nsqlite3.connect(":memory:").execute("SELECT ?", "abc")'],
    "M02-call": [
        'nom = "Ana"\nprint(f("Salut {nom}"))',
        'n = 3\nprint("Total {n}"f)',
    ],
    "M01-dots": [
        "total = 3 + ...",
        "for x in ...:\n    print(x)",
        'prices = {"a": 1}\nprices[...]',
        "len(...)",
        'print(f"{...:02d}")',
        "for i in range(...):\n    print(i)",
        "name = ...\nname.upper()",
    ],
    "M07-not": [
        "x = 3\nif x =! 3:\n    print(x)",
        "x = 3\nif x <> 3:\n    print(x)",
    ],
    "M13-before": [
        "values = [3, 1]\nvalues.sorted()",
        'prices = {"a": 1}\nprices.max()',
    ],
    "M14-method": [
        'name = "ana"\nprint(upper(name))',
        "items = []\nappend(items, 3)",
    ],
    "M16-in": [
        "for i range(5):\n    print(i)",
        "prices = [1]\nfor price, prices:\n    print(price)",
    ],
    "M16-many": [
        "for price in [3, 4]:\n    total = sum(price)",
        "max(3)",
    ],
    "M16-value": [
        "prices = [3, 4]\ntotal = 0\nfor price in prices:\n    total = total + prices[price]",
    ],
    "M18-align": [
        "x = 3\nif x > 5:\n    x = 1\n    else:\n    x = 2",
        "x = 3\nif x > 5:\n    x = 1\nprint(x)\nelse:\n    x = 2",
    ],
    "M24-value": [
        "offers = {'a': 3}\nbest = 0\nfor name in offers:\n    if name > best:\n        best = 1",
        'prices = {"a": 3}\ntotal = 0\nfor name in prices:\n    total = total + name',
    ],
    "M25-def": [
        "def line_total(2, 350):\n    return 700",
        'def greet("nom"):\n    print(1)',
    ],
    "M26-kept": [
        "def double(n):\n    result = n * 2\n    return result\ndouble(3)\nprint(result)",
    ],
    "M24-values": [
        'prices = {"a": 1}\nprint(sum(prices))',
    ],
    "M47": ["x\u00a0= 3"],
    "M47-sign": ["x = 3 \u00d7 4", "x = 3 \u2013 4"],
    "M47-backslash": ["x = \\ 3"],
}

# Errors that look like one of the above, and are something else or could be.
NOT_SEEN = {
    "subtraction with known names": "a = 3\nb = 2\na-b = 1",
    "an equation": "x = 1\nx + 1 = 3",
    "a loop over a number as target": "for 3 in [1]:\n    pass",
    "a keyword argument": "x = {}\nprint(x[0] = 3)",
    "another language": "let x = 3",
    "a missing operator": "x = 3 4",
    "a block on the same line": "x = 4\nif x > 3 print(x)",
    "a return on the line of def": "def f(x) return x",
    "an hour": "x = 12h30",
    "a euro sign": "print(3 €)",
    "a comparison with another name": "a = []\nif a == a:\n    a.x()",
    "two lists compared": "[1] < 3",
    "coordinates": "point = (3, 50)\npoint + 1",
    "a list times a decimal": "[1] * 1.5",
    "a whole number asked, a float computed elsewhere": 'range(float("3"))',
    "an object of a class from elsewhere": "import io\nio.StringIO().nom",
    "a method of a dictionary that is no key": "d = {}\nd.nom()",
    "a method of a number": "n = 3\nn.append(1)",
    "their own error": 'raise ValueError("trop petit")',
    "their own KeyError": 'raise KeyError("il manque une clé, ce n\'est pas grave")',
    "a template": '"{name}".format(prix=3)',
    "an empty set": "set().pop()",
    "called twice": "def f():\n    return [1]\nf()(0)",
    "two possible lists": "a = [1]\nb = [2]\na(0) + b(0)",
    "two local totals": """
        def f():
            total += 1
        def g():
            total += 1
        f()
    """,
    "an else and its work on one line": "if 1 > 2: print(1)\nelse print(2)",
    "an elif that comes first": "x = 3\nelif x > 2:\n    print(x)",
    "a number from nowhere": 'f"{3.0:02d}"',
    "a sign between known names": "a = 1\nb = 2\nx = a b",
    "an assertion": "assert 1 == 2",
    "a negative root": "import math\nmath.sqrt(-1)",
    "a date": 'from datetime import date\ndate.fromisoformat("hier")',
    "an attribute of a module, far": "import math\nmath.moyenne",
    "a list inside a text": '"a" + [1]',
}


def stopped(code, prepared=""):
    """Run the code as a notebook would, after a cell that went well: its error, its hint."""
    code, space = dedent(code), {}
    exec(prepared, space)  # noqa: S102 - the programs of this file
    names = [name for name in space if not name.startswith("_")]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exec(compile(code, "<cell>", "exec"), space)  # noqa: S102
        except Exception as error:  # noqa: BLE001
            kind, text = type(error).__name__, str(error)
            return kind, text, of_exception(kind, text, code, names)
    raise AssertionError(f"this program stops with no error: {code}")


def surprises():
    """What this Python's errors lead to, where it is not what the tables say."""
    expected = [(code, key) for key, codes in SEEN.items() for code in codes]
    expected += [(code, None) for code in NOT_SEEN.values()]
    for code, key in expected:
        kind, text, hint = stopped(code)
        if (hint and hint.key) != key:
            yield f"{code!r} stops with {kind}: {text}, which leads to {hint and hint.key}"


if __name__ == "__main__":
    sys.exit("\n".join(surprises()) or 0)
