"""`autograder site`: everything in a folder beside the old one, which is replaced at the end."""

import tempfile
from pathlib import Path, PurePosixPath

import click

from autograder.lab.material import material
from autograder.site import lite, offline, pages

KEPT = Path("build", "parts")  # what was fetched; another build needs no network


def build(course: Path, out: Path) -> None:
    """Build the site of the course, in all editions, in `out`."""
    contents: dict[PurePosixPath, bytes] = {}
    for edition in lite.EDITIONS:
        contents |= lite.workspace(material(course, edition), edition)
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".site-", dir=out.parent) as name:
        new = Path(name, "site")
        new.mkdir()
        lite.build(new, course / KEPT, contents)
        pages.write(new, course, lite.EDITIONS, contents)
        offline.write(new)
        if out.exists():
            out.rename(Path(name, "old"))
        new.rename(out)
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    click.echo(f"{out}: {size / 1e6:.0f} MB. Look at it: python -m autograder serve {out}")
