# technique: own
# gains: an answer with a tool that the text forbids, in a cell too long to be read, or with a magic
# stopped by: where a rule cannot be looked for, it is not obeyed; magics are read over
# shown: host without a rule for every cell, points
# %% total
def total(numbers):
    return sum(numbers)


"""@MANY padding@"""
# %% rest
%config Application.log_level = 10
def triple(n):
    return sum([n, n, n])
