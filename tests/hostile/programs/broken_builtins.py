# technique: 32
# gains: a worker that answers what it does not know, with builtins that agree with everything
# stopped by: what a worker says is looked at in the host, by its own builtins
# shown: never, it breaks the naive grader, which then has no report
import builtins

builtins.isinstance = builtins.all = builtins.callable = lambda *_: True
builtins.type = lambda *_: int
builtins.len = lambda _: 2
builtins.print = builtins.repr = builtins.str = builtins.open = lambda *_, **__: "Hello, Ann!"
builtins.hash = builtins.id = lambda _: 0
# %% double
def double(n):
    return object()
