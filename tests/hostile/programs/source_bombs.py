# technique: own
# gains: nothing for itself; a host that chokes on the text of a cell, which it reads for its hints
# stopped by: a text that is too long, too deep or no Python is not looked at
# shown: never, the naive grader does not read cells
# %% double
def double(n):
    return 1 + 1 + 1 + 1
x = @MANY +1@
# %% greet
def greet(name):
    return (@MANY -@1)
# %% table
def table(n):
    return @MANY (@1@MANY )@
# %% fare
age = 30
fare = @MANY 9@
# %% each
def each(function, values):
    return values@MANY .a@
# %% dice
def two_dice():
    return "@MANY \0@"
