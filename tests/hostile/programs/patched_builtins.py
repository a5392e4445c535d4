# technique: 32
# gains: tests that import nothing but empty ones, and builtins that agree with everything
# stopped by: the host has its own builtins
# shown: naive, points
import builtins
import types

real = builtins.__import__


def fake(name, *rest, **options):
    return types.ModuleType(name) if name == "checks" else real(name, *rest, **options)


builtins.__import__ = fake
builtins.isinstance = lambda *_: True
builtins.len = lambda _: 2
builtins.type = lambda *_: int
builtins.print = builtins.repr = builtins.open = lambda *_, **__: ""
# %% rest
def triple(n):
    return 3 * n
