"""a02-ex5, hidden: accents, names that repeat a letter, names that are clean already."""

import pytest

pytestmark = pytest.mark.exercise("a02-ex5")


@pytest.mark.case("text")
@pytest.mark.parametrize(("typed", "clean"), [("aÏCHA ", "Aïcha"), ("  éLISE", "Élise")])
def test_accents(student, typed, clean):
    student.run(typed_name=typed).sets(clean_name=clean)


@pytest.mark.case("usual")
@pytest.mark.parametrize(("typed", "clean"), [("Noor", "Noor"), (" anNA", "Anna"), ("bOB", "Bob")])
def test_other_names(student, typed, clean):
    student.run(typed_name=typed).sets(clean_name=clean)
