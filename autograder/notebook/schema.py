"""jsonschema, which nbformat needs, imported without a second that it takes for nothing.

It compiles a grammar of addresses in all alphabets as soon as `rfc3987_syntax` is there, and the
schema of notebooks asks for no such address.  Every process of ours would wait for it.
"""

import importlib
import sys

_GRAMMAR = "rfc3987_syntax"

if not {"jsonschema", _GRAMMAR} & sys.modules.keys():
    sys.modules[_GRAMMAR] = None  # type: ignore[assignment]  # whoever imports it is refused
    importlib.import_module("jsonschema")
    del sys.modules[_GRAMMAR]
