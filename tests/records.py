"""What a grading leaves behind, in a form in which two of them can be compared."""

import json
import sqlite3
import stat
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from pathlib import Path

from nbgrader.api import Base
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.pool import NullPool

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
        return _places([n for n in names if not n.startswith("sqlite_")], connection.execute)


def tables_of(url: str) -> dict[str, list[tuple]]:
    """The same of a database of any kind, its values as nbgrader reads them."""
    engine = create_engine(url, poolclass=NullPool)

    def query(sql: str) -> Iterable[tuple]:
        table = Base.metadata.tables.get(sql.rsplit(maxsplit=1)[-1])
        typed = [*table.columns] if table is not None and sql.startswith("SELECT *") else []
        asked = text(sql).columns(*typed) if typed else text(sql)
        return [tuple(row) for row in connection.execute(asked)]

    with engine.connect() as connection:
        return _places(inspect(engine).get_table_names(), query)


def _places(
    names: Sequence[str], query: Callable[[str], Iterable[tuple]]
) -> dict[str, list[tuple]]:
    known: dict[object, object] = {}
    for table, columns in PLACES.items():
        for row, *place in query(f"SELECT id, {columns} FROM {table}"):  # noqa: S608
            known[row] = (table, *(known.get(value, value) for value in place))
    found = {}
    for table in names:
        rows = query(f"SELECT * FROM {table}")  # noqa: S608
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
