"""Describe to the host what cannot cross itself: an object, an exception."""

import types
from typing import Any

from . import cells


def kind(value: Any) -> str:
    """Function, class, iterator or object: what a test can do with a handle."""
    if isinstance(value, types.FunctionType | types.BuiltinFunctionType | types.MethodType):
        return "function"
    if isinstance(value, type):
        return "class"
    return "iterator" if hasattr(type(value), "__next__") else "object"


def name(value: Any) -> str:
    """The name of a function or a class, or of the class of anything else."""
    named = (
        value if isinstance(value, type | types.FunctionType | types.MethodType) else type(value)
    )
    return str(named.__qualname__)[:100]


def facts(error: BaseException) -> list[Any]:
    """Type, built-in base types, message, steps and plain arguments of an exception."""
    try:
        message = str(error)[:2000]
    except BaseException:  # the learner's own __str__ may raise anything
        message = ""
    bases = [base.__name__ for base in type(error).__mro__ if base.__module__ == "builtins"]
    plain = [arg for arg in error.args if type(arg) in {str, int, float, bool}][:5]
    steps = [list(step) for step in cells.where(error)]
    return [str(type(error).__name__)[:100], bases, message, steps, plain]
