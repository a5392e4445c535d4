# technique: own
# gains: nothing for itself; a host that is asked while it asks, until it has no stack left
# stopped by: the host's own recursion ends as an error of the callback; a clock for the test
# shown: never, the naive grader hands plain functions over
# %% judge
def judge(double):
    def again(n):
        return double(again)

    for n in range(300):
        try:
            double([double] * n)
            double(again)
        except Exception:
            pass
    return double(2) == 5
# %% each
def each(function, values):
    for depth in range(2000):
        values = [values]
        try:
            function(values)
            function(*[function] * depth)
            function(function=function)
        except Exception:
            pass
    return 2
# %% dice
def two_dice():
    def deeper(n):
        return n and roll() + deeper(n - 1)

    deeper(500)
    return roll
