"""No hostile program gains anything; each gains something where what stops it is switched off."""

import re
import tempfile
from pathlib import Path

import pytest
from captive import need
from hostile import program, world

ALL = program.programs()
SHOWN = [one for one in ALL if one.shown[0] not in {"never", "naive"}]
NAIVE = [one for one in ALL if one.shown[0] == "naive"]


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """The course they attack; its temporary files are its own, so that what is left is seen."""
    need("landlock", "seccomp", "bubblewrap")
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "tmp").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(folder / "tmp"))
        patch.setenv("TEACHERS_TOKEN", "t0ken-of-the-teacher")
        patch.setattr(tempfile, "tempdir", None)
        found = world.World(folder / "course")
        yield found
        found.close()
        assert not list((folder / "tmp").iterdir())


@pytest.fixture(scope="module")
def naive(place, tmp_path_factory):  # noqa: ARG001 - it sets the folder of temporary files
    """What they gain from a naive grader."""
    return world.naively(tmp_path_factory.mktemp("naive"), NAIVE)


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.name)
def test_it_gains_nothing(one, place):
    assert place.attack(one) == set()


ALONE = ["files_left_inside", "magics_abused", "rights_of_root", "peers_read", "stops_early"]


@pytest.mark.parametrize("off", ["bubblewrap", "landlock,seccomp"])
@pytest.mark.parametrize("one", [p for p in ALL if p.name in ALONE], ids=lambda one: one.name)
def test_one_layer_alone_is_enough(one, off, place):
    assert place.attack(one, f"sandbox without {off}") == set()


@pytest.mark.parametrize("one", SHOWN, ids=lambda one: one.name)
def test_it_gains_something_without_what_stops_it(one, place):
    """Some attacks need luck, or a grader that others have not worn out: one success shows it."""
    where, gain = one.shown
    for _ in range(3):
        if gain in place.attack(one, where):
            return
        place.renew(where)
    pytest.fail(f"{gain}: not gained {where}")


@pytest.mark.parametrize("one", NAIVE, ids=lambda one: one.name)
def test_it_gains_something_from_a_naive_grader(one, naive):
    assert one.shown[1] in naive[one.name]


def test_every_known_technique_has_its_place():
    table = (Path(__file__).parent / "hostile" / "README.md").read_text()
    elsewhere = [int(n) for n in re.findall(r"^\| (\d+) \|.*`test_\w+\.py`", table, re.MULTILINE)]
    here = {number for one in ALL for number in one.techniques}
    assert here | {*elsewhere} == {*range(1, 47)}
    assert not here & {*elsewhere}
