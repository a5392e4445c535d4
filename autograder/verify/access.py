"""Whether everybody can read a notebook: headings in order, pictures in words, named links."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from autograder.verify import page
from autograder.verify.finding import Finding
from autograder.verify.material import Material

SHORTEST_ALT, LONGEST_ALT = 5, 125
COLUMNS = 6
NO_ALT = re.compile(
    r"(?i)(image|photo|figure|schéma|capture|dessin)( \d+)?|\S+\.(svg|png|jpg|gif)"
)
NO_LINK = re.compile(r"(?i)(clique )?(ici|là|lien|ce lien|here|link|cette page|https?://\S+)\.?")
EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf\u2b50]")


def access(unit: Material) -> Iterator[Finding]:
    """Headings, pictures, links and tables of a unit's notebook."""
    level = 0
    for number, cell in enumerate(unit.node.cells):
        if cell.cell_type != "markdown":
            continue
        found = page.read(cell.source)
        told = [*_headings(found, level, first=number == 0), *_images(unit, found)]
        told += [*_links(found), *_tables(found)]
        level = found.headings[-1][0] if found.headings else level
        for check, sentence in told:
            yield Finding(unit.path, cell.get("id", ""), sentence, check)
    if unit.node.cells and unit.node.cells[0].cell_type != "markdown":
        sentence = "the first cell is no text; begin with the title."
        yield Finding(unit.path, unit.node.cells[0].get("id", ""), sentence, "headings")


def _headings(found: page.Page, level: int, *, first: bool) -> Iterator[tuple[str, str]]:
    titles = sum(rank == 1 for rank, _ in found.headings)
    if first and titles != 1:
        yield "headings", f"it has {titles} titles « # »; the first cell has one."
    if not first and titles:
        yield "headings", "only the first cell has a title « # »; use « ## »."
    for rank, text in found.headings:
        if rank > level + 1:
            yield "headings", f"« {text} » skips a level: {rank} comes after {level}."
        if len(EMOJI.findall(text)) > 1:
            yield "headings", f"« {text} » has more than one emoji."
        level = rank


def _images(unit: Material, found: page.Page) -> Iterator[tuple[str, str]]:
    for address, alt in found.images:
        name = PurePosixPath(address).name
        if not SHORTEST_ALT <= len(alt) <= LONGEST_ALT or NO_ALT.fullmatch(alt.strip()):
            length = f"{SHORTEST_ALT} to {LONGEST_ALT} letters"
            yield (
                "alt",
                f"{name} has the alternative text « {alt} »; {length} say what it shows.",
            )
        if "://" in address:
            yield "offline", f"{address} is on the network; put the picture in img/."
        elif not (unit.folder / address).is_file():
            yield "alt", f"{address} is not there; correct the address or add the file."


def _links(found: page.Page) -> Iterator[tuple[str, str]]:
    for address, text in found.links:
        if NO_LINK.fullmatch(text.strip()) or not text.strip():
            yield "links", f"the link « {text} » to {address} does not say where it goes."


def _tables(found: page.Page) -> Iterator[tuple[str, str]]:
    for header in found.tables:
        if not all(header):
            yield "tables", "a table has an empty cell in its first row; name every column."
        if len(header) > COLUMNS:
            yield "tables", f"a table has {len(header)} columns; {COLUMNS} at most."
