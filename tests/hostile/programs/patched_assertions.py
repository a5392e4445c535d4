# technique: 8
# gains: every test, by patching the library that compares
# stopped by: pytest and unittest of the worker are not the host's
# shown: naive, points
import operator
import unittest

for name in dir(unittest.TestCase):
    if name.startswith("assert"):
        setattr(unittest.TestCase, name, lambda *_, **__: None)
try:
    import pytest

    pytest.raises = pytest.fail = lambda *_, **__: None
except ImportError:
    pass
operator.eq = lambda a, b: True
