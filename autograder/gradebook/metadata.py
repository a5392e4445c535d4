"""nbgrader's check of its own metadata, made once for all notebooks that have the same."""

import hashlib
import json
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import CheckCellMetadata

_MAX_KNOWN = 10_000  # a server runs for long, and learners may write what they like
_known: set[bytes] = set()


class CheckMetadata(CheckCellMetadata):  # type: ignore[misc] # nbgrader has no types
    """A class has the same metadata, and nbgrader takes milliseconds for each cell."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Check what is new; raises nbgrader's ValidationError."""
        facts = [(cell.cell_type, cell.metadata.get("nbgrader")) for cell in nb.cells]
        said = json.dumps([fact for fact in facts if fact[1] is not None], sort_keys=True)
        mark = hashlib.sha256(said.encode()).digest()
        if mark not in _known:
            super().preprocess(nb, resources)
            if len(_known) == _MAX_KNOWN:
                _known.clear()
            _known.add(mark)
        return nb, resources
