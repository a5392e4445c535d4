# technique: 32
# gains: tests that import nothing but empty ones, since importing is a builtin
# stopped by: the host has its own builtins
# shown: naive, points
import builtins
import types

real = builtins.__import__


def fake(name, *rest, **options):
    return types.ModuleType(name) if name == "checks" else real(name, *rest, **options)


builtins.__import__ = fake
