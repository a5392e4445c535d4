# technique: 10
# gains: the expected values, from the code that called the function
# stopped by: expected values are never in the learner's process
# shown: naive, points


# %% double
import sys


def double(n):
    frame = sys._getframe(1)
    while frame:
        numbers = [c for c in frame.f_code.co_consts if type(c) is int and c != n]
        if n in frame.f_code.co_consts and numbers:
            return numbers[0]
        frame = frame.f_back
    return n
