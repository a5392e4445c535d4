# technique: own
# gains: a comparison that goes wrong: not a number, infinite, a million digits, true for one
# stopped by: same type and same value; numbers that are too long are refused
# shown: never, the naive grader compares them rightly
import datetime
import decimal
import fractions

# %% double
def double(n):
    return float("nan") if n == 2 else float("inf")
# %% greet
def greet(name):
    return 10**400
# %% fare
age = 30
fare = False
# %% box
class Box:
    put = lambda self, thing: None
    take = lambda self: decimal.Decimal("sNaN")
# %% each
def each(function, values):
    function(1.0)
    function(2 + 0j)
    function(decimal.Decimal("1E+999999999"))
    return fractions.Fraction(2)
# %% dice
def two_dice():
    return 1 << 4_000_000
