# technique: own
# gains: nothing for itself; a host that is busy with a test's function for ever
# stopped by: the clock is looked at between two calls
# shown: never, the naive grader gives no functions
# %% each
def each(function, values):
    for number in range(1_000_000):
        function("x" * 10_000)
    return 2
# %% dice
def two_dice():
    def again():
        return roll() + again()

    return again()
