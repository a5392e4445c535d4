# technique: own
# gains: nothing for itself; questions of the host that are answered with nonsense, or by an end
# stopped by: every answer is looked at; a worker that ends costs one exercise
# earns: rest=0
# shown: never, the naive grader asks no questions
import gc
import os

questions = next(o for o in gc.get_objects() if type(o).__name__ == "Questions")
questions.do_names = lambda *_: os._exit(0)
questions.do_restore = lambda *_: {}[0]
# %% double
def double(n):
    raise NameError("name 'triplo' is not defined")
# %% greet
def greet(name):
    questions.do_names = lambda *_: [f"total{i}" * 1000 for i in range(1000)]
    return totol
# %% table
def table(n):
    questions.do_names = lambda *_: [object()] * 1000
    return totol
# %% box
class Box:
    def __init__(self):
        questions.do_attr = questions.do_apply = questions.do_next = lambda *_: Box
# %% each
def each(function, values):
    questions.do_names = lambda *_: 7
    return totol
# %% dice
def two_dice():
    questions.do_get = questions.do_call = lambda *_: 8 if _ else 9
    return 9
