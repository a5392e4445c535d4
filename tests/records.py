"""What a grading leaves behind, in a form in which two of them can be compared."""

import json
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

# Tables whose rows are known by their place, in the order in which they refer to each other.
PLACES = {
    "assignment": "name",
    "notebook": "assignment_id, name",
    "base_cell": "notebook_id, name, type",
    "source_cell": "notebook_id, name",
    "submitted_assignment": "assignment_id, student_id",
    "submitted_notebook": "assignment_id, notebook_id",
    "grade": "notebook_id, cell_id",
    "comment": "notebook_id, cell_id",
}


def tables(database: Path) -> dict[str, list[tuple]]:
    """Every row and column of every table; random ids are replaced by what they stand for."""
    with closing(sqlite3.connect(database)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master")]
        known: dict[object, object] = {}
        for table, columns in PLACES.items():
            for row, *place in connection.execute(f"SELECT id, {columns} FROM {table}"):  # noqa: S608
                known[row] = (table, *(known.get(value, value) for value in place))
        found = {}
        for table in (name for name in names if not name.startswith("sqlite_")):
            rows = connection.execute(f"SELECT * FROM {table}")  # noqa: S608
            found[table] = sorted((tuple(known.get(v, v) for v in row) for row in rows), key=repr)
        return found


def files(folder: Path) -> dict[str, tuple[int, bytes]]:
    """By its path below `folder`: each file's permissions and content."""
    return {
        str(path.relative_to(folder)): (stat.S_IMODE(path.stat().st_mode), _content(path))
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _content(path: Path) -> bytes:
    """Without the ids that nbformat invents for cells that have none, or the same as others."""
    if path.suffix != ".ipynb":
        return path.read_bytes()
    node = json.loads(path.read_bytes())
    for cell in node["cells"]:
        if cell["metadata"].get("nbgrader") is None:
            cell.pop("id", None)
    return json.dumps(node, indent=1, ensure_ascii=False).encode()
